using System.Collections.Frozen;
using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>Finds what stands where text should stand.</summary>
internal static class PlaceholderExtractor
{
    // No listed phrase is longer.
    private const int LongestPhrase = 120;

    // What a placeholder inside a sentence opens with.
    private const WordMarks Signs = WordMarks.Capitals | WordMarks.Bracket | WordMarks.BlindText;

    internal static ImmutableArray<Placeholder> Extract(Document document)
    {
        var found = ImmutableArray.CreateBuilder<Placeholder>();
        var words = DocumentWords.Of(document);
        var mayHaveMojibake = document.Reading.AsSpan().IndexOfAny('\u00E2', '\u00C3', '\u00C2') >= 0;
        foreach (var sentence in document.Sentences)
        {
            var lexicon = LanguagePack.For(sentence.Block).Readiness;
            AddProgramValue(sentence, lexicon, found);
            if (mayHaveMojibake)
            {
                AddMojibake(sentence, found);
            }

            for (var i = words.Has(sentence, Signs) ? sentence.FirstToken : sentence.EndToken; i < sentence.EndToken; i++)
            {
                i = Math.Max(i, AddAt(sentence, lexicon, i, found) - 1);
            }
        }

        if (!document.InlineCode.IsEmpty)
        {
            DropCode(document.InlineCode, found);
        }

        return found.ToImmutable();
    }

    // Pieces of code stand in the order of their starts, and one may lie in another: what reaches furthest among those that
    // start before a placeholder's end decides. Not each piece for each placeholder, for a hostile text has thousands of both.
    private static void DropCode(ImmutableArray<TextSpan> code, ImmutableArray<Placeholder>.Builder found)
    {
        var ends = new int[code.Length];
        for (var i = 0; i < code.Length; i++)
        {
            ends[i] = Math.Max(code[i].End, i > 0 ? ends[i - 1] : 0);
        }

        var kept = 0;
        for (var i = 0; i < found.Count; i++)
        {
            var span = found[i].Span;
            var started = PlaceOrder.FirstAtOrAfter(code.AsSpan(), span.End, static c => c);
            if (started == 0 || ends[started - 1] <= span.Start)
            {
                found[kept++] = found[i];
            }
        }

        found.Count = kept;
    }

    /// <summary>Adds the placeholder that starts at a token; the index behind it, or 0 when there is none.</summary>
    private static int AddAt(Sentence sentence, ReadinessLexicon lexicon, int i, ImmutableArray<Placeholder>.Builder found)
    {
        var document = sentence.Document;
        var token = document.Tokens[i];
        var first = document.Reading[token.Start];
        switch (token.Kind)
        {
            case TokenKind.Word when token.Shape == TokenShape.AllCapitals:
                return AddWord(sentence, lexicon, i, found);
            case TokenKind.Word when token.Length == 5 && i + 1 < sentence.EndToken && lexicon.BlindTextStarts.Contains(document.ValueOf(token)) && IsPhrase(document, i, i + 2, lexicon.BlindText):
                return Add(sentence, i, i + 2, PlaceholderKind.BlindText, found);
            case TokenKind.Punctuation when first == '[':
                return AddBracketed(sentence, lexicon, i, found);
            case TokenKind.Punctuation when first == '{' && i + 1 < sentence.EndToken && document.Reading[document.Tokens[i + 1].Start] == '{':
                return AddTemplate(sentence, i, found);
            case TokenKind.Symbol when first == '<':
                return AddInstruction(sentence, lexicon, i, found);
            default:
                return 0;
        }
    }

    private static int AddWord(Sentence sentence, ReadinessLexicon lexicon, int i, ImmutableArray<Placeholder>.Builder found)
    {
        var word = sentence.Document.ValueOf(sentence.Document.Tokens[i]);
        if (Contains(lexicon.ToCome, word))
        {
            return Add(sentence, i, i + 1, PlaceholderKind.ToCome, found);
        }

        // "TODO" is a word of its own in shouted Spanish ("TODO PARA TODOS"): a note is followed by a colon or stands alone in brackets.
        var isNote = Contains(lexicon.Notes, word)
            && ((i + 1 < sentence.EndToken && sentence.Document.Reading[sentence.Document.Tokens[i + 1].Start] is ':' or ']' or ')')
                || sentence.TokenCount == 1
                || (i > sentence.FirstToken && sentence.Document.Reading[sentence.Document.Tokens[i - 1].Start] is '[' or '('));
        return isNote ? Add(sentence, i, i + 1, PlaceholderKind.Note, found) : 0;
    }

