namespace CorpusLint.Extraction;

/// <summary>Reads what divides the members of a list: commas, "and", "as well as", "together with", and what closes it as open: "among others".</summary>
internal static class EnumerationSeparator
{
    /// <summary>Behind the separator at a token; the token itself when there is none; -1 at "among others".</summary>
    internal static int Behind(EnumerationText text, int i, int end)
    {
        var start = i;
        if (i < end && (text.IsComma(i) || text.IsMark(i, ';')))
        {
            i++;
        }

        if (i + 1 < end && text.Is(i, RelationWord.Among) && text.Is(i + 1, RelationWord.Other))
        {
            return -1;
        }

        if (i + 1 < end && text.Is(i, RelationWord.Separator) && text.Is(i + 1, RelationWord.Other) && !(i + 2 < end && text.MentionAt(i + 2) is not null))
        {
            return -1;
        }

        var words = 0;
        while (i < end && words < 3 && text.IsLower(i) && text.MentionAt(i) is null && (text.Is(i, RelationWord.Separator) || (words > 0 && text.Is(i, RelationWord.With | RelationWord.As))))
        {
            i++;
            words++;
        }

        if (i == start && i < end && text.IsMark(i, '&'))
        {
            i++;
        }

        // "as well as", "along with", "together with".
        if (words == 0 && i + 1 < end && text.Is(i, RelationWord.As))
        {
            var as2 = i + 1;
            while (as2 < end && as2 <= i + 2 && !text.Is(as2, RelationWord.As))
            {
                as2++;
            }

            return as2 < end && as2 <= i + 2 && as2 > i + 1 ? as2 + 1 : start == i ? start : i;
        }

        if (words == 0 && i + 1 < end && text.IsLower(i) && text.Is(i + 1, RelationWord.With) && (text.Is(i, RelationWord.Gap) || text.IsName(i, NameWord.Common)) && !text.Is(i, RelationWord.WithVerb))
        {
            return i + 2;
        }

        return i;
    }
}
