using System.Buffers;
using System.Collections.Immutable;
using System.Reflection;
using System.Text;

namespace CorpusLint.Documents;

/// <summary>One text of word lists.</summary>
/// <param name="File">What messages call it.</param>
/// <param name="Content">The text; see <c>Extraction/Languages/en/reading.txt</c> for the form.</param>
public sealed record LanguageText(string File, string Content);

/// <summary>
/// Where the word lists of a language come from: the files that the program carries, or any set of texts, each for one
/// part of the pack (<c>reading</c>, <c>numbers</c>, <c>dates</c>, <c>names</c>, <c>speech</c>, <c>relations</c>,
/// <c>readiness</c>). Immutable; nothing is read before a pack asks.
/// </summary>
public sealed class LanguageSource
{
    private const string Folder = "Languages/";

    private static readonly Assembly s_assembly = typeof(LanguageSource).Assembly;
    private static readonly string[] s_builtIn = [.. s_assembly.GetManifestResourceNames().Where(r => r.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private readonly bool _isBuiltIn;
    private readonly ImmutableDictionary<string, ImmutableList<LanguageText>> _texts;

    private LanguageSource(Language language, bool isBuiltIn, ImmutableDictionary<string, ImmutableList<LanguageText>> texts)
    {
        Language = language;
        _isBuiltIn = isBuiltIn;
        _texts = texts;
    }

    /// <summary>The language.</summary>
    public Language Language { get; }

    /// <summary>The parts that a source can have.</summary>
    public static ImmutableArray<string> Parts { get; } = ["reading", "numbers", "dates", "names", "speech", "relations", "readiness"];

    /// <summary>The lists that the program carries for a language; empty ones for a language that it does not know.</summary>
    public static LanguageSource BuiltIn(Language language) => new(language, true, ImmutableDictionary<string, ImmutableList<LanguageText>>.Empty);

    /// <summary>A source without lists, to be filled by <see cref="With"/>.</summary>
    public static LanguageSource Empty(Language language) => new(language, false, ImmutableDictionary<string, ImmutableList<LanguageText>>.Empty);

    /// <summary>The source with a text more; its entries come behind those that are there.</summary>
    /// <param name="part">One of <see cref="Parts"/>.</param>
    /// <param name="text">The lists.</param>
    /// <exception cref="ArgumentException">There is no such part.</exception>
    public LanguageSource With(string part, LanguageText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!Parts.Contains(part))
        {
            throw new ArgumentException($"A language has no part '{part}'.", nameof(part));
        }

        return new LanguageSource(Language, _isBuiltIn, _texts.SetItem(part, _texts.GetValueOrDefault(part, []).Add(text)));
    }

    /// <summary>Reads a part; one that is missing has no sections.</summary>
    /// <exception cref="LanguageDataException">A text does not have the form of word lists.</exception>
    internal LanguageData Read(string part)
    {
        var name = $"{Language.Tag}/{part}.txt";
        var added = _texts.GetValueOrDefault(part, []);
        return LanguageData.Read(name, _isBuiltIn ? [.. ReadEmbedded(name), .. added] : added);
    }

    // A part may be several files: "names.txt" and beside it "names-bodies.txt", "names-people.txt".
    private static IEnumerable<LanguageText> ReadEmbedded(string name)
    {
        var start = Folder + name[..^".txt".Length];
        foreach (var resource in s_builtIn)
        {
            if (resource.StartsWith(start, StringComparison.Ordinal) && resource[start.Length] is ('.' or '-'))
            {
                yield return new LanguageText(resource[Folder.Length..], Decode(resource));
            }
        }
    }

    // At once, from bytes that are there: a reader of streams would copy each text three times at every start.
    private static string Decode(string resource)
    {
        using var stream = s_assembly.GetManifestResourceStream(resource)!;
        var bytes = ArrayPool<byte>.Shared.Rent((int)stream.Length);
        try
        {
            var text = bytes.AsSpan(0, stream.ReadAtLeast(bytes, (int)stream.Length));
            return Encoding.UTF8.GetString(text.StartsWith(Encoding.UTF8.Preamble) ? text[Encoding.UTF8.Preamble.Length..] : text);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
