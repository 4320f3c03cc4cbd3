using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Extraction;
using CorpusLint.Model;
using CorpusLint.Rules;

namespace CorpusLint.Engine.Fixing;

/// <summary>Reads and lints a corpus again when some of its texts have changed; the others' facts are kept.</summary>
public static class Rereading
{
    /// <summary>A function that reads and lints again, for <see cref="Fixer.Apply"/>.</summary>
    /// <param name="corpus">The corpus as it was read first. Its facts take part in each new corpus, so that it must not be linted itself meanwhile.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="settings">How they judge; null for <see cref="LintSettings.Default"/>.</param>
    /// <param name="registry">Declared names and events; null for none.</param>
    /// <param name="readOptions">What is known of a document by its path; null for <see cref="ReadOptions.Default"/> for all.</param>
    /// <param name="cancellationToken">Ends the work early, with an <see cref="OperationCanceledException"/>.</param>
    public static Func<IReadOnlyDictionary<string, string>, LintResult> Of(
        Corpus corpus,
        IReadOnlyList<LoadedRule> rules,
        LintSettings? settings = null,
        Registry? registry = null,
        Func<string, ReadOptions>? readOptions = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(rules);
        var documents = corpus.Documents;
        var read = new Dictionary<string, DocumentFacts>(StringComparer.Ordinal);
        return texts =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Linter.Run(CorpusBuilder.Build([.. documents.Select(Current)], registry), rules, settings, cancellationToken);

            DocumentFacts Current(DocumentFacts facts)
            {
                var path = facts.Document.Path;
                if (!texts.TryGetValue(path, out var text) || text == facts.Document.Text.Content)
                {
                    return facts;
                }

                if (!read.TryGetValue(path, out var last) || last.Document.Text.Content != text)
                {
                    read[path] = last = FactExtractor.Extract(DocumentReader.Read(path, text, readOptions?.Invoke(path) ?? OptionsOf(facts.Document)), registry);
                }

                return last;
            }
        };
    }

    private static ReadOptions OptionsOf(Document document) => ReadOptions.Default with { Group = document.Group, Languages = document.LanguageSet };
}
