using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Reads the tables of sport: in "Leeds 1 Leicester 0" the cities are clubs, countries stay countries, and in
/// "1. Tanja Damaske (Germany) 66.60" the name before the bracket is a person.
/// </summary>
internal sealed class NameTeams(NameText text)
{
    private Sentence? _asked;
    private bool _isAboutSport;

    /// <summary>Names of one word at the start of lines that only a score shows to be names.</summary>
    internal void AddFromScores(List<MentionDraft> drafts, List<(Sentence Sentence, int First, int End)> pending, Func<Sentence, int, int, MentionDraft> make)
    {
        // Where the names start that a score follows; looked for once, when the first line asks.
        HashSet<int>? scored = null;
        for (var i = pending.Count - 1; i >= 0; i--)
        {
            var (sentence, first, end) = pending[i];
            if (end < sentence.EndToken && sentence.TokenCount <= 16 && ScoreEnd(end, sentence.EndToken) is var stop && stop > end && stop < sentence.EndToken &&
                text.LooksLikeName(stop) && (scored ??= [.. drafts.Where(d => ScoreEnd(d.End, d.Sentence.EndToken) > d.End).Select(d => d.First)]).Contains(stop))
            {
                drafts.Add(make(sentence, first, end));
                pending.RemoveAt(i);
            }
        }
    }

    /// <summary>Gives clubs and athletes their kinds; the drafts stand in the order of the text.</summary>
    internal void Decide(List<MentionDraft> drafts)
    {
        var teams = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            var sentence = draft.Sentence;
            if (i + 1 < drafts.Count && ReferenceEquals(drafts[i + 1].Sentence, sentence) && IsScoreLine(draft, drafts[i + 1]))
            {
                Take(draft);
                Take(drafts[i + 1]);
            }
            else if (IsStandingsLine(draft))
            {
                Take(draft);
            }

            if (i + 1 < drafts.Count && draft.Kind is null or EntityKind.Other or EntityKind.Person && IsBracketed(draft, drafts[i + 1]))
            {
                draft.Decide(EntityKind.Person, NameReason.ResultLine);
                draft.IsCertain = true;
            }
        }

        TakeSquads(drafts);
        var isTeamSport = IsTeamSport(drafts, teams);
        foreach (var draft in drafts)
        {
            if (!isTeamSport && !IsAboutSport(draft.Sentence) && !IsBehindScore(draft.First - 1, draft.Sentence))
            {
                continue;
            }

            if (draft.Kind is null && draft.WordCount == 1 && CanBeUnknownTeam(draft))
            {
                draft.Decide(EntityKind.Organisation, NameReason.Sport);
                continue;
            }

            if (draft.Kind == EntityKind.Place && CanBeTeam(draft) && !IsLocation(draft) && (teams.Contains(draft.Key) || ActsAsTeam(draft)))
            {
                draft.Decide(EntityKind.Organisation, NameReason.Sport);
                draft.IsCertain = true;
            }
            else if (draft.Kind is null or EntityKind.Other && draft.WordCount == 1 && text.Has(draft.First, NameWord.Nickname) && draft.Registered is null)
            {
                draft.Decide(EntityKind.Organisation, NameReason.Sport);
            }
        }

