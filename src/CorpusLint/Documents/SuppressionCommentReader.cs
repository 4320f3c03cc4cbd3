using System.Collections.Immutable;
using System.Globalization;
using CorpusLint.Text;

namespace CorpusLint.Documents;

/// <summary>Reads the words of one comment: <c>corpuslint-disable CL2001, CL4001 until=2027-01-01 by="Ana Ruiz" -- why</c>.</summary>
internal ref struct SuppressionCommentReader
{
    private const string Name = "corpuslint";
    private const string Opening = "<!--";

    private readonly string _text;
    private readonly int _end;
    private int _at;

    private SuppressionCommentReader(string text, int start, int end)
    {
        _text = text;
        _at = start;
        _end = end;
    }

    /// <summary>
    /// Whether a text can hold such a comment at all; most do not, and are searched once: for the mark, because a search
    /// whatever the letter case goes letter by letter.
    /// </summary>
    internal static bool MayStandIn(ReadOnlySpan<char> text) => text.Contains(Opening, StringComparison.Ordinal) && IsNamedIn(text);

    /// <summary>Whether the program's name stands in a text.</summary>
    internal static bool IsNamedIn(ReadOnlySpan<char> text) => text.Contains(Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a comment.</summary>
    /// <param name="text">The characters of the file.</param>
    /// <param name="span">The comment with its marks, up to the end of the text when it is never closed.</param>
    /// <param name="fault">What is wrong with where it stands; null when nothing is.</param>
    /// <returns>Null for a comment that is none of ours.</returns>
    internal static SuppressionComment? Read(string text, TextSpan span, SuppressionFaultKind? fault = null)
    {
        var isClosed = span.Length >= 7 && text.AsSpan(span.Start, span.Length).EndsWith("-->", StringComparison.Ordinal);
        return span.Length > Opening.Length
            ? ReadContent(text, span, span.Start + Opening.Length, isClosed ? span.End - 3 : span.End, isClosed ? fault : SuppressionFaultKind.NotClosed)
            : null;
    }

    /// <summary>Reads what stands between the marks of a comment.</summary>
    /// <param name="text">The characters of the file.</param>
    /// <param name="span">The comment with its marks.</param>
    /// <param name="start">Where its words begin.</param>
    /// <param name="end">Where they end.</param>
    /// <param name="fault">What is wrong with where it stands; null when nothing is.</param>
    internal static SuppressionComment? ReadContent(string text, TextSpan span, int start, int end, SuppressionFaultKind? fault)
    {
        var reader = new SuppressionCommentReader(text, start, end);
        if (!reader.ReadName() || reader.ReadVerb() is not { } verb)
        {
            return null;
        }

        var comment = new SuppressionComment(verb.Verb, fault == SuppressionFaultKind.NotClosed ? FirstLine(text, span) : span);
        return fault is { } kind ? comment with { Fault = new SuppressionFault(kind, comment.Span) }
            : span.Length > SuppressionComment.LongestComment ? comment with { Fault = new SuppressionFault(SuppressionFaultKind.TooLong, verb.Place) }
            : verb.Verb == SuppressionVerb.Unknown ? comment with { Fault = new SuppressionFault(SuppressionFaultKind.UnknownVerb, verb.Place) }
            : reader.ReadRest(comment, verb.Place);
    }

    /// <summary>The words that a comment may begin with.</summary>
    internal static readonly ImmutableArray<(string Word, SuppressionVerb Verb)> Verbs =
    [
        ("corpuslint-disable", SuppressionVerb.Disable),
        ("corpuslint-disable-file", SuppressionVerb.DisableFile),
        ("corpuslint-disable-line", SuppressionVerb.DisableLine),
        ("corpuslint-disable-next-line", SuppressionVerb.DisableNextLine),
        ("corpuslint-enable", SuppressionVerb.Enable),
    ];

    // A comment that is never closed hides the rest of the document; what is wrong with it stands on its first line.
    private static TextSpan FirstLine(string text, TextSpan span)
    {
        var length = text.AsSpan(span.Start, span.Length).IndexOfAny('\n', '\r');
        return new TextSpan(span.Start, Math.Min(length < 0 ? span.Length : length, SuppressionComment.LongestComment));
    }

    private bool ReadName()
    {
        SkipSpace();
        if (!_text.AsSpan(_at, _end - _at).StartsWith(Name, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        _at += Name.Length;
        return true;
    }

    // "corpuslint: disable CL2001" and "corpuslint disable_next_line" are meant for us, too, and are told how it is written;
    // "corpuslint is a program" is a comment like any other.
    private (SuppressionVerb Verb, TextSpan Place)? ReadVerb()
    {
        var start = _at - Name.Length;
        var isUsual = _at < _end && _text[_at] == '-';
        while (_at < _end && (_text[_at] is '-' or ':' or '_' || char.IsWhiteSpace(_text[_at])))
        {
            _at++;
        }

        var word = _at;
        while (_at < _end && (char.IsLetter(_text[_at]) || _text[_at] is '_' || (_text[_at] == '-' && !IsSeparator(_at, out _))))
        {
            _at++;
        }

        var place = TextSpan.FromBounds(start, Math.Min(_at, start + 100));
        var written = _text.AsSpan(start, _at - start);
        foreach (var (known, verb) in Verbs)
        {
            if (written.SequenceEqual(known))
            {
                return (verb, place);
            }
        }

        var said = _text.AsSpan(word, _at - word);
        var isMeant = isUsual || said.StartsWith("disable", StringComparison.OrdinalIgnoreCase) || said.StartsWith("enable", StringComparison.OrdinalIgnoreCase) || said.StartsWith("ignore", StringComparison.OrdinalIgnoreCase);
        return isMeant ? (SuppressionVerb.Unknown, place) : null;
    }

    private SuppressionComment ReadRest(SuppressionComment comment, TextSpan verb)
    {
        var rules = ImmutableArray.CreateBuilder<TextSpan>();
        while (true)
        {
            SkipSpace();
            if (_at >= _end)
            {
                break;
            }

            if (IsSeparator(_at, out var length))
            {
                comment = comment with { HasSeparator = true, Reason = Line(_text.AsSpan(_at + length, _end - _at - length)) };
                break;
            }

            var word = ReadWord(out var equals);
            if (equals < 0)
            {
                rules.Add(word);
            }
            else if (ReadSetting(comment, word, equals) is { Fault: null } set)
            {
                comment = set;
            }
            else
            {
                return comment with { Fault = new SuppressionFault(IsDay(word, equals) ? SuppressionFaultKind.InvalidDay : SuppressionFaultKind.UnknownSetting, word) };
            }
        }

        comment = comment with { Rules = rules.DrainToImmutable() };
        return comment.Rules.IsEmpty && comment.Verb != SuppressionVerb.Enable ? comment with { Fault = new SuppressionFault(SuppressionFaultKind.NoRule, verb) } : comment;
    }

    // Up to a space, a comma or a separator; a value in quotation marks may hold all of them.
    private TextSpan ReadWord(out int equals)
    {
        var start = _at;
        equals = -1;
        while (_at < _end && !IsSpace(_text[_at]) && !IsSeparator(_at, out _))
        {
            if (_text[_at] == '=' && equals < 0)
            {
                equals = _at;
                if (_at + 1 < _end && _text[_at + 1] is '"' or '\'' && _text.AsSpan(_at + 2, Math.Max(0, _end - _at - 2)).IndexOf(_text[_at + 1]) is >= 0 and var close)
                {
                    _at += 2 + close;
                }
            }

            _at++;
        }

        return TextSpan.FromBounds(start, _at);
    }

    private readonly bool IsDay(TextSpan word, int equals) => _text.AsSpan(word.Start, equals - word.Start).SequenceEqual("until");

    private readonly SuppressionComment? ReadSetting(SuppressionComment comment, TextSpan word, int equals)
    {
        var value = _text.AsSpan(equals + 1, word.End - equals - 1);
        value = value.Length >= 2 && value[0] is '"' or '\'' && value[^1] == value[0] ? value[1..^1] : value;
        return _text.AsSpan(word.Start, equals - word.Start) switch
        {
            "by" when comment.By is null && !value.IsWhiteSpace() => comment with { By = Line(value) },
            "until" when comment.Until is null && DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => comment with { Until = day },
            _ => null,
        };
    }

    // Writing programs make a dash of "--"; and XML, as in XHTML, allows no "--" inside a comment.
    private readonly bool IsSeparator(int at, out int length)
    {
        length = _text[at] is '—' or '–' ? 1 : _text[at] == '-' && at + 1 < _end && _text[at + 1] == '-' ? 2 : 0;
        return length > 0;
    }

    private void SkipSpace()
    {
        while (_at < _end && IsSpace(_text[_at]))
        {
            _at++;
        }
    }

    private static bool IsSpace(char c) => c is ',' or ';' || char.IsWhiteSpace(c);

    private static string Line(ReadOnlySpan<char> words) =>
        string.Join(' ', words.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('-', ' ');
}
