using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>Finds who speaks a quotation: in its own sentence, then beside it, then from the quotation before.</summary>
internal sealed class SpeakerReader(SpeechText text)
{
    // How many tokens a speaker may stand away from the quotation.
    private const int FurthestCue = 300;

    private readonly List<SpeechCue> _cues = [];
    private (int First, int End) _frame;
    private readonly SpeakerResolver _resolver = new(text);
    private readonly SpeakerSentences _sentences = new(text);

    /// <summary>Whether two runs are one quotation that a tag breaks: <c>"A," said X, "b."</c></summary>
    internal bool IsBrokenPair(in QuotationRun a, in QuotationRun b)
    {
        const int longestTag = 30;
        const int longestPlainTag = 8;
        if (a.Block != b.Block || a.IsDialogue != b.IsDialogue || a.GoesOn || a.IsBlockQuote || b.First - a.End > longestTag)
        {
            return false;
        }

        var hasCue = false;
        for (var i = a.End; i < b.First; i++)
        {
            hasCue |= text.Has(i, SpeechRole.Say | SpeechRole.SayingForm);
            if (text.MarkAt(i) is '?' or '!' or ':' or ';' || (text.MarkAt(i) == '.' && (i + 1 >= b.First - 1 || text.Document.SentenceAt(text.TokenAt(i + 1).Start)?.FirstToken == i + 1)))
            {
                return false;
            }
        }

        var endsOpen = text.MarkAt(a.InsideLast) is not ('.' or '!' or '?') || a.IsDialogue;
        var lastGap = text.MarkAt(b.First - 1);
        var joins = a.IsDialogue
            ? lastGap is not '.'
            : lastGap is ',' or '\u2014' or '\u2013' or '-' || b.First - a.End <= longestPlainTag && text.TokenAt(b.Inside).Shape is TokenShape.Lower && !text.Has(b.First - 1, SpeechRole.SayingForm | SpeechRole.That | SpeechRole.Definite | SpeechRole.Indefinite | SpeechRole.Preposition);
        return hasCue && endsOpen && joins && b.First > a.End;
    }

    /// <summary>The speaker in the sentences that the quotation stands in.</summary>
    internal Speech Read(List<QuotationRun> contents, Quotation? previous, bool hasFiniteVerb, int words)
    {
        var run = contents[0];
        if (run.IsBlockQuote)
        {
            return ReadBlockQuote(run, previous);
        }

        if (run.IsAnswer)
        {
            return new Speech { SpeakerSpan = text.SpanOf(text.First, text.First + 1), Kind = SourceKind.Described, HasAdjacentCue = true, Evidence = "speaker: letter that labels the turn" };
        }

        var (first, end) = Frame(contents);
        if (_frame != (first, end))
        {
            _cues.Clear();
            SpeechCueFinder.Find(text, first, end, _cues);
            _frame = (first, end);
        }

        var lastSpeaker = previous is not null && previous.Block == run.Block ? previous.Speaker : null;
        SpeechCue? best = null;
        for (var n = FirstCueBehind(run.First - FurthestCue); n < _cues.Count && _cues[n].First < contents[^1].End + FurthestCue; n++)
        {
            var cue = _cues[n];
            if ((cue.Source is not null || cue.IsSubjectless) && cue.Attributes(run.First) && (best is not { } b || Distance(cue, run) < Distance(b, run)))
            {
                best = cue;
            }
        }

        if (best is { IsSubjectless: true, Source: null } bare)
        {
            // "El alcalde salió al paso: «No se cierra», dijo por radio": the colon shows whose words the tag goes on with.
            return bare.First >= run.End && ReadColon(run, first, lastSpeaker) is { SpeakerSpan: not null } introduced
                ? introduced with { Cue = text.SpanOf(bare.First, bare.End) }
                : ReadSubjectless(bare, run, previous);
        }

        if (best is { } found && found.Source is { } source)
        {
            return new Speech
            {
                Speaker = _resolver.Resolve(source, lastSpeaker),
                Source = text.SpanOf(source.Whole.First, source.Whole.End),
                SpeakerSpan = text.SpanOf(source.First, source.End),
                Kind = source.Kind,
                Cue = text.SpanOf(found.First, found.End),
                Title = SpeakerTitles.Of(text, source),
                IsDocument = source.IsDocument,
                HasAdjacentCue = IsAdjacent(found, contents),
                Evidence = found.SharesSource ? "speaker: subject of the verb before the tag's" : found.First < run.First ? "speaker: source of the verb in front" : "speaker: source of the tag behind",
            };
        }

        return ReadBracket(contents[^1]) is { SpeakerSpan: not null } bracketed ? bracketed : ReadColon(run, first, lastSpeaker);
    }