        void Take(MentionDraft draft)
        {
            if (CanBeTeam(draft))
            {
                draft.Decide(EntityKind.Organisation, NameReason.ResultLine);
                draft.IsCertain = true;
                teams.Add(draft.Key);
            }
        }
    }

    // "Dirk Maes (Anderlecht), Luc Verheyen (Ghent)": what stands in brackets behind two players or more are their clubs.
    private void TakeSquads(List<MentionDraft> drafts)
    {
        for (var i = 0; i + 3 < drafts.Count; i++)
        {
            var end = i;
            while (end + 1 < drafts.Count && drafts[end].Kind is EntityKind.Person or null && drafts[end].WordCount >= 2 && IsInBracketsBehind(drafts[end], drafts[end + 1]))
            {
                end += 2;
            }

            if (end - i >= 4 && ReferenceEquals(drafts[i].Sentence, drafts[end - 1].Sentence))
            {
                for (var k = i; k < end; k += 2)
                {
                    drafts[k].Decide(EntityKind.Person, NameReason.ResultLine);
                    if (CanBeTeam(drafts[k + 1]))
                    {
                        drafts[k + 1].Decide(EntityKind.Organisation, NameReason.ResultLine);
                        drafts[k + 1].IsCertain = true;
                    }
                }
            }

            i = Math.Max(i, end - 1);
        }
    }

    private bool IsInBracketsBehind(MentionDraft draft, MentionDraft next) =>
        ReferenceEquals(draft.Sentence, next.Sentence) && next.First == draft.End + 1 && text.IsMark(draft.End, '(') && next.End < next.Sentence.EndToken && text.IsMark(next.End, ')') &&
        (next.Kind == EntityKind.Organisation || !text.LooksLikeAcronym(next.First));

    // "against Torino", "beat Torino".
    private bool CanBeUnknownTeam(MentionDraft draft)
    {
        var before = draft.First - 1;
        return draft.Registered is null && before >= draft.Sentence.FirstToken && text.Document.Tokens[before].Shape == TokenShape.Lower &&
            ((text.Has(before, NameWord.TeamLink) && text.Has(before, NameWord.RivalVerb | NameWord.FixtureLink)) || IsBehindScore(before, draft.Sentence)) && text.Document.Tokens[draft.First].Shape == TokenShape.Capitalised &&
            !text.Has(draft.First, NameWord.Surname | NameWord.Given | NameWord.Mononym | NameWord.NotName | NameWord.Common | NameWord.Calendar | NameWord.Plain | NameWord.Heads | NameWord.Title | NameWord.Role);
    }

    // "ganó 2-0 a Brizal": goals, for sets are won with six and more.
    private bool IsBehindScore(int token, Sentence sentence) =>
        token - 3 >= sentence.FirstToken && text.Document.Tokens[token].Length <= 2 && IsGoals(token - 1) && text.Document.Tokens[token - 2].Kind == TokenKind.Dash && IsGoals(token - 3);

    private bool IsGoals(int token) =>
        text.Document.Tokens[token] is { Kind: TokenKind.Number, Length: 1 } && text.Document.Reading[text.Document.Tokens[token].Start] is >= '0' and <= '5';

    // A word of a team sport in the sentence itself: "the striker who left Ajax".
    private bool IsAboutSport(Sentence sentence)
    {
        if (ReferenceEquals(sentence, _asked))
        {
            return _isAboutSport;
        }

        (_asked, _isAboutSport) = (sentence, false);
        if (text.IsIn(sentence) && !text.Words.Has(sentence, WordMarks.TeamSport))
        {
            return false;
        }

        for (var i = sentence.FirstToken; i < sentence.EndToken && !_isAboutSport; i++)
        {
            _isAboutSport = text.Document.Tokens[i].Kind == TokenKind.Word && text.Document.Tokens[i].Shape == TokenShape.Lower && text.Names.MayBeTeamSport(text.Word(i)) && text.Has(i, NameWord.TeamSport);
        }

        return _isAboutSport;
    }

    private bool CanBeTeam(MentionDraft draft) =>
        draft.Registered is null && draft.Kind is null or EntityKind.Other or EntityKind.Place or EntityKind.Organisation && !text.IsCountry(draft.First, draft.End);

    private bool IsScoreLine(MentionDraft a, MentionDraft b)
    {
        var end = a.Sentence.EndToken;
        return ScoreEnd(a.End, end) is var first && first > a.End && first == b.First && ScoreEnd(b.End, end) > b.End &&
            (a.First == a.Sentence.FirstToken || !text.Has(a.First - 1, NameWord.PlacePreposition));
    }

    // Behind a team ", 2 ;" or "2"; where the score ends, or the same place when there is none.
    private int ScoreEnd(int token, int end)
    {
        var i = token;
        if (i < end && text.IsMark(i, ','))
        {
            i++;
        }

        if (i >= end || text.Document.Tokens[i].Kind != TokenKind.Number || text.Document.Tokens[i].Length > 3)
        {
            return token;
        }

        i++;
        if (i < end && (text.IsMark(i, ',') || text.IsMark(i, ';')))
        {
            i++;
        }

        // "Leeds 3 points" is no score.
        return i < end && text.Document.Tokens[i].Shape == TokenShape.Lower && i == token + 1 && text.Document.Tokens[i].Kind == TokenKind.Word ? token : i;
    }

    // "Newcastle 4 3 0 1 6 4 9": a name and nothing but numbers.
    private bool IsStandingsLine(MentionDraft draft)
    {
        var sentence = draft.Sentence;
        if (draft.First - sentence.FirstToken > 2 || sentence.EndToken - draft.End < 4)
        {
            return false;
        }

        var numbers = 0;
        for (var i = draft.End; i < sentence.EndToken; i++)
        {
            var kind = text.Document.Tokens[i].Kind;
            if (kind is TokenKind.Word or TokenKind.Alphanumeric)
            {
                return false;
            }

            numbers += kind == TokenKind.Number ? 1 : 0;
        }

        return numbers >= 4;
    }

    // "Tanja Damaske ( Germany )".
    private bool IsBracketed(MentionDraft draft, MentionDraft next) =>
        ReferenceEquals(draft.Sentence, next.Sentence) && next.Kind == EntityKind.Place && next.First == draft.End + 1 && text.IsMark(draft.End, '(') &&
        next.End < next.Sentence.EndToken && text.IsMark(next.End, ')') && draft.WordCount is >= 1 and <= 4 && text.IsCountry(next.First, next.End) && !text.LooksLikeAcronym(draft.First);

    private bool IsLocation(MentionDraft draft) =>
        draft.First > draft.Sentence.FirstToken && text.Document.Tokens[draft.First - 1].Shape == TokenShape.Lower && text.Has(draft.First - 1, NameWord.PlacePreposition);

    // Scores, clubs, or a word of a team sport at the head of the text.
    private bool IsTeamSport(List<MentionDraft> drafts, HashSet<string> teams)
    {
        if (teams.Count > 0 || drafts.Count(d => d.Kind == EntityKind.Organisation && text.Has(d.First, NameWord.Team)) > 1)
        {
            return true;
        }

        var tokens = text.Document.Tokens;
        for (var i = 0; i < tokens.Length && i < 40; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && text.Has(i, NameWord.TeamSport))
            {
                return true;
            }
        }

        return false;
    }

    // "Hampshire made 402", "over New Jersey", "HAMPSHIRE BEAT SUSSEX".
    private bool ActsAsTeam(MentionDraft draft)
    {
        var tokens = text.Document.Tokens;
        var (behind, before) = (draft.End, draft.First - 1);
        if (behind < draft.Sentence.EndToken && text.IsMark(behind, ',') || text.IsMark(Math.Min(behind, tokens.Length - 1), ':'))
        {
            return false;
        }

        if (before >= draft.Sentence.FirstToken && text.Has(before, NameWord.TeamLink) && tokens[before].Shape is TokenShape.Lower or TokenShape.AllCapitals)
        {
            return true;
        }

        if (behind + 2 < draft.Sentence.EndToken && tokens[behind].Kind == TokenKind.Quote)
        {
            behind += 2;
        }

        if (behind >= draft.Sentence.EndToken)
        {
            return false;
        }

        if (text.Has(behind, NameWord.RivalVerb | NameWord.PlayerNoun) && tokens[behind].Shape is TokenShape.Lower or TokenShape.AllCapitals || tokens[behind].Kind == TokenKind.Number && tokens[behind].Length <= 3)
        {
            return true;
        }

        return draft.First == draft.Sentence.FirstToken && tokens[behind].Shape == TokenShape.Lower && !text.Has(behind, NameWord.Common | NameWord.And | NameWord.Of | NameWord.WeakConnector | NameWord.Connector | NameWord.PlaceNoun);
    }
}
