using CorpusLint.Documents;

namespace CorpusLint.Tests.Documents;

/// <summary>What must hold of every document, whatever was in the file.</summary>
internal static class ReadingLaws
{
    internal static void Hold(Document document)
    {
        Assert.Equal(document.Text.Length, document.Reading.Length);
        var end = 0;
        foreach (var block in document.Blocks)
        {
            Assert.True(block.Span.Start >= end, $"{document.Path}: block {block.Index} at {block.Span} starts before the one before it ends.");
            Assert.False(block.Span.IsEmpty);
            Assert.NotEqual(Document.Filler, document.Reading[block.Span.Start]);

            // A mark that stands by itself is shown in its letter.
            Assert.True(document.Reading[block.Span.End - 1] != Document.Filler || IsMark(document.Text.Content[block.Span.End - 1]));
            end = block.Span.End;
            Assert.NotNull(block.Section);
            foreach (var sentence in block.Sentences)
            {
                Assert.True(block.Span.Contains(sentence.Span));
                foreach (var token in sentence.Tokens)
                {
                    Assert.True(sentence.Span.Contains(token.Span));
                }
            }
        }

        Assert.True(end <= document.Text.Length);
        foreach (var section in document.Sections)
        {
            Assert.All(section.Blocks, b => Assert.True(section.Span.Contains(b.Span)));
        }

        Assert.All(document.Links, l => Assert.True(document.Span.Contains(l.Span)));
        Assert.All(document.FootnoteMarks, m => Assert.True(document.Span.Contains(m.Span)));
        Assert.All(document.Problems, p => Assert.True(document.Span.Contains(p.Location.Span)));
        Assert.True(document.Date?.Span is not { } span || document.Span.Contains(span));
    }

    private static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F';

    // Markup may stand between the letter and its mark.
    private static bool IsComposed(Document document, int index)
    {
        var mark = index + 1;
        while (mark < document.Reading.Length && document.Reading[mark] == Document.Filler && !IsMark(document.Text.Content[mark]))
        {
            mark++;
        }

        return mark < document.Reading.Length && document.Reading[mark] == Document.Filler && IsMark(document.Text.Content[mark]);
    }

    /// <summary>Every character of the reading text is the file's, a filler, or stands where markup decodes to it.</summary>
    internal static void ShowsOnlyWhatStands(Document document)
    {
        var raw = document.Text.Content;
        for (var i = 0; i < raw.Length; i++)
        {
            var shown = document.Reading[i];
            if (shown == raw[i] || shown == Document.Filler || IsComposed(document, i))
            {
                continue;
            }

            var isLowHalf = i > 0 && char.IsLowSurrogate(shown) && raw[i - 1] == '&';
            Assert.True(raw[i] is '&' or '<' || isLowHalf || (raw[i - 1] == '&' && shown != raw[i]), $"{document.Path}: '{shown}' stands at {i} for '{raw[i]}'.");
        }

        foreach (var block in document.Blocks)
        {
            foreach (var sentence in block.Sentences)
            {
                Assert.Equal(raw.Substring(sentence.Span.Start, sentence.Span.Length), sentence.Text);
            }
        }
    }

    /// <summary>Reading the same text again gives the same nodes.</summary>
    internal static void IsReadAgainTheSame(Document document)
    {
        var again = DocumentReader.Read(document.Path, document.Text.Content);
        Assert.Equal(document.Reading, again.Reading);
        Assert.Equal(document.Blocks.Select(b => (b.Kind, b.Span, b.Level, b.Marker, b.Language)), again.Blocks.Select(b => (b.Kind, b.Span, b.Level, b.Marker, b.Language)));
        Assert.Equal(document.Tokens.AsEnumerable(), again.Tokens);
        Assert.Equal(document.Sentences.Select(s => s.Span), again.Sentences.Select(s => s.Span));
        Assert.Equal(document.Date, again.Date);
    }
}
