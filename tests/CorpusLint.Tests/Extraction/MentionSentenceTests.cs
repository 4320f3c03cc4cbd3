namespace CorpusLint.Tests.Extraction;

/// <summary>Sentences and the names in them; the sentences are written for these tests.</summary>
public sealed class MentionSentenceTests
{
    private const string English = """
        The Harbour Review Board (HRB) met in Oakhaven on Tuesday, and the HRB refused again. => Organisation Harbour Review Board; Organisation HRB; Place Oakhaven; Organisation HRB
        "Nobody asked us," Lindqvist said. => Person Lindqvist
        The HRB (Harbour Review Board) said nothing. => Organisation HRB; Organisation Harbour Review Board
        The HRB, the Harbour Review Board, said nothing. => Organisation HRB; Organisation Harbour Review Board
        Mayor Ilse Brandt opened the Ministry of Justice and Peace. => Person Ilse Brandt [Mayor]; Organisation Ministry of Justice and Peace
        Petra Haas, the engineer, denied it; Haas left for Lisbon. => Person Petra Haas [the engineer]; Person Haas; Place Lisbon
        These boats belong to Ana de la Cruz and Jean-Luc Picard-Roy. => Person Ana de la Cruz; Person Jean-Luc Picard-Roy
        Boats for Bread will sail; the Boats for Bread weekend starts in May. => Event Boats for Bread; Event Boats for Bread
        Volunteers with the "No Tolls on the Quay" campaign met Ole Lund, the club's treasurer. => Event No Tolls on the Quay; Person Ole Lund [the club's treasurer]
        The Women's March on Washington was joined by Amber Aid, the Dock Workers Union, Riverbend and the Port Council. => Event Women's March on Washington; Organisation Amber Aid; Organisation Dock Workers Union; Organisation Riverbend; Organisation Port Council
        Press coordinator Gloriana Sahin and union treasurer Ole Lund spoke to Reuters. => Person Gloriana Sahin [Press coordinator]; Person Ole Lund [union treasurer]; Organisation Reuters
        Brandt for Mayor posters hung in Boston and Chicago. => Place Boston; Place Chicago
        The Moor Rowing League and Oar Aid USA backed the Harbour Festival 2026. => Organisation Moor Rowing League; Organisation Oar Aid USA; Event Harbour Festival 2026
        Oar Aid said it would sue Oar Aid Action. => Organisation Oar Aid; Organisation Oar Aid Action
        The Department of Health and Human Services and the Ministry of Trade wrote to Sen. Maria Gonzalez. => Organisation Department of Health and Human Services; Organisation Ministry of Trade; Person Maria Gonzalez [Sen.]
        Dr. Amina Yusuf of the University of Leeds met President Claudia Sheinbaum of Mexico. => Person Amina Yusuf [Dr.]; Organisation University of Leeds; Person Claudia Sheinbaum [President]; Place Mexico
        Secretary of State Marco Rubio spoke at the White House. => Person Marco Rubio [Secretary of State]; Organisation White House
        Good policy needs time, but Renee Good, 34, had none. Good said so. => Person Renee Good; Person Good
        The strike at Volkswagen spread to the Port of Rotterdam and the Gulf of Mexico. => Organisation Volkswagen; Place Port of Rotterdam; Place Gulf of Mexico
        The American Red Cross and the Latino Victory Fund helped Americans in January. => Organisation American Red Cross; Organisation Latino Victory Fund
        In Oakhaven and Millbrook, Local 1021 of the Service Employees International Union walked out. => Place Oakhaven; Place Millbrook; Organisation Local 1021 of the Service Employees International Union
        The Council on Harbour-Community Relations (CHCR) wrote to LaDonna McKay. => Organisation Council on Harbour-Community Relations; Organisation CHCR; Person LaDonna McKay
        Treasurer Ole Lund resigned after the audit. => Person Ole Lund [Treasurer]
        The audit was signed by Petra Haas and Samuel Okoro-Lindt. => Person Petra Haas; Person Samuel Okoro-Lindt
        The mayor of Oakhaven, Ilse Brandt, and Governor Maria Gonzalez opened the bridge. => Person Ilse Brandt [mayor of Oakhaven]; Person Maria Gonzalez [Governor]
        Former Prime Minister Helena van der Meer visited Rotterdam and Antwerp. => Person Helena van der Meer [Former Prime Minister]; Place Rotterdam; Place Antwerp
        Union leader Tomás Arrieta told Reuters that the ferry was late. => Person Tomás Arrieta [Union leader]; Organisation Reuters
        "We never signed," said Daniel O'Brien, the ferry's captain. => Person Daniel O'Brien [the ferry's captain]
        Gloriana Sahin, a regional coordinator with Amber Watch, spoke first. => Person Gloriana Sahin [a regional coordinator]; Organisation Amber Watch
        Arno Becker, 52, was fined. => Person Arno Becker
        Lieutenant Governor Grace Holloway declined to comment. => Person Grace Holloway [Lieutenant Governor]
        Captain James T. Hollis sailed from Lisbon to Dakar. => Person James T. Hollis [Captain]; Place Lisbon; Place Dakar
        Mary Ann Fletcher Jr. owned the boat. => Person Mary Ann Fletcher Jr
        Nobody had seen Mr. Lindqvist or Mrs. Haas since Monday. => Person Lindqvist [Mr.]; Person Haas [Mrs.]
        King Charles III and Queen Camilla sailed past. => Person Charles III [King]; Person Camilla [Queen]
        The crew thanked Dr. Amina Yusuf for her help. => Person Amina Yusuf [Dr.]
        A letter by Juan Pablo de los Santos reached the council. => Person Juan Pablo de los Santos
        Sister Teresa Molina runs the shelter in San Rafael. => Person Teresa Molina [Sister]; Place San Rafael
        The National Oyster Growers Association sued the Department of Fisheries. => Organisation National Oyster Growers Association; Organisation Department of Fisheries
        The Ministry of Justice and Peace fined the Party for Bread and Freedom. => Organisation Ministry of Justice and Peace; Organisation Party for Bread and Freedom
        Farmers for Clean Water met the Friends of the River on Sunday. => Organisation Farmers for Clean Water; Organisation Friends of the River
        The University of Oakhaven and the Institute for Coastal Research published the map. => Organisation University of Oakhaven; Organisation Institute for Coastal Research
        Doctors at Saint Mary Hospital called the Red Cross. => Organisation Saint Mary Hospital; Organisation Red Cross
        The Oakhaven Police Department arrested nine people. => Organisation Oakhaven Police Department
        The U.S. Department of Commerce and the European Union signed the deal. => Organisation U.S. Department of Commerce; Organisation European Union
        Members of Congress and the Senate asked the FBI for help. => Organisation Congress; Organisation Senate; Organisation FBI
        Regulators fined Ostvida, the Danish carrier, on Monday. => Organisation Ostvida
        Lawyers for Raymond Orso asked the 2nd U.S. Circuit Court of Appeals to wait. => Person Raymond Orso; Organisation 2nd U.S. Circuit Court of Appeals
        The miner was sold to Feldstein AG of Switzerland. => Organisation Feldstein AG; Place Switzerland
        The Kitsap County Sheriff's Office closed the road. => Organisation Kitsap County Sheriff's Office
        We met in Chengdu and in Kamloops. => Place Chengdu; Place Kamloops
        He works for Lund & Sons and for Dorn Shipping Ltd. => Organisation Lund & Sons; Organisation Dorn Shipping Ltd
        The Tenants Union of Millbrook wrote to Norhaven Bank. => Organisation Tenants Union of Millbrook; Organisation Norhaven Bank
        The Green Harbour Party won; the Workers' Party lost. => Organisation Green Harbour Party; Organisation Workers' Party
        Amber Watch International is not Amber Watch. => Organisation Amber Watch International; Organisation Amber Watch
        The Supreme Court heard Oar Aid v. Dorn Shipping. => Organisation Supreme Court; Organisation Oar Aid; Organisation Dorn Shipping
        The Quay Coalition, a group of 40 clubs, was founded in 2019. => Organisation Quay Coalition
        Riders of Transport Workers Local 240 walked out. => Organisation Transport Workers Local 240
        The Sailors' Guild and the Rowing Federation of Norway agreed. => Organisation Sailors' Guild; Organisation Rowing Federation of Norway
        The BBC and the Oakhaven Gazette reported the strike. => Organisation BBC; Organisation Oakhaven Gazette
        The Black Harbour Collective marched with the Latino Rowers League. => Organisation Black Harbour Collective; Organisation Latino Rowers League
        The Save the Bay Coalition filed a complaint. => Organisation Save the Bay Coalition
        The Christian Sailors Mission feeds 200 people. => Organisation Christian Sailors Mission
        The town council of Norhaven met the Norhaven City Council. => Organisation Norhaven City Council
        Chicago, Boston and Los Angeles closed their schools. => Place Chicago; Place Boston; Place Los Angeles
        The storm hit Puerto Rico, Haiti and the Dominican Republic. => Place Puerto Rico; Place Haiti; Place Dominican Republic
        They moved from New York to Paris in June. => Place New York; Place Paris
        The boat sank near Cape Ferro in the North Sea. => Place Cape Ferro; Place North Sea
        Troops crossed the Rio Grande at El Paso, Texas. => Place Rio Grande; Place El Paso; Place Texas
        Riots broke out in downtown Portland and on Harbour Street. => Place Portland; Place Harbour Street
        Lake Victoria and Mount Kenya are far from Nairobi. => Place Lake Victoria; Place Mount Kenya; Place Nairobi
        The prison at Fort Bliss is in Texas. => Place Fort Bliss; Place Texas
        A train from San Diego reached Union Station. => Place San Diego; Place Union Station
        The Hague is not far from Amsterdam. => Place The Hague; Place Amsterdam
        She was born in Oakhaven and lives in Washington, D.C. => Place Oakhaven; Place Washington; Place D.C.
        The Harbour Festival starts on Friday. => Event Harbour Festival
        The Oakhaven Regatta 2026 was moved to June. => Event Oakhaven Regatta 2026
        Thousands joined the Women's March in London. => Event Women's March; Place London
        The Day of the Oar is older than the Night of Lanterns. => Event Day of the Oar; Event Night of Lanterns
        The National Day of Silence falls on Sunday. => Event National Day of Silence
        The Boats for Bread regatta drew crowds. => Event Boats for Bread
        The rally Lock Out for Good began at noon. => Event Lock Out for Good
        The "Hands Off Our Harbour" protests spread. => Event Hands Off Our Harbour
        The Winter Olympics and the World Cup overlap. => Event Winter Olympics; Event World Cup
        The Great Ferry Strike of 1921 lasted a year. => Event Great Ferry Strike
        The Clean Harbours Summit ended without a treaty. => Event Clean Harbours Summit
        The campaign "No Tolls on the Quay" won. => Event No Tolls on the Quay
        Hurricane Delia destroyed the pier. => Event Hurricane Delia
        The HRB met. Nobody had told the Harbour Review Board (HRB). => Organisation HRB; Organisation Harbour Review Board; Organisation HRB
        The Oakhaven Transit Authority (OTA) raised fares; OTA riders protested. => Organisation Oakhaven Transit Authority; Organisation OTA; Organisation OTA
        The World Sailing Trust, or WST, paid. => Organisation World Sailing Trust; Organisation WST
        The NRF (Norhaven Rowing Federation) paid. => Organisation NRF; Organisation Norhaven Rowing Federation
        Customs and Harbour Protection (CHP) searched the boat, and CHP's chief apologised. => Organisation Customs and Harbour Protection; Organisation CHP; Organisation CHP
        The Union of Dockers and Sailors (UDS) struck. => Organisation Union of Dockers and Sailors; Organisation UDS
        Women for Water (W4W) did not. => Organisation Women for Water; Organisation W4W
        MoveWest and RiverNow are networks. => Organisation MoveWest; Organisation RiverNow
        The movement 40404 grew, and 40404 leads it. => Organisation 40404; Organisation 40404
        The 40404 Movement grew. Members of 40404 in Ohio met 40404 Ohio. => Organisation 40404 Movement; Organisation 40404; Place Ohio; Organisation 40404 Ohio
        Groups like Riverbend, Oar Aid and the Dockers Union signed. => Organisation Riverbend; Organisation Oar Aid; Organisation Dockers Union
        Vice President Harris met President Lula. => Person Harris [Vice President]; Person Lula [President]
        Trump's lawyers wrote to Biden. => Person Trump; Person Biden
        Voss and Haas met. Petra Haas and Mara Voss had not met before. => Person Voss; Person Haas; Person Petra Haas; Person Mara Voss
        Norhaven Mayor Ilse Brandt and Oar Aid President Lena Ortiz shook hands. => Person Ilse Brandt [Norhaven Mayor]; Organisation Oar Aid; Person Lena Ortiz [Oar Aid President]
        NHS staff met Home Secretary Ruth Abel. => Organisation NHS; Person Ruth Abel [Home Secretary]
        National press coordinator Henry Dunmore and spokeswoman Alma Reyes agreed. => Person Henry Dunmore [National press coordinator]; Person Alma Reyes [spokeswoman]
        Henry Dunmore, the group's National Press Coordinator, and Alma Reyes, who serves as treasurer, agreed. => Person Henry Dunmore [the group's National Press Coordinator]; Person Alma Reyes [treasurer]
        A Boston court and a New York judge disagreed. => Place Boston; Place New York
        The University of Leeds Rowing Club won the Henley Royal Regatta. => Organisation University of Leeds Rowing Club; Event Henley Royal Regatta
        Both the Treasury and the Bank of Norway raised rates. => Organisation Treasury; Organisation Bank of Norway
        Editors at The Guardian, The Economist and the Norhaven Times resigned. => Organisation Guardian; Organisation Economist; Organisation Norhaven Times
        """;

