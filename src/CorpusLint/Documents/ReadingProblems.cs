using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CorpusLint.Diagnostics;
using CorpusLint.Text;

namespace CorpusLint.Documents;

/// <summary>What can be wrong with a file itself: the engine's own rules CL0001–CL0006, reported in <see cref="Document.Problems"/>.</summary>
public static class ReadingProblems
{
    /// <summary>CL0001: the bytes are not text in the encoding that the file shows.</summary>
    public static readonly RuleDescriptor UndecodableBytes = Describe(
        "CL0001", "undecodable-bytes", "A file must be valid UTF-8, or UTF-16 with a byte order mark.", DiagnosticSeverity.Error,
        "Bytes that are no {encoding} text stand at byte offset {offset} ({count} places in all); they are read as U+FFFD. Save the file as UTF-8.");

    /// <summary>CL0002: the file holds NUL characters.</summary>
    public static readonly RuleDescriptor BinaryFile = Describe(
        "CL0002", "binary-file", "A document must be text.", DiagnosticSeverity.Error,
        "The file holds NUL characters, the first at offset {offset}: it is binary, or damaged. Take it out of the corpus, or save it as UTF-8.");

    /// <summary>CL0003: the file has more bytes than <see cref="ReadOptions.MaximumBytes"/>.</summary>
    public static readonly RuleDescriptor FileTooLarge = Describe(
        "CL0003", "file-too-large", "A document must not exceed the limit of size.", DiagnosticSeverity.Error,
        "The file has {size} bytes and the limit is {limit}: none of it was read. Split it, or raise the limit.");

    /// <summary>CL0004: the markup is nested too deeply, or of a shape that takes parsers hours.</summary>
    public static readonly RuleDescriptor NestingTooDeep = Describe(
        "CL0004", "nesting-too-deep", "Markup must not be nested beyond the limit.", DiagnosticSeverity.Error,
        "The {what} here go beyond the limit of {limit}: the document is read as plain text. Simplify the markup.");

    /// <summary>CL0005: what stands between the <c>---</c> lines at the start cannot be read.</summary>
    public static readonly RuleDescriptor InvalidFrontMatter = Describe(
        "CL0005", "invalid-front-matter", "Front matter must be a flat list of keys and values.", DiagnosticSeverity.Warning,
        "This part of the front matter is not read: {why}. Write it as 'key: value', one a line.");

    /// <summary>CL0006: there is nothing to read.</summary>
    public static readonly RuleDescriptor EmptyDocument = Describe(
        "CL0006", "empty-document", "A document should hold text.", DiagnosticSeverity.Note,
        "The file has no text to check. Write it, or take it out of the corpus.");

    /// <summary>All of them, in order of id.</summary>
    public static readonly ImmutableArray<RuleDescriptor> All =
        [UndecodableBytes, BinaryFile, FileTooLarge, NestingTooDeep, InvalidFrontMatter, EmptyDocument];

    /// <summary>A problem at a place; the arguments fill the placeholders of the rule's one message in their order.</summary>
    internal static Diagnostic At(RuleDescriptor rule, string path, DocumentText text, TextSpan span, params ReadOnlySpan<(string Name, object Value)> arguments)
    {
        var message = rule.Messages[0].Format;
        var values = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>(arguments.Length);
        foreach (var (name, value) in arguments)
        {
            var written = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
            values.Add(new(name, written));
            message = message.Replace("{" + name + "}", written, StringComparison.Ordinal);
        }

        return new Diagnostic
        {
            Rule = rule,
            MessageId = rule.Messages[0].Id,
            Message = message,
            Arguments = values.ToImmutable(),
            Severity = rule.DefaultSeverity,
            Location = new Location(path, text, span),
            Fingerprint = Hash(rule.Id + "\n" + path),
            ContentFingerprint = Hash(rule.Id + "\n" + message),
        };
    }

    private static string Hash(string identity) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)).AsSpan(0, 16));

    private static RuleDescriptor Describe(string id, string name, string title, DiagnosticSeverity severity, string message) => new()
    {
        Id = id,
        Name = name,
        Title = title,
        Category = Category.Run,
        DefaultSeverity = severity,
        HelpMarkdown = HelpPages.Of(id),
        Messages = [new MessageDescriptor(name, message)],
    };
}
