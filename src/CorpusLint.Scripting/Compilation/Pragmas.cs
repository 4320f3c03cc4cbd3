using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorpusLint.Scripting.Compilation;

/// <summary>The <c>#pragma warning</c> lines of a script, which are lost when it is made a class.</summary>
internal sealed class Pragmas
{
    private readonly List<(int Position, bool Disables, HashSet<string> Ids)> _pragmas = [];

    internal Pragmas(SyntaxNode root)
    {
        foreach (var pragma in root.DescendantTrivia().Where(t => t.IsKind(SyntaxKind.PragmaWarningDirectiveTrivia)).Select(t => t.GetStructure()).OfType<PragmaWarningDirectiveTriviaSyntax>())
        {
            var ids = pragma.ErrorCodes.Select(c => c is LiteralExpressionSyntax { Token.Value: int number } ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"CS{number:0000}") : c.ToString());
            _pragmas.Add((pragma.SpanStart, pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword), ids.ToHashSet(StringComparer.Ordinal)));
        }
    }

    /// <summary>Whether an id is switched off at an offset of the script; a pragma without ids means all.</summary>
    internal bool Silence(string id, int offset) =>
        _pragmas.LastOrDefault(p => p.Position < offset && (p.Ids.Count == 0 || p.Ids.Contains(id))) is { Disables: true };
}