    private const string Spanish = """
        Joaquín "El Chino" Guzmán llamó a Sergio "Checo" Pérez. => Person Joaquín Guzmán; Person Sergio Pérez
        La alcaldesa Ana de la Cruz inauguró el Ministerio de Justicia y Paz en Puerto Real. => Person Ana de la Cruz [alcaldesa]; Organisation Ministerio de Justicia y Paz; Place Puerto Real
        La Junta de Revisión del Puerto (JRP) se reunió el martes; la JRP negó todo. => Organisation Junta de Revisión del Puerto; Organisation JRP; Organisation JRP
        El presidente de Pesca Viva, Tomás Arrieta, dijo que la Guardia Nacional llegó a Los Ángeles. => Organisation Pesca Viva; Person Tomás Arrieta [presidente de Pesca Viva]; Organisation Guardia Nacional; Place Los Ángeles
        Según la Asociación de Estudiantes del Norte, la huelga empezó en Sevilla. => Organisation Asociación de Estudiantes del Norte; Place Sevilla
        El Servicio de Inmigración y Control de Aduanas (ICE, por sus siglas en inglés) respondió. => Organisation Servicio de Inmigración y Control de Aduanas; Organisation ICE
        Barcos por el Pan zarpará; la jornada Barcos por el Pan empieza en mayo. => Event Barcos por el Pan; Event Barcos por el Pan
        Marta Ibáñez, portavoz de la Cofradía de Pescadores, lo negó. Ibáñez se fue a Lisboa. => Person Marta Ibáñez [portavoz]; Organisation Cofradía de Pescadores; Person Ibáñez; Place Lisboa
        El alcalde de Puerto Real, Tomás Arrieta, inauguró el puente. => Place Puerto Real; Person Tomás Arrieta [alcalde de Puerto Real]
        La presidenta Lucía Ferrer de la Vega viajó a Lisboa. => Person Lucía Ferrer de la Vega [presidenta]; Place Lisboa
        El doctor Samuel Ibáñez y la enfermera Marta Solís trabajan en Sevilla. => Person Samuel Ibáñez [doctor]; Person Marta Solís [enfermera]; Place Sevilla
        Según Ana María Quiroga, tesorera del club, no hay dinero. => Person Ana María Quiroga [tesorera]
        El ministro de Pesca, Julián Robles, renunció el lunes. => Organisation Pesca; Person Julián Robles [ministro de Pesca]
        Ibáñez habló primero; después habló Samuel Ibáñez. => Person Ibáñez; Person Samuel Ibáñez
        La portavoz Alma Reyes dijo que el barco llegó tarde. => Person Alma Reyes [portavoz]
        Juan Pablo Ortega, de 34 años, vive en Valencia. => Person Juan Pablo Ortega; Place Valencia
        La Asociación de Mujeres del Mar demandó a la empresa. => Organisation Asociación de Mujeres del Mar
        El Sindicato de Estibadores y el Ministerio de Transportes firmaron el acuerdo. => Organisation Sindicato de Estibadores; Organisation Ministerio de Transportes
        El Ministerio de Agricultura y Pesca multó al Banco del Norte. => Organisation Ministerio de Agricultura y Pesca; Organisation Banco del Norte
        La Universidad de Puerto Real publicó el mapa. => Organisation Universidad de Puerto Real
        La Confederación Nacional de Pescadores (CNP) protestó; la CNP pidió ayuda. => Organisation Confederación Nacional de Pescadores; Organisation CNP; Organisation CNP
        La CNP (Confederación Nacional de Pescadores) protestó. => Organisation CNP; Organisation Confederación Nacional de Pescadores
        El Partido Verde ganó y el Partido del Trabajo perdió. => Organisation Partido Verde; Organisation Partido del Trabajo
        La Cruz Roja y Amnistía Internacional llegaron a Haití. => Organisation Cruz Roja; Organisation Amnistía Internacional; Place Haití
        El Congreso y el Tribunal Supremo no respondieron. => Organisation Congreso; Organisation Tribunal Supremo
        Los vecinos de Puerto Real se reunieron en Madrid. => Place Puerto Real; Place Madrid
        El barco se hundió cerca de Cabo Verde. => Place Cabo Verde
        Viajaron de Nueva York a París en junio. => Place Nueva York; Place París
        La Bahía de Moor está en Galicia. => Place Bahía de Moor; Place Galicia
        El Río Bravo pasa por El Paso, Texas. => Place Río Bravo; Place El Paso; Place Texas
        La Plaza Mayor se llenó. => Place Plaza Mayor
        Los Ángeles y San Diego cerraron sus escuelas. => Place Los Ángeles; Place San Diego
        La Huelga General empezó el martes. => Event Huelga General
        La Marcha por el Agua recorrió Bogotá. => Event Marcha por el Agua; Place Bogotá
        El Festival de la Vendimia se celebra en octubre. => Event Festival de la Vendimia
        La Regata de Otoño 2026 cambió de fecha. => Event Regata de Otoño 2026
        El Día Nacional de Acción será el sábado. => Event Día Nacional de Acción
        La Cumbre de las Américas terminó sin acuerdo. => Event Cumbre de las Américas
        La protesta «Fuera Peajes del Puerto» creció. => Event Fuera Peajes del Puerto
        La marcha Barcos por el Pan empezó a mediodía. => Event Barcos por el Pan
        La CNN y la agencia EFE lo contaron. => Organisation CNN; Organisation EFE
        La organización Aguas Libres y el colectivo Marea Alta firmaron. => Organisation Aguas Libres; Organisation Marea Alta
        El movimiento 40404 creció y 40404 lo dirige. => Organisation 40404; Organisation 40404
        La sentencia del Juzgado de lo Penal número 2 de Brizal se recurrió. => Organisation Juzgado de lo Penal número 2 de Brizal
        Lo pidió el Sindicato Unitario de Trabajadores en la Educación (Sutedu) en un escrito. => Organisation Sindicato Unitario de Trabajadores en la Educación; Organisation Sutedu
        El vuelo salió del aeropuerto Tomás Quiroga con retraso. => Place Tomás Quiroga
        Ganaron los nuestros 2-0 a Brizaleño en la vuelta. => Organisation Brizaleño
        Lo atendieron en el Hospital Doce de Octubre el lunes. => Organisation Hospital Doce de Octubre
        Trump y Lula se reunieron en Brasilia. => Person Trump; Person Lula; Place Brasilia
        La administración Trump respondió a la Guardia Nacional. => Person Trump; Organisation Guardia Nacional
        El fiscal general Ramón Cifuentes acusó a la Junta de Puertos. => Person Ramón Cifuentes [fiscal general]; Organisation Junta de Puertos
        El sheriff Pedro Quintana y el capitán Hugo Salas negaron todo. => Person Pedro Quintana [sheriff]; Person Hugo Salas [capitán]
        Marta Solís, quien trabaja como coordinadora del centro, lo confirmó. => Person Marta Solís [coordinadora]
        La directora de Cáritas Diocesana, Elena Prado, viajó a Roma. => Organisation Cáritas Diocesana; Person Elena Prado [directora de Cáritas Diocesana]; Place Roma
        La Oficina del Alcalde y la Cámara de Comercio de Vigo callaron. => Organisation Oficina del Alcalde; Organisation Cámara de Comercio de Vigo
        El Club de Remo de Moor venció a la Peña Marinera. => Organisation Club de Remo de Moor; Organisation Peña Marinera
        Estados Unidos y la Unión Europea hablaron. => Place Estados Unidos; Organisation Unión Europea
        """;

