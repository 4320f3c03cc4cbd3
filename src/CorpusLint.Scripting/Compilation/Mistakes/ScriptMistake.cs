using CorpusLint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CorpusLint.Scripting.Compilation.Mistakes;

/// <summary>Something that is wrong with a script, and that its author can put right.</summary>
/// <param name="Rule">Which of the engine's own rules says so.</param>
/// <param name="Severity">An error keeps the script from running; what is milder is advice for its author.</param>
/// <param name="Span">Where: in the script, or in the text that was made of it, as the one who finds it says.</param>
/// <param name="Message">What is wrong, why it matters, what to do.</param>
internal readonly record struct ScriptMistake(RuleDescriptor Rule, DiagnosticSeverity Severity, TextSpan Span, string Message)
{
    /// <summary>A mistake of its rule's own severity.</summary>
    internal ScriptMistake(RuleDescriptor rule, TextSpan span, string message) : this(rule, rule.DefaultSeverity, span, message)
    {
    }
}
