using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace CorpusLint.Benchmarks.Generation;

/// <summary>
/// A grammar of phrases: <c>[symbol]</c> and below it one alternative a line, in which <c>{symbol}</c> stands for any
/// of that symbol's alternatives and <c>{n:2-40}</c> for a number from 2 to 40. A symbol that the grammar does not
/// have is asked of the caller.
/// </summary>
internal sealed class Grammar
{
    private readonly FrozenDictionary<string, IReadOnlyList<string>> _alternatives;

    private Grammar(FrozenDictionary<string, IReadOnlyList<string>> alternatives) => _alternatives = alternatives;

    /// <summary>Loads an embedded grammar by the name of its file.</summary>
    internal static Grammar Load(string name)
    {
        using var stream = typeof(Grammar).Assembly.GetManifestResourceStream("Generation/" + name)
            ?? throw new InvalidOperationException($"The grammar {name} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var symbols = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        List<string> current = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                symbols[line.Trim('[', ']')] = current = [];
            }
            else if (line.Length > 0)
            {
                current.Add(line);
            }
        }

        return new Grammar(symbols.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>All alternatives of a symbol, unexpanded.</summary>
    internal IReadOnlyList<string> this[string symbol] => _alternatives[symbol];

    /// <summary>Expands a symbol into <paramref name="output"/>.</summary>
    /// <param name="symbol">What to expand.</param>
    /// <param name="random">Chooses the alternatives.</param>
    /// <param name="unknown">Gives the words for a symbol that the grammar does not have.</param>
    /// <param name="output">Where the words go.</param>
    internal void Expand(string symbol, SeededRandom random, Func<string, string> unknown, StringBuilder output)
    {
        if (symbol.StartsWith("n:", StringComparison.Ordinal))
        {
            var dash = symbol.IndexOf('-', StringComparison.Ordinal);
            var low = int.Parse(symbol.AsSpan(2, dash - 2), CultureInfo.InvariantCulture);
            var high = int.Parse(symbol.AsSpan(dash + 1), CultureInfo.InvariantCulture);
            output.Append(random.Between(low, high).ToString(CultureInfo.InvariantCulture));
        }
        else if (_alternatives.TryGetValue(symbol, out var alternatives))
        {
            Write(random.Pick(alternatives), random, unknown, output);
        }
        else
        {
            output.Append(unknown(symbol));
        }
    }

    private void Write(string template, SeededRandom random, Func<string, string> unknown, StringBuilder output)
    {
        var place = 0;
        while (template.IndexOf('{', place) is var open and >= 0)
        {
            var close = template.IndexOf('}', open);
            output.Append(template, place, open - place);
            Expand(template[(open + 1)..close], random, unknown, output);
            place = close + 1;
        }

        output.Append(template, place, template.Length - place);
    }
}
