// Long because each row of a language is one sentence with its answer, and a reader looks for a form among its neighbours.
using CorpusLint.Documents;
using CorpusLint.Extraction;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Tests.Extraction;

public sealed class QuantityTests
{
    private const string EnglishRows = """
        It paid five mln dlrs and one mln stg for the mill. => five mln dlrs [=5000000 USD]; one mln stg [=1000000 GBP]
        Up to two bln lire and 50 mln marks were lost. => Up to two bln lire [<=2000000000 ITL]; 50 mln marks [=50000000 DEM]
        It lost 12 cts a share and pumps 400,000 bpd. => 12 cts [=12 cent]; 400,000 bpd [=400000 barrel]
        They will join two data centers in June. => two data centers [=2 center]
        Rates fell a quarter percentage point in May. => a quarter percentage point [=0.25 point]
        Payments were lowered from 3.82 billion dollars to 1.35 billion dollars. => 3.82 billion dollars [=3820000000 USD]; 1.35 billion dollars [=1350000000 USD]
        Taxes were cut in half, from the current 27 percent to 25 percent. => 27 percent [=27 %]; 25 percent [=25 %]
        Managers get 3/8 percent and sellers 5/16 to 7/8 percent. => 3/8 percent [=0.375 %]; 5/16 to 7/8 percent [0.3125..0.875 %]
        Over 300 coordinated local harbour walks are planned. => Over 300 coordinated local harbour walks [>300 walk:event]
        More than 40 towns signed the pledge. => More than 40 towns [>40 town:place]
        At least nine people drowned this summer. => At least nine people [>=9 person:death]
        No fewer than 12 ferries were cancelled. => No fewer than 12 ferries [>=12 ferry]
        Upwards of 700 letters arrived. => Upwards of 700 letters [>700 letter]
        In excess of 90 boats sailed. => In excess of 90 boats [>90 boat]
        The quay holds 300+ visitors. => 300+ visitors [>=300 visitor:person]
        The quay held 300-plus visitors. => 300-plus visitors [>=300 visitor:person]
        The hall seats 250 or more guests. => 250 or more guests [>=250 guest:person]
        The grid has 1.2 billion litres and over 1,000 miles of pipes. => 1.2 billion litres [=1200000000 l]; over 1,000 miles [>1000 mile]
        A minimum of six stewards must attend. => A minimum of six stewards [>=6 steward]
        Under 50 tickets remain. => Under 50 tickets [<50 ticket]
        Fewer than 30 farms replied. => Fewer than 30 farms [<30 farm]
        Less than half a million letters came. => Less than half a million letters [<500000 letter]
        Up to 40 groups joined. => Up to 40 groups [<=40 group:group]
        At most 15 swimmers may enter. => At most 15 swimmers [<=15 swimmer]
        No more than 80 vans fit. => No more than 80 vans [<=80 van]
        As many as 900 people queued. => As many as 900 people [<=900 person:person]
        A maximum of 12 rowers may board. => A maximum of 12 rowers [<=12 rower:person]
        Nearly 300 nurses marched. => Nearly 300 nurses [<300 nurse:person]
        Almost two dozen shops closed. => Almost two dozen shops [<24 shop]
        Just under 70 lorries crossed. => Just under 70 lorries [<70 lorry]
        Close to 500 fans waited. => Close to 500 fans [<500 fan:person]
        Just over 300 crates were lost. => Just over 300 crates [>300 crate]
        Slightly more than 60 pupils passed. => Slightly more than 60 pupils [>60 pupil:person]
        About 45 huts burned. => About 45 huts [~45 hut]
        Around a thousand candles were lit. => Around a thousand candles [~1000 candle]
        Some 300 villagers voted. => Some 300 villagers [~300 villager:person]
        Roughly 20 tractors blocked the gate. => Roughly 20 tractors [~20 tractor]
        Approximately 1,500 trees fell. => Approximately 1,500 trees [~1500 tree]
        An estimated 4,000 birds nest there. => An estimated 4,000 birds [~4000 bird]
        About 30 or so cyclists turned up. => About 30 or so cyclists [~30 cyclist]
        ~60 tents stood on the green. => ~60 tents [~60 tent]
        Exactly 17 ballots were void. => Exactly 17 ballots [=17 ballot:vote]
        A total of 64 flags flew. => A total of 64 flags [=64 flag]
        All 50 states sent delegates. => All 50 states [=50 state:place]
        Forty boats took part in the parade. => Forty boats [=40 boat]
        Twenty-five towns signed the letter. => Twenty-five towns [=25 town:place]
        Two hundred and thirty thousand residents voted. => Two hundred and thirty thousand residents [=230000 resident:person]
        The city counted one million two hundred thousand trees. => one million two hundred thousand trees [=1200000 tree]
        She wrote thirty letters. => thirty letters [=30 letter]
        Three thousand and five loaves were baked. => Three thousand and five loaves [=3005 loaf]
        The union has 1.2 million members. => 1.2 million members [=1200000 member:person]
        It lost 3.4 million seals. => 3.4 million seals [=3400000 seal]
        Half a million bees died. => Half a million bees [=500000 bee]
        Half a dozen jurors left. => Half a dozen jurors [=6 juror]
        A dozen eggs broke. => A dozen eggs [=12 egg]
        Two dozen crates sank. => Two dozen crates [=24 crate]
        A hundred lanterns were lit. => A hundred lanterns [=100 lantern]
        A couple of hundred students walked out. => A couple of hundred students [~200 student:person]
        A few hundred sheep escaped. => A few hundred sheep [~300..500 sheep]
        Several dozen masks were sold. => Several dozen masks [~36..108 mask]
        They baked 2 dozen pies. => 2 dozen pies [=24 pie]
        Two and a half million voters stayed home. => Two and a half million voters [=2500000 voter:person]
        The fund holds 3 million and a half coins. => 3 million and a half coins [=3500000 coin]
        Between 2,000 and 3,000 people marched. => Between 2,000 and 3,000 people [2000..3000 person:person]
        From 20 to 30 volunteers cleaned the beach. => From 20 to 30 volunteers [20..30 volunteer:person]
        Between five and seven whales were seen. => Between five and seven whales [5..7 whale]
        20-30 nurses were hired. => 20-30 nurses [20..30 nurse:person]
        Ten to fifteen goats grazed. => Ten to fifteen goats [10..15 goat]
        Two or three seals came. => Two or three seals [2..3 seal]
        It needs 10 or 12 sailors. => 10 or 12 sailors [10..12 sailor:person]
        Two to three million cards were posted. => Two to three million cards [2000000..3000000 card]
        Dozens of buses left. => Dozens of buses [~24..99 bus]
        Hundreds of American towns agreed. => Hundreds of American towns [~200..999 town:place]
        Thousands marched. => Thousands [~2000..9999]
        Tens of thousands of fans cheered. => Tens of thousands of fans [~20000..99999 fan:person]
        Hundreds of thousands of bees swarmed. => Hundreds of thousands of bees [~200000..999999 bee]
        Scores of divers searched. => Scores of divers [~40..199 diver]
        Millions of letters were burned. => Millions of letters [~2000000..999999999 letter]
        Several reporters waited. => Several reporters [~3..9 reporter]
        A few boats returned. => A few boats [~3..5 boat]
        A couple of neighbours helped. => A couple of neighbours [~2..3 neighbour:person]
        A handful of shops opened. => A handful of shops [~3..6 shop]
        Half of the crew left. => Half of the crew [~50 %]
        Nearly half the fleet sank. => Nearly half [<50 %]
        A third of the members resigned. => A third of the members [~33.3 %]
        Two-thirds of voters agree. => Two-thirds of voters [~66.7 %]
        Three quarters of the crop failed. => Three quarters [~75 %]
        A majority of the board resigned. => A majority [>50..100 %]
        Most of the nets tore. => Most of the nets [>50..100 %]
        More than half of the pupils passed. => More than half of the pupils [>50 %]
        Prices fell by a third. => a third [~33.3 %]
        Costs rose by half. => half [~50 %]
        One in five voters stayed home. => One in five [=20 %]
        Eight out of 10 pupils passed. => Eight out of 10 [=80 %]
        About three in four sailors agreed. => About three in four [~75 %]
        The tram has 54% support. => 54% [=54 %]
        Turnout was 61.5 percent. => 61.5 percent [=61.5 %]
        Some 4 per cent refused. => Some 4 per cent [~4 %]
        Nearly 80% of shops closed. => Nearly 80% of shops [<80 %]
        Between 10% and 15% of the catch spoiled. => Between 10% and 15% [10..15 %]
        Support fell four percentage points. => four percentage points [=4 point]
        She gained 3 points. => 3 points [=3 point]
        The lock cost $3.2 million. => $3.2 million [=3200000 USD]
        They paid €2.9m for it. => €2.9m [=2900000 EUR]
        A fine of £400 was set. => £400 [=400 GBP]
        The fund holds 3.2bn euros. => 3.2bn euros [=3200000000 EUR]
        He owed 20 dollars. => 20 dollars [=20 USD]
        Over $5 million was raised. => Over $5 million [>5000000 USD]
        The grant is US$40,000. => US$40,000 [=40000 USD]
        The price is 30 Mexican pesos. => 30 Mexican pesos [=30 MXN]
        They want between $2 million and $3 million. => between $2 million and $3 million [2000000..3000000 USD]
        It costs $20 to $30 a day. => $20 to $30 [20..30 USD]
        A $3-million bridge opened. => $3-million [=3000000 USD]
        A five-year-old girl waved. => five-year-old [=5 year old]
        The suspect, aged 19, fled. => 19 [=19 year old]
        She is 84 years old. => 84 years old [=84 year old]
        Maria Lopez, 35, won the race. => 35 [=35 year old]
        A 10-month-old baby slept. => 10-month-old [=10 month old]
        The walk covered 10 miles. => 10 miles [=10 mile]
        It lasted two hours. => two hours [=2 hour]
        The two-day action began. => two-day [=2 day]
        She ran 5km. => 5km [=5 km]
        The pipe is 3 metres long. => 3 metres [=3 m]
        The field covers 12 square miles. => 12 square miles [=12 square mile]
        It weighs 75 kg. => 75 kg [=75 kg]
        The tank holds 40 litres. => 40 litres [=40 l]
        It was 31 degrees. => 31 degrees [=31 degree]
        The wind reached 90 mph. => 90 mph [=90 mph]
        A 40-mile convoy formed. => 40-mile [=40 mile]
        Sales doubled. => doubled [=2 times]
        Twice as many people came. => Twice as many [=2 times]
        Output rose threefold. => threefold [=3 times]
        The catch was halved. => halved [=0.5 times]
        Both leaders spoke. => Both leaders [=2 leader:person]
        One protester was arrested. => One protester [=1 protester:arrest]
        At least 12 people were killed. => At least 12 people [>=12 person:death]
        Police arrested 14 protesters. => 14 protesters [=14 protester:arrest]
        The crash killed eight passengers. => eight passengers [=8 passenger:death]
        The crash left 30 injured. => 30 injured [=30 injury:injury]
        The deaths of at least eight individuals were reported. => at least eight individuals [>=8 individual:death]
        Seven women were hurt. => Seven women [=7 woman:injury]
        The strike hit 12 hospitals and 30 rights groups. => 12 hospitals [=12 hospital]; 30 rights groups [=30 group:group]
        Nine Texas counties flooded. => Nine Texas counties [=9 county:place]
        About 200 police officers came. => About 200 police officers [~200 officer:person]
        Three previous marches were banned. => Three previous marches [=3 march:event]
        They held 12 rallies, marches and vigils. => 12 rallies [=12 rally:event]
        2000 people came. => 2000 people [=2000 person:person]
        12000 people came. => 12000 people [=12000 person:person]
        The 120 seats were taken. => 120 seats [=120 seat]
        It has 1,204,550 inhabitants. => 1,204,550 inhabitants [=1204550 inhabitant:person]
        Four children and 12 men were saved. => Four children [=4 child:person]; 12 men [=12 man:person]
        Some 6 sit-ins were held. => Some 6 sit-ins [~6 sit-in:event]
        Six ferries, two tugs and a dozen rowers took part. => Six ferries [=6 ferry]; two tugs [=2 tug]; a dozen rowers [=12 rower:person]
        Deaths rose by 22 to 187. => 22 [=22]; 187 [=187]
        The margin is plus or minus 3.5 points. => 3.5 points [=3.5 point]
        One in 10 patients fell ill. => One in 10 [=10 %]
        It was between 20C and 25C. => between 20C and 25C [20..25 °C]
        The three-judge panel sat. => three-judge [=3 judge]
        A two-party system rules. => two-party [=2 party]
        Its 400-seat hall burned. => 400-seat [=400 seat]
        The town has one doctor. => one doctor [=1 doctor]
        Two more people came. => Two more people [=2 person:person]
        It fell 7 1/2 points. => 7 1/2 points [=7.5 point]
        The pole is 1½ miles away. => 1½ miles [=1.5 mile]
        It took half an hour. => half an hour [=0.5 hour]
        It took an hour and a half. => an hour and a half [=1.5 hour]
        It took two hours and a half. => two hours and a half [=2.5 hour]
        A quarter of a million eels came. => A quarter of a million eels [=250000 eel]
        The bank made a quarter-point cut. => quarter-point [=0.25 point]
        Rates fell by 50 basis points. => 50 basis points [=50 basis point]
        It was minus 12 degrees. => minus 12 degrees [=-12 degree]
        Output fell -0.5% there. => -0.5% [=-0.5 %]
        The stick holds 64GB. => 64GB [=64 GB]
        It was 38C in Moor. => 38C [=38 °C]
        A magnitude 6.1 quake struck. => magnitude 6.1 [=6.1 magnitude]
        Twelve million pounds went missing. => Twelve million pounds [=12000000 GBP]
        They toured for over two months. => over two months [>2 month]
        They gave 25 shows over two months. => 25 shows [=25 show]; two months [=2 month]
        The children are aged 4, 7 and 11. => 4 [=4 year old]; 7 [=7 year old]; 11 [=11 year old]
        The senator, 71, left. => 71 [=71 year old]
        The poll of 18- to 24-year-olds is out. => 18- to 24-year-olds [18..24 year old]
        Prices will rise by 3% to 5%. => 3% to 5% [3..5 %]
        Sales more than doubled. => more than doubled [>2 times]
        It was found four years later. => four years [=4 year]
        300 large, noisy lorries passed. => 300 large, noisy lorries [=300 lorry]
        """;

