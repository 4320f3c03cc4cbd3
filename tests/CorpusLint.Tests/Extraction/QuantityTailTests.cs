namespace CorpusLint.Tests.Extraction;

/// <summary>Amounts told in several units, units in other forms, nouns that no list holds, and ages by where they stand.</summary>
public sealed class QuantityTailTests
{
    private const string EnglishRows = """
        About 3,200 townspeople were told to leave. => About 3,200 townspeople [~3200 townsperson:person]
        Some 450 townsfolk and nine tribesmen fled. => Some 450 townsfolk [~450 townsfolk:person]; nine tribesmen [=9 tribesman:person]
        A 28,000-strong crowd filled the square. => 28,000-strong [=28000]
        The 500,000-strong workers' front met. => 500,000-strong [=500000]
        The flight took an hour and fifty minutes. => an hour and fifty minutes [=110 minute]
        He won in 2 hours 9 minutes 41 seconds. => 2 hours 9 minutes 41 seconds [=7781 second]
        It took 2h 40m by road. => 2h 40m [=160 minute]
        The suspect is 6ft 2in tall. => 6ft 2in [=74 inch]
        A 6-foot-4 forward joined. => 6-foot-4 [=76 inch]
        The baby weighed 7lb 4oz. => 7lb 4oz [=116 ounce]
        She got six years and three months. => six years and three months [=75 month]
        She got a year and two days in jail. => a year and two days [=367 day]
        It lasted an hour and a quarter. => an hour and a quarter [=1.25 hour]
        It lasted two days, six hours. => two days, six hours [=54 hour]
        He got two years, and five months later he was free. => two years [=2 year]; five months [=5 month]
        He served two years and 14 months of probation. => two years [=2 year]; 14 months [=14 month]
        Between two hours and 40 minutes passed. => two hours [=2 hour]; 40 minutes [=40 minute]
        Within two days, six hours of tape were found. => two days [=2 day]; six hours [=6 hour]
        The tower is 98 m tall. => 98 m [=98 m]
        The chicks weigh 290 g against 268 g. => 290 g [=290 g]; 268 g [=268 g]
        The final was watched by 5.9m on Sunday. => 5.9m [=5900000]
        The region has a population of 5.9m and grows. => 5.9m [=5900000]
        The river peaked at 5.9m. => 5.9m [=5.9 m]
        It cost £5.9m. => £5.9m [=5900000 GBP]
        Some 5.9m homes lost power. => Some 5.9m homes [~5900000 home:home]
        It pays 10.5p a share. => 10.5p [=10.5 penny]
        The spill covers 12 sq miles, or 3,100 hectares. => 12 sq miles [=12 square mile]; 3,100 hectares [=3100 hectare]
        Lowen, 43, was found on Sunday. => 43 [=43 year old]
        The former teacher, now 71, lives here. => 71 [=71 year old]
        A boy of nine was pulled out. => nine [=9 year old]
        A man of two worlds spoke. => two worlds [=2 world]
        Friday, 24, was a holiday. => 24 [=24]
        At 34, she is the youngest mayor. => 34 [=34 year old]
        The oldest 20 trees fell. => 20 trees [=20 tree]
        Ana Ruiz, who is 34, won. => 34 [=34 year old]
        She was 78. => 78 [=78 year old]
        """;

    private const string SpanishRows = """
        El vuelo duró una hora y cincuenta minutos. => una hora y cincuenta minutos [=110 minute]
        Tardó 2 horas, 9 minutos y 41 segundos. => 2 horas, 9 minutos y 41 segundos [=7781 second]
        Fue condenado a dos años y seis meses. => dos años y seis meses [=30 month]
        Cumplirá un año y medio de cárcel. => un año y medio [=1.5 year]
        Le impusieron dos años y un día de prisión. => dos años y un día [=731 day]
        Duró más de una hora y cuarto. => más de una hora y cuarto [>1.25 hour]
        Pasó dos años y 14 meses después salió. => dos años [=2 year]; 14 meses [=14 month]
        El bebé pesó tres kilos y 200 gramos. => tres kilos y 200 gramos [=3200 g]
        El tratamiento se prolongó año y medio. => año y medio [=1.5 year]
        Hubo un año y medio millón de visitas. => medio millón de visitas [=500000 visita]
        La torre tiene 98 m de altura. => 98 m [=98 m]
        Cayeron 140 l/m² en seis horas. => 140 l/m² [=140 l/m2]; seis horas [=6 hour]
        La inversión es de 3.000 M€. => 3.000 M€ [=3000000000 EUR]
        Ana Ruiz, de 34 años, y su hijo, de 12, volvieron. => 34 años [=34 year old]; 12 [=12 year old]
        El puente, de 34 metros, se hundió. => 34 metros [=34 m]
        Ana Ruiz, de 34 años, fue elegida. => 34 años [=34 year old]
        El conductor, de 34 años, fue detenido. => 34 años [=34 year old]
        Murieron un hombre de 72 años y una mujer de 45. => 72 años [=72 year old]; 45 [=45 year old]
        Fue condenado a una pena, de 34 años, que recurrirá. => 34 años [=34 year]
        """;

    public static TheoryData<string> English => QuantityCheck.Rows(EnglishRows);

    public static TheoryData<string> Spanish => QuantityCheck.Rows(SpanishRows);

    [Theory]
    [MemberData(nameof(English))]
    public void English_sentences_are_read(string row) => Reads(row, "en");

    [Theory]
    [MemberData(nameof(Spanish))]
    public void Spanish_sentences_are_read(string row) => Reads(row, "es");

    [Theory]
    [InlineData("Commit 833638c fixes the build.")]
    [InlineData("The package is at 2.12p-1 now.")]
    [InlineData("It sets parentheses number 1.")]
    public void What_looks_like_a_price_or_a_count_is_none(string sentence) =>
        Assert.Equal("", QuantityCheck.Outline(sentence, "en"));

    private static void Reads(string row, string language)
    {
        var sides = row.Split(" => ");
        Assert.Equal(sides[1], QuantityCheck.Outline(sides[0], language));
    }
}
