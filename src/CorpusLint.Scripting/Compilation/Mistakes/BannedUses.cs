using CorpusLint.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorpusLint.Scripting.Compilation.Mistakes;

/// <summary>Where a script uses what <see cref="BannedApis"/> lists, or keeps state in a static field.</summary>
internal static class BannedUses
{
    internal static IEnumerable<ScriptMistake> Find(SemanticModel model, SyntaxNode root, ScriptText text)
    {
        var told = new HashSet<SyntaxNode>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var spaces = root.DescendantNodes(n => n is CompilationUnitSyntax).OfType<UsingDirectiveSyntax>().Select(u => u.Alias?.Name.Identifier.ValueText).OfType<string>()
            .Concat(["System", "CorpusLint", "global"]).ToHashSet(StringComparer.Ordinal);
        foreach (var node in root.DescendantNodes().Where(n => text.IsCopied(n.Span)))
        {
            if (node is SimpleNameSyntax name && MayBeBanned(name, seen, spaces) && ReasonFor(name, model) is { } reason && !told.Contains(OwnerOf(name)))
            {
                told.Add(name);
                yield return new ScriptMistake(RunRules.BannedApi, name.Span, reason);
            }
            else if (node is SimpleNameSyntax member && told.Contains(OwnerOf(member)))
            {
                told.Add(member);
            }
            else if (StaticStateIn(node) is { } field)
            {
                yield return new ScriptMistake(RunRules.BannedApi, field.Span,
                    $"'{field.ValueText}' is static and can be written: rules keep no state, which would make the findings differ from run to run. Make it readonly and immutable, or let the rows carry it.");
            }
        }
    }

    // A type's own hash code may be made of those of its parts.
    private static string? ReasonFor(SimpleNameSyntax name, SemanticModel model)
    {
        var information = model.GetSymbolInfo(name);
        var symbol = information.Symbol ?? information.CandidateSymbols.FirstOrDefault();
        return symbol is null or INamespaceSymbol ? null
            : symbol is IMethodSymbol { Name: "Define", ContainingType.Name: ScriptWrapper.ClassName } ? "'Define' is the script itself, which would run into itself without end. Leave it out."
            : name.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { Identifier.ValueText: "GetHashCode" } && symbol is { Name: "GetHashCode" or "HashCode" or "Combine" or "Add" or "ToHashCode" } ? null
            : BannedApis.Of(symbol is IAliasSymbol alias ? alias.Target : symbol);
    }

    // To ask what each name means would take as long as to compile the script. A banned type must be named, by itself or
    // behind a namespace or an alias, and means the same each time; of members those few are asked that are banned by themselves.
    private static bool MayBeBanned(SimpleNameSyntax name, HashSet<string> seen, HashSet<string> spaces)
    {
        var text = name.Identifier.ValueText;
        return BannedApis.IsMember(text)
            || name.FirstAncestorOrSelf<UsingDirectiveSyntax>() is not null
            || (OwnerOf(name) == name ? text.Length > 0 && char.IsUpper(text[0]) && seen.Add(text) : name.Parent is { } chain && spaces.Contains(chain.GetFirstToken().ValueText));
    }

    // Of 'File.ReadAllText' the type is told, not the member again.
    private static SyntaxNode OwnerOf(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name => access.Expression is MemberAccessExpressionSyntax inner ? inner.Name : access.Expression,
        QualifiedNameSyntax qualified when qualified.Right == name => qualified.Left is QualifiedNameSyntax inner ? inner.Right : qualified.Left,
        _ => name,
    };

    private static SyntaxToken? StaticStateIn(SyntaxNode node) => node switch
    {
        FieldDeclarationSyntax { Parent: TypeDeclarationSyntax } field when field.Modifiers.Any(SyntaxKind.StaticKeyword) && !field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword) =>
            field.Declaration.Variables[0].Identifier,
        PropertyDeclarationSyntax property when property.Modifiers.Any(SyntaxKind.StaticKeyword)
            && property.AccessorList?.Accessors.Any(a => a.IsKind(SyntaxKind.SetAccessorDeclaration) && a.Body is null && a.ExpressionBody is null) == true => property.Identifier,
        EventFieldDeclarationSyntax happening when happening.Modifiers.Any(SyntaxKind.StaticKeyword) => happening.Declaration.Variables[0].Identifier,
        _ => null,
    };
}