    // "«No me voy» (Ana Cuéllar, 34 años)": the name in brackets behind the marks.
    private Speech ReadBracket(in QuotationRun run)
    {
        var name = run.End + 1;
        if (name >= text.End || text.MarkAt(run.End) != '(' || text.MentionAt(name) is not { Kind: EntityKind.Person } person || person.Span.Start != text.TokenAt(name).Start)
        {
            return default;
        }

        while (name < text.End && text.TokenAt(name).Start < person.Span.End)
        {
            name++;
        }

        return text.MarkAt(name) is ')' or ',' ? new Speech { Speaker = person, SpeakerSpan = person.Span, Kind = SourceKind.Named, Title = person.Title, HasAdjacentCue = true, Evidence = "speaker: name in brackets behind the marks" } : default;
    }

    /// <summary>The speaker of a clause whose own sentence names none: the quotation before in the paragraph, the sentence before, the one after.</summary>
    internal Speech ReadNeighbours(List<QuotationRun> contents, Quotation? previous)
    {
        var run = contents[0];
        if (run.IsReopened && previous is not null || (previous is { SpeakerSpan: not null } && previous.Block == run.Block && previous.Kind == QuotationKind.Direct))
        {
            return new Speech { Speaker = previous!.Speaker, Source = previous.Source, SpeakerSpan = previous.SpeakerSpan, Kind = previous.SpeakerKind, Title = previous.Title, IsDocument = previous.IsFromDocument, IsCarried = true, Evidence = "speaker: carried from the quotation before" };
        }

        // A dialogue's turns alternate; only a tag tells who speaks.
        if (run.IsDialogue)
        {
            return default;
        }

        var sentence = text.Document.SentenceAt(run.Span.Start);
        if (sentence is null || sentence.FirstToken != run.First)
        {
            return default;
        }

        var before = _sentences.ReadSentence(sentence.IndexInBlock > 0 ? sentence.Previous : null, mustSpeak: true);
        if (before.SpeakerSpan is not null)
        {
            return before with { Evidence = "speaker: source of the sentence before" };
        }

        if (ReadParagraphBefore(contents, previous) is { SpeakerSpan: not null } above)
        {
            return above with { Evidence = "speaker: who spoke at the end of the paragraph before" };
        }

        var last = text.Document.SentenceAt(contents[^1].Span.End - 1);
        var after = _sentences.ReadSentence(last?.Next is { } next && next.Block == run.Block ? next : null, mustSpeak: true);
        return after.SpeakerSpan is not null ? after with { Evidence = "speaker: source of the sentence behind" } : after;
    }

    // A wire signs a paragraph with a word in capitals behind its last stop.
    private bool IsAllQuoted(in QuotationRun run, Block block)
    {
        var end = block.Sentences[^1].EndToken;
        for (var i = run.End; i < end; i++)
        {
            if (text.IsWord(i) && text.TokenAt(i).Shape != TokenShape.AllCapitals)
            {
                return false;
            }
        }

        return true;
    }

    // "«Pido perdón», dijo.": who spoke last, in the quotation or the sentence before.
    private Speech ReadSubjectless(in SpeechCue cue, in QuotationRun run, Quotation? previous)
    {
        var isPlural = SpeechNumber.IsPluralVerb(text, cue.First);
        var spoken = previous is { SpeakerSpan: not null } && !(isPlural && previous.Speaker is { Kind: EntityKind.Person })
            ? new Speech { Speaker = previous.Speaker, SpeakerSpan = previous.SpeakerSpan, Source = previous.Source, Kind = previous.SpeakerKind, Title = previous.Title }
            : default;
        var sentence = text.Document.SentenceAt(run.Span.Start);
        Speech last;
        if (spoken.SpeakerSpan is not null && previous!.Block == run.Block)
        {
            last = spoken;
        }
        else if (sentence is { IndexInBlock: > 0 })
        {
            last = _sentences.ReadBack(sentence.Previous!, isPlural, furthest: 1);
        }
        else
        {
            last = _sentences.ReadAbove(isPlural, run, spoken.SpeakerSpan is not null && previous!.Block?.Index == run.Block.Index - 1 ? spoken : default);

            // "«Se acabó», advirtió. El ministro presentó así …": nobody was named yet.
            last = last.SpeakerSpan is null && !isPlural && sentence?.Next is { } next && next.Block == run.Block ? _sentences.ReadSentence(next, mustSpeak: true) : last;
        }

        return last with { Cue = text.SpanOf(cue.First, cue.End), HasAdjacentCue = true, Evidence = "speaker: who spoke last, the tag has no subject" };
    }

