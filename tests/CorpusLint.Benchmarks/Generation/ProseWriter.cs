using System.Globalization;
using System.Text;

namespace CorpusLint.Benchmarks.Generation;

/// <summary>Writes the sentences of one document in one language.</summary>
internal sealed class ProseWriter(Grammar language, Grammar names, SeededRandom random, bool isSpanish, int referenceCount, Func<int, string> citation)
{
    private static readonly string[] SpanishMonths =
        ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"];

    private readonly StringBuilder _buffer = new();
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private int _lastCitation;

    /// <summary>Number of references that the text has used so far, all of them from 1 on.</summary>
    internal int UsedReferences => _lastCitation;

    /// <summary>Some words for a symbol of the grammar, with a capital letter at the start.</summary>
    internal string Write(string symbol, Func<string, string?>? more = null)
    {
        _buffer.Clear();
        language.Expand(symbol, random, s => more?.Invoke(s) ?? Word(s), _buffer);
        _buffer[0] = char.ToUpperInvariant(_buffer[0]);
        Contract();
        return _buffer.ToString();
    }

    /// <summary>A paragraph of two to six sentences, none of which the document has had before.</summary>
    internal string Paragraph()
    {
        var sentences = new List<string>();
        for (var count = random.Between(2, 6); count > 0; count--)
        {
            var sentence = Write("sentence");
            if (_written.Add(sentence))
            {
                sentences.Add(sentence);
            }
        }

        return sentences.Count > 0 ? string.Join(' ', sentences) : Write("opening");
    }

    /// <summary>A date in full, in words.</summary>
    internal string Date(DateOnly date) => isSpanish
        ? $"{date.Day} de {SpanishMonths[date.Month - 1]} de {date.Year}"
        : date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day within the years that the prose speaks of.</summary>
    internal DateOnly Day() => new DateOnly(2012, 1, 1).AddDays(random.Between(0, 4_600));

    /// <summary>A name of a person.</summary>
    internal string Person() => $"{random.Pick(names["given"])} {random.Pick(names["family"])}";

    // The joints between slots: "a assembly room", "de el salón", "a el salón".
    private void Contract()
    {
        if (isSpanish)
        {
            _buffer.Replace(" de el ", " del ").Replace(" a el ", " al ").Replace("De el ", "Del ");
            return;
        }

        foreach (var vowel in "aeio")
        {
            _buffer.Replace($" a {vowel}", $" an {vowel}");
        }
    }

    private string Word(string symbol) => symbol switch
    {
        "person" => Person(),
        "place" => Place(),
        "org" => (isSpanish ? "la " : "") + $"{Place()} {random.Pick(names["org_tail"])}",
        "year" => random.Between(1961, 2024).ToString(CultureInfo.InvariantCulture),
        "date" => Date(Day()),
        "cite" => Cite(),
        _ => throw new InvalidOperationException($"No grammar has a symbol {symbol}."),
    };

    private string Place() => random.Pick(names["place_head"]) + random.Pick(names["place_tail"]);

    // Labels are used for the first time in ascending order, as a writer would.
    private string Cite()
    {
        if (referenceCount == 0)
        {
            return "";
        }

        var label = _lastCitation < referenceCount && random.Chance(60) ? ++_lastCitation : random.Between(1, Math.Max(1, _lastCitation));
        _lastCitation = Math.Max(_lastCitation, label);
        return citation(label);
    }
}
