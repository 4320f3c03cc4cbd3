using System.Runtime.CompilerServices;
using CorpusLint.Model;

namespace CorpusLint.Rules;

/// <summary>
/// A pipeline of facts. C# query expressions bind to its methods: <c>from</c>, <c>where</c>, <c>let</c>, <c>select</c>,
/// <c>join</c>, <c>join … into</c>, <c>group … by</c>.
/// </summary>
/// <remarks>
/// Nothing is computed when a pipeline is written down. Stages before the first <c>join</c>, <c>group</c> or
/// <see cref="Distinct"/> look at one document at a time and run in parallel; the stages behind it run for each group
/// of documents (<see cref="Documents.Document.Group"/>), so that documents of different groups never meet. Rows come
/// in order of path and place, whatever the number of threads.
/// </remarks>
/// <typeparam name="T">What flows.</typeparam>
public abstract class Facts<T> : Stage
{
    private protected Facts(RuleScript owner, bool isPerDocument, int line, params Stage[] inputs) : base(owner, isPerDocument, line, inputs)
    {
    }

    /// <summary>Keeps the rows for which <paramref name="predicate"/> holds.</summary>
    public Facts<T> Where(Func<T, bool> predicate, [CallerLineNumber] int line = 0) =>
        new WhereStage<T>(this, predicate, line);

    /// <summary>Makes something else of each row.</summary>
    public Facts<TResult> Select<TResult>(Func<T, TResult> selector, [CallerLineNumber] int line = 0) =>
        new SelectStage<T, TResult>(this, selector, line);

    /// <summary>The elements of a collection of each row.</summary>
    public Facts<TResult> SelectMany<TResult>(Func<T, IEnumerable<TResult>> collection, [CallerLineNumber] int line = 0) =>
        new SelectManyStage<T, TResult, TResult>(this, collection, static (_, element) => element, line);

    /// <summary>Each row with each element of a collection of it: <c>from d in Documents from q in d.Quantities</c>.</summary>
    public Facts<TResult> SelectMany<TElement, TResult>(
        Func<T, IEnumerable<TElement>> collection, Func<T, TElement, TResult> result, [CallerLineNumber] int line = 0) =>
        new SelectManyStage<T, TElement, TResult>(this, collection, result, line);

    /// <summary>
    /// Each row with each row of another pipeline of the same group of documents. The number of pairs is guarded as if
    /// all rows had one key: prefer <c>join</c>.
    /// </summary>
    public Facts<TResult> SelectMany<TOther, TResult>(
        Func<T, Facts<TOther>> other, Func<T, TOther, TResult> result, [CallerLineNumber] int line = 0) =>
        new ProductStage<T, TOther, TResult>(this, other(default!), result, line);

    /// <summary>Pairs of rows with equal keys, in order of the outer, then of the inner rows. A null key matches nothing.</summary>
    public Facts<TResult> Join<TInner, TKey, TResult>(
        Facts<TInner> inner,
        Func<T, TKey> outerKey,
        Func<TInner, TKey> innerKey,
        Func<T, TInner, TResult> result,
        [CallerLineNumber] int line = 0) =>
        new JoinStage<T, TInner, TKey, TResult>(this, inner, outerKey, innerKey, result, line);

    /// <summary>Each row with all inner rows of its key, perhaps none: <c>join r in References on … equals … into entries</c>.</summary>
    public Facts<TResult> GroupJoin<TInner, TKey, TResult>(
        Facts<TInner> inner,
        Func<T, TKey> outerKey,
        Func<TInner, TKey> innerKey,
        Func<T, IReadOnlyList<TInner>, TResult> result,
        [CallerLineNumber] int line = 0) =>
        new GroupJoinStage<T, TInner, TKey, TResult>(this, inner, outerKey, innerKey, result, line);

    /// <summary>Rows of equal keys together, in order of each key's first row. Rows with a null key are left out.</summary>
    public Facts<Group<TKey, T>> GroupBy<TKey>(Func<T, TKey> key, [CallerLineNumber] int line = 0) =>
        new GroupByStage<T, TKey, T>(this, key, static row => row, line);

    /// <summary>Like <see cref="GroupBy{TKey}"/>, with something made of each row.</summary>
    public Facts<Group<TKey, TElement>> GroupBy<TKey, TElement>(
        Func<T, TKey> key, Func<T, TElement> element, [CallerLineNumber] int line = 0) =>
        new GroupByStage<T, TKey, TElement>(this, key, element, line);

    /// <summary>The rows of both, these first.</summary>
    public Facts<T> Concat(Facts<T> others, [CallerLineNumber] int line = 0) => new ConcatStage<T>(this, others, line);

    /// <summary>Each row once in its group of documents, the first of equal ones.</summary>
    public Facts<T> Distinct([CallerLineNumber] int line = 0) => new DistinctStage<T>(this, line);

    /// <summary>Reports a finding for each row; null reports nothing.</summary>
    public void Report(Func<T, Finding?> finding, [CallerLineNumber] int line = 0) =>
        Owner.Add(new SelectStage<T, Finding?>(this, finding, line, isReport: true));

    /// <summary>The rows of one document; only for a stage that looks at one document at a time.</summary>
    internal abstract IEnumerable<T> InDocument(DocumentFacts document, Evaluation evaluation);

    /// <summary>The rows of one group of documents.</summary>
    internal abstract IEnumerable<T> InGroup(DocumentGroup group, Evaluation evaluation);

    /// <summary>The rows of one document, counted when the run is profiled.</summary>
    internal IEnumerable<T> Rows(DocumentFacts document, Evaluation evaluation) =>
        evaluation.IsProfiled ? Watched(document, evaluation) : InDocument(document, evaluation);

    /// <summary>The rows of a group: from the store where they were computed document by document, else computed now, and counted when the run is profiled.</summary>
    internal IEnumerable<T> Rows(DocumentGroup group, Evaluation evaluation) =>
        IsPerDocument ? evaluation.Stored(this, group)
        : evaluation.IsProfiled ? Watched(group, evaluation)
        : InGroup(group, evaluation);

    internal override Array Materialise(DocumentFacts document, Evaluation evaluation) => Rows(document, evaluation).ToArray();

    private IEnumerable<T> Watched(DocumentFacts document, Evaluation evaluation) => StageClock.Watch(this, () => InDocument(document, evaluation));

    private IEnumerable<T> Watched(DocumentGroup group, Evaluation evaluation) => StageClock.Watch(this, () => InGroup(group, evaluation));
}

/// <summary>A step of a pipeline, whatever flows through it.</summary>
public abstract class Stage
{
    private protected Stage(RuleScript owner, bool isPerDocument, int line, Stage[] inputs)
    {
        Owner = owner;
        IsPerDocument = isPerDocument;
        Line = line;
        Inputs = inputs;
    }

    internal RuleScript Owner { get; }

    /// <summary>Whether the stage's rows of a document depend on that document alone.</summary>
    internal bool IsPerDocument { get; }

    /// <summary>1-based line of the script that wrote the stage down; 0 for a source.</summary>
    internal int Line { get; }

    internal IReadOnlyList<Stage> Inputs { get; }

    /// <summary>What the stage is called in a profile: the name of a source, or the operator's word.</summary>
    internal abstract string Name { get; }

    /// <summary>Whether the stage's rows are findings that are reported.</summary>
    internal virtual bool IsReport => false;

    /// <summary>Number among the stages of its rule, when the run is profiled.</summary>
    internal int Number { get; set; }

    internal abstract Array Materialise(DocumentFacts document, Evaluation evaluation);
}