    private const string EnglishNames = """
        The 3rd race was the first.
        She came third.
        It was their number one priority.
        He is No. 4 on the list.
        Title 42 ended.
        They drove along Route 66.
        The G7 met.
        See Chapter 5 of the book.
        Area 51 is closed.
        The attacks of 9/11 changed it.
        COVID-19 spread.
        The 3rd Harbour Precinct burned.
        Flight 815 landed.
        She lives at 1600 Harbour Avenue.
        Call 555-0134 now.
        Call +1 202 555 0100 now.
        The code is 90210.
        Version 2.4.1 is out.
        Fort 5 fell.
        In 1998 the bridge fell.
        The 2020 uprising began.
        It opened in March 2021.
        It opened on 12 March.
        It opened on March 12.
        They meet on 30 and 31 January.
        They met at 7 p.m.
        They met at 10:30.
        They met at seven.
        The team won 3-2.
        No one was hurt.
        The one after that was worse.
        One of the doors stuck.
        One day it will end.
        One could say so.
        Wait a second.
        He had a second chance.
        A single mast stood out.
        See pages 12-15.
        See p. 7 there.
        See sections 3, 4 and 5.
        The season 2024-25 ended.
        The 1990s were calm.
        He is in his 40s.
        Room 12 is locked.
        Apollo 11 landed.
        Boeing 737 crashed.
        The Big Ten met.
        Formula One returned.
        The Group of Seven met.
        Day one was calm.
        Phase 3 began.
        It is a 24/7 service.
        The F-16 landed.
        A two-way radio lay there.
        A three-pronged plan failed.
        It has a one-sided view.
        They spoke to one another.
        At one point it rained.
        It is a zero-tolerance rule.
        The phone runs on 5G.
        He lives at 12 Elm Street.
        The 30th vote failed.
        Article 19 protects it.
        Rule 4 applies.
        The B-52 flew.
        Windows 10 failed.
        A 4x4 burned.
        The number 7 bus came.
        Line 5 is shut.
        Proposition 12 passed.
        It was built in nineteen eighty-four.
        Both Ana and Luis agreed.
        There are many boats.
        He joined at 16:45.
        The MS-13 gang left.
        Some people left.
        The half empty hall was cold.
        She was most kind.
        """;

