using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// The shorter forms of a company's or body's name: its first words, "Gunnar" of "Gunnar Gold Inc", "Amber Robotics" of
/// "Amber Robotics Group Inc"; and its head behind an article, "the Commission" of "the Fisheries Commission".
/// </summary>
internal sealed class NameShortForms(NameText text)
{
    private const int LongestPrefix = 4;

    private const NameWord NoShortForm = NameWord.Common | NameWord.NotName | NameWord.Topic | NameWord.RoleModifier | NameWord.Heads | NameWord.KnownPlace | NameWord.CapitalPlace | NameWord.Plain |
        NameWord.PlaceModifier | NameWord.Calendar | NameWord.Article | NameWord.Title | NameWord.Role | NameWord.PlaceStart | NameWord.BodyNoun | NameWord.MarketVerb;

    /// <summary>A shorter form of a name.</summary>
    /// <param name="Length">Its number of tokens.</param>
    /// <param name="IsWord">Whether it is a word of the language, so that only more than its capital shows it.</param>
    /// <param name="MayBePlace">Whether it is one word that may be where the body is: "Norhaven" of "Norhaven Council".</param>
    internal readonly record struct ShortForm(int Length, bool IsWord, bool MayBePlace);

    /// <summary>The shorter forms of a name, shortest first.</summary>
    internal IEnumerable<ShortForm> Of(MentionDraft draft) =>
        draft.Kind != EntityKind.Organisation || draft.WordCount < 2 || !text.Has(draft.End - 1, NameWord.OrganisationHead | NameWord.OrganisationSuffix | NameWord.StoppedEnding) ? [] : PrefixesOf(draft);

    private IEnumerable<ShortForm> PrefixesOf(MentionDraft draft)
    {
        for (var length = 1; length <= Math.Min(LongestPrefix, draft.WordCount - 1); length++)
        {
            var last = draft.First + length - 1;
            if (!text.LooksLikeName(last) || text.OwnsWhatFollows(last) || text.KnownPhrase(draft.First, last + 1) == EntityKind.Place)
            {
                continue;
            }

            var isWord = length == 1 ? text.Document.Tokens[last].Length < 3 || text.Has(last, NoShortForm) || text.IsSmallElsewhere(last) : !HasNameWord(draft.First, last + 1);
            yield return new(length, isWord, length == 1 && text.Names.CivicHeads.Contains(text.Word(draft.End - 1)));
        }
    }

    // "First National", "Federal Savings" are shared by many.
    private bool HasNameWord(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.LooksLikeName(i) && !text.Has(i, NoShortForm))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words beside a name leave room for a place of its name: "the town of Norhaven", "in Norhaven", "the Norhaven chapter".</summary>
    internal bool StandsLikePlace(MentionDraft draft)
    {
        var before = draft.First - 1;
        return (before >= draft.Sentence.FirstToken && text.Has(before, NameWord.Of | NameWord.WeakConnector | NameWord.PlacePreposition | NameWord.Article | NameWord.LoosePlace) && !(before > draft.Sentence.FirstToken && text.Has(before - 1, NameWord.BodyLink))) ||
            (draft.End < draft.Sentence.EndToken && text.Has(draft.End, NameWord.OrganisationNoun | NameWord.Role));
    }

    /// <summary>The folded words that stand for a body of the document behind an article.</summary>
    internal HashSet<string> Heads(List<MentionDraft> drafts)
    {
        var heads = new HashSet<string>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            if (draft.Kind != EntityKind.Organisation || draft.WordCount < 2 || !draft.IsCertain)
            {
                continue;
            }

            text.Enter(draft.Sentence.Block);
            Note(draft.End - 1);
            for (var i = draft.First + 1; i < draft.End - 1; i++)
            {
                if (text.Document.Tokens[i].Shape == TokenShape.Lower && text.Has(i, NameWord.Of | NameWord.Connector))
                {
                    Note(i - 1);
                    break;
                }
            }
        }

        return heads;

        void Note(int token)
        {
            if (text.Has(token, NameWord.OrganisationHead) && !text.Has(token, NameWord.StoppedEnding) && text.Document.Tokens[token].Shape == TokenShape.Capitalised)
            {
                heads.Add(Folding.Fold(text.Word(token)));
            }
        }
    }

    /// <summary>Whether one capitalised word inside a sentence, behind an article, is the head of a body that the document names.</summary>
    internal bool IsHead(Sentence sentence, int token, HashSet<string> heads) =>
        heads.Count > 0 && token > sentence.FirstToken && text.Document.Tokens[token].Shape == TokenShape.Capitalised && text.Has(token - 1, NameWord.Article) && text.Has(token, NameWord.OrganisationHead) &&
        heads.Contains(Folding.Fold(text.Word(token)));
}
