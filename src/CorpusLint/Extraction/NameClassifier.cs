using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Decides what a name stands for: by its head noun, by given names and places, by what stands right beside it.</summary>
internal sealed class NameClassifier(NameText text)
{
    private readonly NameTitles _titles = new(text);
    private readonly NameHeads _heads = new(text);
    private readonly NameContext _context = new(text);

    /// <summary>The kind of a run of tokens, null when nothing shows it, and whether the words themselves are proof.</summary>
    internal NameKind Classify(int first, int end, Sentence sentence)
    {
        if (text.KnownPhrase(first, end) is { } known && known != EntityKind.Person)
        {
            return new(known, true, NameReason.Known(known));
        }

        var byWords = end - first == 1 ? ClassifyWord(first) : ClassifyWords(first, end);
        return byWords ?? _context.Classify(first, end, sentence);
    }

    /// <summary>A quoted run: an event or campaign by its head or by the noun behind it; else a title or slogan.</summary>
    internal NameKind ClassifyQuoted(int first, int end, Sentence sentence)
    {
        if (end - first > 3 && text.Names.QuestionWords.Contains(text.Word(first)))
        {
            return new(EntityKind.Other, true, NameReason.QuestionWord);
        }

        if (_heads.KindOf(first, end) is { } kind and (EntityKind.Event or EntityKind.Organisation))
        {
            return new(kind, true, NameReason.Head);
        }

        if (first - 2 >= sentence.FirstToken && text.Document.Tokens[first - 2].Shape == TokenShape.Lower && text.Has(first - 2, NameWord.EventNoun))
        {
            return new(EntityKind.Event, true, NameReason.EventBeside);
        }

        var behind = end + 1;
        if (behind < sentence.EndToken && text.Document.Tokens[behind].Shape == TokenShape.Lower && text.Has(behind, NameWord.EventNoun))
        {
            return new(EntityKind.Event, true, NameReason.EventBeside);
        }

        return behind < sentence.EndToken && text.Document.Tokens[behind].Shape == TokenShape.Lower && text.Has(behind, NameWord.OrganisationNoun) && text.Has(behind, NameWord.OrganisationHead)
            ? new(EntityKind.Organisation, false, NameReason.BodyBeside)
            : default;
    }

    /// <summary>Whether one word at the start of a sentence is a name without further proof.</summary>
    internal bool IsKnownByItself(int token)
    {
        var flags = text.Flags(token);
        return text.LooksLikeAcronym(token) || (text.Document.Tokens[token].Shape == TokenShape.MixedCapitals && (flags & (NameWord.Common | NameWord.NotName)) == 0) ||
            ((flags & (NameWord.KnownOrganisation | NameWord.KnownPlace | NameWord.Mononym)) != 0 && (flags & (NameWord.Common | NameWord.NotName)) == 0);
    }

    /// <summary>Whether the tokens are a place, a person or a known body, whole, so that no "of" or "for" belongs to them.</summary>
    internal bool IsKnownWhole(int first, int end)
    {
        if (end - first == 1)
        {
            return text.Has(first, NameWord.KnownPlace | NameWord.KnownOrganisation | NameWord.Mononym) && !text.Has(first, NameWord.Heads);
        }

        if (_titles.Inside(first, end) is { IsFound: true } title)
        {
            return title.End < end;
        }

        return (text.KnownPhrase(first, end) is { } kind && kind != EntityKind.Person) || IsPerson(first, end);
    }

    /// <summary>Whether a word that opens sentences may be the first of this name: "National Lawyers Guild", "Human Rights League".</summary>
    internal bool CanStartName(int first, int end) =>
        text.LooksLikeName(first + 1)
            ? text.Has(first, NameWord.RoleModifier | NameWord.Topic | NameWord.NotName | NameWord.PlaceStart | NameWord.PlaceModifier | NameWord.Heads) && !(text.Has(first, NameWord.RoleModifier) && NameRuns.IsFunctionWord(text.Document, text.Word(first)))
            : (text.Has(first, NameWord.OrganisationHeadBeforeOf | NameWord.EventHead | NameWord.EventDay) || (text.Has(first, NameWord.OrganisationHead) && !text.Has(first, NameWord.Common))) && _heads.KindOf(first, end) is not null;

    internal bool IsTitlePhrase(int first, int end) => _titles.IsPhrase(first, end);