    private const string SpanishRows = """
        Más de 300 actos locales coordinados están previstos. => Más de 300 actos [>300 acto:event]
        Al menos nueve personas murieron. => Al menos nueve personas [>=9 persona:death]
        Por lo menos 40 barcas zarparon. => Por lo menos 40 barcas [>=40 barca]
        Como mínimo 12 remeros vinieron. => Como mínimo 12 remeros [>=12 remero]
        No menos de 80 vecinos votaron. => No menos de 80 vecinos [>=80 vecino:person]
        La sala acoge a 300 o más invitados. => 300 o más invitados [>=300 invitado]
        Menos de 50 entradas quedan. => Menos de 50 entradas [<50 entrada]
        Hasta 40 grupos se sumaron. => Hasta 40 grupos [<=40 grupo:group]
        Como máximo 15 nadadores entran. => Como máximo 15 nadadores [<=15 nadador]
        No más de 500 coches caben. => No más de 500 coches [<=500 coche]
        Casi 300 enfermeras marcharon. => Casi 300 enfermeras [<300 enfermera:person]
        Poco menos de 70 camiones cruzaron. => Poco menos de 70 camiones [<70 camión]
        Poco más de 300 cajas se perdieron. => Poco más de 300 cajas [>300 caja]
        Unas 300 personas llegaron. => Unas 300 personas [~300 persona:person]
        Unos 45 barcos ardieron. => Unos 45 barcos [~45 barco]
        Cerca de 500 aficionados esperaban. => Cerca de 500 aficionados [~500 aficionado:person]
        Alrededor de 20 tractores bloquearon la puerta. => Alrededor de 20 tractores [~20 tractor]
        Aproximadamente 1.500 árboles cayeron. => Aproximadamente 1.500 árboles [~1500 árbol]
        En torno a 60 tiendas se alzaron. => En torno a 60 tiendas [~60 tienda]
        Exactamente 17 votos fueron nulos. => Exactamente 17 votos [=17 voto:vote]
        Un total de 64 banderas ondearon. => Un total de 64 banderas [=64 bandera]
        Cuarenta barcos participaron. => Cuarenta barcos [=40 barco]
        Veinticinco pueblos firmaron. => Veinticinco pueblos [=25 pueblo:place]
        Treinta y cinco ciudades firmaron. => Treinta y cinco ciudades [=35 ciudad:place]
        Cuarenta y una sedes abrieron. => Cuarenta y una sedes [=41 sede:place]
        Dos mil trescientos vecinos votaron. => Dos mil trescientos vecinos [=2300 vecino:person]
        Doscientos treinta mil residentes votaron. => Doscientos treinta mil residentes [=230000 residente:person]
        Mil soldados desfilaron. => Mil soldados [=1000 soldado:person]
        El sindicato tiene 1,2 millones de afiliados. => 1,2 millones de afiliados [=1200000 afiliado:person]
        Recaudó 1,4 mil millones de euros. => 1,4 mil millones de euros [=1400000000 EUR]
        Medio millón de abejas murió. => Medio millón de abejas [=500000 abeja]
        Media docena de jurados salió. => Media docena de jurados [=6 jurado]
        Una docena de huevos se rompió. => Una docena de huevos [=12 huevo]
        Un centenar de faroles ardía. => Un centenar de faroles [=100 farol]
        Dos docenas de cajas se hundieron. => Dos docenas de cajas [=24 caja]
        Entre 2.000 y 3.000 personas marcharon. => Entre 2.000 y 3.000 personas [2000..3000 persona:person]
        De 20 a 30 voluntarios limpiaron la playa. => De 20 a 30 voluntarios [20..30 voluntario:person]
        Dos o tres focas vinieron. => Dos o tres focas [2..3 foca]
        Necesita 10 o 12 marineros. => 10 o 12 marineros [10..12 marinero:person]
        Decenas de autobuses salieron. => Decenas de autobuses [~20..99 autobús]
        Cientos de pueblos firmaron. => Cientos de pueblos [~200..999 pueblo:place]
        Miles de personas cantaron. => Miles de personas [~2000..9999 persona:person]
        Decenas de miles de aficionados cantaron. => Decenas de miles de aficionados [~20000..99999 aficionado:person]
        Varios periodistas esperaban. => Varios periodistas [~3..9 periodista:person]
        Un par de vecinos ayudó. => Un par de vecinos [~2..3 vecino:person]
        Un puñado de tiendas abrió. => Un puñado de tiendas [~3..6 tienda]
        La mitad de los socios dimitió. => La mitad de los socios [~50 %]
        Casi la mitad de la flota se hundió. => Casi la mitad [<50 %]
        Un tercio de los miembros dimitió. => Un tercio de los miembros [~33.3 %]
        Dos tercios de los votantes aceptan. => Dos tercios de los votantes [~66.7 %]
        La mayoría de los alumnos aprobó. => La mayoría de los alumnos [>50..100 %]
        Tres de cada cuatro alumnos aprobaron. => Tres de cada cuatro [=75 %]
        El apoyo es del 54 %. => 54 % [=54 %]
        Un 4 por ciento se negó. => 4 por ciento [=4 %]
        Casi un 4,5 % se negó. => Casi un 4,5 % [<4.5 %]
        El apoyo cayó tres puntos porcentuales. => tres puntos porcentuales [=3 point]
        La esclusa costó 3,2 millones de euros. => 3,2 millones de euros [=3200000 EUR]
        Debía 20 dólares. => 20 dólares [=20 USD]
        Pagaron unos $400 por ella. => unos $400 [~400 USD]
        Una niña de cinco años saludó. => cinco años [=5 year old]
        Tenía 84 años. => 84 años [=84 year old]
        Su hermana, de 7 años de edad, ganó. => 7 años de edad [=7 year old]
        Marcharon 10 kilómetros. => 10 kilómetros [=10 km]
        Duró dos horas. => dos horas [=2 hour]
        La acción de dos días comenzó. => dos días [=2 day]
        Pesa 75 kg. => 75 kg [=75 kg]
        Las ventas se duplicaron. => se duplicaron [=2 times]
        Vino el doble de gente. => el doble de [=2 times]
        Ambos líderes hablaron. => Ambos líderes [=2 líder:person]
        La policía detuvo a 14 manifestantes. => 14 manifestantes [=14 manifestante:arrest]
        Hubo 12 muertos y 30 heridos. => 12 muertos [=12 muerto:death]; 30 heridos [=30 herido:injury]
        La muerte de ocho personas conmovió al pueblo. => ocho personas [=8 persona:death]
        Ocho personas fueron detenidas. => Ocho personas [=8 persona:arrest]
        Tres nuevas ciudades firmaron. => Tres nuevas ciudades [=3 ciudad:place]
        Cinco presuntos ladrones huyeron. => Cinco presuntos ladrones [=5 ladrón:person]
        Tiene 1.204.550 habitantes. => 1.204.550 habitantes [=1204550 habitante:person]
        Murieron cuatro niños y 12 hombres. => cuatro niños [=4 niño:death]; 12 hombres [=12 hombre:person]
        Asistieron 64 de los 120 diputados. => 64 [=64]; 120 diputados [=120 diputado]
        Murió hace dos años. => dos años [=2 year]
        Tardó una hora y media. => una hora y media [=1.5 hour]
        Subió un 2 %, hasta 1.100 euros. => 2 % [=2 %]; 1.100 euros [=1100 EUR]
        Cerca del 5 % se negó. => Cerca del 5 % [~5 %]
        Dos niños de 4 y 7 años huyeron. => Dos niños [=2 niño:person]; 4 [=4 year old]; 7 años [=7 year old]
        Pasó de 3.000 a 4.500 millones de pesos. => 3.000 [=3000000000 peso]; 4.500 millones de pesos [=4500000000 peso]
        Estaban a menos 5 grados. => menos 5 grados [=-5 degree]
        Subió 25 puntos básicos. => 25 puntos básicos [=25 basis point]
        Los 46 barcos inscritos salieron. => 46 barcos [=46 barco]
        """;

