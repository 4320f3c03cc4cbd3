using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CorpusLint.Scripting.Compilation;

/// <summary>
/// What would bring the whole program down rather than the rule: nothing can catch a stack overflow of the compiler, a
/// process that is told to end, or a finalizer that blocks.
/// </summary>
internal static class ScriptGuard
{
    // A rule nests some ten deep; the compiler's stack ends at some thousands.
    private const int MaximumNesting = 100;

    /// <summary>Where brackets stand too deep inside each other to be given to the compiler; null when they do not. Brackets in strings count too.</summary>
    internal static (TextSpan Span, string Message)? TooDeep(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '(' or '[' or '{')
            {
                if (++depth > MaximumNesting)
                {
                    return (new TextSpan(i, 1), $"Brackets stand more than {MaximumNesting} deep inside each other; the compiler cannot be trusted with that. Name the inner parts.");
                }
            }
            else if (text[i] is ')' or ']' or '}' && depth > 0)
            {
                depth--;
            }
        }

        return null;
    }

    /// <summary>What a rule may not have, with the reason.</summary>
    internal static IEnumerable<(TextSpan Span, string Message)> Forbidden(CompilationUnitSyntax root)
    {
        foreach (var node in root.DescendantNodes())
        {
            if (node is DestructorDeclarationSyntax)
            {
                yield return (node.Span, "A finalizer is not available to rules: it can keep the program from ending.");
            }
            else if (node is IdentifierNameSyntax { Identifier.ValueText: "Exit" or "FailFast" or "ExitCode" } name && IsOfEnvironment(name, root))
            {
                yield return (name.Span, $"'{name.Identifier.ValueText}' is not available to rules: it would end the check, which could then not say that it did not run to its end.");
            }
        }
    }

    private static bool IsOfEnvironment(IdentifierNameSyntax name, CompilationUnitSyntax root) =>
        name.Parent is MemberAccessExpressionSyntax { Expression: var owner } access && access.Name == name
            ? owner.ToString().EndsWith("Environment", StringComparison.Ordinal)
            : root.Usings.Any(u => u.Name?.ToString().EndsWith("Environment", StringComparison.Ordinal) == true);
}
