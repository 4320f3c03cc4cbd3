using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Chooses between names that two readings cut out of the same words.</summary>
internal static class NameOverlaps
{
    // Of two names that overlap the one with a kind is meant, then the longer one.
    private static int Weight(MentionDraft draft) => draft.WordCount + (draft.Kind is null or EntityKind.Other && !draft.IsCertain ? 0 : 100);

    /// <summary>The names in the order of the text, none inside another.</summary>
    internal static List<MentionDraft> Remove(List<MentionDraft> drafts)
    {
        drafts.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.End.CompareTo(a.End));
        var result = new List<MentionDraft>(drafts.Count);
        foreach (var draft in drafts)
        {
            if (result.Count > 0 && draft.First < result[^1].End)
            {
                if (Weight(draft) > Weight(result[^1]))
                {
                    result[^1] = draft;
                }

                continue;
            }

            result.Add(draft);
        }

        return result;
    }
}
