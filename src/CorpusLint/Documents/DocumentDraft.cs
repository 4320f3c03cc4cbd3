using System.Collections.Immutable;
using CorpusLint.Diagnostics;
using CorpusLint.Text;

namespace CorpusLint.Documents;

/// <summary>What a reader has found so far of one document; <see cref="Finish"/> makes the document of it.</summary>
internal sealed class DocumentDraft(string path, DocumentText text, DocumentFormat format, ReadOptions options)
{
    private char[]? _blanked;
    private string? _reading;
    private readonly HashSet<int> _commentStarts = [];

    internal string Path { get; } = path;

    internal DocumentText Text { get; } = text;

    internal DocumentFormat Format { get; } = format;

    internal ReadOptions Options { get; } = options;

    /// <summary>Blocks in order of place; the passes behind the readers may replace some.</summary>
    internal List<BlockSource> Blocks { get; set; } = [];

    internal List<DocumentLink> Links { get; } = [];

    internal List<FootnoteMark> FootnoteMarks { get; } = [];

    internal List<TextSpan> InlineCode { get; } = [];

    internal List<Diagnostic> Problems { get; } = [];

    /// <summary>What the document says of findings to be left alone.</summary>
    internal List<SuppressionComment> SuppressionComments { get; } = [];

    internal Dictionary<string, string> Metadata { get; } = new(StringComparer.Ordinal);

    internal string Title { get; set; } = "";

    internal string? Byline { get; set; }

    internal string? Genre { get; set; }

    internal string? Group { get; set; }

    internal Language? Language { get; set; }

    /// <summary>The best date offered so far.</summary>
    internal DocumentDate? Date { get; private set; }

    /// <summary>Where the story starts: behind front matter; offset into the text.</summary>
    internal int BodyStart { get; set; }

    /// <summary>The text as a reader sees it; no change is possible once it was asked for.</summary>
    internal string Reading => _reading ??= Finished();

    /// <summary>The characters of the reading text, to be changed in place.</summary>
    internal char[] Blanked => _reading is null
        ? _blanked ??= Text.Content.ToCharArray()
        : throw new InvalidOperationException("The reading text is finished.");

    /// <summary>Blanks a span; line ends stay, because lines are where they were.</summary>
    internal void Blank(int start, int end)
    {
        var characters = Blanked;
        for (var i = start; i < end; i++)
        {
            if (characters[i] is not ('\n' or '\r'))
            {
                characters[i] = Document.Filler;
            }
        }
    }

    /// <summary>Takes a date unless a better or earlier one is known.</summary>
    internal void Offer(DocumentDate? date)
    {
        if (date is not null && (Date is null || date.Source < Date.Source))
        {
            Date = date;
        }
    }

    /// <summary>Notes a problem.</summary>
    internal void Report(RuleDescriptor rule, TextSpan span, params ReadOnlySpan<(string Name, object Value)> arguments) =>
        Problems.Add(ReadingProblems.At(rule, Path, Text, span, arguments));

    /// <summary>Takes a suppression comment, unless it is none or known already.</summary>
    internal void Add(SuppressionComment? comment)
    {
        if (comment is not null && !_commentStarts.Contains(comment.Span.Start))
        {
            _commentStarts.Add(comment.Span.Start);
            SuppressionComments.Add(comment);
        }
    }

    /// <summary>What a reader sees of a span, fillers removed.</summary>
    internal string ReadingTextOf(TextSpan span) =>
        Reading.Substring(span.Start, span.Length).Replace(Document.Filler.ToString(), "", StringComparison.Ordinal);

    // A word is the same word whether its accents stand by themselves or not; nothing behind the readers has to think of it.
    private string Finished()
    {
        if (!LatinComposition.HasMarks(_blanked ?? Text.Content.AsSpan()))
        {
            return _blanked is null ? Text.Content : new string(_blanked);
        }

        LatinComposition.ComposeInPlace(Blanked, Document.Filler);
        return new string(_blanked);
    }

    /// <summary>Reads what all formats share (bylines, dates, reference lists) and makes the document.</summary>
    internal Document Finish()
    {
        StoryHead.Read(this);
        ReferenceLists.Read(this);
        if (Options.Date is { } known)
        {
            Offer(new DocumentDate(known, DocumentDateSource.Registry, null));
        }

        if (Blocks.Count == 0)
        {
            Report(ReadingProblems.EmptyDocument, default);
        }

        var document = new Document(Path, Text, Reading, Format)
        {
            Title = Title,
            Byline = Byline,
            Genre = Options.Genre ?? Genre,
            Date = Date,
            Metadata = Metadata.Count == 0 ? ImmutableDictionary<string, string>.Empty : Metadata.ToImmutableDictionary(StringComparer.Ordinal),
            Links = [.. Links],
            FootnoteMarks = [.. FootnoteMarks],
            InlineCode = InlineCode.Count == 0 ? [] : [.. InlineCode.Order()],
            Problems = [.. Problems],
            SuppressionComments = SuppressionComments.Count == 0 ? [] : [.. SuppressionComments.OrderBy(c => c.Span)],
        };
        var effective = Options with
        {
            Language = Options.Language ?? Language,
            Group = Options.Group.Length > 0 ? Options.Group : Group ?? "",
        };
        DocumentBuilder.Build(document, Blocks, effective);
        return document;
    }
}
