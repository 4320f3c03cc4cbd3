using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Decides what a name stands for: by its head noun, by given names and places, by what stands right beside it.</summary>
internal sealed class NameClassifier(NameText text)
{
    private const NameWord Joining = NameWord.Of | NameWord.Connector | NameWord.WeakConnector | NameWord.And | NameWord.Article;

    private readonly NameTitles _titles = new(text);

    /// <summary>The kind of a run of tokens, null when nothing shows it, and whether the words themselves are proof.</summary>
    internal (EntityKind? Kind, bool IsCertain) Classify(int first, int end, Sentence sentence)
    {
        if (text.KnownPhrase(first, end) is { } known && known != EntityKind.Person)
        {
            return (known, true);
        }

        var byWords = end - first == 1 ? ClassifyWord(first) : ClassifyWords(first, end);
        return byWords ?? ClassifyByContext(first, end, sentence);
    }

    /// <summary>A quoted run: an event or campaign by its head or by the noun behind it; else a title or slogan.</summary>
    internal (EntityKind? Kind, bool IsCertain) ClassifyQuoted(int first, int end, Sentence sentence)
    {
        if (HeadKind(first, end) is { } kind and (EntityKind.Event or EntityKind.Organisation))
        {
            return (kind, true);
        }

        if (first - 2 >= sentence.FirstToken && text.Document.Tokens[first - 2].Shape == TokenShape.Lower && text.Has(first - 2, NameWord.EventNoun))
        {
            return (EntityKind.Event, true);
        }

        var behind = end + 1;
        if (behind < sentence.EndToken && text.Document.Tokens[behind].Shape == TokenShape.Lower && text.Has(behind, NameWord.EventNoun))
        {
            return (EntityKind.Event, true);
        }

        return behind < sentence.EndToken && text.Document.Tokens[behind].Shape == TokenShape.Lower && text.Has(behind, NameWord.OrganisationNoun) && text.Has(behind, NameWord.OrganisationHead)
            ? (EntityKind.Organisation, false)
            : (null, false);
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
            ? text.Has(first, NameWord.RoleModifier | NameWord.Topic | NameWord.NotName | NameWord.PlaceStart | NameWord.PlaceModifier | NameWord.Heads)
            : (text.Has(first, NameWord.OrganisationHeadBeforeOf | NameWord.EventHead | NameWord.EventDay) || (text.Has(first, NameWord.OrganisationHead) && !text.Has(first, NameWord.Common))) && HeadKind(first, end) is not null;

    internal bool IsTitlePhrase(int first, int end) => _titles.IsPhrase(first, end);

    internal NameTitles.TitleRun TitleInside(int first, int end) => _titles.Inside(first, end);

    internal string? TitleBeside(int first, int end, Sentence sentence) => _titles.Beside(first, end, sentence)?.Text;

    /// <summary>Whether any word is the head of a name: the last, or one before "of".</summary>
    internal bool HasHead(int first, int end)
    {
        if (end - first > 1 && HeadKind(first, end) is not null)
        {
            return true;
        }

        return text.Has(end - 1, NameWord.Heads) || StartsWithHead(first) != NameWord.None;
    }

    /// <summary>Whether a run begins with a given name, an initial, or a title.</summary>
    internal bool StartsLikePerson(int first, int end) =>
        text.Has(first, NameWord.Title) || (end - first <= 3 && text.Has(first, NameWord.Given)) || (text.Has(end - 1, NameWord.Given) && _titles.Inside(first, end).IsFound);

    /// <summary>Whether "A and B" is one name: "Ministry of Justice and Peace", "Immigration and Customs Enforcement".</summary>
    internal bool IsOneNameOverAnd(int start, int and, int right, int rightEnd)
    {
        if (rightEnd - right > 1 && text.Names.PluralHeads.Contains(text.Word(rightEnd - 1).ToString()) && text.Document.Tokens[rightEnd - 1].Shape == TokenShape.Capitalised && and - start <= 2)
        {
            return true;
        }

        if (text.IsPossessive(and - 1))
        {
            return false;
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

    private (EntityKind?, bool)? ClassifyWord(int token)
    {
        var flags = text.Flags(token);
        if ((flags & NameWord.Mononym) != 0)
        {
            return (EntityKind.Person, true);
        }

        if ((flags & NameWord.KnownPlace) != 0)
        {
            return (EntityKind.Place, (flags & NameWord.Given) == 0);
        }

        if ((flags & NameWord.KnownOrganisation) != 0)
        {
            return (EntityKind.Organisation, true);
        }

        var word = text.Word(token);
        if (text.Document.Tokens[token].Shape == TokenShape.MixedCapitals && word.Length > 4 && char.IsLower(word[1]) && !IsSurnamePrefix(word))
        {
            return (EntityKind.Organisation, false);
        }

        return null;
    }

    // "McKay", "DeSantis", "O'Brien": capitals inside surnames.
    private static bool IsSurnamePrefix(ReadOnlySpan<char> word)
    {
        var inner = 1;
        while (inner < word.Length && !char.IsUpper(word[inner]))
        {
            inner++;
        }

        return inner <= 3 && word[..inner] is "Mc" or "Mac" or "De" or "Di" or "Du" or "La" or "Le" or "Van" or "Von" or "Del" or "Fitz" || word.Contains('-') || word.ContainsAny('\'', '\u2019');
    }

    private (EntityKind?, bool)? ClassifyWords(int first, int end)
    {
        if (HeadKind(first, end) is { } head)
        {
            return (head, true);
        }

        if (IsPerson(first, end))
        {
            return (EntityKind.Person, true);
        }

        if (end - first == 2 && text.Has(first, NameWord.EventStart))
        {
            return (EntityKind.Event, true);
        }

        var startsKnown = text.Has(first, NameWord.KnownOrganisation) || text.LooksLikeAcronym(first);
        if (startsKnown && end - first <= 3 && (text.Has(end - 1, NameWord.KnownPlace) || text.KnownPhrase(first + 1, end) == EntityKind.Place))
        {
            return (EntityKind.Organisation, true);
        }

        if (text.KnownPhrase(end - 2, end) == EntityKind.Organisation && !HasJoint(first, end))
        {
            return (EntityKind.Organisation, true);
        }

        if (end - first == 2 && text.Document.Tokens[end - 1].Shape == TokenShape.MixedCapitals && IsSurnamePrefix(text.Word(end - 1)))
        {
            return (EntityKind.Person, false);
        }

        if (text.Has(first, NameWord.PlaceStart) && !HasJoint(first, end))
        {
            return (EntityKind.Place, true);
        }

        if (text.Has(first, NameWord.PlaceModifier) && (text.Has(end - 1, NameWord.KnownPlace) || text.KnownPhrase(first + 1, end) == EntityKind.Place))
        {
            return (EntityKind.Place, true);
        }

        return text.Has(end - 1, NameWord.OrganisationSuffix) && !HasJoint(first, end) && text.LooksLikeName(end - 1) && !text.Has(end - 1, NameWord.NotName)
            ? (EntityKind.Organisation, true)
            : null;
    }

    /// <summary>The kind that a head noun gives: the last word; "Day of"; a word before "of" or "for"; the first word where heads come first.</summary>
    private EntityKind? HeadKind(int first, int end)
    {
        var last = end - 1;
        while (last > first && text.Document.Tokens[last].Kind == TokenKind.Number)
        {
            last--;
        }

        for (var i = first; i + 1 < end; i++)
        {
            if (text.Has(i, NameWord.EventDay) && text.LooksLikeName(i) && text.Document.Tokens[i + 1].Shape == TokenShape.Lower && text.Has(i + 1, NameWord.Of))
            {
                return EntityKind.Event;
            }
        }

        var first1 = StartsWithHead(first);
        if (end - first > 1 && first1 != NameWord.None)
        {
            return KindOf(first1);
        }

        if (last > first && text.LooksLikeName(last) && (text.LooksLikeName(last - 1) || text.Document.Tokens[last - 1].Kind == TokenKind.Quote) && KindOf(text.Flags(last) & NameWord.Heads & ~NameWord.OrganisationHeadBeforeOf) is { } kind)
        {
            return kind == EntityKind.Place && text.Has(first, NameWord.Given) && last - first == 1 && text.Has(last, NameWord.Given) ? null : kind;
        }

        // "Amber Aid Norway", "Oar Fund USA".
        if (last > first + 1 && text.LooksLikeName(last - 1) && text.Has(last, NameWord.KnownPlace) && text.Has(last - 1, NameWord.OrganisationHead))
        {
            return EntityKind.Organisation;
        }

        for (var i = first + 1; i < end; i++)
        {
            if (text.Document.Tokens[i].Shape == TokenShape.Lower && text.Has(i, NameWord.Of | NameWord.Connector) && !text.Has(first, NameWord.Given) &&
                KindOf(text.Flags(i - 1) & NameWord.Heads) is { } before)
            {
                return before;
            }
        }

        return last < end - 1 ? KindOf(text.Flags(last) & NameWord.Heads) : null;
    }

    private NameWord StartsWithHead(int first)
    {
        foreach (var pack in LanguagePack.AllOf(text.Document))
        {
            if (pack.Names.HasHeadFirst)
            {
                var flags = pack.Names[text.Word(first)] & NameWord.Heads;
                if (flags != 0 && (ReferenceEquals(pack.Names, text.Names) || (text.Names[text.Word(first)] & NameWord.AnyLanguage) == 0))
                {
                    return flags;
                }
            }
        }

        return NameWord.None;
    }

    private static EntityKind? KindOf(NameWord heads) => heads switch
    {
        _ when (heads & (NameWord.OrganisationHead | NameWord.OrganisationHeadBeforeOf)) != 0 => EntityKind.Organisation,
        _ when (heads & (NameWord.EventHead | NameWord.EventDay)) != 0 => EntityKind.Event,
        _ when (heads & NameWord.PlaceHead) != 0 => EntityKind.Place,
        _ when (heads & NameWord.OtherHead) != 0 => EntityKind.Other,
        _ => null,
    };

    /// <summary>A given name or initials, then one to three more words, with particles between only.</summary>
    internal bool IsPerson(int first, int end)
    {
        if (!text.Has(first, NameWord.Given) && !(text.Document.Tokens[first].Length == 1 && end - first >= 3 && text.IsMark(first + 1, '.')))
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
            if (text.LooksLikeName(i))
            {
                words++;
            }
            else if (!text.IsMark(i, '.') && !text.Has(i, NameWord.Particle))
            {
                return false;
            }

            if (i > first && text.LooksLikeName(i) && text.LooksLikeAcronym(i) && !text.Names.FamilySuffixes.Contains(text.Word(i).ToString()) && text.Word(i).Length > 2)
            {
                return false;
            }
        }

        return words is >= 2 and <= 5 && text.LooksLikeName(end - 1);
    }

    private bool HasJoint(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Document.Tokens[i].Shape == TokenShape.Lower && text.Has(i, Joining))
            {
                return true;
            }
        }

        return false;
    }

