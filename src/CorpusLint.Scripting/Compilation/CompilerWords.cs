using System.Globalization;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Scripting.Compilation.Mistakes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CorpusLint.Scripting.Compilation;

/// <summary>
/// What the compiler says of a script, as its author should read it: its own words, each once, and a word of ours where
/// the compiler can only say that something is not there, or that an argument is missing.
/// </summary>
internal static class CompilerWords
{
    private const int MaximumErrors = 20;

    // What the compiler adds when it could not tell a type for another reason, which it tells too.
    private static readonly HashSet<string> FollowsFromOthers = new(StringComparer.Ordinal) { "CS8130", "CS8131", "CS8016" };

    // A join whose keys do not fit leaves all that comes behind it without a type.
    private static readonly HashSet<string> JoinsThatDoNotFit = new(StringComparer.Ordinal) { "CS1937", "CS1938", "CS1941", "CS1942" };

    // One torn string or a missing brace makes the parser stumble on: of a line the first error is the one to mend.
    /// <summary>The syntax errors of a script, in order of place.</summary>
    internal static IEnumerable<ScriptMistake> SyntaxErrors(SyntaxTree tree) => tree.GetDiagnostics()
        .Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error)
        .OrderBy(d => d.Location.SourceSpan)
        .DistinctBy(d => d.Location.GetLineSpan().StartLinePosition.Line)
        .Select(d => new ScriptMistake(RunRules.DoesNotCompile, PlaceOf(d), Words(d)))
        .Take(MaximumErrors);

    /// <summary>The errors of a bound script, in order of place; a name that is missing in ten places is told once.</summary>
    internal static IEnumerable<ScriptMistake> Errors(IEnumerable<Microsoft.CodeAnalysis.Diagnostic> diagnostics, SemanticModel model)
    {
        var errors = diagnostics.Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error && d.Location.SourceTree == model.SyntaxTree).ToArray();
        return errors
            .Where(d => !FollowsFromOthers.Contains(d.Id) || errors.All(e => FollowsFromOthers.Contains(e.Id)))
            .Where(d => !IsOfUnknownRow(d) || !errors.Any(e => JoinsThatDoNotFit.Contains(e.Id)))
            .OrderBy(d => d.Location.SourceSpan)
            .Take(10 * MaximumErrors)
            .Select(d => Explain(d, model))
            .DistinctBy(m => m.Message)
            .Take(MaximumErrors);
    }

    /// <summary>The warnings of a bound script; not those about what we wrote into it, nor those that the script switches off.</summary>
    /// <param name="diagnostics">Of the compilation.</param>
    /// <param name="tree">The class that was made of the script.</param>
    /// <param name="text">That class's text.</param>
    /// <param name="isSilenced">Whether a <c>#pragma</c> of the script silences an id at an offset of the script.</param>
    internal static IEnumerable<ScriptMistake> Warnings(IEnumerable<Microsoft.CodeAnalysis.Diagnostic> diagnostics, SyntaxTree tree, ScriptText text, Func<string, int, bool> isSilenced) => diagnostics
        .Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Warning && !IsOfSureFindings(d) && d.Location.SourceTree == tree && text.IsCopied(d.Location.SourceSpan)
            && !isSilenced(d.Id, text.OriginOf(d.Location.SourceSpan.Start)))
        .OrderBy(d => d.Location.SourceSpan)
        .DistinctBy(d => (d.Id, d.Location.SourceSpan))
        .Select(d => new ScriptMistake(RunRules.CompilerWarning, d.Location.SourceSpan, Words(d)))
        .Take(MaximumErrors);

    /// <summary>Id and text, in English: <c>CS0103: The name 'x' does not exist in the current context</c>.</summary>
    internal static string Words(Microsoft.CodeAnalysis.Diagnostic diagnostic)
    {
        // A script needs no 'using' and can refer to nothing: the compiler's guess would lead its author astray.
        var words = diagnostic.GetMessage(CultureInfo.InvariantCulture).Split(" and no accessible extension method")[0]
            .Replace(" (are you missing a using directive or an assembly reference?)", "", StringComparison.Ordinal);
        return $"{diagnostic.Id}: {words}";
    }

    // A pipeline of findings of which none is null may be reported as well as one with nulls.
    private static bool IsOfSureFindings(Microsoft.CodeAnalysis.Diagnostic warning) =>
        warning.Id == "CS8620" && warning.GetMessage(CultureInfo.InvariantCulture).Contains("'Facts<Finding?>'", StringComparison.Ordinal);

    private static bool IsOfUnknownRow(Microsoft.CodeAnalysis.Diagnostic error) =>
        error.GetMessage(CultureInfo.InvariantCulture) is var words && (words.Contains("'TSource'", StringComparison.Ordinal) || words.Contains("'TResult'", StringComparison.Ordinal));

    // An 'else' that follows nothing is told at the end of what stands before it, perhaps on another line.
    private static TextSpan PlaceOf(Microsoft.CodeAnalysis.Diagnostic error)
    {
        var span = error.Location.SourceSpan;
        return error.Id == "CS8641" && error.Location.SourceTree?.GetRoot().DescendantTokens().FirstOrDefault(t => t.SpanStart >= span.Start && t.IsKind(SyntaxKind.ElseKeyword)) is { RawKind: not 0 } token ? token.Span : span;
    }

    private static ScriptMistake Explain(Microsoft.CodeAnalysis.Diagnostic error, SemanticModel model)
    {
        var span = error.Location.SourceSpan;
        var node = model.SyntaxTree.GetRoot().FindNode(span, getInnermostNodeForTie: true);
        if (error.Id is "CS7036" or "CS1501" && CallOfFix(node) is { } fix && fix.ArgumentList.Arguments.Count == 2)
        {
            return new ScriptMistake(RunRules.FixWithoutSafety, ((MemberAccessExpressionSyntax)fix.Expression).Name.Span,
                $"The fix {fix.ArgumentList.Arguments[0]} does not say whether it may be applied unseen, and 'check --fix' must know. Add Safety.Suggested, so that a person looks first, or Safety.Safe, when it can never change what the text says.");
        }

        if (error.Id is "CS0103" or "CS0246" or "CS0234" or "CS1061" or "CS1069"
            && NameIn(node, span) is { } name && (error.Id != "CS1061" || name.Identifier.ValueText == "AsParallel") && BannedApis.OfUnknown(name.Identifier.ValueText) is { } reason)
        {
            return new ScriptMistake(RunRules.BannedApi, name.Span, reason);
        }

        return new ScriptMistake(RunRules.DoesNotCompile, span, Joined(Words(error), new CompilerHints(model).Of(error, node)));
    }

    // The compiler ends its sentences as it likes.
    private static string Joined(string words, string hint) =>
        hint.Length == 0 || hint.StartsWith(" (", StringComparison.Ordinal) || words[^1] is '.' or '?' ? words + hint : $"{words}.{hint}";

    private static InvocationExpressionSyntax? CallOfFix(SyntaxNode node) =>
        node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Fix" } access } call
        && (access.Name.Span.Contains(node.Span) || node == call) ? call : null;

    /// <summary>The name that an error stands at.</summary>
    internal static SimpleNameSyntax? NameIn(SyntaxNode node, TextSpan span) =>
        node as SimpleNameSyntax ?? node.DescendantNodes().OfType<SimpleNameSyntax>().LastOrDefault(n => span.Contains(n.Span));
}