    private const string SpanishNames = """
        La 3ª carrera fue la primera.
        Quedó en tercer lugar.
        Es su prioridad número uno.
        El Título 42 terminó.
        Fueron por la Ruta 66.
        El artículo 5 y los artículos 6 y 7 lo explican.
        El levantamiento de 2020 comenzó.
        Abrió el 12 de marzo.
        Abrió el 12 de marzo de 2021.
        En 1998 cayó el puente.
        Salieron a las 7 de la mañana.
        Salieron a las siete.
        Ganó 3-2.
        El G7 se reunió.
        La COVID-19 se extendió.
        Vive en la calle Mayor 15.
        Véase la página 12.
        Era una tarde fría.
        Un hombre cantó.
        Nadie salió.
        El vuelo 815 aterrizó.
        Mañana será otro día.
        La sala 12 está cerrada.
        El 1.º de mayo es fiesta.
        """;

    public static TheoryData<string> English => QuantityCheck.Rows(EnglishRows);

    public static TheoryData<string> NoEnglish => QuantityCheck.Rows(EnglishNames);

    public static TheoryData<string> Spanish => QuantityCheck.Rows(SpanishRows);

    public static TheoryData<string> NoSpanish => QuantityCheck.Rows(SpanishNames);

    [Theory, MemberData(nameof(English))]
    public void English_sentences_are_read(string row) => Reads(row, "en");

