using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CorpusLint.Cli.Files;
using CorpusLint.Engine.Gating;

namespace CorpusLint.Cli.Gating;

/// <summary>
/// Reads a baseline strictly: a line that is no entry is an error with its place, because a gate must not pass on a guess.
/// What merging leaves is taken: any order, equal lines, several first lines, line ends of either kind.
/// </summary>
internal sealed class BaselineReader
{
    private const long LongestFile = 256L << 20;

    private static readonly string[] s_names = ["rule", "message", "fingerprint", "count", "in", "says", "words", "around", "beside", "reason", "by", "until"];

    private readonly string _shownPath;
    private readonly bool _takesConflicts;
    private readonly List<ProgramProblem> _problems = [];
    private readonly ImmutableArray<BaselineEntry>.Builder _entries = ImmutableArray.CreateBuilder<BaselineEntry>();
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);
    private bool _hasHeader;

    private BaselineReader(string shownPath, bool takesConflicts) => (_shownPath, _takesConflicts) = (shownPath, takesConflicts);

    /// <summary>Reads a file.</summary>
    /// <param name="host">The outside, for paths in messages.</param>
    /// <param name="fullPath">The file.</param>
    /// <param name="takesConflicts">Whether a conflict that git left is read as both its sides, for the command that mends it.</param>
    /// <exception cref="ProgramException">The file cannot be read, or is no baseline; each wrong line is named, up to ten.</exception>
    internal static BaselineFile Read(ProgramHost host, string fullPath, bool takesConflicts = false)
    {
        var shown = host.ShownPath(fullPath);
        byte[] bytes;
        try
        {
            if (host.Inputs.KindOf(fullPath) is FileKind.Special or FileKind.Folder || host.Inputs.Read(fullPath, LongestFile) is not { } read)
            {
                throw new ProgramException("This is no file that a baseline can be read from.", shown);
            }

            bytes = read;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProgramException($"The baseline cannot be read: {FileProblem.Describe(e)}.", shown);
        }

        return new BaselineFile(fullPath, Parse(bytes, shown, takesConflicts), bytes);
    }

    /// <summary>The entries of a file's bytes.</summary>
    /// <exception cref="ProgramException">They are no baseline.</exception>
    internal static ImmutableArray<BaselineEntry> Parse(ReadOnlySpan<byte> bytes, string shownPath, bool takesConflicts = false)
    {
        var reader = new BaselineReader(shownPath, takesConflicts);
        reader.ReadLines(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes);
        return reader._problems.Count == 0 ? BaselineFile.InOrder(reader._entries) : throw new ProgramException(reader._problems);
    }

    private void ReadLines(ReadOnlySpan<byte> bytes)
    {
        var number = 0;
        while (!bytes.IsEmpty && _problems.Count < 10)
        {
            number++;
            var end = bytes.IndexOf((byte)'\n');
            var line = (end < 0 ? bytes : bytes[..end]).TrimEnd(" \t\r"u8);
            bytes = end < 0 ? [] : bytes[(end + 1)..];
            if (line.IsEmpty)
            {
                continue;
            }

            if (IsConflict(line))
            {
                if (!_takesConflicts)
                {
                    Add("Git left a conflict here. 'corpuslint baseline update' takes both sides and writes the file anew.", number, 1);
                    return;
                }

                continue;
            }

            try
            {
                ReadLine(line, number);
            }
            catch (JsonException e)
            {
                Add("This line is not JSON: " + Reason(e), number, ColumnAt(line, e.BytePositionInLine ?? 0));
            }
            catch (WrongLineException e)
            {
                Add(e.Message, number, ColumnAt(line, e.Offset));
            }

            // What is no baseline at all is told once.
            if (!_hasHeader && _problems.Count > 0)
            {
                return;
            }
        }

        if (!_hasHeader && _problems.Count == 0)
        {
            Add($"The file is empty; a baseline begins with {{\"baseline\":{BaselineFile.FormatVersion}}}. 'corpuslint baseline create --force' makes it anew.", 1, 1);
        }
    }

    private void ReadLine(ReadOnlySpan<byte> line, int number)
    {
        var reader = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = 4 });
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new WrongLineException("An entry is an object: { … }.", reader.TokenStartIndex);
        }

        var fields = new Fields();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            ReadMember(ref reader, fields);
        }

        reader.Read();
        if (fields.Version is { } version)
        {
            _hasHeader = version == BaselineFile.FormatVersion ? true
                : throw new WrongLineException(string.Create(CultureInfo.InvariantCulture, $"This baseline has the form {version}, and this version of the program knows {BaselineFile.FormatVersion}. Use the version that wrote it, or make it anew with 'corpuslint baseline create --force'."), 0);
            return;
        }

        if (!_hasHeader)
        {
            throw new WrongLineException($"This is no baseline: it does not begin with {{\"baseline\":{BaselineFile.FormatVersion}}}.", 0);
        }

        _entries.Add(new BaselineEntry(new KnownFinding
        {
            RuleId = Needed(fields.Rule, "rule"),
            MessageId = Needed(fields.Message, "message"),
            Message = fields.Says ?? "",
            ContentFingerprint = Needed(fields.Fingerprint, "fingerprint"),
            Paths = fields.In is { Length: > 0 } paths ? [.. paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] : throw Missing("in"),
            Words = fields.Words ?? [],
            Excerpt = fields.Around ?? "",
            Beside = fields.Beside ?? [],
            Count = fields.Count,
        })
        {
            Reason = fields.Reason,
            By = fields.By,
            Until = fields.Until,
            Line = number,
        });

        static string Needed(string? value, string name) => value is { Length: > 0 } ? value : throw Missing(name);

        static WrongLineException Missing(string name) => new($"The entry has no \"{name}\".", 0);
    }

    private void ReadMember(ref Utf8JsonReader reader, Fields fields)
    {
        var start = reader.TokenStartIndex;
        var name = reader.GetString()!;
        if (!fields.Seen.Add(name))
        {
            throw new WrongLineException($"\"{name}\" is given twice.", start);
        }

        reader.Read();
        switch (name)
        {
            case "baseline": fields.Version = Number(ref reader, name); break;
            case "rule": fields.Rule = Shared(Text(ref reader, name)); break;
            case "message": fields.Message = Shared(Text(ref reader, name)); break;
            case "fingerprint": fields.Fingerprint = Fingerprint(ref reader, name); break;
            case "count": fields.Count = Number(ref reader, name); break;
            case "in": fields.In = Texts(ref reader, name, isPath: true); break;
            case "says": fields.Says = Text(ref reader, name); break;
            case "words": fields.Words = Texts(ref reader, name, isPath: false); break;
            case "around": fields.Around = Text(ref reader, name); break;
            case "beside": fields.Beside = Texts(ref reader, name, isPath: false); break;
            case "reason": fields.Reason = Text(ref reader, name); break;
            case "by": fields.By = Text(ref reader, name); break;
            case "until": fields.Until = Day(ref reader); break;
            default: throw new WrongLineException($"An entry has no \"{name}\".{Suggestion.For(name, s_names)}", start);
        }
    }

    private static string Text(ref Utf8JsonReader reader, string name)
    {
        try
        {
            return reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new WrongLineException($"\"{name}\" is a text.", reader.TokenStartIndex);
        }
        catch (InvalidOperationException)
        {
            throw new WrongLineException($"\"{name}\" is no valid text: the bytes are no UTF-8.", reader.TokenStartIndex);
        }
    }

    private static string Fingerprint(ref Utf8JsonReader reader, string name) =>
        Text(ref reader, name) is { Length: 32 } text && !text.AsSpan().ContainsAnyExcept("0123456789abcdef") ? text
            : throw new WrongLineException($"\"{name}\" is 32 digits of 0 to 9 and a to f. 'corpuslint baseline update' writes it; nobody else needs to.", reader.TokenStartIndex);

    private static int Number(ref Utf8JsonReader reader, string name) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number) && number is >= 1 and <= 1_000_000 ? number
            : throw new WrongLineException($"\"{name}\" is a number from 1 on.", reader.TokenStartIndex);

    private static DateOnly Day(ref Utf8JsonReader reader) =>
        DateOnly.TryParseExact(Text(ref reader, "until"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw new WrongLineException($"'{Text(ref reader, "until")}' is not a day; write it as 2027-03-31.", reader.TokenStartIndex);

    private ImmutableArray<string> Texts(ref Utf8JsonReader reader, string name, bool isPath)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new WrongLineException($"\"{name}\" is a list of texts: [\"…\"].", reader.TokenStartIndex);
        }

        var texts = ImmutableArray.CreateBuilder<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var text = Text(ref reader, name);

            // Such a path would be asked of the file system: of another machine's, on some.
            if (isPath && (text.Length == 0 || text[0] == '/' || text.AsSpan().IndexOfAny('\\', ':', '\0') >= 0))
            {
                throw new WrongLineException($"'{text}' must be a path from this file's folder, with forward slashes.", reader.TokenStartIndex);
            }

            texts.Add(isPath ? Shared(text) : text);
        }

        return texts.DrainToImmutable();
    }

    // Rules and paths come again and again.
    private string Shared(string text) => _known.TryGetValue(text, out var known) ? known : _known[text] = text;

    private static bool IsConflict(ReadOnlySpan<byte> line) =>
        line.StartsWith("<<<<<<<"u8) || line.StartsWith(">>>>>>>"u8) || line.StartsWith("|||||||"u8) || line.SequenceEqual("======="u8);

    private void Add(string message, int line, int column) => _problems.Add(new ProgramProblem(message, _shownPath, line, column));

    private static int ColumnAt(ReadOnlySpan<byte> line, long offset) =>
        Encoding.UTF8.GetCharCount(line[..(int)Math.Clamp(offset, 0, line.Length)]) + 1;

    // The runtime's message ends in the place, which stands before ours.
    private static string Reason(JsonException exception) =>
        exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal) is > 0 and var end ? exception.Message[..end] : exception.Message;

    private sealed class Fields
    {
        internal HashSet<string> Seen { get; } = new(StringComparer.Ordinal);

        internal int? Version { get; set; }

        internal string? Rule { get; set; }

        internal string? Message { get; set; }

        internal string? Fingerprint { get; set; }

        internal int Count { get; set; } = 1;

        internal ImmutableArray<string>? In { get; set; }

        internal string? Says { get; set; }

        internal ImmutableArray<string>? Words { get; set; }

        internal string? Around { get; set; }

        internal ImmutableArray<string>? Beside { get; set; }

        internal string? Reason { get; set; }

        internal string? By { get; set; }

        internal DateOnly? Until { get; set; }
    }

    private sealed class WrongLineException(string message, long offset) : Exception(message)
    {
        internal long Offset { get; } = offset;
    }
}
