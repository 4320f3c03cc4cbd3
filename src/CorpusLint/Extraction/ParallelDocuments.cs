using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Finds documents that are translations of each other and aligns them: those whose front matter says so
/// (<c>translation-of: harbour.md</c>), and those whose names differ only by a language (<c>a.en.md</c> and <c>a.es.md</c>,
/// <c>a.md</c> and <c>a.es.md</c>, <c>en/a.md</c> and <c>es/a.md</c>). Documents of different groups never meet. O(documents).
/// </summary>
internal static class ParallelDocuments
{
    private static readonly string[] s_keys = ["translation-of", "translation_of", "translationof"];

    internal static ImmutableArray<ParallelPair> Align(IReadOnlyList<DocumentFacts> documents)
    {
        var result = ImmutableArray.CreateBuilder<ParallelPair>();
        foreach (var (source, target) in Couples(documents))
        {
            if (source.Document.Language != target.Document.Language && ParallelExtractor.Across(source, target) is { } text)
            {
                result.AddRange(text.Pairs);
            }
        }

        return result.ToImmutable();
    }

    private static IEnumerable<(DocumentFacts Source, DocumentFacts Target)> Couples(IReadOnlyList<DocumentFacts> documents)
    {
        var byPath = new Dictionary<(string Group, string Path), DocumentFacts>();
        var byStem = new Dictionary<(string Group, string Stem), List<(DocumentFacts Facts, bool IsMarked)>>();
        foreach (var facts in documents)
        {
            var document = facts.Document;
            byPath[(document.Group, document.Path)] = facts;
            byPath.TryAdd((document.Group, WithoutExtension(document.Path)), facts);
            var stem = Stem(document, out var isMarked);
            var key = (document.Group, stem);
            if (!byStem.TryGetValue(key, out var list))
            {
                byStem.Add(key, list = []);
            }

            list.Add((facts, isMarked));
        }

        var declared = new HashSet<(DocumentFacts, DocumentFacts)>();
        foreach (var target in documents)
        {
            if (Original(target.Document) is { } path && Find(byPath, target.Document, path) is { } source && source != target && declared.Add((source, target)))
            {
                yield return (source, target);
            }
        }

        // Of several languages the first, in order of path, is held against each of the others; a name without a language is the original.
        foreach (var list in byStem.Values.Where(l => l.Count > 1 && l.Exists(d => d.IsMarked)))
        {
            var source = list.Find(d => !d.IsMarked).Facts ?? list[0].Facts;
            foreach (var (target, _) in list)
            {
                if (target != source && !declared.Contains((source, target)) && !declared.Contains((target, source)))
                {
                    yield return (source, target);
                }
            }
        }
    }

    private static string? Original(Document document)
    {
        foreach (var key in s_keys)
        {
            if (document.Metadata.TryGetValue(key, out var path) && path.Length > 0)
            {
                return path.Replace('\\', '/').TrimStart('.', '/');
            }
        }

        return null;
    }

    private static DocumentFacts? Find(Dictionary<(string, string), DocumentFacts> byPath, Document document, string path)
    {
        var folder = document.Path[..(document.Path.LastIndexOf('/') + 1)];
        return byPath.GetValueOrDefault((document.Group, folder + path)) ?? byPath.GetValueOrDefault((document.Group, path));
    }

    /// <summary>The path without its extension and without a language: "es/a.md", "a.es.md" and "a-es.md" have the stem of "a.md".</summary>
    private static string Stem(Document document, out bool isMarked)
    {
        var parts = WithoutExtension(document.Path).Split('/').ToList();
        isMarked = parts.RemoveAll(p => IsLanguage(p, document)) > 0;
        if (parts.Count == 0)
        {
            return document.Path;
        }

        var name = parts[^1];
        var mark = name.LastIndexOfAny(['.', '-', '_']);
        if (mark > 0 && IsLanguage(name[(mark + 1)..], document))
        {
            isMarked = true;
            parts[^1] = name[..mark];
        }

        return string.Join('/', parts);
    }

    private static bool IsLanguage(string word, Document document) => document.LanguageSet.Any(p => p.Language.Tag.Equals(word, StringComparison.OrdinalIgnoreCase));

    private static string WithoutExtension(string path)
    {
        var dot = path.LastIndexOf('.');
        return dot > path.LastIndexOf('/') + 1 ? path[..dot] : path;
    }
}
