using CorpusLint.Documents;

namespace CorpusLint.Extraction;

/// <summary>What stands between commas behind a source: "the county engineer", "54", "who led the study".</summary>
internal static class SpeechApposition
{
    private const int Longest = 30;

    /// <summary>Whether the words describe the source before them and are no clause of their own.</summary>
    /// <param name="text">The text.</param>
    /// <param name="apposition">The words, as tokens.</param>
    /// <param name="isClosed">Whether a verb of saying follows its closing comma, so that the words can hardly be anything else.</param>
    internal static bool Belongs(SpeechText text, (int First, int End) apposition, bool isClosed)
    {
        var (first, end) = apposition;
        if (end <= first || end - first > Longest)
        {
            return false;
        }

        if (text.Has(first, SpeechRole.Relative) && (!text.Has(first, SpeechRole.That) || text.Lexicon.PutsNounsFirst))
        {
            return true;
        }

        if ((!isClosed || end - first == 1) && text.Has(first, SpeechRole.Adverb | SpeechRole.But) && !text.Has(first, SpeechRole.Definite))
        {
            return false;
        }

        if (text.TokenAt(first).Kind == TokenKind.Number)
        {
            return end - first <= 3 || (text.MarkAt(first + 1) == ',' && Belongs(text, (first + 2, end), isClosed));
        }

        var opens = text.Has(first, SpeechRole.Definite | SpeechRole.Indefinite | SpeechRole.RoleNoun | SpeechRole.GroupNoun | SpeechRole.Attaching) || text.IsNamePart(first) || isClosed || IsBareNoun(text, first, end);
        for (var i = first; i < end && opens; i++)
        {
            opens = !text.Has(i, SpeechRole.Be | SpeechRole.Modal | SpeechRole.Auxiliary | SpeechRole.Pronoun | SpeechRole.Impersonal) || text.Has(i, SpeechRole.Definite) || (i > first && text.Has(i - 1, SpeechRole.Relative));
            if (i > first && text.Has(i, SpeechRole.Relative))
            {
                break;
            }
        }

        return opens && !text.Has(first, SpeechRole.Time | SpeechRole.Pronoun | SpeechRole.FirstPerson);
    }

    /// <summary>Whether the words tell where, when or how something is said and not who says it: "en un comunicado", "through his lawyer".</summary>
    internal static bool IsCircumstance(SpeechText text, (int First, int End) apposition)
    {
        var (first, end) = apposition;
        if (end <= first || !text.Has(first, SpeechRole.Preposition) || text.Lexicon.IsOf(text.ValueAt(first)) || text.MentionAt(first) is not null)
        {
            return false;
        }

        if (!text.Has(first, SpeechRole.Attaching))
        {
            return true;
        }

        for (var i = first + 1; i < end; i++)
        {
            if (text.Has(i, SpeechRole.Occasion | SpeechRole.Time))
            {
                return true;
            }
        }

        return false;
    }

    // ", 54, a teacher", ", de 44 años, uno de los despedidos": the age belongs to what follows it.
    private static bool IsAge(SpeechText text, int first, int end) =>
        end - first == 1 ? text.TokenAt(first).Kind == TokenKind.Number
        : end - first == 3 && text.Has(first, SpeechRole.Preposition) && text.TokenAt(first + 1).Kind == TokenKind.Number && text.TokenAt(first + 1).Length <= 2 && text.IsWord(first + 2);

    // ", que añadió: …", ", que pidió que …": what the clause says is attributed, so that it is no description.
    private static bool Says(SpeechText text, int relative, int end)
    {
        const int furthest = 5;
        for (var k = relative + 1; k < Math.Min(end, relative + furthest); k++)
        {
            if (text.Has(k, SpeechRole.Say | SpeechRole.Report))
            {
                return text.MarkAt(k + 1) == ':' || text.Has(k + 1, SpeechRole.That) || text.IsQuoted(k + 1);
            }

            if (!text.Has(k, SpeechRole.Auxiliary | SpeechRole.Adverb | SpeechRole.Negation))
            {
                return false;
            }
        }

        return false;
    }

