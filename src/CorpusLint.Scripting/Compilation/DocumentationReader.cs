using System.Collections.Immutable;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorpusLint.Scripting.Compilation;

/// <summary>Reads the <c>///</c> comments of a script: above <c>var rule</c>, above the properties of its types and the members of its enums.</summary>
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
        var lines = node.GetLeadingTrivia()
            .Where(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia))
            .Select(t => t.ToString())
            .Where(t => t.StartsWith("///", StringComparison.Ordinal))
            .Select(t => t[3..]);
        var comment = string.Join('\n', lines);
        if (comment.Length == 0)
        {
            return ("", "");
        }

        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
            using var reader = XmlReader.Create(new StringReader($"<doc>{comment}</doc>"), settings);
            var document = XElement.Load(reader);
            return (Show(document.Element("summary")), Show(document.Element("remarks")));
        }
        catch (XmlException)
        {
            return (Fold(comment), "");
        }
    }

    // Markdown: <c> becomes `code`, <para> a paragraph, <see cref="X"/> the name.
    private static string Show(XElement? element)
    {
        if (element is null)
        {
            return "";
        }

        var text = new StringBuilder();
        foreach (var node in element.Nodes())
        {
            text.Append(node switch
            {
                XText words => words.Value,
                XElement { Name.LocalName: "c" or "code" } code => $"`{Fold(code.Value)}`",
                XElement { Name.LocalName: "para" } paragraph => $"\u0001{Show(paragraph)}\u0001",
                XElement { Name.LocalName: "see" or "paramref" } see => $"`{see.Attributes().FirstOrDefault()?.Value ?? see.Value}`",
                XElement other => Show(other),
                _ => "",
            });
        }

        return string.Join("\n\n", text.ToString().Split('\u0001').Select(Fold).Where(p => p.Length > 0));
    }

    private static string Fold(string text) => CorpusLint.Model.Folding.FoldSpaces(text);
}
