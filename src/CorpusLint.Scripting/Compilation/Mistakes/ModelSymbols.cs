using Microsoft.CodeAnalysis;

namespace CorpusLint.Scripting.Compilation.Mistakes;

/// <summary>Recognises the library's own types in a bound script.</summary>
internal static class ModelSymbols
{
    private const string Room = "CorpusLint.Rules";

    /// <summary>Whether it is a pipeline.</summary>
    internal static bool IsFacts(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (Is(type, "Facts"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it is <c>rule.Says(…)</c>.</summary>
    internal static bool IsSays(IMethodSymbol method) => method.Name == "Says" && Is(method.ContainingType, "Rule");

    /// <summary>Whether it is <c>message.On(…)</c>.</summary>
    internal static bool IsOn(IMethodSymbol method) => method.Name == "On" && Is(method.ContainingType, "Message");

    /// <summary>Whether it is <c>rows.Report(…)</c>.</summary>
    internal static bool IsReport(IMethodSymbol method) => method.Name == "Report" && (Is(method.ContainingType, "Facts") || Is(method.ContainingType, "FactsExtensions"));

    /// <summary>Whether it is <c>Rule(…)</c>.</summary>
    internal static bool IsRule(IMethodSymbol method) => method.Name == "Rule" && Is(method.ContainingType, "RuleScript");

    private static bool Is(ITypeSymbol? type, string name) => type is not null && type.Name == name && type.ContainingNamespace.ToDisplayString() == Room;
}