    private (EntityKind?, bool) ClassifyByContext(int first, int end, Sentence sentence)
    {
        var hasJoint = HasJoint(first, end);
        var isAcronym = end - first == 1 && text.LooksLikeAcronym(first);
        if (end - first is >= 2 and <= 5 && !hasJoint && !isAcronym && _titles.Beside(first, end, sentence) is { IsProof: true })
        {
            return (EntityKind.Person, true);
        }

        if (end - first is >= 2 and <= 4 && !hasJoint && (IsFollowedByAge(end, sentence.EndToken) || (end + 1 < sentence.EndToken && text.IsMark(end, ',') && text.Has(end + 1, NameWord.Relative))))
        {
            return (EntityKind.Person, true);
        }

        var noun = first - 1;
        if (noun > sentence.FirstToken + 1 && text.Has(noun, NameWord.ExampleWord))
        {
            // "groups like United We Row", "networks such as …".
            noun -= text.Document.Tokens[noun - 1].Shape == TokenShape.Lower && !text.Has(noun - 1, NameWord.OrganisationNoun) ? 2 : 1;
        }

        if (noun >= sentence.FirstToken && text.Document.Tokens[noun].Shape == TokenShape.Lower && text.Has(noun, NameWord.OrganisationNoun) && (noun < first - 1 || text.Has(noun, NameWord.OrganisationHead)))
        {
            return (EntityKind.Organisation, false);
        }

        if (noun == first - 1 && noun > sentence.FirstToken && text.StatesRelation(noun, sentence))
        {
            return (EntityKind.Organisation, false);
        }

        if (noun == first - 1 && noun >= sentence.FirstToken && end - first > 1 && text.Document.Tokens[noun].Shape == TokenShape.Lower && text.Has(noun, NameWord.EventNoun | NameWord.EventHead))
        {
            return (EntityKind.Event, false);
        }

        if (IsDescribedAsBody(end, sentence.EndToken))
        {
            return (EntityKind.Organisation, false);
        }

        if (end < sentence.EndToken)
        {
            var behind = text.Document.Tokens[end].Shape == TokenShape.Lower ? text.Flags(end) : NameWord.None;
            if ((behind & NameWord.OrganisationNoun) != 0 && (behind & NameWord.OrganisationHead) != 0 && (behind & NameWord.EventNoun) == 0)
            {
                return (EntityKind.Organisation, false);
            }

            if ((behind & NameWord.EventNoun) != 0 && hasJoint)
            {
                return (EntityKind.Event, false);
            }

            if ((behind & NameWord.Copula) != 0)
            {
                for (var i = end + 1; i < sentence.EndToken && i <= end + 5 && text.Document.Tokens[i].Shape == TokenShape.Lower; i++)
                {
                    if (text.Has(i, NameWord.OrganisationNoun) && text.Has(i, NameWord.OrganisationHead))
                    {
                        return (EntityKind.Organisation, false);
                    }
                }
            }

            if (end + 1 < sentence.EndToken && text.IsMark(end, ',') && !hasJoint && !isAcronym && end - first <= 3 && text.Has(end + 1, NameWord.KnownPlace) && text.LooksLikeName(end + 1) &&
                !(end + 2 < sentence.EndToken && (text.IsMark(end + 2, ',') && end + 3 < sentence.EndToken && text.Has(end + 3, NameWord.KnownPlace | NameWord.And))))
            {
                return (EntityKind.Place, false);
            }
        }

        // "Boats for Bread": what is for something and is no group of people is done.
        if (hasJoint && end - first <= 5 && text.Document.Tokens[first + 1].Shape == TokenShape.Lower && text.Has(first + 1, NameWord.Connector) && !text.Has(first + 1, NameWord.Particle) && !text.Has(first, NameWord.Role | NameWord.Given | NameWord.KnownPlace | NameWord.NotName))
        {
            return (EntityKind.Event, false);
        }

        return first > sentence.FirstToken && !hasJoint && !isAcronym && end - first <= 2 && text.Has(first - 1, NameWord.PlacePreposition) && !text.Has(first, NameWord.NotName)
            ? (EntityKind.Place, false)
            : (null, false);
    }

    // ", a tenants' union," behind a name.
    private bool IsDescribedAsBody(int end, int sentenceEnd)
    {
        if (end + 2 >= sentenceEnd || !text.IsMark(end, ',') || !text.Has(end + 1, NameWord.Article))
        {
            return false;
        }

        for (var i = end + 2; i < sentenceEnd && i <= end + 7 && text.Document.Tokens[i].Kind is TokenKind.Word or TokenKind.Quote; i++)
        {
            if (text.Document.Tokens[i].Shape == TokenShape.Lower && text.Has(i, NameWord.OrganisationNoun) && text.Has(i, NameWord.OrganisationHead))
            {
                return true;
            }

            if (text.Has(i, NameWord.Of | NameWord.Connector | NameWord.WeakConnector | NameWord.Relative))
            {
                return false;
            }
        }

        return false;
    }

    private bool IsFollowedByAge(int end, int sentenceEnd) =>
        end + 2 < sentenceEnd && text.IsMark(end, ',') && text.Document.Tokens[end + 1].Kind == TokenKind.Number && text.Document.Tokens[end + 1].Length <= 2 && text.IsMark(end + 2, ',');
}
