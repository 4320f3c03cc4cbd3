using System.Collections.Immutable;
using CorpusLint.Text;

namespace CorpusLint.Documents;

/// <summary>Makes a document's nodes from the blocks that a reader found: languages, tokens, sentences, sections.</summary>
internal static class DocumentBuilder
{
    /// <summary>Fills <paramref name="document"/>; blocks must be in order of place and disjoint.</summary>
    internal static void Build(Document document, IReadOnlyList<BlockSource> sources, ReadOptions options)
    {
        document.LanguageSet = options.Languages;
        var blocks = ImmutableArray.CreateBuilder<Block>(sources.Count);
        var tokens = ImmutableArray.CreateBuilder<Token>((document.Text.Length / 4) + 16);
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var languages = LanguageDetector.Detect(document, sources, options);
        foreach (var source in sources)
        {
            var block = new Block(document, blocks.Count, source.Kind, source.Span, languages[blocks.Count])
            {
                Level = source.Level,
                Marker = source.Marker,
                IsQuoted = source.IsQuoted,
                IsDateline = source.IsDateline,
            };
            if (source.Kind != BlockKind.Code)
            {
                var firstToken = tokens.Count;
                Tokenizer.Tokenize(document.Reading, source.Span.Start, source.Span.End, tokens);
                var firstSentence = sentences.Count;
                SentenceSplitter.Split(block, tokens, firstToken, sentences, options);
                block.Sentences = SentencesFrom(sentences, firstSentence);
            }

            blocks.Add(block);
        }

        document.Blocks = blocks.DrainToImmutable();
        document.Tokens = tokens.DrainToImmutable();
        document.Sentences = sentences.DrainToImmutable();
        LanguageDetector.Describe(document, options);
        document.Sections = BuildSections(document);
        document.Group = options.Group;
        if (document.Title.Length == 0)
        {
            document.Title = document.TitleBlock is { } title ? title.ReadingText : "";
        }
    }

    private static ImmutableArray<Sentence> SentencesFrom(ImmutableArray<Sentence>.Builder sentences, int first)
    {
        var result = ImmutableArray.CreateBuilder<Sentence>(sentences.Count - first);
        for (var i = first; i < sentences.Count; i++)
        {
            result.Add(sentences[i]);
        }

        return result.MoveToImmutable();
    }

    private static ImmutableArray<Section> BuildSections(Document document)
    {
        var sections = ImmutableArray.CreateBuilder<Section>();
        var open = new List<Section>();
        var current = ImmutableArray.CreateBuilder<Block>();
        Section? section = null;
        foreach (var block in document.Blocks)
        {
            var opens = block.Kind is BlockKind.Title or BlockKind.Heading;
            if (opens || section is null)
            {
                Close();
                section = new Section(document, sections.Count, opens ? block : null);
                open.RemoveAll(s => s.Level >= Math.Max(section.Level, 1));
                section.Parent = open.Count > 0 && section.Level > 0 ? open[^1] : null;
                if (section.Level > 0)
                {
                    open.Add(section);
                }
            }

            block.Section = section;
            current.Add(block);
        }

        Close();
        return sections.ToImmutable();

        void Close()
        {
            if (section is not null)
            {
                section.Blocks = current.ToImmutable();
                sections.Add(section);
                current.Clear();
            }
        }
    }
}
