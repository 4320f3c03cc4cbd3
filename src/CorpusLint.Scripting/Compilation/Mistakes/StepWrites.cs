using System.Collections.Immutable;
using CorpusLint.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace CorpusLint.Scripting.Compilation.Mistakes;

/// <summary>
/// Steps of pipelines that write what outlives them. A step is a function handed to an operator of a pipeline; with it
/// goes every local function and every function in a variable that it can call. What is declared outside all of these and
/// written inside is shared by all rows: <c>var n = 0; Sentences.Where(s => n++ > 3)</c>.
/// </summary>
internal sealed class StepWrites
{
    private const string Why = "Steps run for many documents at once and in any order, so that the findings would differ from run to run.";
    private const string Instead = "Let the row carry it ('let'), or use 'group … by', Distinct() or 'join'.";

    private static readonly HashSet<string> ChangingMethods = new(StringComparer.Ordinal)
    {
        "Add", "AddRange", "AddFirst", "AddLast", "AddAfter", "AddBefore", "TryAdd", "Append", "AppendLine", "AppendFormat", "AppendJoin", "Insert", "InsertRange",
        "Push", "Enqueue", "EnqueueDequeue", "EnqueueRange", "Pop", "TryPop", "Dequeue", "TryDequeue", "Remove", "RemoveAt", "RemoveAll", "RemoveRange", "RemoveFirst",
        "RemoveLast", "RemoveWhere", "Clear", "Sort", "Reverse", "Replace", "UnionWith", "ExceptWith", "IntersectWith", "SymmetricExceptWith", "Set", "SetAll",
    };

    private readonly Dictionary<ISymbol, List<IOperation>> _functions = new(SymbolEqualityComparer.Default);
    private readonly HashSet<IOperation> _reached = [];

    private StepWrites(ImmutableArray<IOperation> operations)
    {
        foreach (var operation in operations)
        {
            switch (operation)
            {
                case ILocalFunctionOperation function: Hold(function.Symbol, function); break;
                case IVariableDeclaratorOperation { Initializer.Value: var value } declarator: Hold(declarator.Symbol, value); break;
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment: Hold(target.Local, assignment.Value); break;
            }
        }
    }

    /// <param name="operations">All operations of a script.</param>
    internal static IEnumerable<ScriptMistake> Find(ImmutableArray<IOperation> operations)
    {
        var writes = new StepWrites(operations);
        foreach (var operator_ in operations.OfType<IInvocationOperation>().Where(IsOperator))
        {
            foreach (var argument in operator_.Arguments)
            {
                writes.ReachWhatIsIn(argument.Value);
            }
        }

        return writes._reached
            .SelectMany(f => f.Descendants()).SelectMany(writes.WritesOf)
            .Select(w => new ScriptMistake(RunRules.StepWritesVariable, w.Span, w.Words)).DistinctBy(m => m.Span);
    }

    private static bool IsOperator(IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod;
        return ModelSymbols.IsFacts(method.ContainingType) || (method.IsExtensionMethod && ModelSymbols.IsFacts((method.ReducedFrom ?? method).Parameters[0].Type));
    }

    private void Hold(ISymbol symbol, IOperation value)
    {
        var function = Unwrap(value);
        if (function is IAnonymousFunctionOperation or ILocalFunctionOperation or IMethodReferenceOperation)
        {
            if (!_functions.TryGetValue(symbol, out var functions))
            {
                _functions.Add(symbol, functions = []);
            }

            functions.Add(function);
        }
    }

    private static IOperation Unwrap(IOperation operation) => operation switch
    {
        IDelegateCreationOperation creation => Unwrap(creation.Target),
        IConversionOperation conversion => Unwrap(conversion.Operand),
        IParenthesizedOperation parenthesized => Unwrap(parenthesized.Operand),
        _ => operation,
    };

    private void ReachWhatIsIn(IOperation value)
    {
        switch (Unwrap(value))
        {
            case IAnonymousFunctionOperation function: Reach(function); break;
            case IMethodReferenceOperation method: ReachHeld(method.Method); break;
            case ILocalReferenceOperation local: ReachHeld(local.Local); break;
        }
    }

