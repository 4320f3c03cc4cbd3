using System.Collections.Immutable;
using System.Text;
using CorpusLint.Documents;
using CorpusLint.Text;

namespace CorpusLint.Tests.Corpora;

/// <summary>Edits of a document that change nothing of what it says.</summary>
internal static class SampleEdits
{
    /// <summary>Writes a harmless paragraph before the n-th of the paragraphs that follow another one.</summary>
    internal static SamplePiece InsertBefore(SamplePiece piece, int n)
    {
        var followers = Followers(piece);
        return followers.Length == 0 ? piece : Insert(piece, StartOf(piece, followers[n % followers.Length]), followers[n % followers.Length].Language, isBehind: false);
    }

    /// <summary>Writes a harmless paragraph behind the last paragraph that follows another one.</summary>
    internal static SamplePiece InsertBelow(SamplePiece piece)
    {
        var followers = Followers(piece);
        return followers.Length == 0 ? piece : Insert(piece, EndOf(piece, followers[^1]), followers[^1].Language, isBehind: true);
    }

    /// <summary>Writes a harmless paragraph before the first one.</summary>
    internal static SamplePiece InsertAbove(SamplePiece piece) =>
        piece.Document.Blocks.FirstOrDefault(b => b.Kind == BlockKind.Paragraph && !b.IsQuoted && IsAtLineStart(piece, b) && b.Index > 0) is { } first ? Insert(piece, StartOf(piece, first), first.Language, isBehind: false) : piece;

    /// <summary>Breaks the lines of paragraphs at a width.</summary>
    /// <remarks>
    /// Whether a plain text is wrapped shows at its line starts, which go on in lower case (TextUnitReader). In a text of a few
    /// lines too little shows, so that there lines are broken before such words only.
    /// </remarks>
    internal static SamplePiece Wrap(SamplePiece piece, int width) => EachParagraph(piece, text =>
    {
        var showsLittle = piece.Document.Format == DocumentFormat.PlainText && piece.Text.Length < 1000;
        var result = new StringBuilder();
        var column = 0;
        foreach (var word in text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            // A line that begins with such a sign would be a list, a heading or a quotation.
            if (column > 0 && column + word.Length >= width && char.IsLetter(word[0]) && !(showsLittle && char.IsUpper(word[0])))
            {
                result.Append('\n');
                column = 0;
            }
            else if (column > 0)
            {
                result.Append(' ');
            }

            result.Append(word);
            column += word.Length + 1;
        }

        return result.ToString();
    });

    /// <summary>Writes a comment as a suppression does, in formats that have comments, before each paragraph that follows another one.</summary>
    internal static SamplePiece Comment(SamplePiece piece)
    {
        var text = piece.Document.Text.Content;
        foreach (var block in Path.GetExtension(piece.Path) is ".md" or ".html" ? Followers(piece).Reverse() : [])
        {
            text = text.Insert(StartOf(piece, block), "<!-- corpuslint-disable-next-line CL9999 -- as agreed with the desk -->\n\n");
        }

        return piece.With(text);
    }

    /// <summary>Each letter with an accent as the letter and the accent.</summary>
    internal static SamplePiece Decompose(SamplePiece piece) => piece.With(string.Concat(piece.Text.Select(c => "áéíóúñüÁÉÍÓÚÑÜàèçö".IndexOf(c) is >= 0 and var at
        ? $"{"aeiounuAEIOUNUaeco"[at]}{"\u0301\u0301\u0301\u0301\u0301\u0303\u0308\u0301\u0301\u0301\u0301\u0301\u0303\u0308\u0300\u0300\u0327\u0308"[at]}" : c.ToString())));

    /// <summary>Moves the last section that has another of its level before it to the place of that one.</summary>
    internal static SamplePiece MoveSection(SamplePiece piece)
    {
        var headings = piece.Document.Blocks.Where(b => b.Kind == BlockKind.Heading && IsAtLineStart(piece, b) && !IsSubtitle(piece, b)).ToArray();
        for (var i = headings.Length - 1; i > 0; i--)
        {
            // References stay last.
            if (headings[i].Level == headings[i - 1].Level && !Between(piece, headings[i], i + 1 < headings.Length ? headings[i + 1] : null).Any(b => b.Kind is BlockKind.ReferenceEntry or BlockKind.Footnote))
            {
                var (a, b) = (StartOf(piece, headings[i - 1]), StartOf(piece, headings[i]));
                var end = i + 1 < headings.Length ? StartOf(piece, headings[i + 1]) : piece.Document.Text.Length;
                var text = piece.Document.Text.Content;
                var moved = text[b..end];
                return piece.With(string.Concat(text[..a], moved.EndsWith("\n\n", StringComparison.Ordinal) ? moved : moved.TrimEnd('\n') + "\n\n", text[a..b].TrimEnd('\n') + "\n\n", text[end..]));
            }
        }

        return piece;
    }

