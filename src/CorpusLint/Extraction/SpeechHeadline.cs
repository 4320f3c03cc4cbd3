using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Reads a headline that labels its words with who says them: "Mayor: bridge to close in May".</summary>
internal static class SpeechHeadline
{
    private const int LongestLabel = 6;

    internal static SpeechCue? Read(SpeechText text, Sentence sentence)
    {
        if (text.Block.Kind is not (BlockKind.Title or BlockKind.Heading))
        {
            return null;
        }

        var (first, last) = (sentence.FirstToken, SpeechClause.Last(text, sentence.EndToken));
        for (var i = first + 1; i <= Math.Min(first + LongestLabel, last - 3); i++)
        {
            if (text.MarkAt(i) == ':')
            {
                return SpeechSourceReader.ReadRight(text, first, i) is { CanSpeak: true, IsDocument: false } source && source.Whole == (first, i) && (source.Mention is { Kind: EntityKind.Person } || text.Has(i - 1, SpeechRole.RoleNoun | SpeechRole.GroupNoun | SpeechRole.VagueNoun))
                    ? new SpeechCue(i, i + 1, AttributionKind.SaidBy) { Source = source, After = (i + 1, last), Confidence = 0.7 }
                    : null;
            }
        }

        return null;
    }
}
