using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Lets the names of a document decide each other's kinds: a name is what it certainly is elsewhere in the document, and a
/// name in a list of bodies is a body ("Amber Aid, the Dock Workers Union, Riverbend and the Port Council").
/// </summary>
internal sealed class MentionKinds(NameText text)
{
    private readonly Dictionary<string, Votes> _votes = new(StringComparer.Ordinal);

    internal List<MentionDraft> Decide(List<MentionDraft> drafts)
    {
        drafts.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.End.CompareTo(a.End));
        new NameTeams(text).Decide(drafts);
        Vote(drafts);
        FindSurnames(drafts);
        JoinLists(drafts);
        FindShortBodies(drafts);
        FindBracketed(drafts);
        Vote(drafts);
        new NameGuess(text).Fill(drafts);
        return drafts;
    }

    private void Vote(List<MentionDraft> drafts)
    {
        _votes.Clear();
        foreach (var draft in drafts)
        {
            if (draft.Kind is { } kind && kind != EntityKind.Other)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_votes, draft.Key, out _)[(int)kind] += draft.IsCertain ? 100 : 1;
            }
        }

        foreach (var draft in drafts)
        {
            if (!draft.IsCertain && _votes.TryGetValue(draft.Key, out var counts))
            {
                var most = 0;
                for (var i = 1; i < Votes.Length; i++)
                {
                    most = counts[i] > counts[most] ? i : most;
                }

                var kind = (EntityKind)most;
                draft.IsCertain = counts[most] >= 100;
                var why = draft.IsCertain ? NameReason.Elsewhere : NameReason.MostlyElsewhere;
                if (draft.Kind != kind || (draft.IsCertain && draft.Confidence < why.Confidence))
                {
                    draft.Decide(kind, why);
                }
            }
        }
    }

    // One count for each kind.
    [InlineArray(Length)]
    private struct Votes
    {
        internal const int Length = 5;
        private int _first;
    }

    // Two words that nothing explains are a person when the second alone is named later: "Arno Beck … Beck".
    private void FindSurnames(List<MentionDraft> drafts)
    {
        Dictionary<string, MentionDraft>? singles = null;
        foreach (var draft in drafts)
        {
            if (draft.WordCount == 1 && draft.Kind is null && draft.Form == MentionForm.Full)
            {
                (singles ??= new(StringComparer.Ordinal)).TryAdd(draft.Key, draft);
            }
        }

        foreach (var draft in singles is null ? [] : drafts)
        {
            if (draft.WordCount == 2 && draft.Kind is null && IsWritten(draft.First) && IsWritten(draft.End - 1) && !text.Has(draft.First, NameWord.Plain | NameWord.NotName | NameWord.Topic | NameWord.KnownOrganisation | NameWord.KnownPlace) && !text.Has(draft.End - 1, NameWord.Plain | NameWord.Topic) && draft.Key.LastIndexOf(' ') is > 0 and var space && singles!.ContainsKey(draft.Key[(space + 1)..]) && !singles.ContainsKey(draft.Key[..space]))
            {
                draft.Decide(EntityKind.Person, NameReason.UnknownWords);
            }
        }
    }

    // "ISO C", "Excessive HTTP": no person is written in capitals between small words, or with one letter.
    private bool IsWritten(int token) =>
        text.Document.Tokens[token].Shape != TokenShape.AllCapitals && text.Document.Tokens[token].Length > 1;

    // "Amber Robotics" beside "Amber Robotics Inc." and "Amber" beside "Amber AG" are bodies.
    private void FindShortBodies(List<MentionDraft> drafts)
    {
        var forms = new NameShortForms(text);
        Dictionary<string, bool>? bodies = null;
        HashSet<string>? read = null;
        foreach (var draft in drafts)
        {
            if (draft.Kind == EntityKind.Organisation && draft.WordCount > 1 && (read ??= new(StringComparer.Ordinal)).Add(draft.Key))
            {
                text.Enter(draft.Sentence.Block);
                foreach (var form in forms.Of(draft))
                {
                    if (!form.IsWord || form.Length == draft.WordCount - 1)
                    {
                        bodies ??= new(StringComparer.Ordinal);
                        var key = text.WrittenOf(draft.First, draft.First + form.Length).Key;
                        bodies[key] = form.MayBePlace && bodies.GetValueOrDefault(key, true);
                    }
                }
            }
        }

        // Who is named after the company, or it after them, is a person still.
        foreach (var draft in bodies is null ? [] : drafts)
        {
            if (draft.Kind == EntityKind.Person && draft.Key.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space)
            {
                bodies!.Remove(draft.Key[..space]);
                bodies.Remove(draft.Key[(draft.Key.LastIndexOf(' ') + 1)..]);
            }
        }

        // "Bodmin" beside "Bodmin Moor" is a place.
        HashSet<string>? places = null;
        foreach (var draft in drafts)
        {
            if (draft.Kind == EntityKind.Place && draft.WordCount == 2 && draft.IsCertain && text.Has(draft.End - 1, NameWord.PlaceHead) && draft.Key.IndexOf(' ', StringComparison.Ordinal) is > 2 and var space)
            {
                (places ??= new(StringComparer.Ordinal)).Add(draft.Key[..space]);
            }
        }

        foreach (var draft in places is null ? [] : drafts)
        {
            if (draft.Kind is null && draft.WordCount == 1 && places!.Contains(draft.Key))
            {
                draft.Decide(EntityKind.Place, NameReason.Elsewhere);
            }
        }

        foreach (var draft in bodies is null ? [] : drafts)
        {
            if (draft.Form != MentionForm.Full || (draft.Kind is not null && draft.IsCertain) || !bodies!.TryGetValue(draft.Key, out var mayBePlace))
            {
                continue;
            }

            text.Enter(draft.Sentence.Block);
            if (draft.Kind is EntityKind.Place ? !mayBePlace && text.IsPossessive(draft.End - 1) && !text.Has(draft.First, NameWord.KnownPlace) : !mayBePlace || !forms.StandsLikePlace(draft))
            {
                draft.Decide(EntityKind.Organisation, NameReason.ShortForm);
            }
        }
    }

    // "Servicio Sismológico Nacional (Sismos)": one word in brackets right behind a body is its short name.
    private void FindBracketed(List<MentionDraft> drafts)
    {
        for (var i = 1; i < drafts.Count; i++)
        {
            var (body, draft) = (drafts[i - 1], drafts[i]);
            if (draft.Kind is null && draft.WordCount == 1 && draft.Registered is null && body.Kind == EntityKind.Organisation && body.WordCount > 2 && body.End == draft.First - 1 && ReferenceEquals(body.Sentence, draft.Sentence) &&
                text.IsMark(draft.First - 1, '(') && draft.End < draft.Sentence.EndToken && text.IsMark(draft.End, ')'))
            {
                draft.Decide(EntityKind.Organisation, NameReason.ShortForm);
            }
        }
    }

    private void JoinLists(List<MentionDraft> drafts)
    {
        var start = 0;
        while (start < drafts.Count)
        {
            var end = start + 1;
            while (end < drafts.Count && IsNextInList(drafts[end - 1], drafts[end]))
            {
                end++;
            }

            if (end - start >= 2)
            {
                var chain = drafts.GetRange(start, end - start);
                var bodies = chain.Count(d => d.Kind == EntityKind.Organisation);
                var open = chain.Count(d => d.Kind is null or EntityKind.Other && !d.IsCertain);
                if (chain[0].Kind == EntityKind.Place && chain[0].First > chain[0].Sentence.FirstToken && (text.Has(chain[0].First - 1, NameWord.PlacePreposition) || ReferenceEquals(chain[0].Why, NameReason.PlaceBeside)) && (chain.Count > 2 || text.Has(chain[1].First - 1, NameWord.And)))
                {
                    foreach (var draft in chain.TakeWhile(d => d.Kind is null or EntityKind.Place))
                    {
                        Join(draft, EntityKind.Place);
                    }
                }

                if ((bodies >= 2 || (bodies == 1 && chain[0].Kind == EntityKind.Organisation && chain[0].WordCount == 1 && chain.TrueForAll(d => d.WordCount == 1) && text.Has(chain[^1].First - 1, NameWord.And))) && bodies + open == chain.Count)
                {
                    foreach (var draft in chain)
                    {
                        Join(draft, EntityKind.Organisation);
                    }
                }
            }

            start = end;
        }
    }

    private static void Join(MentionDraft draft, EntityKind kind)
    {
        if (draft.Kind != kind)
        {
            draft.Decide(kind, NameReason.Neighbours);
        }
    }

    private bool IsNextInList(MentionDraft a, MentionDraft b)
    {
        if (!ReferenceEquals(a.Sentence, b.Sentence) || b.First - a.End is < 1 or > 6)
        {
            return false;
        }

        for (var i = a.End; i < b.First; i++)
        {
            var token = text.Document.Tokens[i];
            if (token.Kind == TokenKind.Punctuation ? !(text.IsMark(i, ',') || text.IsMark(i, '(') || text.IsMark(i, ')') || text.IsMark(i, '&')) : !(token.Kind == TokenKind.Word && text.Has(i, NameWord.And | NameWord.Article)))
            {
                return false;
            }
        }

        return true;
    }
}