    internal NameTitles.TitleRun TitleInside(int first, int end) => _titles.Inside(first, end);

    internal string? TitleBeside(int first, int end, Sentence sentence) => _titles.Beside(first, end, sentence)?.Text;

    /// <summary>Whether the first word is a head in a language whose heads come first.</summary>
    internal bool OpensWithHead(int first) => _heads.Opening(first) != NameWord.None;

    /// <summary>Whether any word is the head of a name: the last, or one before "of".</summary>
    internal bool HasHead(int first, int end)
    {
        if (end - first > 1 && _heads.KindOf(first, end) is not null)
        {
            return true;
        }

        return text.Has(end - 1, NameWord.Heads) || _heads.Opening(first) != NameWord.None;
    }

    /// <summary>Whether a run begins with a given name, an initial, or a title.</summary>
    internal bool StartsLikePerson(int first, int end) =>
        text.Has(first, NameWord.Title) || (end - first <= 3 && text.Has(first, NameWord.Given)) || (end - first == 1 && text.Has(first, NameWord.Surname) && !text.Has(first, NameWord.KnownPlace | NameWord.PlaceStart)) || (text.Has(end - 1, NameWord.Given) && _titles.Inside(first, end).IsFound);

    /// <summary>Whether "A and B" is one name: "Ministry of Justice and Peace", "Immigration and Customs Enforcement".</summary>
    internal bool IsOneNameOverAnd(int start, int and, int right, int rightEnd)
    {
        if (rightEnd - right > 1 && text.Names.PluralHeads.Contains(text.Word(rightEnd - 1).ToString()) && text.Document.Tokens[rightEnd - 1].Shape == TokenShape.Capitalised && and - start <= 2)
        {
            return true;
        }

        if (text.OwnsWhatFollows(and - 1))
        {
            return false;
        }

        if (right == and + 1 && text.Has(rightEnd - 1, NameWord.StoppedEnding) && IsOneCompany(start, and, right, rightEnd))
        {
            return true;
        }

        // "Sindicato del Puerto y | la Asociación de Remeros": a second name with a head of its own.
        if (OpensWithHead(right) && (right > and + 1 || (rightEnd < text.Document.Tokens.Length && text.Document.Tokens[rightEnd].Shape == TokenShape.Lower && text.Has(rightEnd, NameWord.Of))))
        {
            return false;
        }

        // "its Systems and Simulations Division": what a division is for.
        if (and - start == 1 && rightEnd - right >= 2 && text.Has(rightEnd - 1, NameWord.OrganisationHead) && text.Document.Tokens[rightEnd - 1].Shape == TokenShape.Capitalised && start > 0 && text.Document.Tokens[start - 1].Shape == TokenShape.Lower &&
            !text.Has(start, NameWord.KnownOrganisation | NameWord.KnownPlace) && text.Word(start)[^1] == 's' && text.Word(right)[^1] == 's')
        {
            return true;
        }

        var leftIsTopic = IsTopic(and - 1);
        var rightEndsInHead = rightEnd - right > 1 && text.Has(rightEnd - 1, NameWord.OrganisationHead) && !(rightEnd - right == 2 && IsTopic(right) && IsTopic(rightEnd - 1));
        if (and - start <= 2 && leftIsTopic && IsTopic(right) && (rightEndsInHead || (rightEnd - right > 1 && IsTopic(rightEnd - 1))))
        {
            return true;
        }

        // Behind "of", "for" or "on" a body may be for two things, unless the second has a head or is known by itself.
        for (var i = and - 1; i > start; i--)
        {
            if (text.Document.Tokens[i].Shape == TokenShape.Lower && text.Has(i, NameWord.Of | NameWord.Connector | NameWord.And))
            {
                return (leftIsTopic || rightEnd - right == 1) && IsTopic(rightEnd - 1) && !text.Has(right, NameWord.KnownOrganisation | NameWord.KnownPlace | NameWord.Given) && !rightEndsInHead;
            }
        }

        return false;
    }