    // `"A," Ruiz said.¶"B."`: a paragraph that is nothing but quoted words goes on with who spoke at the end of the one before.
    private Speech ReadParagraphBefore(List<QuotationRun> contents, Quotation? previous)
    {
        var block = contents[0].Block;
        var index = block.Index - 1;
        if (contents.Count > 1 || contents[0].IsDialogue || index < 0 || block.Kind != BlockKind.Paragraph || text.Document.Blocks[index] is not { Kind: BlockKind.Paragraph, Sentences.IsEmpty: false } above ||
            contents[0].First != block.Sentences[0].FirstToken || !IsAllQuoted(contents[0], block))
        {
            return default;
        }

        var sentence = above.Sentences[^1];
        if (previous is { SpeakerSpan: { } known, Kind: QuotationKind.Direct or QuotationKind.Mixed } && previous.Block == above && known.Start >= sentence.Span.Start)
        {
            return new Speech { Speaker = previous.Speaker, Source = previous.Source, SpeakerSpan = known, Kind = previous.SpeakerKind, Title = previous.Title };
        }

        var current = text.Block;
        text.MoveTo(above);
        _cues.Clear();
        _frame = default;
        SpeechCueFinder.Find(text, sentence.FirstToken, sentence.EndToken, _cues);
        Speech speech = default;
        foreach (var cue in _cues)
        {
            if (cue is { IsNegated: false, IsHypothetical: false, IsAttitude: false } && cue.Source is { CanSpeak: true, IsDocument: false, Kind: SourceKind.Named or SourceKind.Described } source)
            {
                speech = new Speech { Speaker = _resolver.Resolve(source, previous?.Speaker), Source = text.SpanOf(source.Whole.First, source.Whole.End), SpeakerSpan = text.SpanOf(source.First, source.End), Kind = source.Kind, Title = SpeakerTitles.Of(text, source) };
                break;
            }
        }

        text.MoveTo(current);
        _cues.Clear();
        _frame = default;
        return speech;
    }

