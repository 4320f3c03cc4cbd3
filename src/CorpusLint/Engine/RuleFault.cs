using System.Diagnostics;
using CorpusLint.Diagnostics;
using CorpusLint.Model;
using CorpusLint.Rules;
using CorpusLint.Text;

namespace CorpusLint.Engine;

/// <summary>That a rule threw or was stopped.</summary>
/// <param name="Place">Number of the document it was looking at; -1 while it was loaded; the number of documents or more for a stage over several.</param>
/// <param name="Exception">What was thrown.</param>
internal sealed record RuleFault(int Place, Exception Exception)
{
    /// <summary>1-based line of the script that was seen last; 0 when unknown.</summary>
    internal int LastLine { get; init; }

    /// <summary>What to say of a rule's faults: the first one in the order of the documents, and how many there are.</summary>
    internal static RunNotification Report(LoadedRule rule, IReadOnlyList<RuleFault> faults, Corpus corpus, TimeSpan timeout)
    {
        var first = faults.OrderBy(f => f.Place).First();
        var line = first.LineIn(rule);
        var name = NameOf(rule, line);
        var on = first.Place >= 0 && first.Place < corpus.Documents.Length ? $" on '{corpus.Documents[first.Place].Document.Path}'"
            : first.Place < 0 ? " while it was loaded" : "";
        var more = faults.Count > 1 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" So it did in {faults.Count} places.") : "";
        var rest = " Its findings are not complete; the other rules ran on.";
        return first.Exception switch
        {
            RuleStoppedException stopped => new RunNotification(
                RunRules.Stopped, DiagnosticSeverity.Error, $"{name} was stopped{on}: {Reason(stopped.Reason, timeout)}{rest}", rule.Descriptor.Id, At(rule, line)),
            RuleOptionException option => new RunNotification(
                RunRules.InvalidOption, DiagnosticSeverity.Error, $"{name}: {option.Message}", rule.Descriptor.Id, At(rule, line)),
            // What the declaration itself refuses says what to do, and no exception's name helps.
            ArgumentException or InvalidOperationException when first.Place < 0 && IsOfLibrary(first.Exception) => new RunNotification(
                RunRules.DoesNotCompile, DiagnosticSeverity.Error, $"{name} cannot be loaded: {Words(first.Exception)}", rule.Descriptor.Id, At(rule, line)),
            var exception => new RunNotification(
                RunRules.Threw, DiagnosticSeverity.Error, $"{name} threw {exception.GetType().Name}{on}: {Words(exception)}{more}{rest}", rule.Descriptor.Id, At(rule, line)),
        };
    }

    /// <summary>The place of a line of a rule's script; null when the script's text is not at hand.</summary>
    internal static Location? At(LoadedRule rule, int line) =>
        rule is { Source: { } source, Descriptor.SourcePath: { } path } ? new Location(path, source, LineSpan(source, line)) : null;

    /// <summary>The place where a rule's script writes its id; its first line when the id stands there in another form.</summary>
    internal static Location? AtId(LoadedRule rule)
    {
        var quoted = $"\"{rule.Descriptor.Id}\"";
        return rule is { Source: { } source, Descriptor.SourcePath: { } path } && source.Content.IndexOf(quoted, StringComparison.Ordinal) is >= 0 and var start
            ? new Location(path, source, new TextSpan(start, quoted.Length))
            : At(rule, 1);
    }

    /// <summary>The words of a line; the empty span at the start of the file for a line that is not there.</summary>
    internal static TextSpan LineSpan(DocumentText source, int line)
    {
        if (line < 1 || line > source.LineStarts.Length)
        {
            return default;
        }

        var start = source.LineStarts[line - 1];
        var end = line < source.LineStarts.Length ? source.LineStarts[line] : source.Length;
        var text = source.Content.AsSpan(start, end - start);
        var leading = text.Length - text.TrimStart().Length;
        return new TextSpan(start + leading, text.Trim().Length);
    }

    // The innermost frame that lies in the script; the compiler's debug information gives the script's own lines.
    private int LineIn(LoadedRule rule)
    {
        if (Exception is RuleStoppedException { Line: > 0 } stopped)
        {
            return stopped.Line;
        }

        var frame = new StackTrace(Exception, fNeedFileInfo: true).GetFrames()
            .FirstOrDefault(f => rule.Descriptor.SourcePath is { } path && f.GetFileName() == path);
        return frame?.GetFileLineNumber() ?? LastLine;
    }

    // "CL8001 (rules/x.csx:12)"; a script that could not be loaded has no id yet.
    private static string NameOf(LoadedRule rule, int line)
    {
        var place = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{rule.Descriptor.SourcePath}{(line > 0 ? ":" : "")}{(line > 0 ? line : null)}");
        return rule.Descriptor.Id == rule.Descriptor.SourcePath ? place : place.Length == 0 ? rule.Descriptor.Id : $"{rule.Descriptor.Id} ({place})";
    }

    private static bool IsOfLibrary(Exception exception) => exception.TargetSite?.Module == typeof(RuleScript).Module;

    // One sentence: without the parameter of a method that the author may never have heard of, and with a full stop.
    private static string Words(Exception exception)
    {
        var message = exception.Message;
        if (exception is ArgumentException { ParamName: { Length: > 0 } name } && message.EndsWith($" (Parameter '{name}')", StringComparison.Ordinal))
        {
            message = message[..^$" (Parameter '{name}')".Length];
        }

        // A sort says only that it failed; what a comparison threw says why.
        message = exception.InnerException is { } inner ? $"{message.TrimEnd()} {inner.Message.TrimEnd()}" : message.TrimEnd();
        return message.Length > 0 && message[^1] is '.' or '!' or '?' or '…' ? message : message + ".";
    }

    private static string Reason(RuleStop reason, TimeSpan timeout) => reason switch
    {
        RuleStop.OutOfFuel => "it did not come to an end.",
        RuleStop.TooDeep => "it calls itself too deep.",
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"it ran longer than {timeout.TotalSeconds:0.###} s."),
    };
}
