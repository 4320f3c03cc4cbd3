using System.Collections.Frozen;
using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>
/// Tells dates of the event that takes place on them: "The Quay Regatta was held on 4 May", "On 4 May the Quay Regatta will take place",
/// "La Regata del Muelle se celebró el 4 de mayo". Only a sentence with one event and one date that opens with one of the two says so
/// without doubt; what is announced, claimed, postponed, held up or a part of something else is left alone.
/// </summary>
internal sealed class DateHappenings
{
    private const int LongestPhrase = 5;

    private readonly Document _document;
    private readonly ImmutableArray<EntityMention> _mentions;
    private readonly Registry _registry;

    private DateHappenings(Document document, ImmutableArray<EntityMention> mentions, Registry registry) => (_document, _mentions, _registry) = (document, mentions, registry);

    /// <summary>Tells the dates of a document, which are in order of place; O(dates and the tokens of sentences that hold one).</summary>
    internal static void Tell(Document document, ImmutableArray<DateMention> dates, ImmutableArray<EntityMention> mentions, Registry registry)
    {
        var happenings = new DateHappenings(document, mentions, registry);
        for (var i = 0; i < dates.Length; i++)
        {
            var isAlone = (i == 0 || dates[i - 1].Sentence != dates[i].Sentence) && (i + 1 == dates.Length || dates[i + 1].Sentence != dates[i].Sentence);
            if (isAlone && IsDay(dates[i]) && dates[i].Sentence is { } sentence && happenings.EventIn(sentence) is { } mention)
            {
                happenings.Bind(dates[i], mention, sentence);
            }
        }
    }

    // A day or a month that the words name: neither a weekday nor an end of a range.
    private static bool IsDay(DateMention date) =>
        date is { Kind: DateKind.Calendar, First: not null, Last: not null, Month: not null, Granularity: DateGranularity.Day or DateGranularity.Month, IsQuoted: false, IsRhetorical: false, Range: null, ClosesRange: false, Method: DateMethod.Explicit or DateMethod.DocumentDate or DateMethod.CarriedYear };

    private EntityMention? EventIn(Sentence sentence)
    {
        EntityMention? found = null;
        for (var i = PlaceOrder.FirstAtOrAfter(_mentions.AsSpan(), sentence.Span.Start, static m => m.Span); i < _mentions.Length && _mentions[i].Span.Start < sentence.Span.End; i++)
        {
            if (_mentions[i].Kind == EntityKind.Event)
            {
                if (found is not null)
                {
                    return null;
                }

                found = _mentions[i];
            }
        }

        return found;
    }

    private void Bind(DateMention date, EntityMention mention, Sentence sentence)
    {
        var lexicon = LanguagePack.For(sentence.Block).Dates;
        if (lexicon.Held.Count + lexicon.ToBeHeld.Count == 0 || IsPartOfIt(date, mention))
        {
            return;
        }

        var tokens = sentence.Tokens;
        var (name, day) = (RangeOf(tokens, mention.Span), RangeOf(tokens, date.Span));
        var isPlanned = name.End <= day.Start ? NameFirst(tokens, name, day, lexicon) : day.End <= name.Start ? DayFirst(tokens, name, day, lexicon) : null;
        if (isPlanned is not null && !IsInDoubt(sentence, lexicon))
        {
            (date.Event, date.IsPlanned) = (mention, isPlanned.Value);
        }
    }

    // One day of an event that is known to last for several is not its date.
    private bool IsPartOfIt(DateMention date, EntityMention mention) =>
        mention.LocalEntity is { IsRegistered: true } entity && _registry.Index.EventOf(entity.Id) is { First: { } first, Last: { } last } && first < last && date.First >= first && date.Last <= last && (date.First, date.Last) != (first, last);

    // "The Quay Regatta | was held | on | 4 May".
    private bool? NameFirst(ReadOnlySpan<Token> tokens, (int Start, int End) name, (int Start, int End) day, DateLexicon lexicon) =>
        Opens(tokens, name.Start, lexicon.HappeningArticles) && PhraseFrom(tokens, name.End, lexicon) is { } phrase && AreAll(tokens, phrase.End, day.Start, lexicon.HappeningLinks) && EndsAt(tokens, day.End, phrase.IsOneWord ? null : lexicon) ? phrase.IsPlanned : null;

