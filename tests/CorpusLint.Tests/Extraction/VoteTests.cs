using System.Globalization;

namespace CorpusLint.Tests.Extraction;

/// <summary>The two sides of a vote are two numbers; scores, pages and hours with a dash are none.</summary>
public sealed class VoteTests
{
    [Theory]
    [InlineData("en", "The council voted 5-4.", "5 for; 4 against")]
    [InlineData("en", "The bill passed 52 to 48.", "52 for; 48 against")]
    [InlineData("en", "Trustees rejected the merger 9–2 late on Monday.", "9 against; 2 for")]
    [InlineData("en", "The merger was voted down by seven votes to six.", "7 against; 6 for")]
    [InlineData("en", "Its approval, by 31 votes to 30, surprised everybody.", "31 for; 30 against")]
    [InlineData("en", "In a 5-2 vote, the panel let the ban stand.", "5 for; 2 against")]
    [InlineData("en", "Twelve of the 20 delegates voted against the deal.", "12 against; 20")]
    [InlineData("es", "El pleno rechazó la moción por doce votos a nueve.", "12 against; 9 for")]
    [InlineData("es", "La ordenanza se aprobó con 17 votos a favor y 10 en contra.", "17 for; 10 against")]
    [InlineData("en", "The keeper's team beat the council side 3-1.", "")]
    [InlineData("en", "The board approved the rules on pages 4–9.", "")]
    [InlineData("en", "The committee approved hours of 8-5 for the office.", "")]
    [InlineData("en", "The council passed its 2019–2024 plan.", "")]
    [InlineData("en", "She received 4,120 votes for mayor in Calder Bay.", "4120")]
    [InlineData("en", "The judges heard 12 arguments in favour.", "12")]
    [InlineData("es", "El equipo de la asamblea vecinal ganó 3-1.", "")]
    public void The_sides_of_a_vote_are_read(string language, string sentence, string sides) =>
        Assert.Equal(sides, string.Join("; ", QuantityCheck.Facts(sentence, language).Quantities.Select(q =>
            string.Create(CultureInfo.InvariantCulture, $"{q.Value:0.##}{(q.MeasureKey is { Class: "vote", Population: { } side } ? " " + side : "")}"))));
}
