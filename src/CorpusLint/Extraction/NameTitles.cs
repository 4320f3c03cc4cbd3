using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Finds the title or role that stands inside a capitalised run or right beside a person's name.</summary>
internal sealed class NameTitles(NameText text)
{
    /// <summary>A title inside a run of tokens; the person's name starts at <paramref name="End"/>, which is the run's end when no name follows.</summary>
    internal readonly record struct TitleRun(bool IsFound, int First, int End);

    /// <summary>A title as written, and whether it proves that a person is named.</summary>
    internal sealed record TitleBesideName(string Text, bool IsProof, bool IsBehind = false);

    /// <summary>Whether the tokens begin with a title of several words: "secretary of state".</summary>
    internal bool IsPhrase(int first, int end)
    {
        for (var stop = Math.Min(end, first + 4); stop >= first + 2; stop--)
        {
            if (text.KnownPhrase(first, stop) == EntityKind.Person)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The title in a run such as "SEIU California President David Huerta": the last one behind which a person's name can stand.</summary>
    internal TitleRun Inside(int first, int end)
    {
        for (var p = end - 1; p >= first; p--)
        {
            var stop = p + 1;
            if (!text.Has(p, NameWord.Title | NameWord.Role) || !text.LooksLikeName(p) || text.IsPossessive(p))
            {
                if (PhraseStart(first, p) == p)
                {
                    continue;
                }
            }

            if (stop < end && text.IsMark(stop, '.'))
            {
                stop++;
            }

            if (stop < end && !CanBeName(stop, end))
            {
                continue;
            }

            var start = PhraseStart(first, p);
            while (start > first && text.LooksLikeName(start - 1) && text.Has(start - 1, NameWord.Title | NameWord.Role | NameWord.RoleModifier) && !text.Has(start - 1, NameWord.KnownPlace))
            {
                start--;
            }

            if (stop == end && start > first && !text.LooksLikeName(start - 1))
            {
                continue;
            }

            // "Huelga General", "Plaza Mayor": an adjective behind a head.
            if (stop == end && start == first + 1 && OpensWithHead(first))
            {
                continue;
            }

            // A person's own name may be a word for a role: "Carmen Pastor", "Ann Baker Judge".
            if (stop == end && text.Has(first, NameWord.Given) && end - first <= 3)
            {
                continue;
            }

            return new TitleRun(true, start, stop);
        }

        return default;
    }

    // Where a title of three or four words begins that ends at a token ("secretary of state"), or the token itself.
    // In a language whose heads come first.
    private bool OpensWithHead(int first)
    {
        foreach (var pack in LanguagePack.AllOf(text.Document))
        {
            if (pack.Names.HasHeadFirst && (pack.Names[text.Word(first)] & NameWord.Heads) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private int PhraseStart(int first, int last)
    {
        for (var start = last - 3; start <= last - 2; start++)
        {
            if (start >= first && text.KnownPhrase(start, last + 1) == EntityKind.Person)
            {
                return start;
            }
        }

        return last;
    }

    /// <summary>
    /// The title right before ("press coordinator Ana Ruiz", "el presidente de la Junta, Ana Ruiz") or right behind a name
    /// ("Ana Ruiz, the board's treasurer,", "Ana Ruiz, who serves as treasurer"); null when there is none.
    /// </summary>
    internal TitleBesideName? Beside(int first, int end, Sentence sentence) => Before(first, sentence) ?? Behind(end, sentence) ?? BeforeComma(first, end, sentence);

    private TitleBesideName? Before(int first, Sentence sentence)
    {
        var p = first - 1;
        if (p < sentence.FirstToken || !text.Has(p, NameWord.Role | NameWord.Title) || text.IsPossessive(p) || text.Document.Tokens[p].Kind != TokenKind.Word || text.Document.Tokens[p].Shape != TokenShape.Lower)
        {
            return null;
        }

        var start = p;
        while (start > sentence.FirstToken && text.Document.Tokens[start - 1].Kind == TokenKind.Word && text.Has(start - 1, NameWord.Role | NameWord.RoleModifier | NameWord.Title) &&
            text.Document.Tokens[start - 1].Shape is TokenShape.Lower or TokenShape.Capitalised && !text.IsPossessive(start - 1) && !text.Has(start - 1, NameWord.Given))
        {
            start--;
        }

        return new TitleBesideName(text.NameOf(start, first), true);
    }

    private TitleBesideName? Behind(int end, Sentence sentence)
    {
        if (end + 2 >= sentence.EndToken || !text.IsMark(end, ','))
        {
            return null;
        }

        var start = end + 1;
        if (text.Has(start, NameWord.Relative))
        {
            var linker = start + 1;
            while (linker < sentence.EndToken && linker <= start + 3 && !text.Names.RoleLinkers.Contains(text.Word(linker).ToString()))
            {
                linker++;
            }

            if (linker >= sentence.EndToken || linker > start + 3)
            {
                return null;
            }

            start = linker + 1;
        }

        // ", hugged his lawyer" describes nobody: behind a comma a description opens with an article, a possessive or a role.
        const NameWord openings = NameWord.Article | NameWord.Role | NameWord.Title | NameWord.RoleModifier | NameWord.Particle | NameWord.NotName | NameWord.Topic | NameWord.OrganisationNoun | NameWord.OrganisationHead;
        var isOpened = text.Document.Tokens[start].Shape != TokenShape.Lower || text.Has(start, openings) || text.IsPossessive(start) || start > end + 1 || text.Names.PersonAppositions.Contains(text.Word(start).ToString());
        for (var i = start; i < sentence.EndToken && i <= start + (isOpened ? 8 : 1); i++)
        {
            var token = text.Document.Tokens[i];
            if (token.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Alphanumeric))
            {
                return null;
            }

            if (text.Has(i, NameWord.Of | NameWord.Connector | NameWord.WeakConnector | NameWord.And | NameWord.SpeechVerb | NameWord.Copula | NameWord.Relative) && token.Shape == TokenShape.Lower && !text.Has(i, NameWord.Role))
            {
                return null;
            }

            if (text.Has(i, NameWord.Role | NameWord.Title) && !text.IsPossessive(i) && !(text.LooksLikeName(i) && text.Has(i, NameWord.Given)))
            {
                while (i + 1 < sentence.EndToken && text.Document.Tokens[i + 1].Kind == TokenKind.Word && text.Has(i + 1, NameWord.Role | NameWord.Title) && !text.LooksLikeName(i + 1))
                {
                    i++;
                }

                // "Brandt, Mayor Voss and others": a capitalised title before a name belongs to the name.
                if (i + 1 < sentence.EndToken && text.LooksLikeName(i) && text.LooksLikeName(i + 1))
                {
                    return null;
                }

                // A bare role proves nothing in a list ("Ana, teachers and"); with an article or a "of" behind it does.
                var isProof = text.Has(start, NameWord.Article) || text.Document.Tokens[start].Shape == TokenShape.Lower || text.IsPossessive(start);
                return new TitleBesideName(text.NameOf(start, i + 1), isProof, IsBehind: true);
            }
        }

        return null;
    }

    private TitleBesideName? BeforeComma(int first, int end, Sentence sentence)
    {
        if (first - 3 < sentence.FirstToken || !text.IsMark(first - 1, ','))
        {
            return null;
        }

        for (var i = first - 2; i >= sentence.FirstToken + 1 && first - i <= 10; i--)
        {
            if (text.Document.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Number))
            {
                return null;
            }

            if (text.Document.Tokens[i].Shape == TokenShape.Lower && text.Has(i, NameWord.Role | NameWord.Title) && text.Has(i - 1, NameWord.Article | NameWord.Particle | NameWord.RoleModifier) && (i + 1 == first - 1 || text.Has(i + 1, NameWord.Of | NameWord.RoleModifier)))
            {
                // "El presidente de Aena, Maurici Lucena, defendió": closed by a second comma the name is who holds the office.
                return new TitleBesideName(text.NameOf(i, first - 1), end - first is 2 or 3 && end < sentence.EndToken && text.IsMark(end, ',') && text.Has(i - 1, NameWord.Article) && i + 1 < first - 1);
            }
        }

        return null;
    }

    // One to four words without a head at the end; "President Hotel" is no person.
    private bool CanBeName(int first, int end)
    {
        var words = 0;
        for (var i = first; i < end; i++)
        {
            if (text.LooksLikeName(i))
            {
                words++;
                if (i > first && text.Has(i, NameWord.Title) && !text.Has(i, NameWord.Given) && i == end - 1)
                {
                    return false;
                }
            }
            else if (!text.IsMark(i, '.') && !text.Has(i, NameWord.Particle))
            {
                return false;
            }
        }

        var isHeaded = text.Has(end - 1, NameWord.Heads) || text.Has(end - 1, NameWord.KnownPlace | NameWord.NotName | NameWord.KnownOrganisation | NameWord.RoleModifier);
        // "General Public License": a title that is an adjective here.
        if (text.Has(end - 1, NameWord.Plain) && !text.Has(end - 1, NameWord.Surname | NameWord.Given))
        {
            return false;
        }

        return words is >= 1 and <= 4 && text.LooksLikeName(first) && (!isHeaded || (words >= 2 && text.Has(first, NameWord.Given)));
    }
}
