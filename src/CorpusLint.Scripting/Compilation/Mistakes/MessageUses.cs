using System.Collections.Immutable;
using CorpusLint.Engine;
using CorpusLint.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace CorpusLint.Scripting.Compilation.Mistakes;

/// <summary>
/// The messages of a script and what they are given: <c>rule.Says("found", "'{text}' is short")</c> and
/// <c>found.On(s, new { text = s.Text })</c>. Where a message is chosen among several, each of them must get its values,
/// and each value must be of use to one.
/// </summary>
internal sealed class MessageUses
{
    private readonly ImmutableArray<IOperation> _operations;
    private readonly List<DeclaredMessage> _messages;
    private readonly Dictionary<ISymbol, List<IOperation>> _values = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _writtenOtherwise = new(SymbolEqualityComparer.Default);

    private MessageUses(ImmutableArray<IOperation> operations)
    {
        _operations = operations;
        _messages = [.. operations.OfType<IInvocationOperation>().Where(i => ModelSymbols.IsSays(i.TargetMethod)).Select(i => new DeclaredMessage(i)).OrderBy(m => m.Declaration.Syntax.SpanStart)];
        foreach (var operation in operations)
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation { Initializer.Value: var value } declarator: Add(declarator.Symbol, value); break;
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment: Add(target.Local, assignment.Value); break;
                case ICoalesceAssignmentOperation { Target: ILocalReferenceOperation target } assignment: Add(target.Local, assignment.Value); break;
                case IDeconstructionAssignmentOperation { Target: ITupleOperation target }: _writtenOtherwise.UnionWith(LocalsIn(target)); break;
                case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument: _writtenOtherwise.UnionWith(LocalsIn(argument)); break;
            }
        }
    }

    /// <param name="operations">All operations of a script.</param>
    internal static IEnumerable<ScriptMistake> Find(ImmutableArray<IOperation> operations)
    {
        var uses = new MessageUses(operations);
        return uses._messages.SelectMany(m => m.Faults())
            .Concat(uses.TakenIds())
            .Concat(uses.Unused())
            .Concat(uses.Unreported())
            .Concat(operations.OfType<IInvocationOperation>().Where(i => ModelSymbols.IsOn(i.TargetMethod)).SelectMany(uses.FaultsOf));
    }

    private static IEnumerable<ISymbol> LocalsIn(IOperation operation) => operation.Descendants().OfType<ILocalReferenceOperation>().Select(r => r.Local);

    private void Add(ISymbol symbol, IOperation value)
    {
        if (!_values.TryGetValue(symbol, out var values))
        {
            _values.Add(symbol, values = []);
        }

        values.Add(value);
    }

    private IEnumerable<ScriptMistake> TakenIds() =>
        from same in _messages.Where(m => m.Id is not null).GroupBy(m => m.Id, StringComparer.Ordinal)
        from later in same.Skip(1)
        where same.TakeWhile(m => m != later).Any(earlier => !AreAlternatives(earlier.Declaration, later.Declaration))
        select new ScriptMistake(RunRules.InvalidMessage, later.IdSpan,
            $"The message id '{same.Key}' is taken by another message of this rule. A finding is known by rule and message; give this one an id of its own.");

    // Of 'strict ? rule.Says("found", "…") : rule.Says("found", "…")' one is declared.
    private static bool AreAlternatives(IOperation one, IOperation other)
    {
        var path = new HashSet<IOperation>();
        for (var at = one; at is not null; at = at.Parent)
        {
            path.Add(at);
        }

        for (var at = other; at.Parent is { } parent; at = parent)
        {
            if (path.Contains(parent))
            {
                return parent is ISwitchExpressionOperation or ISwitchOperation
                    || (parent is IConditionalOperation choice && at != choice.Condition && !path.Contains(choice.Condition));
            }
        }

        return false;
    }

    private IEnumerable<ScriptMistake> Unused()
    {
        var used = _operations.OfType<ILocalReferenceOperation>().Select(r => r.Local).ToHashSet<ISymbol>(SymbolEqualityComparer.Default);
        return
            from message in _messages
            where message.IsDropped || (message.Holder is { } holder && !used.Contains(holder))
            select new ScriptMistake(RunRules.UnusedMessage, message.HolderSpan,
                $"The message '{message.Id}' is declared and never used: a step that should report it is missing, or reports another one. Use it, or delete it.");
    }

    // A pipeline that nobody reports is written down and never run.
    private IEnumerable<ScriptMistake> Unreported() =>
        _messages.Count == 0 || _operations.OfType<IInvocationOperation>().Any(i => ModelSymbols.IsReport(i.TargetMethod)) || Unused().Any() ? []
            : [new ScriptMistake(RunRules.UnusedMessage, _messages[0].HolderSpan,
                "No pipeline of this rule ends in Report(), so that nothing runs and nothing is found. End one with it: rows.Report(row => message.On(row.Fact, new { … })).")];

    private IEnumerable<ScriptMistake> FaultsOf(IInvocationOperation on)
    {
        var candidates = new HashSet<DeclaredMessage>();
        if (on.Instance is null || !Resolve(on.Instance, candidates, 0) || candidates.Count == 0 || candidates.Any(c => c.Placeholders.IsDefault) || NamesGivenTo(on) is not { } given)
        {
            yield break;
        }

        var wanted = candidates.SelectMany(c => c.Placeholders).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        foreach (var message in candidates.OrderBy(c => c.Declaration.Syntax.SpanStart))
        {
            foreach (var name in message.Placeholders.Where(p => !given.Names.Any(g => g.Name.Equals(p, StringComparison.OrdinalIgnoreCase))))
            {
                yield return new ScriptMistake(RunRules.MessageArguments, given.Span,
                    $"The message '{message.Id}' has the placeholder {{{name}}}, and gets no value for it, so that the rule would throw at its first finding. Add it: new {{ {name} = … }}.");
            }
        }

        foreach (var (name, span) in given.Names.Where(g => !wanted.Contains(g.Name, StringComparer.OrdinalIgnoreCase)))
        {
            yield return new ScriptMistake(RunRules.MessageArguments, CorpusLint.Diagnostics.DiagnosticSeverity.Warning, span,
                $"'{name}' is no placeholder of {string.Join(" or ", candidates.Select(c => $"'{c.Id}'").Order(StringComparer.Ordinal))}, so that nobody sees its value. Write {{{name}}} into the message's text, or leave the value out.");
        }
    }

    // False when it cannot be told which messages are meant.
    private bool Resolve(IOperation value, HashSet<DeclaredMessage> found, int depth)
    {
        if (depth > 20)
        {
            return false;
        }

        switch (value)
        {
            case IConversionOperation conversion: return Resolve(conversion.Operand, found, depth + 1);
            case IParenthesizedOperation parenthesized: return Resolve(parenthesized.Operand, found, depth + 1);
            case IConditionalOperation { WhenFalse: { } other } choice: return Resolve(choice.WhenTrue, found, depth + 1) && Resolve(other, found, depth + 1);
            case ICoalesceOperation coalesce: return Resolve(coalesce.Value, found, depth + 1) && Resolve(coalesce.WhenNull, found, depth + 1);
            case ISwitchExpressionOperation choice: return choice.Arms.All(a => Resolve(a.Value, found, depth + 1));
            case IThrowOperation: return true;
            case ILiteralOperation { ConstantValue: { HasValue: true, Value: null } }: return true;
            case ILocalReferenceOperation local when !_writtenOtherwise.Contains(local.Local) && _values.TryGetValue(local.Local, out var values): return values.All(v => Resolve(v, found, depth + 1));
            case IInvocationOperation { TargetMethod.MethodKind: MethodKind.LocalFunction } call: return ResolveReturns(call.TargetMethod, found, depth);
            case IInvocationOperation says when _messages.Find(m => m.Declaration == says) is { } message:
                found.Add(message);
                return true;
            default: return false;
        }
    }

    private bool ResolveReturns(IMethodSymbol function, HashSet<DeclaredMessage> found, int depth)
    {
        var body = _operations.OfType<ILocalFunctionOperation>().FirstOrDefault(f => SymbolEqualityComparer.Default.Equals(f.Symbol, function.OriginalDefinition));
        var returned = body?.Descendants().OfType<IReturnOperation>().Select(r => r.ReturnedValue).OfType<IOperation>().ToArray() ?? [];
        return returned.Length > 0 && returned.All(r => Resolve(r, found, depth + 1));
    }

    private static (TextSpan Span, ImmutableArray<(string Name, TextSpan Span)> Names)? NamesGivenTo(IInvocationOperation on)
    {
        var argument = on.Arguments.FirstOrDefault(a => a.Parameter?.Name == "arguments");
        var name = on.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? access.Name.Span : on.Syntax.Span;
        if (argument is null || argument.ArgumentKind == ArgumentKind.DefaultValue)
        {
            return (name, []);
        }

        var value = argument.Value is IConversionOperation conversion ? conversion.Operand : argument.Value;
        return value switch
        {
            { ConstantValue: { HasValue: true, Value: null } } => (name, []),
            IAnonymousObjectCreationOperation created => (created.Syntax.Span, [.. created.Initializers.OfType<ISimpleAssignmentOperation>()
                .Where(i => i.Target is IPropertyReferenceOperation)
                .Select(i => (((IPropertyReferenceOperation)i.Target).Property.Name, (i.Syntax is AnonymousObjectMemberDeclaratorSyntax ? i.Syntax : i.Value.Syntax).Span))]),
            { Type: { IsTupleType: true } } => (value.Syntax.Span, []),
            _ => null,
        };
    }
}
