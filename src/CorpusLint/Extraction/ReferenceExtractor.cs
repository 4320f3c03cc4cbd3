using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>
/// Finds reference lists: entries and footnotes that a reader of the format marks, blocks under a reference heading, a
/// list set in one line ("References: [1] …"), and a run of labelled lines at the end of a document.
/// </summary>
internal static class ReferenceExtractor
{
    internal static ReferenceFacts Extract(Document document, ImmutableArray<Link> links)
    {
        var references = new SortedDictionary<int, Reference>();
        var blocks = new HashSet<int>();
        var headings = ImmutableArray.CreateBuilder<ReferenceHeading>();
        foreach (var block in document.Blocks)
        {
            if (block.Kind is BlockKind.ReferenceEntry or BlockKind.Footnote)
            {
                AddEntry(block);
                if (block.Kind == BlockKind.ReferenceEntry)
                {
                    blocks.Add(block.Index);
                }
            }
        }

        for (var i = 0; i < document.Blocks.Length; i++)
        {
            var block = document.Blocks[i];
            if (IsReferenceHeading(block, out var isAmbiguous))
            {
                AddList(i, isAmbiguous);
            }
            else if (block.Kind == BlockKind.Paragraph && InlineListStart(block) is var start and > 0)
            {
                AddInlineList(block, start);
            }
        }

        if (references.Count == 0)
        {
            AddTrailingEntries();
        }

        return new ReferenceFacts([.. references.Values], headings.ToImmutable(), blocks);

        void AddEntry(Block block)
        {
            var (label, start) = ReadLabel(block);
            var end = block.Span.End;
            if (label is not null && !block.Sentences.IsEmpty && int.TryParse(label, out var number))
            {
                // Several entries set in one line: "[3] Port Authority, 2024. [4] Museum catalogue."
                var last = block.Sentences[^1].EndToken;
                for (var i = block.Sentences[0].FirstToken + 1; i < last; i++)
                {
                    if (LabelAt(document, i, last) > 0 && document.Reading[document.Tokens[i - 1].Start] is '.' or ';' && document.ValueOf(document.Tokens[i + 1]).Equals((number + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal) && i + 3 < last)
                    {
                        Add(number.ToString(System.Globalization.CultureInfo.InvariantCulture), start, document.Tokens[i - 1].End);
                        (label, start) = ((++number).ToString(System.Globalization.CultureInfo.InvariantCulture), document.Tokens[i + 3].Start);
                    }
                }
            }

            Add(label, start, end);

            void Add(string? entryLabel, int from, int to) =>
                references.TryAdd(from, Create(document, links, block, TextSpan.FromBounds(from, to), entryLabel));
        }

        void AddList(int headingIndex, bool isAmbiguous)
        {
            var heading = document.Blocks[headingIndex];
            var below = BlocksBelow(document, headingIndex);
            var entries = below.Where(b => IsEntry(b, links)).ToList();
            if (entries.Count == 0 && !isAmbiguous)
            {
                entries = [.. below.Where(b => b.Kind is BlockKind.Paragraph && b.Sentences.Length is 1 or 2)];
            }

            // "Notes" above a story's own prose is no reference list; nor is it one with a paragraph of prose for each entry.
            if (entries.Count * 2 < below.Count)
            {
                return;
            }

            foreach (var entry in entries)
            {
                blocks.Add(entry.Index);
                AddEntry(entry);
            }

            headings.Add(new ReferenceHeading
            {
                Document = document,
                Span = heading.Span,
                Sentence = heading.Sentences.IsEmpty ? null : heading.Sentences[0],
                Section = heading.Section,
                EntryCount = entries.Count,
                IsEmpty = below.Count == 0,
            });
        }

        void AddInlineList(Block block, int firstToken)
        {
            var end = block.Sentences[^1].EndToken;
            var starts = new List<int>();
            for (var i = firstToken; i < end; i++)
            {
                if (LabelAt(document, i, end) > 0)
                {
                    starts.Add(i);
                }
            }

            for (var n = 0; n < starts.Count; n++)
            {
                var body = starts[n] + LabelAt(document, starts[n], end);
                var last = (n + 1 < starts.Count ? starts[n + 1] : end) - 1;
                if (last >= body)
                {
                    var span = TextSpan.FromBounds(document.Tokens[body].Start, document.Tokens[last].End);
                    references.TryAdd(span.Start, Create(document, links, block, span, document.ReadingTextOf(document.Tokens[starts[n] + 1].Span)));
                    blocks.Add(block.Index);
                }
            }
        }

        void AddTrailingEntries()
        {
            for (var i = document.Blocks.Length - 1; i > 0; i--)
            {
                var block = document.Blocks[i];
                if (block.Kind == BlockKind.Metadata)
                {
                    continue;
                }

                if (block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem) || block.Sentences.IsEmpty || LabelAt(document, block.Sentences[0].FirstToken, block.Sentences[^1].EndToken) == 0)
                {
                    return;
                }

                blocks.Add(block.Index);
                AddEntry(block);
            }
        }
    }

