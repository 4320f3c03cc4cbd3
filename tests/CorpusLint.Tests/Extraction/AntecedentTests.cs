namespace CorpusLint.Tests.Extraction;

/// <summary>Numbers that leave out their nouns take that of the words before, or none where another noun or a preposition has them.</summary>
public sealed class AntecedentTests
{
    [Theory]
    [InlineData("en", "The fleet owns 14 tugs and charters nine.", "tug")]
    [InlineData("en", "Crews opened 30 hydrants. Twelve were dry.", "hydrant")]
    [InlineData("en", "Several residents spoke of potholes: 65 of them were filled in May.", "pothole")]
    [InlineData("en", "All 40 jobs at the mill will go. They are among 310 being cut nationwide.", "job")]
    [InlineData("es", "La flota tiene 14 remolcadores y alquila nueve.", "remolcador")]
    [InlineData("es", "Los permisos bajaron el año pasado a 640.", "permiso")]
    [InlineData("en", "Sixteen cabins burned: nine at Loweth and seven at Pell.", "cabin")]
    [InlineData("en", "Passengers: 212", "passenger")]
    [InlineData("es", "Se han puesto 410.000 dosis. En 2024 fueron 395.000.", "dosis")]
    [InlineData("en", "Four pumps are on site, compared with 12 during the night.", "pump")]
    [InlineData("en", "Most of the wrecks, 19, lie off the cape.", "wreck")]
    [InlineData("es", "Damnificados inscritos: 412", "damnificado")]
    [InlineData("es", "En 2021 las denuncias fueron 61.", "denuncia")]
    [InlineData("en", "Twelve officers searched the cellars and found seven.", null)]
    [InlineData("en", "The boat with 40 pilgrims left at ten past eight.", null)]
    [InlineData("en", "Crews from 14 brigades came. Two were treated for smoke.", null)]
    [InlineData("en", "Lloyds rose to 488.", null)]
    [InlineData("en", "Temperatures reached 38.", null)]
    [InlineData("en", "It kept 1,600 workers at its 63 pct-owned smelter.", null)]
    [InlineData("en", "The palette has 90 colors, and 17 of the prints use colors up to 256.", null)]
    [InlineData("es", "El gremio tiene 38 casetas en el pabellón 4.", null)]
    [InlineData("es", "Hubo 1.240 llamadas al 112.", null)]
    public void The_last_number_means(string language, string passage, string? noun) =>
        Assert.Equal(noun, QuantityCheck.Facts(passage, language).Quantities[^1].Meant);

    [Theory]
    [InlineData("en", "Some 612,000 acres have burned, compared with 190,000 a year ago.", "acre acre")]
    [InlineData("en", "The mast is 40 metres tall and carries 12.", "m -")]
    [InlineData("en", "He spent 6.1 million pounds on himself, including 740,000 on a villa and 212,000 on horses.", "GBP GBP GBP")]
    [InlineData("es", "La empresa ingresó 212 millones de euros y perdió 84 millones.", "EUR EUR")]
    [InlineData("es", "El control está en los kilómetros 7 y 12 de la ruta.", "")]
    [InlineData("en", "Vaccines are free for children under five.", "year")]
    [InlineData("en", "Her mother, Fadumo, 22, carried her.", "year")]
    [InlineData("en", "The raid began at half past two.", "")]
    [InlineData("en", "Buses 8 and 40 are running.", "")]
    [InlineData("es", "Se cerraron el bloque 4 y la nave 12.", "")]
    public void Numbers_have_the_unit_that_the_words_beside_them_tell(string language, string passage, string units) =>
        Assert.Equal(units, string.Join(' ', QuantityCheck.Facts(passage, language).Quantities.Select(q => q.Unit ?? "-")));

    [Theory]
    [InlineData("en", "The pool was to cost 11 million; in the end the bill was 13 million euros.", "EUR EUR")]
    [InlineData("es", "Presupuestaron la piscina en 11 millones de pesos y costó trece millones.", "peso peso")]
    [InlineData("en", "The prize is worth 2 million dollars in a country of 11 million.", "USD -")]
    [InlineData("en", "The rink cost 9 million euros and 4 million francs, and its roof cost 2 million.", "EUR franc -")]
    public void Sums_take_the_only_currency_of_their_passage(string language, string passage, string units) =>
        Assert.Equal(units, string.Join(' ', QuantityCheck.Facts(passage, language).Quantities.Select(q => q.Unit ?? "-")));
}
