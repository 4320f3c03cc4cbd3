using System.Collections.Immutable;
using CorpusLint.Engine;
using CorpusLint.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorpusLint.Scripting.Compilation.Mistakes;

/// <summary>What is wrong with <c>Rule("CL9900", "long-quotation", …)</c>.</summary>
internal static class RuleDeclarations
{
    /// <param name="operations">All operations of a script.</param>
    internal static IEnumerable<ScriptMistake> Find(ImmutableArray<IOperation> operations)
    {
        var declarations = operations.OfType<IInvocationOperation>().Where(i => ModelSymbols.IsRule(i.TargetMethod)).OrderBy(i => i.Syntax.SpanStart).ToArray();
        foreach (var second in declarations.Skip(1))
        {
            yield return new ScriptMistake(RunRules.InvalidDeclaration, second.Syntax.Span, "The script declares a second rule: one script is one rule. Move it to a file of its own.");
        }

        foreach (var argument in declarations.Take(1).SelectMany(d => d.Arguments))
        {
            var value = argument.Value.ConstantValue is { HasValue: true, Value: string text } ? text : null;
            var fault = (argument.Parameter?.Name, value) switch
            {
                ("id", null) => "The rule's id is computed. Suppressions, configuration and reports name it for years, and people search for it: write it as it is, as in \"CL9900\".",
                ("id", var id) when !Rule.IsId(id) => $"The rule id '{id}' must be one to eight capital letters and one to six digits, as in CL9900: suppressions and reports name the rule by it.",
                ("name", null) => "The rule's name is computed. Configuration names the rule by it: write it as it is, as in \"numeric-disagreement\".",
                ("name", var name) when !Rule.IsKebabCase(name) => $"The rule name '{name}' must be lower-case words joined with hyphens, as in numeric-disagreement: configuration and suppressions name the rule by it.",
                _ => null,
            };
            if (fault is not null)
            {
                yield return new ScriptMistake(RunRules.InvalidDeclaration, argument.Value.Syntax.Span, fault);
            }
        }
    }
}