    private const string WithoutNames = """
        These people are Americans, not Canadians. =>
        However, it rained on Monday and in January. =>
        She speaks French, Spanish and Arabic. =>
        Critics said the plan was late. Residents agreed. =>
        Boats are cheap. Bread is not. =>
        In March the price fell by 3 percent. =>
        Yesterday was cold, and Tuesday will be colder. =>
        It was the American way, an Italian said. =>
        The #DontPayTolls tag spread, and @harbourwatch shared it. =>
        What happened next? Nobody knows. =>
        God knows why. I do not. =>
        The CEO and the CFO resigned on TV. =>
        More than 50,000 people signed in 2025. =>
        Title 42 ended, and Route 66 was closed. =>
        The mayor said the President would come. =>
        Blue Anchor/Ancla Azul and Blue Anchor / Ancla Azul are one. =>
        The Treaty of Oakhaven and the Clean Water Act apply. =>
        """;

    private const string SinNombres = """
        El huracán Delia destruyó el muelle. =>
        Sin embargo, llovió el lunes y en enero. =>
        Los mexicanos hablan español. =>
        Críticos y vecinos protestaron. Nadie respondió. =>
        Hoy no hay barcos. Mañana tampoco. =>
        En marzo bajó el precio. =>
        ¿Quién lo sabe? Nadie lo sabe. =>
        El estado y el gobierno callan. =>
        Dios sabrá por qué. =>
        La Ley de Costas y el Tratado de Lisboa se aplican. =>
        """;

