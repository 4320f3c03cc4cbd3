using System.Collections.Immutable;
using System.Globalization;
using CorpusLint.Scripting.Compilation.Mistakes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CorpusLint.Scripting.Compilation;

/// <summary>
/// What stands behind the compiler's words where an author without an editor could only guess: which name is near, what a
/// fact has, what a method takes, which keys a join compares.
/// </summary>
/// <param name="model">The meaning of the class that was made of the script.</param>
internal sealed class CompilerHints(SemanticModel model)
{
    private const int MostMembers = 40;
    private const string Library = "CorpusLint";

    private static readonly string[] Operators = ["Where", "Select", "SelectMany", "Join", "GroupJoin", "GroupBy", "Distinct", "Clusters", "Report"];

    private static readonly SymbolDisplayFormat Signature = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The hint of an error, after a space; empty when there is none.</summary>
    /// <param name="error">What the compiler says.</param>
    /// <param name="node">Where it says so.</param>
    internal string Of(Diagnostic error, SyntaxNode node)
    {
        var (span, words) = (error.Location.SourceSpan, error.GetMessage(CultureInfo.InvariantCulture));
        var hint = error.Id switch
        {
            "CS0310" when words.Contains("RuleScript.Options<", StringComparison.Ordinal) => " (Options are a record of properties with defaults: public int FromWords { get; init; } = 5;)",
            "CS0103" or "CS0246" when words.Contains("'CultureInfo'", StringComparison.Ordinal) => " (Write 'using System.Globalization;' at the top, and take CultureInfo.InvariantCulture.)",
            "CS1061" or "CS0117" => OfMember(node, span),
            "CS0103" => OfName(node, span, model.LookupSymbols(span.Start).Where(IsNear)),
            "CS0246" => OfName(node, span, model.LookupNamespacesAndTypes(span.Start).Where(IsNear)),
            "CS1935" or "CS1936" when !words.Contains("'Facts<", StringComparison.Ordinal) => OfName(node, span, model.LookupSymbols(span.Start).OfType<IPropertySymbol>().Where(p => ModelSymbols.IsFacts(p.Type))),
            "CS1941" or "CS1942" => OfJoin(node),
            "CS1501" or "CS1503" or "CS7036" or "CS0311" or "CS0315" or "CS1593" or "CS1660" or "CS1739" => OfCall(words, node),
            _ => "",
        };
        return hint.Length > 0 ? hint : OfPipeline(error.Id, words, node);
    }

    // The words of the script and those of the library; of all that .NET has, something is always near.
    private static bool IsNear(ISymbol symbol) =>
        symbol.ContainingAssembly?.Name == Library
            ? symbol.ContainingType is null || symbol.DeclaredAccessibility is Accessibility.Protected or Accessibility.Public
            : symbol.Locations.Any(l => l.IsInSource) && symbol.CanBeReferencedByName && symbol.Name != ScriptWrapper.ClassName;

    private static string OfName(SyntaxNode node, TextSpan span, IEnumerable<ISymbol> known) =>
        CompilerWords.NameIn(node, span) is { } name ? NearestWord.Question(name.Identifier.ValueText, known.Select(s => s.Name)) : "";

    private string OfMember(SyntaxNode node, TextSpan span)
    {
        if (CompilerWords.NameIn(node, span) is not { } name || OwnerOf(name) is not { } owner)
        {
            return "";
        }

        var word = name.Identifier.ValueText;
        if (ModelSymbols.IsFacts(owner))
        {
            return NearestWord.Question(word, Operators);
        }

        var members = MembersOf(owner);
        var near = NearestWord.Question(word, members.Select(m => m.Name));
        var shown = members.Where(m => m is IPropertySymbol or IFieldSymbol).Select(m => m.Name).Distinct(StringComparer.Ordinal).ToArray();
        return near.Length > 0 || owner.ContainingAssembly?.Name != Library || shown.Length is 0 or > MostMembers ? near
            : $" It has {string.Join(", ", owner.TypeKind == TypeKind.Enum ? shown : shown.Order(StringComparer.Ordinal))}.";
    }

    private ITypeSymbol? OwnerOf(SimpleNameSyntax name)
    {
        var owner = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access.Expression,
            MemberBindingExpressionSyntax binding => binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
            _ => null,
        };
        var type = owner is null ? null : model.GetTypeInfo(owner).Type ?? model.GetSymbolInfo(owner).Symbol as ITypeSymbol;
        return type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } && name.Parent is MemberBindingExpressionSyntax ? inner
            : type is IErrorTypeSymbol ? null : type;
    }

    private static ImmutableArray<ISymbol> MembersOf(ITypeSymbol type)
    {
        var types = type.AllInterfaces.Where(_ => type.TypeKind == TypeKind.Interface).Cast<ITypeSymbol>().ToList();
        for (ITypeSymbol? own = type; own is not null && own.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum); own = own.BaseType)
        {
            types.Insert(0, own);
        }

        return [.. types.SelectMany(t => t.GetMembers()).Where(m => m.DeclaredAccessibility == Accessibility.Public && m.CanBeReferencedByName && !m.IsImplicitlyDeclared && m is not ITypeSymbol)];
    }

    private string OfJoin(SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<JoinClauseSyntax>() is not { } join)
        {
            return "";
        }

        var (left, right) = (model.GetTypeInfo(join.LeftExpression).Type, model.GetTypeInfo(join.RightExpression).Type);
        return left is null or IErrorTypeSymbol || right is null or IErrorTypeSymbol || SymbolEqualityComparer.Default.Equals(left, right) ? ""
            : $" Rows are joined where two keys of one type are equal, and here '{join.LeftExpression}' is {Show(left)} and '{join.RightExpression}' is {Show(right)}.";
    }

    private string OfCall(string words, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call)
        {
            return "";
        }

        var forms = model.GetMemberGroup(call.Expression).OfType<IMethodSymbol>().Where(m => m.ContainingAssembly?.Name == Library)
            .Select(m => m.ToDisplayString(Signature)).Distinct(StringComparer.Ordinal).ToArray();
        var isRow = words.Contains("ILocated", StringComparison.Ordinal);
        return (forms.Length == 0 ? "" : $" It is {string.Join(" or ", forms)}.")
            + (isRow && forms.Length > 0 ? " A row is no fact: hand over the fact in it, as in On(row.Fact, …) and Also(rows.Select(r => r.Fact), …)." : "");
    }

    // A pipeline is no list, and the compiler can only say what it does not have.
    private string OfPipeline(string id, string words, SyntaxNode node)
    {
        var owner = node.FirstAncestorOrSelf<MemberAccessExpressionSyntax>()?.Expression;
        var isOfPipeline = words.Contains("'Facts<", StringComparison.Ordinal) || (owner is not null && ModelSymbols.IsFacts(model.GetTypeInfo(owner).Type));
        return !isOfPipeline || id is not ("CS1061" or "CS1935" or "CS1936" or "CS1929" or "CS0411" or "CS1579") ? ""
            : words.Contains("OrderBy", StringComparison.Ordinal) || words.Contains("ThenBy", StringComparison.Ordinal)
                ? " (A pipeline has no 'orderby': its rows come in order of path and place. Order the elements of a group where you report it.)"
            : " (A pipeline is no list. It has where, select, from, let, join, group, Distinct(), Clusters() and Report(); inside a row, d.Quantities and the like are lists.)";
    }

    private static string Show(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