    private void ReachHeld(ISymbol symbol)
    {
        foreach (var function in _functions.GetValueOrDefault(symbol) ?? [])
        {
            if (function is IMethodReferenceOperation method)
            {
                ReachHeld(method.Method);
            }
            else
            {
                Reach(function);
            }
        }
    }

    private void Reach(IOperation function)
    {
        if (!_reached.Add(function))
        {
            return;
        }

        foreach (var operation in function.Descendants())
        {
            switch (operation)
            {
                case IInvocationOperation { TargetMethod.MethodKind: MethodKind.LocalFunction } call: ReachHeld(call.TargetMethod.OriginalDefinition); break;
                case IMethodReferenceOperation method: ReachHeld(method.Method); break;
                case ILocalReferenceOperation local: ReachHeld(local.Local); break;
            }
        }
    }

    private IEnumerable<(TextSpan Span, string Words)> WritesOf(IOperation operation)
    {
        IEnumerable<IOperation> targets = operation switch
        {
            IDeconstructionAssignmentOperation { Target: ITupleOperation tuple } => ElementsOf(tuple),
            IVariableDeclaratorOperation { Symbol.RefKind: RefKind.Ref, Initializer.Value: var other } => [other],
            IAssignmentOperation assignment => [assignment.Target],
            IIncrementOrDecrementOperation step => [step.Target],
            IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => [argument.Value],
            _ => [],
        };
        foreach (var target in targets)
        {
            if (SharedRootOf(target) is { } written)
            {
                yield return (target.Syntax.Span, target is ILocalReferenceOperation or IParameterReferenceOperation
                    ? $"This step writes '{written}', a variable of the script. {Why} {Instead}"
                    : $"This step changes what '{written}' holds, a variable of the script. {Why} {Instead}");
            }
        }

        if (operation is IInvocationOperation { Instance: { } instance } invocation && Changes(invocation.TargetMethod) && SharedRootOf(instance) is { } changed)
        {
            yield return (invocation.Syntax.Span, $"This step changes '{changed}' ({invocation.TargetMethod.Name}), which the script holds. {Why} {Instead}");
        }
    }

    private static IEnumerable<IOperation> ElementsOf(ITupleOperation tuple) =>
        tuple.Elements.SelectMany(e => e is ITupleOperation inner ? ElementsOf(inner) : [e]);

    // Of what is immutable the builders alone can change.
    private static bool Changes(IMethodSymbol method) =>
        ChangingMethods.Contains(method.Name)
        && (method.ContainingType.ContainingNamespace.ToDisplayString() is "System.Collections.Generic" or "System.Collections" or "System.Text"
            || method.ContainingType is { Name: "Builder", ContainingNamespace: var space } && space.ToDisplayString() == "System.Collections.Immutable")
        && !method.ContainingType.IsValueType;

    // The variable at the left end of 'a.B[c].D', when it is declared outside of all that a step can call.
    private string? SharedRootOf(IOperation target) => target switch
    {
        ILocalReferenceOperation local => IsShared(local.Local) ? local.Local.Name : null,
        IParameterReferenceOperation parameter => IsShared(parameter.Parameter) ? parameter.Parameter.Name : null,
        IFieldReferenceOperation { Instance: { } owner } => SharedRootOf(owner),
        IPropertyReferenceOperation { Instance: { } owner } => SharedRootOf(owner),
        IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } field } => field.Name,
        IArrayElementReferenceOperation element => SharedRootOf(element.ArrayReference),
        IConversionOperation conversion => SharedRootOf(conversion.Operand),
        IParenthesizedOperation parenthesized => SharedRootOf(parenthesized.Operand),
        IConditionalAccessInstanceOperation instance => OwnerOf(instance) is { } owner ? SharedRootOf(owner) : null,
        _ => null,
    };

    private static IOperation? OwnerOf(IConditionalAccessInstanceOperation instance)
    {
        for (var parent = instance.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IConditionalAccessOperation access)
            {
                return access.Operation;
            }
        }

        return null;
    }

    private bool IsShared(ISymbol variable) =>
        variable.DeclaringSyntaxReferences is [var declared, ..] && !_reached.Any(f => f.Syntax.SyntaxTree == declared.SyntaxTree && f.Syntax.Span.Contains(declared.Span));
}
