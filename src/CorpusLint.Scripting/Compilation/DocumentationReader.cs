using System.Collections.Immutable;
using System.Xml;
using CorpusLint.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorpusLint.Scripting.Compilation;

/// <summary>Reads the doc comments of a script: above <c>var rule</c>, above the properties of its types and the members of its enums.</summary>
internal static class DocumentationReader
{
    internal static ScriptDocumentation Read(CompilationUnitSyntax root)
    {
        var rule = DeclarationOfTheRule(root);
        var (summary, remarks) = rule is null ? ("", "") : CommentOf(rule);
        var properties = root.DescendantNodes().OfType<PropertyDeclarationSyntax>()
            .Where(p => p.Parent is TypeDeclarationSyntax)
            .Select(p => ($"{((TypeDeclarationSyntax)p.Parent!).Identifier.ValueText}.{p.Identifier.ValueText}", CommentOf(p).Summary))
            .Concat(root.DescendantNodes().OfType<EnumMemberDeclarationSyntax>()
                .Select(m => ($"{((EnumDeclarationSyntax)m.Parent!).Identifier.ValueText}.{m.Identifier.ValueText}", CommentOf(m).Summary)))
            .DistinctBy(p => p.Item1);
        return new ScriptDocumentation(summary, remarks, properties.ToImmutableDictionary(p => p.Item1, p => p.Summary));
    }

    /// <summary><c>var rule = Rule(…);</c>, or null when it stands nowhere.</summary>
    internal static MemberDeclarationSyntax? DeclarationOfTheRule(CompilationUnitSyntax root) => root.Members.FirstOrDefault(DeclaresTheRule);

    private static bool DeclaresTheRule(MemberDeclarationSyntax member) =>
        member is FieldDeclarationSyntax field
        && field.Declaration.Variables.Any(v => v.Initializer?.Value is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Rule" } });

    private static (string Summary, string Remarks) CommentOf(SyntaxNode node)
    {
        // What stands behind a brace on its line belongs to what follows, as it does for the compiler.
        var before = node.GetFirstToken().GetPreviousToken();
        var comment = string.Join('\n', before.TrailingTrivia.Concat(node.GetLeadingTrivia()).Select(WordsOf).Where(w => w is not null));
        if (comment.Length == 0)
        {
            return ("", "");
        }

        try
        {
            var document = DocComment.Read(new StringReader($"<doc>{comment}</doc>"));
            return (DocComment.Markdown(document.Element("summary")), DocComment.Markdown(document.Element("remarks")));
        }
        catch (XmlException)
        {
            return (Folding.FoldSpaces(comment), "");
        }
    }

    private static string? WordsOf(SyntaxTrivia trivia)
    {
        var text = trivia.ToString();
        return trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && text.StartsWith("///", StringComparison.Ordinal) ? text[3..]
            : trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) && text.StartsWith("/**", StringComparison.Ordinal) && text.Length > 4
                ? string.Join('\n', text[3..^2].Split('\n').Select(line => line.TrimStart().TrimStart('*')))
            : null;
    }
}
