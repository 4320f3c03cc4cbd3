using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// What a name most likely is when neither its words nor its document show it. In news two or three capitalised words that
/// are no words of the language are a person, capitals are a body, and one word that is a common surname is a person.
/// </summary>
internal sealed class NameGuess(NameText text)
{
    private const NameWord NoPerson = NameWord.NotName | NameWord.Common | NameWord.Heads | NameWord.Topic | NameWord.Role | NameWord.RoleModifier | NameWord.KnownOrganisation |
        NameWord.KnownPlace | NameWord.Calendar | NameWord.Plain | NameWord.OrganisationSuffix | NameWord.PlaceStart | NameWord.PlaceModifier | NameWord.EventNoun | NameWord.OrganisationNoun;

    private Sentence? _judged;
    private bool _hasSmallWords;

    /// <summary>Gives the names without a kind the one that fits best, or leaves them.</summary>
    internal void Fill(List<MentionDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.Kind is null && draft.Registered is null)
            {
                text.Enter(draft.Sentence.Block);
                if ((draft.WordCount == 1 ? OfWord(draft) : OfWords(draft)) is { } guess)
                {
                    draft.Decide(guess.Kind, guess.Why);
                }
            }
        }
    }

    private (EntityKind Kind, NameReason Why)? OfWord(MentionDraft draft)
    {
        var token = draft.First;
        if (text.LooksLikeAcronym(token))
        {
            return text.Document.Tokens[token].Length <= 6 && !text.Has(token, NoPerson) && !IsBesideNumber(draft) && HasSmallWords(draft.Sentence) ? (EntityKind.Organisation, NameReason.Acronym) : null;
        }

        if (text.Has(token, NoPerson & ~NameWord.PlaceStart) || (text.Document.Tokens[token].Shape == TokenShape.AllCapitals && !HasSmallWords(draft.Sentence)))
        {
            return null;
        }

        if (text.Has(token, NameWord.Surname))
        {
            return (EntityKind.Person, NameReason.Surname);
        }

        if (text.Names.HasHeadFirst && !text.IsSmallElsewhere(token) && ByArticle(draft) is { } byArticle)
        {
            return byArticle;
        }

        // A person has a full name before; one unknown word that speaks is a body.
        return !text.IsSmallElsewhere(token) && IsSpeaker(draft) ? (EntityKind.Organisation, NameReason.SpeechVerb) : null;
    }

    // Where small words show what follows, one unknown word is what its preposition or article says: "hasta Lácar", "un gol de
    // Brizuela", "una casa de Lácar", "los bomberos del Infolar", "empató el Brizal".
    private (EntityKind Kind, NameReason Why)? ByArticle(MentionDraft draft)
    {
        var (token, before) = (draft.First, draft.First - 1);
        var isOpening = before == draft.Sentence.FirstToken && text.Has(before, NameWord.MasculineArticle);
        if (before < draft.Sentence.FirstToken || (text.Document.Tokens[before].Shape != TokenShape.Lower && !isOpening) || text.Document.Tokens[token] is not { Shape: TokenShape.Capitalised, Length: > 3 } || text.IsPossessive(token))
        {
            return null;
        }

        if (text.Has(before, NameWord.LoosePlace | NameWord.PlacePreposition))
        {
            return (EntityKind.Place, NameReason.PlacePreposition);
        }

        // "frente a Brizal", "llegó a Brizal".
        if (text.Document.Tokens[before].Length == 1 && !text.Has(before, NameWord.And | NameWord.Article) && before > draft.Sentence.FirstToken && text.Document.Tokens[before - 1].Shape == TokenShape.Lower && text.Has(before - 1, NameWord.MotionVerb))
        {
            return (EntityKind.Place, NameReason.PlacePreposition);
        }

        // "entre Palenque y Brizal".
        if (text.Has(before, NameWord.And) && before - 1 > draft.Sentence.FirstToken && text.Has(before - 1, NameWord.KnownPlace) && text.LooksLikeName(before - 1))
        {
            return (EntityKind.Place, NameReason.Neighbours);
        }

        var isFused = text.Has(before, NameWord.FusedArticle);
        if (text.Has(before, NameWord.Of))
        {
            var noun = before - 1;
            if (noun < draft.Sentence.FirstToken || text.Document.Tokens[noun].Shape is not (TokenShape.Lower or TokenShape.Capitalised))
            {
                return null;
            }

            // "cobró de Brizal": behind a verb it is who pays.
            if (text.EndsWithAny(noun, text.Names.PastEndings))
            {
                return null;
            }

            return text.Has(noun, NameWord.PersonLink) ? (EntityKind.Person, NameReason.PersonLink)
                : text.Has(noun, NameWord.PlaceNoun | NameWord.PlaceHead) ? (EntityKind.Place, NameReason.PlaceBeside)
                : text.Has(noun, NameWord.BodyLink | NameWord.PlayerNoun | NameWord.Role | NameWord.Title) || isFused ? (EntityKind.Organisation, NameReason.Article)
                : text.Document.Tokens[noun].Shape == TokenShape.Lower && !text.Has(noun, NameWord.Common | NameWord.OtherHead | NameWord.EventNoun) ? (EntityKind.Place, NameReason.OfUnknown)
                : null;
        }

        if (text.Names.ArticlePlaces.Contains(text.Word(token)))
        {
            return (EntityKind.Place, NameReason.Article);
        }

        return (isFused || text.Has(before, NameWord.MasculineArticle)) && (isOpening || !text.Has(before - 1, NameWord.Title | NameWord.Role)) ? (EntityKind.Organisation, NameReason.Article) : null;
    }

    private bool IsSpeaker(MentionDraft draft) =>
        draft.End < draft.Sentence.EndToken && text.Document.Tokens[draft.End].Shape == TokenShape.Lower && text.Has(draft.End, NameWord.SpeechVerb);

    private (EntityKind Kind, NameReason Why)? OfWords(MentionDraft draft)
    {
        var words = 0;
        if (text.Document.Tokens[draft.First].Length == 1 && !text.IsMark(draft.First + 1, '.') || (text.LooksLikeAcronym(draft.First) && text.Document.Tokens[draft.End - 1].Shape != TokenShape.AllCapitals))
        {
            return null;
        }

        for (var i = draft.First; i < draft.End; i++)
        {
            if (text.IsMark(i, '.') || (text.Document.Tokens[i].Shape == TokenShape.Lower && text.Has(i, NameWord.Particle)))
            {
                continue;
            }

            if (text.Document.Tokens[i].Kind != TokenKind.Word || !text.LooksLikeName(i) || IsCode(i) ||
                (i > draft.First && (text.LooksLikeAcronym(i) || (text.Document.Tokens[i].Length > 1 && text.Document.Tokens[i].Shape == TokenShape.AllCapitals)) && text.Document.Tokens[draft.First].Shape != TokenShape.AllCapitals && !text.Names.FamilySuffixes.Contains(text.Word(i).ToString())))
            {
                return null;
            }

            words++;
        }

        if (words is < 2 or > 4 || IsHeading(draft))
        {
            return null;
        }

        // "Leeds Infirmary", "Boston Scientific": a place's name before an unknown word.
        if (text.Has(draft.First, NameWord.KnownPlace) && !text.Has(draft.First, NameWord.Given | NameWord.Surname) && !text.Has(draft.End - 1, NameWord.Surname | NameWord.Given))
        {
            return words <= 3 && !text.Has(draft.End - 1, NameWord.NotName | NameWord.Calendar) ? (EntityKind.Organisation, NameReason.PlaceBeforeUnknown) : null;
        }

        var isSurname = text.Has(draft.End - 1, NameWord.Surname);

        // "las comunidades de Punta Brizal", "un tribunal de Comodoro Brizal".
        if (words == 2 && !isSurname && text.Names.HasHeadFirst && draft.First - 2 >= draft.Sentence.FirstToken && !text.Has(draft.First, NameWord.Given | NameWord.NotName | NameWord.Plain) && text.Document.Tokens[draft.First - 1].Shape == TokenShape.Lower &&
            text.Has(draft.First - 1, NameWord.Of) && !text.Has(draft.First - 1, NameWord.FusedArticle) && text.Document.Tokens[draft.First - 2].Shape == TokenShape.Lower && !text.Has(draft.First - 2, NameWord.PersonLink | NameWord.Role | NameWord.Title | NameWord.BodyLink) &&
            !text.EndsWithAny(draft.First - 2, text.Names.PastEndings))
        {
            return (EntityKind.Place, NameReason.OfUnknown);
        }

        // "at Las Delicias", "through Cano Limon", "over Rough Tor".
        if (words == 2 && draft.First > draft.Sentence.FirstToken && !text.Has(draft.First, NameWord.Given | NameWord.NotName) && !text.Has(draft.End - 1, NameWord.Surname) &&
            text.Document.Tokens[draft.First - 1].Shape == TokenShape.Lower && text.Has(draft.First - 1, NameWord.LoosePlace) && !text.Has(draft.End - 1, NameWord.Plain) && !text.EndsWithAny(draft.End - 1, text.Names.TopicEndings))
        {
            return (EntityKind.Place, NameReason.PlacePreposition);
        }

        // "SoftFloat Release", "Building Rust": a capital inside a word is a product's, and a surname stands before no noun of action.
        for (var i = draft.First; i < draft.End && !isSurname; i++)
        {
            if ((text.Document.Tokens[i].Shape == TokenShape.MixedCapitals && text.Document.Tokens[i].Length > 5 && !NameClassifier.IsSurnamePrefix(text.Word(i))) || (i == draft.First && text.Document.Tokens[i].Length > 6 && text.EndsWithAny(i, text.Names.CommonEndings)))
            {
                return null;
            }
        }

        // "Boolean Expressions", "Continuous Integration": abstract nouns.
        if (!isSurname && text.EndsWithAny(draft.End - 1, text.Names.TopicEndings) && text.Document.Tokens[draft.End - 1].Length > 6)
        {
            return null;
        }

        for (var i = draft.First; i < draft.End; i++)
        {
            var flags = text.Flags(i);
            var isLast = i == draft.End - 1;
            if (text.LooksLikeName(i) && (flags & (NameWord.Given | NameWord.Surname)) == 0 && ((flags & NoPerson) != 0 || text.IsSmallElsewhere(i)) && !(isLast && words == 2 && text.Has(draft.First, NameWord.Given) && text.LooksLikeName(i - 1)))
            {
                return null;
            }
        }

        return isSurname || words <= 3 ? (EntityKind.Person, isSurname ? NameReason.Surname : NameReason.UnknownWords) : null;
    }

    // "Bug Fixes", "Interactive Merging": words that are the whole of a line are its heading; "Add Multi-Berth" opens an item with what was done.
    private bool IsHeading(MentionDraft draft) =>
        draft.First == draft.Sentence.FirstToken && (draft.End == draft.Sentence.EndToken || draft.Sentence.Block.Kind == BlockKind.ListItem) && !text.Has(draft.End - 1, NameWord.Surname) && !text.Has(draft.First, NameWord.Given);

    // "V.Add_Element", "ISO C".
    private bool IsCode(int token) => text.Word(token).Contains('_') || (text.Document.Tokens[token].Length == 1 && (token + 1 == text.Document.Tokens.Length || !text.IsMark(token + 1, '.')));

    // In shouting capitals show nothing.
    private bool HasSmallWords(Sentence sentence)
    {
        // Asked for each name of a sentence, told once.
        if (ReferenceEquals(_judged, sentence))
        {
            return _hasSmallWords;
        }

        var (small, shouted) = (0, 0);
        foreach (ref readonly var token in sentence.Tokens)
        {
            if (token.Kind == TokenKind.Word && token.Length > 1)
            {
                small += token.Shape is TokenShape.Lower or TokenShape.Capitalised ? 1 : 0;
                shouted += token.Shape == TokenShape.AllCapitals ? 1 : 0;
            }
        }

        (_judged, _hasSmallWords) = (sentence, small > shouted);
        return _hasSmallWords;
    }

    // "the BMI 320", "3 MW".
    private bool IsBesideNumber(MentionDraft draft) =>
        (draft.First > draft.Sentence.FirstToken && text.Document.Tokens[draft.First - 1].Kind == TokenKind.Number) ||
        (draft.End < draft.Sentence.EndToken && text.Document.Tokens[draft.End].Kind == TokenKind.Number);
}