    // ", productor de Holt": a noun without its article, where nouns come first.
    private static bool IsBareNoun(SpeechText text, int first, int end) =>
        text.Lexicon.PutsNounsFirst && first + 2 < end && text.TokenAt(first).Shape == TokenShape.Lower && text.RolesAt(first) == SpeechRole.None && !text.Lexicon.IsPast(text.ValueAt(first)) && (text.Lexicon.IsOf(text.ValueAt(first + 1)) || (text.Has(first + 1, SpeechRole.Preposition) && !text.Has(first + 1, SpeechRole.AddresseePreposition))) &&
        !text.Lexicon.IsInfinitive(text.ValueAt(first + 2));

    /// <summary>Where the apposition that ends with the mark <paramref name="last"/> starts, as the token of its opening mark; -1 for none.</summary>
    internal static int StartBefore(SpeechText text, int last, int first)
    {
        var close = text.MarkAt(last);
        var open = close switch { ')' => '(', _ => close };
        for (var k = last - 1; k > first && last - k < Longest; k--)
        {
            if (text.IsQuoted(k))
            {
                return -1;
            }

            if (text.MarkAt(k) == open)
            {
                // An apposition has no clause of its own beside a relative one; between "came, the mayor, said" the comma lists.
                var isPlain = !text.Has(k + 1, SpeechRole.That | SpeechRole.And | SpeechRole.Pronoun | SpeechRole.FirstPerson) || text.Has(k + 1, SpeechRole.Relative);

                // "Brenda Achebe, 54, a teacher from Holt,": the age belongs to what follows it.
                return !isPlain ? -1 : k - 2 > first && text.MarkAt(k - 2) == open && text.TokenAt(k - 1).Kind == TokenKind.Number ? k - 2 : k;
            }

            if (text.MarkAt(k) is ';' or ':' or '?' or '!')
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>The apposition that a comma at <paramref name="comma"/> opens; (0, 0) for none.</summary>
    internal static (int First, int End) Behind(SpeechText text, int comma, int limit)
    {
        if (comma >= limit || text.MarkAt(comma) != ',' || (text.Has(comma + 1, SpeechRole.Relative) && Says(text, comma + 1, limit)))
        {
            return default;
        }

        var k = comma + 1;
        while (k < limit && k - comma < Longest && !text.IsQuoted(k) && (text.MarkAt(k) is not (',' or ';' or ':' or '.' or '?' or '!') || (text.MarkAt(k) == '.' && text.TokenAt(k - 1).IsCapitalised && text.TokenAt(k - 1).Length <= 4 && k + 1 < limit) || (text.MarkAt(k) == ',' && IsAge(text, comma + 1, k))))
        {
            k++;
        }

        // "Hale, who accused him of «digging in»": quoted words make the clause one of its own.
        if (k < limit && text.IsQuoted(k) && text.Has(comma + 1, SpeechRole.Relative) && text.MarkAt(k - 1) is not ('\u2014' or '\u2013') && text.MarkAt(k) is not ('\u2014' or '\u2013'))
        {
            return default;
        }

        // "Joan Whitcomb, a manager at Stone, who bought more": a relative clause goes on with the description.
        if (k + 1 < limit && k > comma + 1 && text.MarkAt(k) == ',' && text.Has(k + 1, SpeechRole.Relative) && !text.Has(k + 1, SpeechRole.That))
        {
            var described = k;
            for (k += 2; k < limit && k - comma < Longest && !text.IsQuoted(k) && text.MarkAt(k) is not (',' or ';' or ':' or '.' or '?' or '!');)
            {
                k++;
            }

            k = k < limit && text.IsQuoted(k) && text.MarkAt(k - 1) is not ('\u2014' or '\u2013') ? described : k;
        }

        return k > comma + 1 ? (comma + 1, k) : default;
    }
}