    /// <summary>Whether a block is the heading of a reference list; "notes" may also head a part of the story.</summary>
    private static bool IsReferenceHeading(Block block, out bool isAmbiguous)
    {
        isAmbiguous = false;
        if (block.Kind is not (BlockKind.Heading or BlockKind.Paragraph) || block.Span.Length > 60 || block.Sentences.Length != 1 || block.Sentences[0].TokenCount > 6)
        {
            return false;
        }

        var text = Folding.Fold(block.ReadingText).TrimEnd(':');
        foreach (var pack in LanguagePack.AllOf(block.Document))
        {
            if (pack.Profile.ReferenceHeadings.Contains(text))
            {
                isAmbiguous = pack.Speech.AmbiguousReferenceHeadings.Contains(text);
                return true;
            }
        }

        return false;
    }

    private static List<Block> BlocksBelow(Document document, int headingIndex)
    {
        var heading = document.Blocks[headingIndex];
        var below = new List<Block>();
        for (var i = headingIndex + 1; i < document.Blocks.Length; i++)
        {
            var block = document.Blocks[i];
            if (block.Kind is BlockKind.Heading or BlockKind.Title)
            {
                if (heading.Kind != BlockKind.Heading || block.Level <= heading.Level || IsReferenceHeading(block, out _))
                {
                    break;
                }
            }
            else if (block.Kind is not BlockKind.Metadata)
            {
                below.Add(block);
            }
        }

        return below;
    }

    private static bool IsEntry(Block block, ImmutableArray<Link> links)
    {
        if (block.Kind is BlockKind.ReferenceEntry or BlockKind.ListItem or BlockKind.Footnote || ReadLabel(block).Label is not null)
        {
            return true;
        }

        return block.Kind == BlockKind.Paragraph && block.Sentences.Length <= 6 && (FirstUrl(links, block.Span) is not null || ReadAuthorYear(block.Document, block, block.Span) is not null);
    }

    /// <summary>The label of an entry, from its marker or its first tokens ("[3] …", "3. …"), and where its text starts.</summary>
    private static (string? Label, int TextStart) ReadLabel(Block block)
    {
        var document = block.Document;
        var label = block.Marker?.Trim().Trim('[', ']', '(', ')', '^', '.', ':').TrimStart('^');
        if (label is { Length: > 0 } && label.AsSpan().IndexOfAnyExcept("•-*–—·+◦▪".AsSpan()) >= 0)
        {
            return (label, block.Span.Start);
        }

        if (block.Sentences.IsEmpty)
        {
            return (null, block.Span.Start);
        }

        var first = block.Sentences[0].FirstToken;
        var end = block.Sentences[^1].EndToken;
        var length = LabelAt(document, first, end);
        if (length > 0 && first + length < end)
        {
            return (document.ReadingTextOf(document.Tokens[first + 1].Span), document.Tokens[first + length].Start);
        }

        var isNumbered = first + 2 < end && document.Tokens[first].Kind == TokenKind.Number && document.Tokens[first].Length <= 3 && document.Reading[document.Tokens[first + 1].Start] is '.' or ')';
        return isNumbered ? (document.ReadingTextOf(document.Tokens[first].Span), document.Tokens[first + 2].Start) : (null, block.Span.Start);
    }