    [Theory, MemberData(nameof(Spanish))]
    public void Spanish_sentences_are_read(string row) => Reads(row, "es");

    [Theory, MemberData(nameof(NoEnglish))]
    public void English_names_ranks_dates_and_scores_are_no_quantities(string sentence) => Assert.Equal("", QuantityCheck.Outline(sentence, "en"));

    [Theory, MemberData(nameof(NoSpanish))]
    public void Spanish_names_ranks_dates_and_scores_are_no_quantities(string sentence) => Assert.Equal("", QuantityCheck.Outline(sentence, "es"));

    [Theory]
    [InlineData("35 Boats Leave Quay", "35 Boats")]
    [InlineData("4711 Movement Leads the Strike in 300+ Cities", "300+ Cities")]
    [InlineData("Two-Day Strike Begins", "Two-Day")]
    public void A_headline_in_title_case_keeps_its_counts(string headline, string quantity)
    {
        var facts = FactExtractor.Extract(DocumentReader.Read("quay.txt", headline + "\n\nThe 4711 Movement called for it.\n", new ReadOptions { Language = Language.English }));
        Assert.Equal([quantity], facts.Quantities.Select(q => q.Text));
    }

    [Theory]
    [InlineData("en", "1,200.5 tons", 1200.5)]
    [InlineData("en", "1.200 tons", 1.2)]
    [InlineData("en", "1 200 tons", 1200)]
    [InlineData("en", "12,345,678 tons", 12345678)]
    [InlineData("es", "1.200,5 toneladas", 1200.5)]
    [InlineData("es", "1.200 toneladas", 1200)]
    [InlineData("es", "1,200 toneladas", 1200)]
    [InlineData("es", "3.5 toneladas", 3.5)]
    [InlineData("es", "3,5 toneladas", 3.5)]
    [InlineData("es", "1 200 toneladas", 1200)]
    public void Digits_are_read_by_the_customs_of_the_language(string language, string text, double value) =>
        Assert.Equal((decimal)value, QuantityCheck.Only(text, language).Value);