    public static TheoryData<string, string> EnglishRows => MentionCheck.Rows(English);

    public static TheoryData<string, string> SpanishRows => MentionCheck.Rows(Spanish);

    public static TheoryData<string, string> EnglishRowsWithoutNames => MentionCheck.Rows(WithoutNames);

    public static TheoryData<string, string> SpanishRowsWithoutNames => MentionCheck.Rows(SinNombres);

    [Theory]
    [MemberData(nameof(EnglishRows))]
    public void Names_are_found_in_English(string text, string expected) => Assert.Equal(expected, MentionCheck.Describe(MentionCheck.Facts(text)));

    [Theory]
    [MemberData(nameof(SpanishRows))]
    public void Names_are_found_in_Spanish(string text, string expected) => Assert.Equal(expected, MentionCheck.Describe(MentionCheck.Facts(text, "es")));

    [Theory]
    [MemberData(nameof(EnglishRowsWithoutNames))]
    public void Capitals_alone_make_no_name_in_English(string text, string expected) => Assert.Equal(expected, MentionCheck.Describe(MentionCheck.Facts(text)));

    [Theory]
    [MemberData(nameof(SpanishRowsWithoutNames))]
    public void Capitals_alone_make_no_name_in_Spanish(string text, string expected) => Assert.Equal(expected, MentionCheck.Describe(MentionCheck.Facts(text, "es")));

    [Theory]
    [InlineData("It cost the company 260 jobs on Monday.", "")]
    [InlineData("They held a sign that said \"Out of Our Communities!\" on Monday.", "")]
    [InlineData("The report quotes monitors and Inspectors General on the camps.", "")]
    [InlineData("They hold that the fight is against Empire, its agents and its borders.", "")]
    [InlineData("Read our document \u201cTurning the Tide: A Programme for Oars\u201d on the quay.", "Turning the Tide: A Programme for Oars")]
    [InlineData("Read our document \u201cTurning the Tide: A Programme for Oars.", "Turning the Tide: A Programme for Oars")]
    public void Pieces_of_slogans_titles_and_counts_are_no_names(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", MentionCheck.Facts(text).Mentions.Select(m => m.Name)));
}
