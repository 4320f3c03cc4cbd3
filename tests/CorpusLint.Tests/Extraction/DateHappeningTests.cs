using CorpusLint.Documents;
using CorpusLint.Extraction;
using CorpusLint.Model;

namespace CorpusLint.Tests.Extraction;

/// <summary>A date is an event's only where a sentence says nothing else.</summary>
public sealed class DateHappeningTests
{
    private static readonly Registry s_registry = new()
    {
        Events =
        [
            new RegisteredEvent("parade", "Lantern Parade", ["Desfile de Faroles"], null, null, null),
            new RegisteredEvent("fair", "Quay Fair", [], new DateOnly(2025, 5, 3), new DateOnly(2025, 5, 4), null),
        ],
    };

    [Theory]
    [InlineData("The Lantern Parade was held on 3 May 2025.", false)]
    [InlineData("The Lantern Parade took place in May 2025 and drew 4,000 people.", false)]
    [InlineData("On Saturday, 3 May 2025, the Lantern Parade took place at the mill.", false)]
    [InlineData("The Lantern Parade was on 3 May 2025.", false)]
    [InlineData("The Lantern Parade is scheduled for 3 May 2025.", true)]
    [InlineData("El Desfile de Faroles se celebró el 3 de mayo de 2025 en el puerto.", false)]
    [InlineData("El 3 de mayo de 2025 tuvo lugar el Desfile de Faroles.", false)]
    [InlineData("El Desfile de Faroles será el 3 de mayo de 2025.", true)]
    [InlineData("The Quay Fair was held on 5 May 2025.", false)]
    public void A_sentence_says_when_one_event_takes_place(string text, bool isPlanned)
    {
        var date = Assert.Single(DatesOf(text));
        Assert.NotNull(date.Event);
        Assert.Equal(isPlanned, date.IsPlanned);
    }

    [Theory]
    [InlineData("The Quay Fair was held on 3 May 2025.")]
    [InlineData("The second night of the Lantern Parade was held on 4 May 2025.")]
    [InlineData("A vigil for the Lantern Parade took place on 4 May 2025.")]
    [InlineData("The Lantern Parade was announced on 4 May 2025.")]
    [InlineData("The Lantern Parade was originally scheduled for 4 May 2025.")]
    [InlineData("The Lantern Parade was held on 4 May 2025. It had been postponed.")]
    [InlineData("A post says the Lantern Parade was held on 4 May 2025.")]
    [InlineData("The Lantern Parade was held on 4 and 5 May 2025, and on 9 May 2025.")]
    [InlineData("The Lantern Parade was held from 4 May 2025 to 6 May 2025.")]
    [InlineData("The Lantern Parade was not held on 4 May 2025.")]
    [InlineData("The Lantern Parade was on 4 May 2025 declared unlawful.")]
    [InlineData("On 4 May 2025, the Lantern Parade was at the heart of a lawsuit.")]
    [InlineData("On 4 May 2025 the Lantern Parade was held up by fog.")]
    [InlineData("Was the Lantern Parade held on 4 May 2025?")]
    [InlineData("The Lantern Parade was held on Sunday.")]
    [InlineData("The Lantern Parade was held in 2025.")]
    [InlineData("“The Lantern Parade was held on 4 May 2025,” Berg said.")]
    [InlineData("The Lantern Parade and the Quay Fair were held on 9 May 2025.")]
    [InlineData("El Desfile de Faroles, según la alcaldía, se celebró el 3 de mayo de 2025.")]
    [InlineData("El Desfile de Faroles se celebró el 10 de mayo de 2025. Se había aplazado por la lluvia.")]
    [InlineData("El Desfile de Faroles no se celebró el 3 de mayo de 2025.")]
    public void A_sentence_that_may_mean_something_else_says_nothing(string text) => Assert.All(DatesOf(text), d => Assert.Null(d.Event));

    private static IEnumerable<DateMention> DatesOf(string text) =>
        FactExtractor.Extract(DocumentReader.Read("a.txt", "Title\n\n" + text), s_registry).Dates;
}