    private static int AddBracketed(Sentence sentence, ReadinessLexicon lexicon, int open, ImmutableArray<Placeholder>.Builder found)
    {
        var document = sentence.Document;
        var close = open + 1;
        while (close < sentence.EndToken && close - open <= 6 && document.Reading[document.Tokens[close].Start] != ']')
        {
            close++;
        }

        if (close >= sentence.EndToken || close - open is < 2 or > 6)
        {
            return 0;
        }

        // Mail filters write the words with a no-break space between them; tokens do not care.
        var kind = IsPhrase(document, open + 1, close, lexicon.Redactions) ? PlaceholderKind.Redaction
            : IsPhrase(document, open + 1, close, lexicon.Bracketed) ? PlaceholderKind.Template
            : (PlaceholderKind?)null;
        return kind is { } k ? Add(sentence, open, close + 1, k, found) : 0;
    }

    private static int AddTemplate(Sentence sentence, int open, ImmutableArray<Placeholder>.Builder found)
    {
        var document = sentence.Document;
        for (var close = open + 3; close + 1 < sentence.EndToken && close - open <= 8; close++)
        {
            if (document.Reading[document.Tokens[close].Start] == '}' && document.Reading[document.Tokens[close + 1].Start] == '}')
            {
                return Add(sentence, open, close + 2, PlaceholderKind.Template, found);
            }
        }

        return 0;
    }

    // "<insert date>": an angle bracket right before a word that asks for something.
    private static int AddInstruction(Sentence sentence, ReadinessLexicon lexicon, int open, ImmutableArray<Placeholder>.Builder found)
    {
        var document = sentence.Document;
        for (var close = open + 2; close < sentence.EndToken && close - open <= 6; close++)
        {
            if (document.Reading[document.Tokens[close].Start] == '>')
            {
                return IsPhrase(document, open + 1, close, lexicon.Bracketed) ? Add(sentence, open, close + 1, PlaceholderKind.Template, found) : 0;
            }
        }

        return 0;
    }

    private static void AddProgramValue(Sentence sentence, ReadinessLexicon lexicon, ImmutableArray<Placeholder>.Builder found)
    {
        if (sentence.Span.Length <= 16 && lexicon.ProgramValues.Contains(Folding.FoldSpaces(sentence.ReadingText).TrimEnd('.')))
        {
            found.Add(new Placeholder { Document = sentence.Document, Span = sentence.Span, Sentence = sentence, Kind = PlaceholderKind.ProgramValue });
        }
    }

    // UTF-8 read as Windows-1252: "â€™", "Ã©", "Â°". The first letter alone is a letter of real words; the pair is not.
    // The whole run without white space is the word, because its parts are several tokens.
    private static void AddMojibake(Sentence sentence, ImmutableArray<Placeholder>.Builder found)
    {
        var text = sentence.Document.Reading;
        for (var i = sentence.Span.Start; i + 1 < sentence.Span.End; i++)
        {
            var next = text.AsSpan(i, sentence.Span.End - i).IndexOfAny('\u00E2', '\u00C3', '\u00C2');
            if (next < 0 || i + next + 1 >= sentence.Span.End)
            {
                return;
            }

            i += next;
            if (!(text[i] == '\u00E2' ? text[i + 1] == '\u20AC' : text[i + 1] is >= '\u0080' and <= '\u00BF'))
            {
                continue;
            }

            var (start, end) = (i, i + 2);
            while (start > sentence.Span.Start && char.IsLetterOrDigit(text[start - 1]))
            {
                start--;
            }

            while (end < sentence.Span.End && !char.IsWhiteSpace(text[end]) && text[end] is not ('.' or ',' or ';' or ':'))
            {
                end++;
            }

            found.Add(new Placeholder { Document = sentence.Document, Span = TextSpan.FromBounds(start, end), Sentence = sentence, Kind = PlaceholderKind.Mojibake });
            i = end - 1;
        }
    }

    private static bool IsPhrase(Document document, int from, int to, FrozenSet<string> phrases)
    {
        Span<char> phrase = stackalloc char[LongestPhrase];
        var length = 0;
        for (var i = from; i < to; i++)
        {
            var word = document.ValueOf(document.Tokens[i]);
            if (length + word.Length >= LongestPhrase)
            {
                return false;
            }

            // A question mark stands right behind its word.
            if (i > from && !word.StartsWith('?'))
            {
                phrase[length++] = ' ';
            }

            length += word.ToLowerInvariant(phrase[length..]);
        }

        return phrases.GetAlternateLookup<ReadOnlySpan<char>>().Contains(phrase[..length]);
    }

    private static bool Contains(FrozenSet<string> words, ReadOnlySpan<char> word) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static int Add(Sentence sentence, int from, int to, PlaceholderKind kind, ImmutableArray<Placeholder>.Builder found)
    {
        var tokens = sentence.Document.Tokens;
        found.Add(new Placeholder
        {
            Document = sentence.Document,
            Span = TextSpan.FromBounds(tokens[from].Start, tokens[to - 1].End),
            Sentence = sentence,
            Kind = kind,
        });
        return to;
    }
}
