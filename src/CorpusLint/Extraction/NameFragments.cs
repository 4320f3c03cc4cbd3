using System.Collections;
using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Drops what is a piece of something else rather than a name: words of the language that a slogan or a heading writes with
/// capitals ("Out of Our Communities"), and one word of a pair whose other word is none ("Inspectors | General"). Only names
/// that nothing explains are asked.
/// </summary>
internal sealed class NameFragments(NameText text)
{
    private const NameWord Language = NameWord.Common | NameWord.NotName | NameWord.Plain | NameWord.Topic | NameWord.Role | NameWord.RoleModifier | NameWord.PlaceModifier | NameWord.Article | NameWord.Particle |
        NameWord.Of | NameWord.Connector | NameWord.WeakConnector | NameWord.And;

    internal void Remove(List<MentionDraft> drafts)
    {
        BitArray? named = null;
        drafts.RemoveAll(draft =>
        {
            if (draft.Kind is not null || draft.Registered is not null || draft.Form != MentionForm.Full)
            {
                return false;
            }

            text.Enter(draft.Sentence.Block);
            return IsLanguage(draft) || (draft.WordCount == 1 && IsTorn(draft, named ??= TokensOf(drafts, text.Document.Tokens.Length)));
        });
    }

    // "Lock Disaster" inside a sentence is a name although it is made of words; "Our Communities", "How To" are none.
    private bool IsLanguage(MentionDraft draft)
    {
        if (draft.WordCount > 1 && !NameRuns.IsFunctionWord(text.Document, text.Word(draft.First)))
        {
            return false;
        }

        for (var i = draft.First; i < draft.End; i++)
        {
            if (text.Document.Tokens[i].Kind == TokenKind.Word && !text.Has(i, Language))
            {
                return false;
            }
        }

        return true;
    }

    // The capitalised word right beside it belongs to no name, and its capital is not that of a sentence's first word.
    private bool IsTorn(MentionDraft draft, BitArray named) =>
        (draft.End < draft.Sentence.EndToken && IsLoose(draft.End, named)) || (draft.First - 1 > draft.Sentence.FirstToken && IsLoose(draft.First - 1, named));

    private bool IsLoose(int token, BitArray named) =>
        text.Document.Tokens[token] is { Kind: TokenKind.Word, Shape: TokenShape.Capitalised } && !named[token] && text.Has(token, NameWord.Common | NameWord.Plain | NameWord.Topic | NameWord.Heads) && !text.Has(token, NameWord.NotName | NameWord.Calendar);

    private static BitArray TokensOf(List<MentionDraft> drafts, int count)
    {
        var tokens = new BitArray(count);
        foreach (var draft in drafts)
        {
            for (var i = draft.First; i < draft.End; i++)
            {
                tokens[i] = true;
            }
        }

        return tokens;
    }
}
