using CorpusLint.Text;

namespace CorpusLint.Documents;

/// <summary>
/// Tells titles, headings, list items and captions from paragraphs in plain text, where only typography shows them: a
/// heading is short, has no final stop, and something longer stands under it.
/// </summary>
internal sealed class PlainTextOutline
{
    private const int LongestTitle = 220;
    private const int LongestHeading = 120;
    private const int BodyLength = 100;

    private readonly string _text;
    private readonly List<TextUnit> _units;
    private readonly LanguageSet _profiles;
    private readonly bool[] _isMetadata;
    private readonly int _title;

    private PlainTextOutline(string text, List<TextUnit> units, LanguageSet profiles)
    {
        _text = text;
        _units = units;
        _profiles = profiles;
        _isMetadata = FindMetadata();
        _title = FindTitle();
    }

    /// <summary>Kind and level of each unit.</summary>
    internal static (BlockKind Kind, int Level)[] Classify(string text, List<TextUnit> units, LanguageSet profiles)
    {
        var outline = new PlainTextOutline(text, units, profiles);
        var result = new (BlockKind, int)[units.Count];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = outline.KindOf(i);
        }

        return result;
    }

    private (BlockKind Kind, int Level) KindOf(int i)
    {
        var unit = _units[i];
        if (i == _title)
        {
            return (BlockKind.Title, 1);
        }

        if (i < _title && !_isMetadata[i] && i == _title - 1 && EndsWithStop(unit))
        {
            return (BlockKind.Caption, 0);
        }

        if (unit.Underlined > 0 && unit.Length <= LongestTitle)
        {
            return (BlockKind.Heading, Math.Max(2, unit.Underlined));
        }

        if (unit.IsNumbered)
        {
            return IsNumberedHeading(i) ? (BlockKind.Heading, 1 + NumberDepth(unit)) : (BlockKind.ListItem, 1);
        }

        if (unit.IsBullet)
        {
            return (BlockKind.ListItem, 1);
        }

        return IsHeading(i) ? (BlockKind.Heading, 2) : (BlockKind.Paragraph, 0);
    }

    // A date alone dates the document when it stands in the head and is the only one; else it heads a chronicle's entry. "By the
    // pilots' union" signs a story only in its head, too.
    private bool[] FindMetadata()
    {
        var kinds = _units.ConvertAll(u => MetadataLine.Read(_text, u.Span, _profiles)?.Kind);
        var datesAlone = kinds.Count(k => k == MetadataLineKind.DateAlone);
        var head = _units.FindIndex(u => u.Length >= LongestTitle);
        return [.. kinds.Select((kind, i) => kind is not null && (kind is not (MetadataLineKind.DateAlone or MetadataLineKind.RoleByline) || ((kind != MetadataLineKind.DateAlone || datesAlone == 1) && i is > 0 and < 5 && (head < 0 || i < head))))];
    }

    // The first line that is no metadata, when it has no final stop and something stands under it. A sentence before a
    // line in title case describes the picture above the headline, as text copied from a page has it.
    private int FindTitle()
    {
        var first = 0;
        while (first < _units.Count && _isMetadata[first])
        {
            first++;
        }

        if (first + 1 >= _units.Count)
        {
            return -1;
        }

        if (IsTitleLike(first))
        {
            return first;
        }

        var isCaption = EndsWithStop(_units[first]) && _units[first].Length <= LongestTitle && _units[first].Lines == 1;
        return isCaption && first + 2 < _units.Count && IsTitleLike(first + 1) && HasTitleCase(_units[first + 1], 5) ? first + 1 : -1;
    }

    private bool IsTitleLike(int i)
    {
        var unit = _units[i];
        return unit.Length <= LongestTitle
            && unit.MarkerLength == 0
            && !_isMetadata[i]
            && ((_text[unit.End - 1] == '!' && !_text.AsSpan(unit.Start, unit.Length).Contains(". ", StringComparison.Ordinal)) || !EndsWithStop(unit))
            && !char.IsLower(_text[unit.Start])
            && !IsAddress(unit)
            && !ReferenceLists.IsReferenceHeading(_text, unit.Span, _profiles)
            && !StartsWithLabel(unit)
            && (unit.Lines == 1 || (i + 1 < _units.Count && _units[i + 1].IsAfterBlank && _units[i + 1].Length > unit.Length));
    }

    private bool IsHeading(int i)
    {
        var unit = _units[i];
        if (unit.Length <= LongestHeading && ReferenceLists.IsReferenceHeading(_text, unit.Span, _profiles))
        {
            return true;
        }

        var longest = i == _title + 1 ? LongestTitle : LongestHeading;
        if (unit.Lines > 1 || unit.Length > longest || i + 1 >= _units.Count || _isMetadata[i] || EndsWithStop(unit) || char.IsLower(_text[unit.Start]) || IsAddress(unit) || IsQuotation(unit) || StartsWithLabel(unit))
        {
            return false;
        }

        var next = _units[i + 1];
        var isBodyNext = next.MarkerLength == 0 && next.Length >= BodyLength && next.Length * 2 >= unit.Length * 3;
        if (_text[unit.End - 1] == '?')
        {
            return isBodyNext && _text[next.End - 1] != '?';
        }

        return isBodyNext
            || (HasTitleCase(unit, 2) && (next.Length > unit.Length || next.MarkerLength > 0 || unit.IsAfterBlank) && IsFollowedByProse(i))
            || (IsKnownHeading(unit) && next.IsAfterBlank)
            || (next.MarkerLength > 0 && unit.Length <= 60 && unit.IsAfterBlank);
    }

    // "1. Who the coordinators were" stands alone before prose; the items of a list stand together or end with a stop.
    private bool IsNumberedHeading(int i)
    {
        var unit = _units[i];
        if (i + 1 >= _units.Count || unit.Lines > 1 || unit.Length > 160 || (EndsWithStop(unit) && _text[unit.End - 1] != '?') || !char.IsLetter(FirstLetter(unit)) || char.IsLower(FirstLetter(unit)))
        {
            return false;
        }

        var next = _units[i + 1];
        var isAmongItems = (i > 0 && _units[i - 1].IsNumbered && _units[i - 1].Indent == unit.Indent && NumberDepth(_units[i - 1]) == NumberDepth(unit)) || (next.IsNumbered && NumberDepth(next) <= NumberDepth(unit));
        return !isAmongItems && !IsUnderReferenceHeading(i) && (next.MarkerLength > 0 || next.Length > unit.Length || next.Length >= BodyLength);
    }

    private bool IsUnderReferenceHeading(int i)
    {
        for (var before = i - 1; before >= 0 && before >= i - 50; before--)
        {
            if (ReferenceLists.IsReferenceHeading(_text, _units[before].Span, _profiles))
            {
                return true;
            }

            if (!_units[before].IsNumbered)
            {
                return false;
            }
        }

        return false;
    }

    private bool IsFollowedByProse(int i)
    {
        for (var next = i + 1; next < _units.Count && next <= i + 3; next++)
        {
            if (EndsWithStop(_units[next]) || _units[next].MarkerLength > 0 || _units[next].Length >= BodyLength)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsKnownHeading(in TextUnit unit)
    {
        if (unit.Length > 60)
        {
            return false;
        }

        var line = new TokenLine(_text, unit.Span);
        foreach (var profile in _profiles)
        {
            if (line.PhraseLength(0, profile.HeadingWords) is var length && length > 0 && length == line.Count)
            {
                return true;
            }
        }

        return false;
    }

    // Words of four letters and more, or all of a line in capitals; six in ten of them start with a capital.
    private bool HasTitleCase(in TextUnit unit, int leastWords)
    {
        var line = new TokenLine(_text, unit.Span);
        var (words, longWords, capitalised) = (0, 0, 0);
        for (var i = 0; i < line.Count; i++)
        {
            if (line[i].Kind != TokenKind.Word)
            {
                continue;
            }

            words++;
            if (line[i].Length >= 4)
            {
                longWords++;
                capitalised += line[i].IsCapitalised ? 1 : 0;
            }
        }

        return words >= leastWords && longWords > 0 && capitalised * 10 >= longWords * 6 && capitalised > (leastWords > 1 ? 1 : 0);
    }

    // Behind closing quotation marks and brackets; "U.S." is no final stop, a citation is the end of a sentence.
    private bool EndsWithStop(in TextUnit unit)
    {
        var end = unit.End - 1;
        if (_text[end] == ']')
        {
            return true;
        }

        while (end > unit.Start && _text[end] is '"' or '”' or '’' or '\'' or '»' or ')')
        {
            end--;
        }

        return _text[end] switch
        {
            '.' => !(end >= unit.Start + 3 && char.IsUpper(_text[end - 1]) && _text[end - 2] == '.' && char.IsUpper(_text[end - 3])),
            '!' or '…' or ';' or ',' or ':' => true,
            _ => false,
        };
    }

    private bool IsQuotation(in TextUnit unit) => _text[unit.Start] is '"' or '“' or '«' && _text[unit.End - 1] is '"' or '”' or '»';

    private bool StartsWithLabel(in TextUnit unit) => ReferenceLists.LabelLength(_text, unit.Start, unit.End, mayBePlainNumber: false) > 0;

    private bool IsAddress(in TextUnit unit) => !_text.AsSpan(unit.Start, unit.Length).ContainsAny(' ', '\t') && new TokenLine(_text, unit.Span) is { Count: > 0 } line && line[0].Kind == TokenKind.Address;

    private char FirstLetter(in TextUnit unit)
    {
        var i = unit.Start + unit.MarkerLength;
        while (i < unit.End - 1 && _text[i] is '"' or '“' or '‘' or '«' or '¿' or '¡' or '\'')
        {
            i++;
        }

        return _text[i];
    }

    private int NumberDepth(in TextUnit unit)
    {
        var marker = _text.AsSpan(unit.Start, unit.MarkerLength).Trim().TrimEnd('.');
        return 1 + marker.Count('.');
    }
}
