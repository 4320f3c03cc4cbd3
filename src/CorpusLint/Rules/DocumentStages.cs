using System.Collections.Immutable;
using CorpusLint.Model;

namespace CorpusLint.Rules;

/// <summary>Facts of one kind, as each document has them.</summary>
internal sealed class SourceStage<T>(RuleScript owner, string name, Func<DocumentFacts, IEnumerable<T>> facts) : Facts<T>(owner, true, 0)
{
    internal override string Name => name;

    internal override IEnumerable<T> InDocument(DocumentFacts document, Evaluation evaluation) => facts(document);

    internal override IEnumerable<T> InGroup(DocumentGroup group, Evaluation evaluation) => group.Documents.SelectMany(facts);
}

/// <summary>Things that belong to several documents together.</summary>
internal sealed class GroupSourceStage<T>(RuleScript owner, string name, Func<DocumentGroup, ImmutableArray<T>> facts) : Facts<T>(owner, false, 0)
{
    internal override string Name => name;

    internal override IEnumerable<T> InDocument(DocumentFacts document, Evaluation evaluation) => throw new NotSupportedException();

    internal override IEnumerable<T> InGroup(DocumentGroup group, Evaluation evaluation) => facts(group);
}

/// <summary>A stage that works row by row: it looks at one document at a time when its input does.</summary>
internal abstract class RowStage<TInput, T>(Facts<TInput> input, int line) : Facts<T>(input.Owner, input.IsPerDocument, line, input)
{
    internal sealed override IEnumerable<T> InDocument(DocumentFacts document, Evaluation evaluation) =>
        Apply(input.Rows(document, evaluation));

    internal sealed override IEnumerable<T> InGroup(DocumentGroup group, Evaluation evaluation) => Apply(input.Rows(group, evaluation));

    private protected abstract IEnumerable<T> Apply(IEnumerable<TInput> rows);
}

internal sealed class WhereStage<T>(Facts<T> input, Func<T, bool> predicate, int line) : RowStage<T, T>(input, line)
{
    internal override string Name => "where";

    private protected override IEnumerable<T> Apply(IEnumerable<T> rows)
    {
        foreach (var row in rows)
        {
            RuleMeter.Tick(Line);
            if (predicate(row))
            {
                yield return row;
            }
        }
    }
}

internal sealed class SelectStage<TInput, T>(Facts<TInput> input, Func<TInput, T> selector, int line, bool isReport = false) : RowStage<TInput, T>(input, line)
{
    internal override string Name => isReport ? "report" : "select";

    internal override bool IsReport => isReport;

    private protected override IEnumerable<T> Apply(IEnumerable<TInput> rows)
    {
        foreach (var row in rows)
        {
            RuleMeter.Tick(Line);
            yield return selector(row);
        }
    }
}

internal sealed class SelectManyStage<TInput, TElement, T>(
    Facts<TInput> input, Func<TInput, IEnumerable<TElement>> collection, Func<TInput, TElement, T> result, int line) : RowStage<TInput, T>(input, line)
{
    internal override string Name => "from";

    private protected override IEnumerable<T> Apply(IEnumerable<TInput> rows)
    {
        foreach (var row in rows)
        {
            foreach (var element in collection(row))
            {
                RuleMeter.Tick(Line);
                yield return result(row, element);
            }
        }
    }
}
