using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace CorpusLint.Benchmarks.Generation;

/// <summary>
/// Makes a corpus of news-like prose of any size: English and Spanish, three formats, and a known number of events
/// whose people two documents count, in two cases of three differently.
/// </summary>
/// <remarks>
/// Files come in sixes. Event e is counted in the first file of the e-th six and again in the fourth, so that planted
/// sides always lie in different documents; no other sentence counts anything of a named event. The same size and
/// seed give the same bytes.
/// </remarks>
internal sealed class CorpusGenerator
{
    private const int FilesPerEvent = 6;
    private const int SecondSide = 3;

    private readonly Grammar _english = Grammar.Load("en.txt");
    private readonly Grammar _spanish = Grammar.Load("es.txt");
    private readonly Grammar _names = Grammar.Load("names.txt");
    private readonly ulong _seed;

    internal CorpusGenerator(ulong seed = 1) => _seed = seed;

    /// <summary>Files until they have at least so many bytes as UTF-8, and the last event is complete.</summary>
    internal IEnumerable<GeneratedFile> Generate(long bytes)
    {
        var written = 0L;
        for (var index = 0; written < bytes || index % FilesPerEvent != 0; index++)
        {
            var file = File(index);
            written += Encoding.UTF8.GetByteCount(file.Text);
            yield return file;
        }
    }

    /// <summary>The events that <paramref name="files"/> count, in order of their number.</summary>
    internal static ImmutableArray<PlantedEvent> EventsIn(IEnumerable<GeneratedFile> files)
    {
        var sides =
            from file in files
            from figure in file.Figures
            group KeyValuePair.Create(file.Path, figure.Value) by figure.Event;
        return [.. sides.Select(group => new PlantedEvent(group.Key, NamesOf(group.Key), [.. group]))];

        static ImmutableArray<string> NamesOf(string id)
        {
            var generator = new CorpusGenerator();
            var number = int.Parse(id.AsSpan(id.LastIndexOf('-') + 1), CultureInfo.InvariantCulture);
            return [generator.EventName(number, isSpanish: false), generator.EventName(number, isSpanish: true)];
        }
    }

    private GeneratedFile File(int index)
    {
        var random = new SeededRandom(_seed * 1_000_003 + (ulong)index);
        var format = ArticleFormat.All[index % 7 % 3];
        var isSpanish = index % 5 == 4;
        var referenceCount = random.Chance(60) ? random.Between(2, 14) : 0;
        var writer = new ProseWriter(isSpanish ? _spanish : _english, _names, random, isSpanish, referenceCount, format.Citation);
        var figure = FigureOf(index, isSpanish);
        var day = writer.Day();
        var title = writer.Write("title");
        var parts = Parts(writer, random, figure);
        var article = new Article
        {
            Title = title,
            Author = writer.Person(),
            Date = day,
            DateInWords = writer.Date(day),
            IsSpanish = isSpanish,
            Parts = parts,
            References = [.. Enumerable.Range(0, writer.UsedReferences).Select(_ => writer.Write("title") + ", " + writer.Date(writer.Day()) + ".")],
        };
        var path = string.Create(CultureInfo.InvariantCulture, $"{index / 200:D4}/{index:D6}{format.Extension}");
        return new GeneratedFile(path, format.Render(article), figure is null ? [] : [figure]);
    }

    private static IReadOnlyList<(string Heading, IReadOnlyList<string> Paragraphs)> Parts(ProseWriter writer, SeededRandom random, PlantedFigure? figure)
    {
        var parts = new List<(string, IReadOnlyList<string>)>();
        var count = random.Between(1, 5);
        var partOfFigure = random.Between(0, count - 1);
        for (var part = 0; part < count; part++)
        {
            var paragraphs = new List<string> { part == 0 ? writer.Write("opening") : writer.Paragraph() };
            for (var more = random.Between(1, 6); more > 0; more--)
            {
                paragraphs.Add(writer.Paragraph());
            }

            if (figure is not null && part == partOfFigure)
            {
                var sentence = writer.Write("planted", symbol => symbol switch
                {
                    "figure" => figure.Value.ToString(CultureInfo.InvariantCulture),
                    "event" => figure.Name,
                    _ => null,
                });
                paragraphs.Insert(random.Between(1, paragraphs.Count), sentence);
            }

            parts.Add((part == 0 ? "" : writer.Write("heading"), paragraphs));
        }

        return parts;
    }

    private PlantedFigure? FigureOf(int index, bool isSpanish)
    {
        var (number, place) = Math.DivRem(index, FilesPerEvent);
        if (place is not (0 or SecondSide))
        {
            return null;
        }

        // A number that is no rounding of the other, whichever of the two is read first.
        var value = new SeededRandom(_seed * 7_919 + (ulong)number).Between(41, 480);
        var isDecoy = number % 3 == 2;
        return new PlantedFigure(
            string.Create(CultureInfo.InvariantCulture, $"event-{number}"),
            EventName(number, isSpanish),
            place == 0 || isDecoy ? value : value * 17 / 10 + 9);
    }

    // Places times kinds give 3,000 names; a corpus of 100 MB has fewer events.
    private string EventName(int number, bool isSpanish)
    {
        var heads = _names["place_head"];
        var tails = _names["place_tail"];
        var place = heads[number % heads.Count] + tails[number / heads.Count % tails.Count];
        var kinds = (isSpanish ? _spanish : _english)["event_kind"];
        var kind = kinds[number / (heads.Count * tails.Count) % kinds.Count];
        return isSpanish ? $"{kind} de {place}" : $"{place} {kind}";
    }
}