    /// <summary>Moves the file to another folder under another name; versions of one text keep a name in common, and names come in another order.</summary>
    internal static SamplePiece Rename(SamplePiece piece)
    {
        var (folder, name) = (Path.GetDirectoryName(piece.Path), Path.GetFileName(piece.Path));
        return new SamplePiece($"moved/{folder}/{(char)('z' - (char.ToLowerInvariant(name[0]) - 'a'))}-{name}", piece.Bytes, piece.Options);
    }

    internal static SamplePiece StraightQuotes(SamplePiece piece) => piece.With(string.Concat(piece.Text.Select(c => c switch
    {
        '\u201C' or '\u201D' => '"',
        '\u2018' or '\u2019' => '\'',
        _ => c,
    })));

    /// <summary>Straight quotation marks and apostrophes as a word processor makes them; markup and front matter stay.</summary>
    internal static SamplePiece SmartQuotes(SamplePiece piece) => EachBlock(piece, b => b.Kind is not (BlockKind.Metadata or BlockKind.Code), text =>
    {
        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            // Feet and inches.
            if (i > 0 && char.IsDigit(text[i - 1]))
            {
                result.Append(text[i]);
                continue;
            }

            var opens = i == 0 || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '(' or '[' or '\u2014';
            result.Append(text[i] switch
            {
                '"' => opens ? '\u201C' : '\u201D',
                '\'' => opens ? '\u2018' : '\u2019',
                var c => c,
            });
        }

        return result.ToString();
    });

    // Somebody speaks on in the next paragraph: nothing can be written between the two.
    private static bool EndsInQuotation(Block block) => block.Text.Count(c => c == '\u201C') > block.Text.Count(c => c == '\u201D');

    // A heading right below the headline belongs to it.
    private static bool IsSubtitle(SamplePiece piece, Block heading) => heading.Index > 0 && piece.Document.Blocks[heading.Index - 1].Kind == BlockKind.Title;

    private static SamplePiece EachParagraph(SamplePiece piece, Func<string, string> edit) => EachBlock(piece, b => b.Kind == BlockKind.Paragraph && !b.IsQuoted, edit);

    private static SamplePiece EachBlock(SamplePiece piece, Func<Block, bool> isMeant, Func<string, string> edit)
    {
        var text = piece.Document.Text.Content;
        var result = new StringBuilder();
        var last = 0;
        foreach (var block in piece.Document.Blocks.Where(b => isMeant(b) && b.Span.Start >= last && !text.AsSpan(b.Span.Start, b.Span.Length).ContainsAny("<`")))
        {
            result.Append(text, last, block.Span.Start - last).Append(edit(block.Text));
            last = block.Span.End;
        }

        return piece.With(result.Append(text, last, text.Length - last).ToString());
    }

    private static SamplePiece Insert(SamplePiece piece, int at, Language language, bool isBehind)
    {
        var words = language == new Language("es") ? "Los bancos de la plaza se pintaron de verde." : "The benches on the square were painted green.";
        var isHtml = Path.GetExtension(piece.Path) == ".html";
        var written = isHtml ? $"<p>{words}</p>" : words;
        var text = piece.Document.Text.Content;
        return piece.With(text.Insert(at, isBehind ? "\n\n" + written : written + "\n\n"));
    }

    // Paragraphs of running prose between which another one can stand.
    private static ImmutableArray<Block> Followers(SamplePiece piece) =>
    [
        .. piece.Document.Blocks.Zip(piece.Document.Blocks.Skip(1))
            .Where(p => p.First.Kind == BlockKind.Paragraph && p.Second.Kind == BlockKind.Paragraph && !p.Second.IsQuoted && !p.First.IsQuoted && IsAtLineStart(piece, p.Second) && !EndsInQuotation(p.First) && p.First.Language == p.Second.Language && (p.Second.Language == piece.Document.Language || p.Second.Language == Language.Undetermined))
            .Select(p => p.Second),
    ];

    private static IEnumerable<Block> Between(SamplePiece piece, Block first, Block? next) =>
        piece.Document.Blocks.Where(b => b.Span.Start >= first.Span.Start && (next is null || b.Span.Start < next.Span.Start));

    private static bool IsAtLineStart(SamplePiece piece, Block block)
    {
        var line = LineStart(piece, block);
        return piece.Document.Text.Content.AsSpan(line, block.Span.Start - line).TrimStart(" #").Length == 0
            || (Path.GetExtension(piece.Path) == ".html" && piece.Document.Text.Content.AsSpan(line, block.Span.Start - line).Trim() is "<p>");
    }

    private static int StartOf(SamplePiece piece, Block block) => LineStart(piece, block);

    private static int EndOf(SamplePiece piece, Block block) =>
        piece.Document.Text.Content.IndexOf('\n', block.Span.End) is >= 0 and var end ? end : piece.Document.Text.Length;

    private static int LineStart(SamplePiece piece, Block block) =>
        piece.Document.Text.Content.LastIndexOf('\n', Math.Max(0, block.Span.Start - 1)) + 1;
}