    /// <summary>Number of tokens of a label in brackets at a token: 3 for "[4]", else 0.</summary>
    private static int LabelAt(Document document, int i, int end) =>
        i + 2 < end
        && document.Reading[document.Tokens[i].Start] == '['
        && document.Tokens[i + 1].Kind == TokenKind.Number
        && document.Tokens[i + 1].Length <= 3
        && document.Reading[document.Tokens[i + 2].Start] == ']' ? 3 : 0;

    /// <summary>Index of the first token behind "References:", or 0 when the block does not open with a reference heading and its colon.</summary>
    private static int InlineListStart(Block block)
    {
        if (block.Sentences.IsEmpty)
        {
            return 0;
        }

        var document = block.Document;
        var first = block.Sentences[0].FirstToken;
        var end = block.Sentences[^1].EndToken;
        for (var i = first + 1; i < Math.Min(first + 4, end); i++)
        {
            if (document.Reading[document.Tokens[i].Start] == ':')
            {
                var text = Folding.Fold(document.ReadingTextOf(TextSpan.FromBounds(block.Span.Start, document.Tokens[i].Start)));
                return document.LanguageSet.Any(p => p.ReferenceHeadings.Contains(text)) ? i + 1 : 0;
            }
        }

        return 0;
    }

    private static Reference Create(Document document, ImmutableArray<Link> links, Block block, TextSpan span, string? label) => new()
    {
        Document = document,
        Span = span,
        Sentence = document.SentenceAt(span.Start),
        Label = label,
        AuthorYear = ReadAuthorYear(document, block, span),
        InitialsYear = ReadAuthorYear(document, block, span, asInitials: true),
        Url = FirstUrl(links, span),
        List = block.Kind == BlockKind.Footnote ? null : block.Section,
        IsFootnote = block.Kind == BlockKind.Footnote,
    };

    private static string? FirstUrl(ImmutableArray<Link> links, TextSpan span)
    {
        for (var i = FirstAtOrBehind(links, span.Start); i < links.Length && links[i].Span.Start < span.End; i++)
        {
            var link = links[i];
            if (!link.Target.StartsWith('#') && !link.Target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) && link.Target.Length > 0)
            {
                return link.Target;
            }
        }

        return null;
    }

    private static int FirstAtOrBehind(ImmutableArray<Link> links, int offset) =>
        PlaceOrder.FirstAtOrAfter(links.AsSpan(), offset, static f => f.Span);

    /// <summary>"ruiz 2024" from "Ruiz, A. (2024). …" or "A. Ruiz, …, 2024", "ruiz n.d" from "Ruiz (n.d.)"; null when author or year is missing.</summary>
    private static string? ReadAuthorYear(Document document, Block block, TextSpan span, bool asInitials = false)
    {
        string? author = null;
        var initials = "";
        var isRun = true;
        LanguagePack? pack = null;
        foreach (var sentence in block.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var token = document.Tokens[i];
                if (!span.Contains(token.Start))
                {
                    continue;
                }

                pack ??= LanguagePack.For(block);
                if (token.Kind == TokenKind.Word && token.IsCapitalised && !document.ValueOf(token).Contains('.'))
                {
                    initials += isRun ? char.ToLowerInvariant(document.ValueOf(token)[0]) : "";
                    if (author is null && token.Length > 1 && !CitationAuthor.IsParticle(document.ValueOf(token), pack))
                    {
                        author = CitationAuthor.Surname(document, token);
                    }
                }
                else if (author is not null && (CitationAuthorYearFinder.ReadYear(document, token) ?? pack.Citations.Undated(document, i, sentence.EndToken, out _)) is { } year)
                {
                    return asInitials ? initials.Length > 1 ? initials + " " + year : null : author + " " + year;
                }
                else if (token.Kind != TokenKind.Word)
                {
                    isRun = false;
                }
            }
        }

        return null;
    }
}