    // The form at the end of "Marlow and Co", "Pike and Marlow Inc", "Norfolk Power and Light Co", "Norfolk Savings and Loan
    // Insurance Corp" is the whole's; "Norfolk Corp and Amber Corp" and "Google and Amber Inc" are two.
    private bool IsOneCompany(int start, int and, int right, int rightEnd)
    {
        var words = rightEnd - right;
        while (words > 0 && text.Has(right + words - 1, NameWord.StoppedEnding))
        {
            words--;
        }

        if (words == 0)
        {
            return true;
        }

        const NameWord known = NameWord.KnownPlace | NameWord.KnownOrganisation | NameWord.Mononym;
        const NameWord noun = NameWord.Topic | NameWord.Plain | NameWord.Heads;
        if (text.Has(and - 1, NameWord.StoppedEnding) || text.LooksLikeAcronym(right) || text.Has(right, NameWord.KnownOrganisation) || (and - start == 1 && (text.LooksLikeAcronym(start) || text.Has(start, known))))
        {
            return false;
        }

        var isOfNouns = text.Has(right, noun) && (and - start > 1 || text.Has(and - 1, noun));
        return words == 1 ? isOfNouns || (!IsKnownWhole(start, and) && !text.Has(right, NameWord.KnownPlace)) : isOfNouns && text.Has(and - 1, noun);
    }

    // Abstract nouns are what bodies are for, listed or not.
    private bool IsTopic(int token)
    {
        if (text.Has(token, NameWord.Topic))
        {
            return true;
        }

        var word = text.Word(token);
        return word.Length > 6 && text.EndsWithAny(token, text.Names.TopicEndings);
    }

    private NameKind? ClassifyWord(int token)
    {
        var flags = text.Flags(token);
        if ((flags & NameWord.Mononym) != 0)
        {
            return new(EntityKind.Person, true, NameReason.KnownPerson);
        }

        if ((flags & (NameWord.KnownPlace | NameWord.Country)) == NameWord.KnownPlace && IsClubByArticle(token))
        {
            return new(EntityKind.Organisation, true, NameReason.ArticledCity);
        }

        if ((flags & NameWord.KnownPlace) != 0)
        {
            return new(EntityKind.Place, (flags & (NameWord.Given | NameWord.Surname)) == 0, NameReason.KnownPlace);
        }

        if ((flags & NameWord.KnownOrganisation) != 0 || text.IsPossessiveName(token))
        {
            return new(EntityKind.Organisation, true, NameReason.KnownBody);
        }

        if ((flags & NameWord.Given) != 0 && (flags & (NameWord.NotName | NameWord.Common | NameWord.Role | NameWord.Title)) == 0 && !IsBehindEvent(token) && !IsInPlace(token) && !IsBehindPlaceNoun(token))
        {
            return new(EntityKind.Person, false, NameReason.GivenAlone);
        }

        var word = text.Word(token);
        if (text.Document.Tokens[token].Shape == TokenShape.MixedCapitals && word.Length > 4 && char.IsLower(word[1]) && !IsSurnamePrefix(word))
        {
            return new(EntityKind.Organisation, false, NameReason.InnerCapital);
        }

        return null;
    }

    // "en Montserrat": nobody is in a person.
    private bool IsInPlace(int token) =>
        text.Names.HasHeadFirst && token > 0 && text.Document.Tokens[token - 1].Shape == TokenShape.Lower && text.Has(token - 1, NameWord.PlacePreposition) && !text.Has(token, NameWord.Surname);

    // "la estación Salvador": right behind its noun a place bears whose name it likes.
    private bool IsBehindPlaceNoun(int token) =>
        text.Names.HasHeadFirst && token > 0 && text.Document.Tokens[token - 1].Shape == TokenShape.Lower && text.Has(token - 1, NameWord.PlaceNoun) && text.Has(token - 1, NameWord.PlaceHead);

    // "el Girona", "ante el Leganés": a city takes no article, its club does; rivers and some countries do.
    private bool IsClubByArticle(int token)
    {
        if (!text.Names.HasHeadFirst || token < 1 || text.Document.Tokens[token] is not { Shape: TokenShape.Capitalised, Length: > 3 } || text.Document.Tokens[token - 1].Shape is not (TokenShape.Lower or TokenShape.Capitalised) || text.Names.ArticlePlaces.Contains(text.Word(token)))
        {
            return false;
        }

        var isFused = text.Has(token - 1, NameWord.FusedArticle);
        if ((!isFused && !text.Has(token - 1, NameWord.MasculineArticle)) || (token > 1 && text.Has(token - 2, NameWord.PlaceNoun | NameWord.PlaceHead | NameWord.Role | NameWord.Title | NameWord.PlaceModifier | NameWord.Of | NameWord.MotionVerb)))
        {
            return false;
        }

        return token + 1 >= text.Document.Tokens.Length || !(text.LooksLikeName(token + 1) || (text.Document.Tokens[token + 1].Shape == TokenShape.Lower && text.Has(token + 1, NameWord.Of) && !(token + 2 < text.Document.Tokens.Length && text.Has(token + 2, NameWord.Given) && text.LooksLikeName(token + 2))));
    }

