using CorpusLint.Model;

namespace CorpusLint.Rules;

/// <summary>A stage that needs all documents of a group.</summary>
internal abstract class GroupStage<T>(RuleScript owner, int line, params Stage[] inputs) : Facts<T>(owner, false, line, inputs)
{
    internal sealed override IEnumerable<T> InDocument(DocumentFacts document, Evaluation evaluation) =>
        throw new NotSupportedException("A stage behind a join or a group has no rows of one document.");

    // Rows of equal keys in order; a row without a key matches nothing.
    private protected Dictionary<TKey, List<TRow>> Index<TRow, TKey>(IEnumerable<TRow> rows, Func<TRow, TKey?> key, List<TKey>? order = null)
        where TKey : class
    {
        var index = new Dictionary<TKey, List<TRow>>();
        foreach (var row in rows)
        {
            RuleMeter.Tick(Line);
            if (key(row) is not { } value)
            {
                continue;
            }

            if (!index.TryGetValue(value, out var list))
            {
                index.Add(value, list = new List<TRow>(1));
                order?.Add(value);
            }

            list.Add(row);
        }

        return index;
    }
}

internal sealed class JoinStage<TOuter, TInner, TKey, T>(
    Facts<TOuter> outer, Facts<TInner> inner, Func<TOuter, TKey> outerKey, Func<TInner, TKey> innerKey, Func<TOuter, TInner, T> result, int line)
    : GroupStage<T>(outer.Owner, line, outer, inner)
{
    internal override string Name => "join";

    internal override IEnumerable<T> InGroup(DocumentGroup group, Evaluation evaluation)
    {
        var guard = new PairGuard<Keyed<TKey>>(Line);
        var index = Index(inner.Rows(group, evaluation), i => Keyed<TKey>.Of(innerKey(i)));
        var watch = WeakKeyWatch<Keyed<TKey>>.Over(index);
        foreach (var row in outer.Rows(group, evaluation))
        {
            RuleMeter.Tick(Line);
            if (Keyed<TKey>.Of(outerKey(row)) is not { } key)
            {
                continue;
            }

            watch?.See(key);
            if (!index.TryGetValue(key, out var matches))
            {
                continue;
            }

            foreach (var match in matches.Take(guard.Allow(key, matches.Count)))
            {
                RuleMeter.Tick(Line);
                yield return result(row, match);
            }
        }

        watch?.Tell(Line);
    }
}

internal sealed class GroupJoinStage<TOuter, TInner, TKey, T>(
    Facts<TOuter> outer, Facts<TInner> inner, Func<TOuter, TKey> outerKey, Func<TInner, TKey> innerKey, Func<TOuter, IReadOnlyList<TInner>, T> result, int line)
    : GroupStage<T>(outer.Owner, line, outer, inner)
{
    internal override string Name => "join into";

    internal override IEnumerable<T> InGroup(DocumentGroup group, Evaluation evaluation)
    {
        var index = Index(inner.Rows(group, evaluation), i => Keyed<TKey>.Of(innerKey(i)));
        var watch = WeakKeyWatch<Keyed<TKey>>.Over(index);
        foreach (var row in outer.Rows(group, evaluation))
        {
            RuleMeter.Tick(Line);
            var key = Keyed<TKey>.Of(outerKey(row));
            if (key is not null)
            {
                watch?.See(key);
            }

            var matches = key is null ? null : index.GetValueOrDefault(key);
            yield return result(row, matches is null ? [] : matches.AsReadOnly());
        }

        watch?.Tell(Line);
    }
}

internal sealed class ProductStage<TOuter, TInner, T>(Facts<TOuter> outer, Facts<TInner> inner, Func<TOuter, TInner, T> result, int line)
    : GroupStage<T>(outer.Owner, line, outer, inner)
{
    internal override string Name => "from";

    internal override IEnumerable<T> InGroup(DocumentGroup group, Evaluation evaluation)
    {
        var guard = new PairGuard<string>(Line);
        var matches = inner.Rows(group, evaluation).ToArray();
        foreach (var row in outer.Rows(group, evaluation))
        {
            foreach (var match in matches.Take(guard.Allow("(no key)", matches.Length)))
            {
                RuleMeter.Tick(Line);
                yield return result(row, match);
            }
        }
    }
}

internal sealed class GroupByStage<TInput, TKey, T>(Facts<TInput> input, Func<TInput, TKey> key, Func<TInput, T> element, int line)
    : GroupStage<Group<TKey, T>>(input.Owner, line, input)
{
    internal override string Name => "group";

    internal override IEnumerable<Group<TKey, T>> InGroup(DocumentGroup group, Evaluation evaluation)
    {
        var order = new List<Keyed<TKey>>();
        var index = Index(input.Rows(group, evaluation), row => Keyed<TKey>.Of(key(row)), order);
        return order.Select(k => new Group<TKey, T>(k.Value, [.. index[k].Select(element)]));
    }
}

internal sealed class ConcatStage<T>(Facts<T> first, Facts<T> second, int line) : GroupStage<T>(first.Owner, line, first, second)
{
    internal override string Name => "concat";

    internal override IEnumerable<T> InGroup(DocumentGroup group, Evaluation evaluation)
    {
        foreach (var input in (Facts<T>[])[first, second])
        {
            foreach (var row in input.Rows(group, evaluation))
            {
                RuleMeter.Tick(Line);
                yield return row;
            }
        }
    }
}

internal sealed class DistinctStage<T>(Facts<T> input, int line) : GroupStage<T>(input.Owner, line, input)
{
    internal override string Name => "distinct";

    internal override IEnumerable<T> InGroup(DocumentGroup group, Evaluation evaluation)
    {
        var seen = new HashSet<T>();
        foreach (var row in input.Rows(group, evaluation))
        {
            RuleMeter.Tick(Line);
            if (seen.Add(row))
            {
                yield return row;
            }
        }
    }
}

/// <summary>A key that is not null.</summary>
internal sealed record Keyed<TKey>(TKey Value)
{
    internal static Keyed<TKey>? Of(TKey value) => value is null ? null : new(value);

    /// <summary>The key as the rule gave it, for messages.</summary>
    public override string ToString() => Value?.ToString() ?? "";
}