    private int FirstCueBehind(int token)
    {
        var (low, high) = (0, _cues.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _cues[middle].First < token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // "Dunn offered a stark assessment: “…”": without a verb of saying, the subject of what the colon ends speaks.
    private Speech ReadColon(in QuotationRun run, int first, EntityMention? lastSpeaker)
    {
        var colon = run.First - 1;
        if (colon <= first || text.MarkAt(colon) != ':')
        {
            return default;
        }

        // "A: “…”": a letter labels the turns of an interview.
        if (colon == first + 1 && text.TokenAt(first).Length == 1 && text.TokenAt(first).IsCapitalised)
        {
            return new Speech { SpeakerSpan = text.SpanOf(first, colon), Kind = SourceKind.Described, HasAdjacentCue = true, Evidence = "speaker: letter that labels the turn" };
        }

        // "NOTE: “…”": a word in capitals before the colon is a heading unless it names a body.
        if (colon == first + 1 && text.TokenAt(first).Shape == TokenShape.AllCapitals && text.MentionAt(first) is not { Kind: EntityKind.Person })
        {
            return default;
        }

        var start = _sentences.SubjectStart(first, colon);
        TextSpan? cue = null;
        for (var i = start; i < colon; i++)
        {
            if (text.Has(i, SpeechRole.CueNoun))
            {
                cue = text.SpanOf(i, i + 1);
            }
        }

        // "La respuesta de la ministra fue tajante: “…”": whose words the noun announces.
        var isOwned = text.Has(start, SpeechRole.Definite) && (text.Has(start + 1, SpeechRole.CueNoun) || text.Lexicon.IsUtterance(text.ValueAt(start + 1))) && start + 3 < colon && text.Lexicon.BringsOwner(text.ValueAt(start + 2));

        // "Mayor Ilse Brandt: “…”": a label.
        if (SpeechSourceReader.ReadRight(text, isOwned ? start + 3 : start, colon) is not { CanSpeak: true } source || (source.Kind is SourceKind.Vague && cue is null))
        {
            return default;
        }

        return new Speech
        {
            Speaker = _resolver.Resolve(source, lastSpeaker),
            Source = text.SpanOf(source.Whole.First, source.Whole.End),
            SpeakerSpan = text.SpanOf(source.First, source.End),
            Kind = source.Kind,
            Cue = cue,
            Title = SpeakerTitles.Of(text, source),
            IsDocument = source.IsDocument,
            HasAdjacentCue = true,
            Evidence = "speaker: phrase before the colon",
        };
    }

    private Speech ReadBlockQuote(in QuotationRun run, Quotation? previous)
    {
        if (run.IsReopened && previous is not null)
        {
            return new Speech { Speaker = previous.Speaker, Source = previous.Source, SpeakerSpan = previous.SpeakerSpan, Kind = previous.SpeakerKind, Title = previous.Title, IsDocument = previous.IsFromDocument, IsCarried = true, Evidence = "speaker: carried from the quotation before" };
        }

        if (run.AttributionLine is { } line && !line.Sentences.IsEmpty)
        {
            var mention = text.MentionsIn(line.Span).FirstOrDefault(m => m.Kind is EntityKind.Person or EntityKind.Organisation);
            var start = line.Sentences[0].FirstToken;
            var end = line.Sentences[^1].EndToken;
            while (start < end && text.Document.Tokens[start].Kind == TokenKind.Dash)
            {
                start++;
            }

            return start < end ? new Speech { Speaker = mention, SpeakerSpan = mention?.Span ?? TextSpan.FromBounds(text.Document.Tokens[start].Start, text.Document.Tokens[end - 1].End), Title = mention?.Title, Evidence = "speaker: line under the block quotation" } : default;
        }

        // The paragraph in front introduces it with a colon.
        var index = run.Block.Index - 1;
        if (index < 0 || text.Document.Blocks[index] is not { Kind: BlockKind.Paragraph, Sentences.IsEmpty: false } intro || text.Document.Reading[text.Document.Tokens[intro.Sentences[^1].EndToken - 1].Start] != ':')
        {
            return default;
        }

        var current = text.Block;
        text.MoveTo(intro);
        var sentence = intro.Sentences[^1];
        var speech = _sentences.ReadSentence(sentence, mustSpeak: false);
        if (speech.SpeakerSpan is null && SpeechSourceReader.ReadRight(text, sentence.FirstToken, sentence.EndToken - 1) is { CanSpeak: true } source)
        {
            speech = new Speech { Speaker = _resolver.Resolve(source, null), Source = text.SpanOf(source.Whole.First, source.Whole.End), SpeakerSpan = text.SpanOf(source.First, source.End), Kind = source.Kind, Title = SpeakerTitles.Of(text, source), IsDocument = source.IsDocument };
        }

        text.MoveTo(current);
        return speech.SpeakerSpan is not null ? speech with { Evidence = "speaker: paragraph that introduces the block quotation" } : speech;
    }

    // From the start of the sentence that the first run opens in to the end of the one that holds what follows the last run.
    private (int First, int End) Frame(List<QuotationRun> contents)
    {
        var document = text.Document;
        var run = contents[0];
        var last = contents[^1];
        var first = document.SentenceAt(run.Span.Start) is { } opening ? opening.FirstToken : run.First;

        // A sentence may start inside an earlier quotation of the block; what that one's marks hide stays hidden.
        var closing = document.SentenceAt(last.Span.End - 1);
        var end = closing?.EndToken ?? last.End;
        if (end <= last.End && last.End < text.End && text.MarkAt(last.InsideLast) is not '.' && document.SentenceAt(document.Tokens[last.End].Start) is { } tag)
        {
            end = tag.EndToken;
        }

        return (Math.Max(first, text.First), Math.Min(Math.Max(end, last.End), text.End));
    }

    private static int Distance(in SpeechCue cue, in QuotationRun run) =>
        (cue.First < run.First ? run.First - cue.First : (cue.First - run.End) * 2) + (cue.Source is { CanSpeak: true } ? 0 : 1000);

    private bool IsAdjacent(in SpeechCue cue, List<QuotationRun> contents)
    {
        var source = cue.Source!.Value;
        foreach (var run in contents)
        {
            var tagFirst = Math.Min(cue.First, source.First);
            var leftGap = tagFirst - run.End;
            var rightGap = run.First - Math.Max(cue.End, cue.First < source.First ? source.End : cue.End);
            var isTag = leftGap is >= 0 and <= 3;
            var isIntroduction = rightGap >= 0 && (rightGap == 0 || text.MarkAt(run.First - 1) is ':' or ',');
            if (isTag || (isIntroduction && !cue.IsLabelling))
            {
                return true;
            }
        }

        return false;
    }
}
