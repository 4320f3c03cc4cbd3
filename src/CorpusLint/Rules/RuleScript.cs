using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CorpusLint.Diagnostics;
using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Rules;

/// <summary>
/// What a rule's script sees. A script is the body of <see cref="Define"/>: it runs once when the rule is loaded, declares
/// the rule, its messages and its pipelines, and keeps no state.
/// </summary>
public abstract class RuleScript
{
    private readonly List<Facts<Finding?>> _reports = [];
    private Rule? _rule;
    private RuleOptions _options = RuleOptions.Defaults;
    private Evaluation? _evaluation;

    /// <summary>For the compiled script.</summary>
    protected RuleScript()
    {
    }

    /// <summary>All documents, each with its facts: <c>from d in Documents from q in d.Quantities</c>.</summary>
    protected Facts<DocumentFacts> Documents => Source(d => ImmutableArray.Create(d));

    /// <summary>Headings with what stands under them.</summary>
    protected Facts<Section> Sections => Source(d => d.Document.Sections);

    /// <summary>Blocks: paragraphs, headings, items, cells.</summary>
    protected Facts<Block> Blocks => Source(d => d.Document.Blocks);

    /// <summary>Sentences; <see cref="FactsOf"/> gives the facts of a sentence's document.</summary>
    protected Facts<Sentence> Sentences => Source(d => d.Document.Sentences);

    /// <summary>Names, wherever they stand.</summary>
    protected Facts<EntityMention> Mentions => Source(d => d.Mentions);

    /// <summary>Persons, organisations, places and events of the group of documents, each with its mentions there. A stage for all documents.</summary>
    protected Facts<Entity> Entities => new GroupSourceStage<Entity>(this, nameof(Entities), g => g.Entities);

    /// <summary>Places where an acronym is expanded.</summary>
    protected Facts<AcronymDefinition> Acronyms => Source(d => d.Acronyms);

    /// <summary>Numbers that count or measure.</summary>
    protected Facts<Quantity> Quantities => Source(d => d.Quantities);

    /// <summary>Time expressions.</summary>
    protected Facts<DateMention> Dates => Source(d => d.Dates);

    /// <summary>Quoted words.</summary>
    protected Facts<Quotation> Quotations => Source(d => d.Quotations);

    /// <summary>Quotation marks without a partner.</summary>
    protected Facts<UnpairedQuote> UnpairedQuotes => Source(d => d.UnpairedQuotes);

    /// <summary>Citation markers.</summary>
    protected Facts<Citation> Citations => Source(d => d.Citations);

    /// <summary>Entries of reference lists, and footnotes.</summary>
    protected Facts<Reference> References => Source(d => d.References);

    /// <summary>Headings of reference lists, also those with nothing under them.</summary>
    protected Facts<ReferenceHeading> ReferenceHeadings => Source(d => d.ReferenceHeadings);

    /// <summary>Hyperlinks and addresses.</summary>
    protected Facts<Link> Links => Source(d => d.Links);

    /// <summary>Places where the text says who says so.</summary>
    protected Facts<Attribution> Attributions => Source(d => d.Attributions);

    /// <summary>Lists of partners, leaders, sponsors and endorsers.</summary>
    protected Facts<Enumeration> Enumerations => Source(d => d.Enumerations);

    /// <summary>What stands where text should stand.</summary>
    protected Facts<Placeholder> Placeholders => Source(d => d.Placeholders);

    /// <summary>Acronyms that stand by themselves.</summary>
    protected Facts<AcronymUse> AcronymUses => Source(d => d.AcronymUses);

    /// <summary>Claims about what polls show.</summary>
    protected Facts<Poll> Polls => Source(d => d.Polls);

    /// <summary>Sentences beside their translation, in one document or in two of the group. A stage for all documents.</summary>
    protected Facts<ParallelPair> ParallelPairs => new GroupSourceStage<ParallelPair>(this, nameof(ParallelPairs), g => g.ParallelPairs);

    /// <summary>What the corpus declares to hold: figures, names, titles and lists, whether or not a document tells of them. A stage for all documents; a fact that is decided about has its own <c>Accepted</c>.</summary>
    protected Facts<AcceptedFact> AcceptedFacts => new GroupSourceStage<AcceptedFact>(this, nameof(AcceptedFacts), g => g.AcceptedFacts);

    internal RuleOptions UsedOptions => _options;

    internal Rule DeclaredRule => _rule ?? throw new InvalidOperationException("The script declares no rule: it needs 'var rule = Rule(\"CL…\", \"name\", Category.…, Severity.…);'.");

    internal ImmutableArray<Facts<Finding?>> Reports => [.. _reports];

    /// <summary>Declares the rule; once in a script.</summary>
    /// <param name="id">Stable id, <c>CL</c> and four digits for the rules that ship.</param>
    /// <param name="name">The fault in kebab-case words.</param>
    /// <param name="category">What the rule is about.</param>
    /// <param name="severity">Severity of messages that set none of their own.</param>
    /// <param name="isEnabledByDefault">Whether the rule runs when the configuration does not name it.</param>
    protected Rule Rule(string id, string name, Category category, DiagnosticSeverity severity = DiagnosticSeverity.Warning, bool isEnabledByDefault = true)
    {
        if (_rule is not null)
        {
            throw new InvalidOperationException($"The script declares a second rule, {id}: one script is one rule.");
        }

        return _rule = new Rule(id, name, category, severity, isEnabledByDefault);
    }

    /// <summary>The rule's options: a record with a parameterless constructor, its defaults changed as the configuration says.</summary>
    /// <exception cref="RuleOptionException">The configuration names an option that is not there, or gives a value that does not fit.</exception>
    protected T Options<T>() where T : class, new() => _options.Read<T>();

    /// <summary>What was understood of the document that <paramref name="place"/> stands in; only inside a pipeline.</summary>
    protected DocumentFacts FactsOf(ILocated place) =>
        (_evaluation ?? throw new InvalidOperationException("FactsOf works inside a pipeline, not while the script is loaded.")).FactsOf(place.Document);

    /// <summary>The script itself.</summary>
    protected abstract void Define();

    /// <summary>Runs the script with the options of one configuration.</summary>
    internal void Load(RuleOptions options)
    {
        _options = options;
        Define();
        _ = DeclaredRule;
        options.RejectUnread();
    }

    internal Evaluation Begin(Corpus corpus, bool isProfiled = false) => _evaluation = new Evaluation(corpus, Reports, isProfiled);

    internal void Add(Facts<Finding?> report) => _reports.Add(report);

    private SourceStage<T> Source<T>(Func<DocumentFacts, ImmutableArray<T>> facts, [CallerMemberName] string name = "") => new(this, name, d => facts(d));
}
