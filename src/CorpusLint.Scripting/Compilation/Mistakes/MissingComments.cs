using CorpusLint.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorpusLint.Scripting.Compilation.Mistakes;

/// <summary>Where a <c>/// &lt;summary&gt;</c> is missing: above the rule, and above each option.</summary>
internal static class MissingComments
{
    /// <summary>The places in a script; none for one that declares no rule.</summary>
    internal static IEnumerable<ScriptMistake> Find(CompilationUnitSyntax root, ScriptDocumentation documentation)
    {
        if (DocumentationReader.DeclarationOfTheRule(root) is not { } rule)
        {
            yield break;
        }

        if (documentation.Summary.Length == 0)
        {
            yield return new ScriptMistake(RunRules.MissingComment, rule.GetFirstToken().Span,
                "The rule has no summary: lists, editors and reports have no sentence to show for it. Write above it: /// <summary>What must hold.</summary>");
        }

        var settings = root.DescendantNodes().OfType<GenericNameSyntax>()
            .Where(n => n.Identifier.ValueText == "Options" && n.TypeArgumentList.Arguments.Count == 1)
            .Select(n => n.TypeArgumentList.Arguments[0].ToString()).ToHashSet(StringComparer.Ordinal);
        foreach (var property in root.Members.OfType<TypeDeclarationSyntax>().Where(t => settings.Contains(t.Identifier.ValueText)).SelectMany(t => t.Members.OfType<PropertyDeclarationSyntax>()))
        {
            if (IsOption(property) && documentation.Properties.GetValueOrDefault($"{((TypeDeclarationSyntax)property.Parent!).Identifier.ValueText}.{property.Identifier.ValueText}", "").Length == 0)
            {
                yield return new ScriptMistake(RunRules.MissingComment, property.Identifier.Span,
                    $"The option '{property.Identifier.ValueText}' has no summary: who sets it in the configuration sees only its name. Write above it: /// <summary>What it decides, with its unit.</summary>");
            }
        }
    }

    private static bool IsOption(PropertyDeclarationSyntax property) =>
        property.Modifiers.Any(SyntaxKind.PublicKeyword) && !property.Modifiers.Any(SyntaxKind.StaticKeyword)
        && property.AccessorList?.Accessors.Any(a => a.Kind() is SyntaxKind.InitAccessorDeclaration or SyntaxKind.SetAccessorDeclaration) == true;
}