    // "el huracán Delia", "tropical storm Ana".
    private bool IsBehindEvent(int token) =>
        token > 0 && text.Document.Tokens[token - 1].Shape == TokenShape.Lower && text.Has(token - 1, NameWord.EventStart | NameWord.EventHead | NameWord.EventNoun);

    // "McKay", "DeSantis", "O'Brien": capitals inside surnames.
    internal static bool IsSurnamePrefix(ReadOnlySpan<char> word)
    {
        var inner = 1;
        while (inner < word.Length && !char.IsUpper(word[inner]))
        {
            inner++;
        }

        return word[..inner] is "Mc" or "Mac" or "De" or "Di" or "Du" or "La" or "Le" or "Van" or "Von" or "Del" or "Fitz" || word.ContainsAny('\'', '\u2019') || (word.Contains('-') && !IsCapitalTail(word));
    }

    // "Gitlab-CI", "Multi-Arch" are no double surnames, "Lloyd-George" is one.
    private static bool IsCapitalTail(ReadOnlySpan<char> word)
    {
        var tail = word[(word.LastIndexOf('-') + 1)..];
        return tail.Length < 3 || !char.IsUpper(tail[0]) || tail[1..].ContainsAnyInRange('A', 'Z');
    }

    private NameKind? ClassifyWords(int first, int end)
    {
        // "Pike and Co": the form behind a small word is no noun of its own.
        if (text.Has(end - 1, NameWord.StoppedEnding) && text.Has(end - 1, NameWord.OrganisationHead) && text.LooksLikeName(end - 1) && text.Has(end - 2, NameWord.And | NameWord.StoppedEnding))
        {
            return new(EntityKind.Organisation, true, NameReason.CompanySuffix);
        }

        if (_heads.KindOf(first, end) is { } head)
        {
            return new(head, true, head == EntityKind.Organisation && text.Has(end - 1, NameWord.StoppedEnding) ? NameReason.CompanySuffix : NameReason.Head);
        }

        if (IsPerson(first, end))
        {
            return new(EntityKind.Person, true, NameReason.GivenAndSurname);
        }

        // "Marlow & Pike": partners in business.
        for (var i = first + 1; i < end - 1; i++)
        {
            if (text.IsMark(i, '&'))
            {
                return new(EntityKind.Organisation, true, NameReason.CompanySuffix);
            }
        }

        // "Air Sahel", "Dynamo Kiev".
        if (end - first is 2 or 3 && text.Has(first, NameWord.OrganisationStart) && text.LooksLikeName(first + 1) && !text.Has(end - 1, NameWord.NotName | NameWord.Plain | NameWord.Title | NameWord.Role | NameWord.Heads | NameWord.Common | NameWord.Calendar))
        {
            return new(EntityKind.Organisation, true, NameReason.CompanyStart);
        }

        if (end - first == 2 && text.Has(first, NameWord.EventStart))
        {
            return new(EntityKind.Event, true, NameReason.Head);
        }

        var startsKnown = text.Has(first, NameWord.KnownOrganisation) || text.LooksLikeAcronym(first);
        if (startsKnown && end - first <= 3 && (text.Has(end - 1, NameWord.KnownPlace) || text.KnownPhrase(first + 1, end) == EntityKind.Place))
        {
            return new(EntityKind.Organisation, true, NameReason.KnownBody);
        }

        if (text.KnownPhrase(end - 2, end) == EntityKind.Organisation && !_heads.HasJoint(first, end))
        {
            return new(EntityKind.Organisation, true, NameReason.KnownBody);
        }

        if (end - first == 2 && text.Document.Tokens[end - 1].Shape == TokenShape.MixedCapitals && IsSurnamePrefix(text.Word(end - 1)) && !text.Word(end - 1).Contains('-'))
        {
            return new(EntityKind.Person, false, NameReason.Surname);
        }

        // "Santa Cruz Operation": a body called after a place.
        if (end - first == 3 && text.Has(first, NameWord.PlaceStart) && text.KnownPhrase(first, end - 1) == EntityKind.Place && !text.Has(end - 1, NameWord.Heads | NameWord.PlaceModifier | NameWord.KnownPlace) && text.Flags(end - 1) == NameWord.None && text.EndsWithAny(end - 1, text.Names.TopicEndings))
        {
            return new(EntityKind.Organisation, false, NameReason.PlaceBeforeUnknown);
        }

        if (text.Has(first, NameWord.PlaceStart) && !_heads.HasJoint(first, end))
        {
            return new(EntityKind.Place, true, NameReason.PlaceStart);
        }

        if (text.Has(first, NameWord.PlaceModifier) && (text.Has(end - 1, NameWord.KnownPlace) || text.KnownPhrase(first + 1, end) == EntityKind.Place))
        {
            return new(EntityKind.Place, true, NameReason.KnownPlace);
        }

        return text.Has(end - 1, NameWord.OrganisationSuffix) && !_heads.HasJoint(first, end) && text.LooksLikeName(end - 1) && !text.Has(end - 1, NameWord.NotName)
            ? new NameKind(EntityKind.Organisation, true, NameReason.CompanySuffix)
            : null;
    }