    // "On | 4 May | the Quay Regatta | was held", "El | 4 de mayo | se celebró | la Regata del Muelle".
    private bool? DayFirst(ReadOnlySpan<Token> tokens, (int Start, int End) name, (int Start, int End) day, DateLexicon lexicon)
    {
        if (!AreAll(tokens, 0, day.Start, lexicon.HappeningLinks))
        {
            return null;
        }

        var at = day.End < tokens.Length && IsMark(tokens[day.End], ',') ? day.End + 1 : day.End;
        var verb = PhraseFrom(tokens, at, lexicon);
        if (verb is { } before)
        {
            return AreAll(tokens, before.End, name.Start, lexicon.HappeningArticles) && !before.IsOneWord && EndsAt(tokens, name.End, lexicon) ? before.IsPlanned : null;
        }

        return AreAll(tokens, at, name.Start, lexicon.HappeningArticles) && PhraseFrom(tokens, name.End, lexicon) is { } phrase && !phrase.IsOneWord && EndsAt(tokens, phrase.End, lexicon)
            ? phrase.IsPlanned : null;
    }

    // "On 4 May the Quay Regatta was held | up by fog", "The Quay Regatta was on 4 May | at the heart of a lawsuit".
    private bool EndsAt(ReadOnlySpan<Token> tokens, int at, DateLexicon? lexicon) =>
        at >= tokens.Length || tokens[at].Kind is TokenKind.Punctuation or TokenKind.Dash || lexicon?.HappeningEnds.Contains(Lower(tokens[at])) == true;

    private bool Opens(ReadOnlySpan<Token> tokens, int start, FrozenSet<string> articles) => start <= 1 && AreAll(tokens, 0, start, articles);

    private bool AreAll(ReadOnlySpan<Token> tokens, int start, int end, FrozenSet<string> words)
    {
        if (end - start > 2)
        {
            return false;
        }

        for (var i = start; i < end; i++)
        {
            if (!words.Contains(Lower(tokens[i])))
            {
                return false;
            }
        }

        return true;
    }

    // The longest words of taking place that start at a token.
    private (int End, bool IsPlanned, bool IsOneWord)? PhraseFrom(ReadOnlySpan<Token> tokens, int start, DateLexicon lexicon)
    {
        (int, bool, bool)? found = null;
        var words = "";
        for (var i = start; i < Math.Min(tokens.Length, start + LongestPhrase) && tokens[i].Kind == TokenKind.Word; i++)
        {
            words += (i > start ? " " : "") + Lower(tokens[i]);
            found = lexicon.ToBeHeld.Contains(words) ? (i + 1, true, i == start) : lexicon.Held.Contains(words) ? (i + 1, false, i == start) : found;
        }

        return found;
    }

    // "It had been postponed" may stand in the sentence before or after.
    private bool IsInDoubt(Sentence sentence, DateLexicon lexicon) =>
        HasDoubt(sentence, lexicon.HappeningDoubts) || HasDoubt(sentence, lexicon.HappeningOthers) || EndsAsQuestion(sentence)
        || (sentence.Previous is { } before && HasDoubt(before, lexicon.HappeningDoubts)) || (sentence.Next is { } next && HasDoubt(next, lexicon.HappeningDoubts));

    private bool EndsAsQuestion(Sentence sentence) => sentence.Tokens is [.., var last] && IsMark(last, '?');

    private bool HasDoubt(Sentence sentence, FrozenSet<string> doubts)
    {
        const int longestLookedThrough = 400;
        var tokens = sentence.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (i >= longestLookedThrough || (tokens[i].Kind is TokenKind.Word or TokenKind.Alphanumeric && doubts.Contains(Lower(tokens[i]))))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsMark(in Token token, char mark) => token.Length == 1 && _document.Reading[token.Start] == mark;

    private string Lower(in Token token) => _document.ValueOf(token).ToString().ToLowerInvariant();

    // Tokens of a span, relative to the sentence.
    private static (int Start, int End) RangeOf(ReadOnlySpan<Token> tokens, TextSpan span)
    {
        var start = 0;
        while (start < tokens.Length && tokens[start].End <= span.Start)
        {
            start++;
        }

        var end = start;
        while (end < tokens.Length && tokens[end].Start < span.End)
        {
            end++;
        }

        return (start, end);
    }
}
