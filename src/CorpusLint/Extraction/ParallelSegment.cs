using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// A sentence as the aligner sees it: how long it is, and keys of what survives translation: numbers, months, weekdays,
/// names, and the beginnings of words that look alike in both languages ("protest", "protesta").
/// </summary>
internal sealed class ParallelSegment
{
    private const int Stem = 4;

    private ParallelSegment(Sentence sentence, ulong[] keys, int words)
    {
        Sentence = sentence;
        Keys = keys;
        Words = words;
        Length = Folding.FoldSpaces(sentence.ReadingText).Length;
    }

    internal Sentence Sentence { get; }

    /// <summary>In characters, white space folded.</summary>
    internal int Length { get; }

    internal int Words { get; }

    /// <summary>Keys in ascending order, each once; the two lowest bits are the <see cref="ParallelKeyKind"/>.</summary>
    internal ulong[] Keys { get; }

    internal BlockKind Kind => Sentence.Block.Kind;

    /// <summary>Whether it asks.</summary>
    internal bool IsQuestion { get; private init; }

    /// <summary>Whether it ends in a colon.</summary>
    internal bool IsIntroduction { get; private init; }

    /// <summary>Number of quotation marks.</summary>
    internal int QuoteMarks { get; private init; }

    internal static ParallelKeyKind KindOf(ulong key) => (ParallelKeyKind)(key & 3);

    internal static ParallelSegment Read(Sentence sentence)
    {
        var document = sentence.Document;
        var pack = LanguagePack.For(sentence.Block);
        var keys = new SortedSet<ulong>();
        var (words, quotes) = (0, 0);
        var isQuestion = false;
        var isFirst = true;
        foreach (ref readonly var token in sentence.Tokens)
        {
            var value = document.ValueOf(token);
            switch (token.Kind)
            {
                case TokenKind.Number or TokenKind.Alphanumeric:
                    words++;
                    AddDigits(keys, value);
                    break;
                case TokenKind.Word:
                    words++;
                    AddWord(keys, Folding.FoldAccents(value.ToString()), token, isFirst, pack);
                    isFirst = false;
                    break;
                case TokenKind.Address:
                    keys.Add(Key(ParallelKeyKind.Number, value));
                    break;
                case TokenKind.Quote:
                    quotes++;
                    break;
                default:
                    isQuestion |= value is "?";
                    break;
            }
        }

        return new ParallelSegment(sentence, [.. keys], words)
        {
            IsQuestion = isQuestion,
            IsIntroduction = !sentence.Tokens.IsEmpty && document.ValueOf(sentence.Tokens[^1]) is ":",
            QuoteMarks = quotes,
        };
    }

    // "1,200" and "1.200" are the same digits, and so are "3rd" and "3ª".
    private static void AddDigits(SortedSet<ulong> keys, ReadOnlySpan<char> value)
    {
        Span<char> digits = stackalloc char[Math.Min(value.Length, 32)];
        var length = 0;
        foreach (var c in value[..digits.Length])
        {
            if (char.IsAsciiDigit(c))
            {
                digits[length++] = c;
            }
        }

        keys.Add(Key(ParallelKeyKind.Number, digits[..length]));
    }

    private static void AddWord(SortedSet<ulong> keys, string word, in Token token, bool isFirst, LanguagePack pack)
    {
        var profile = pack.Profile;
        if (profile.Months.TryGetValue(word, out var month) && word.Length > 3)
        {
            keys.Add(Key(ParallelKeyKind.Number, "month" + (char)('a' + month)));
        }
        else if (profile.Weekdays.TryGetValue(word, out var day) && word.Length > 3)
        {
            keys.Add(Key(ParallelKeyKind.Number, "day" + (char)('a' + (int)day)));
        }
        else if (pack.Numbers.Find(word) is { } number && (number.Roles & NumberRoles.Numeral) != 0 && number.Value > 1)
        {
            AddDigits(keys, number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
        else if (!profile.FunctionWords.Contains(word))
        {
            var stripped = word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;
            if (token.IsCapitalised && (!isFirst || token.Shape == TokenShape.AllCapitals) && stripped.Length > 1)
            {
                keys.Add(Key(ParallelKeyKind.Name, stripped));
            }

            AddStem(keys, stripped);
            foreach (var part in stripped.Split('-', StringSplitOptions.RemoveEmptyEntries))
            {
                if (part.Length < stripped.Length)
                {
                    AddStem(keys, part);
                }

                if (pack.Parallel.PivotOf(part) is { } pivot)
                {
                    foreach (var meeting in pivot.Split(' '))
                    {
                        AddStem(keys, meeting);
                    }
                }
            }
        }
    }

    private static void AddStem(SortedSet<ulong> keys, string word)
    {
        Span<char> letters = stackalloc char[Stem + 2];
        var length = 0;
        var previous = '\0';
        for (var i = 0; i < word.Length && length < letters.Length; i++)
        {
            var c = word[i] switch
            {
                'k' or 'q' => 'c',
                'y' => 'i',
                'p' when i + 1 < word.Length && word[i + 1] == 'h' => 'f',
                'h' => previous,
                var other => other,
            };
            if (char.IsLetter(c) && c != previous)
            {
                letters[length++] = c;
                previous = c;
            }
        }

        if (length >= Stem)
        {
            keys.Add(Key(ParallelKeyKind.Stem, letters[..Stem]));
            if (length > Stem)
            {
                keys.Add(Key(ParallelKeyKind.LongStem, letters[..length]));
            }
        }
    }

    // FNV-1a: the same in every run, as a string's own hash is not.
    private static ulong Key(ParallelKeyKind kind, ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return (hash & ~3UL) | (ulong)kind;
    }
}

/// <summary>What a key of a segment was made of.</summary>
internal enum ParallelKeyKind
{
    Stem = 0,
    LongStem = 1,
    Name = 2,
    Number = 3,
}