    /// <summary>A given name or initials, then one to three more words, with particles between only.</summary>
    internal bool IsPerson(int first, int end)
    {
        var isInitial = text.Document.Tokens[first].Length == 1 && end - first >= 3 && text.IsMark(first + 1, '.');
        if (!text.Has(first, NameWord.Given) && !isInitial && !OpensWithParticles(first, end))
        {
            return false;
        }

        // "Q. Why", "C. State" are marks of a list.
        if (isInitial && text.Has(first + 2, NameWord.Common | NameWord.NotName | NameWord.Plain | NameWord.Calendar) && !text.Has(first + 2, NameWord.Surname | NameWord.Given))
        {
            return false;
        }

        // "Luz del Sur", "Ana del Mar": a direction behind a particle ends a company's or a place's name.
        if (text.Names.HasHeadFirst && end - first == 3 && text.Has(end - 1, NameWord.Plain | NameWord.PlaceModifier | NameWord.Topic) && !text.Has(end - 1, NameWord.Surname) && text.Document.Tokens[end - 2].Shape == TokenShape.Lower)
        {
            return false;
        }

        // "Christian" is a given name and a faith.
        if (text.Has(first, NameWord.NotName) && (end - first != 2 || text.Flags(end - 1) != NameWord.None))
        {
            return false;
        }

        var words = 0;
        for (var i = first; i < end; i++)
        {
            if (text.Word(i).Contains('_'))
            {
                return false;
            }

            if (i > first && text.Document.Tokens[i].Kind == TokenKind.Quote && text.NicknameEnd(i, end) is > 0 and var family)
            {
                i = family;
            }

            if (text.LooksLikeName(i))
            {
                words++;
            }
            else if (!text.IsMark(i, '.') && !text.Has(i, NameWord.Particle))
            {
                return false;
            }

            if (i > first && text.LooksLikeName(i) && text.LooksLikeAcronym(i) && !text.Names.FamilySuffixes.Contains(text.Word(i).ToString()) && (text.Word(i).Length > 2 || text.Document.Tokens[first].Shape == TokenShape.Capitalised))
            {
                return false;
            }
        }

        return words is >= 2 and <= 5 && text.LooksLikeName(end - 1);
    }

    // "Van der Merwe": particles alone before a surname, the first with a capital.
    private bool OpensWithParticles(int first, int end) =>
        end - first is 2 or 3 && text.Document.Tokens[first].Shape == TokenShape.Capitalised && text.Has(first, NameWord.Particle) && !text.Has(first, NameWord.Of | NameWord.Connector | NameWord.Article | NameWord.And) &&
        text.LooksLikeName(end - 1) && text.Document.Tokens[end - 2].Shape == TokenShape.Lower && text.Has(end - 2, NameWord.Particle) && text.Document.Tokens[end - 1].Length > 3;
}