    [Theory]
    [InlineData("The 47110 keeps marching.", "")]
    [InlineData("The call came from 47110 Norland chapters.", "")]
    [InlineData("Both publish guides for members.", "")]
    [InlineData("It took six whole minutes.", "six whole minutes [=6 minute]")]
    [InlineData("Several of them left.", "Several [~3..9]")]
    [InlineData("Some 40 of them left.", "Some 40 [~40]")]
    [InlineData("The tram rose from 12 to 15 stops, up 3.", "12 [=12 stop]; 15 stops [=15 stop]; 3 [=3]")]
    public void Doubt_is_settled_by_what_stands_beside_the_number(string sentence, string outline) =>
        Assert.Equal(outline, QuantityCheck.Outline(sentence, "en"));

    [Fact]
    public void A_number_with_markup_inside_keeps_its_place()
    {
        var document = DocumentReader.Read("quay.md", "# Quay\n\nOver **300** boats left, *at least* 40 of them *red* ones.\n", new ReadOptions { Language = Language.English });
        var quantity = FactExtractor.Extract(document).Quantities[0];
        Assert.Equal("Over **300** boats", quantity.Text);
        Assert.Equal("Over 300 boats", quantity.ReadingText);
        Assert.Equal("300", quantity.Numeral);
        Assert.Equal("boats", document.Text.ToString(quantity.CountedSpan!.Value));
    }

    [Fact]
    public void A_number_in_a_speakers_words_is_quoted()
    {
        var document = QuantityCheck.Facts("\"We counted 40 boats,\" said Ana Ruiz. Another 12 boats came later.").Document;
        var words = document.Reading.IndexOf("We counted", StringComparison.Ordinal);
        var content = new TextSpan(words, "We counted 40 boats,".Length);
        var quotation = new Quotation
        {
            Document = document,
            Span = content,
            Contents = [content],
            Kind = QuotationKind.Direct,
            SpeakerSpan = new TextSpan(document.Reading.IndexOf("Ana Ruiz", StringComparison.Ordinal), "Ana Ruiz".Length),
        };
        var quantities = QuantityExtractor.Extract(document, [], [quotation], [], [], new(() => []));
        Assert.Equal([true, false], quantities.Select(q => q.IsQuoted));
    }

    [Fact]
    public void Every_quantity_lies_in_its_sentence_and_its_noun_in_it()
    {
        foreach (var row in QuantityCheck.Lines(EnglishRows + "\n" + SpanishRows))
        {
            foreach (var quantity in QuantityCheck.Facts(row.Split(" => ")[0]).Quantities)
            {
                Assert.True(quantity.Sentence!.Span.Contains(quantity.Span));
                Assert.True(quantity.CountedSpan is not { } counted || quantity.Sentence.Span.Contains(counted));
                Assert.True(quantity.Interval.Low is null || quantity.Interval.High is null || quantity.Interval.Low <= quantity.Interval.High);
            }
        }
    }

    private static void Reads(string row, string language)
    {
        var parts = row.Split(" => ");
        Assert.Equal(parts[1], QuantityCheck.Outline(parts[0], language));
    }
}
