using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>Finds where the text says who says so: verbs, nouns and phrases of saying, quotations, citations and links.</summary>
internal static class AttributionExtractor
{
    internal static ImmutableArray<Attribution> Extract(QuotationFacts quotations, ImmutableArray<Citation> citations, ImmutableArray<Link> links)
    {
        var found = new List<Attribution>();
        var text = quotations.Text;
        var document = text.Document;
        var resolver = new SpeakerResolver(text);
        var cues = new List<SpeechCue>();

        // A quotation may run over several sentences; its cue attributes all of it.
        var cued = quotations.Quotations.Where(q => q.Cue is not null).ToList();
        var quoted = cued.Count == 0 ? [] : cued.Where(q => q.Kind == QuotationKind.Direct).GroupBy(q => q.Cue!.Value).ToDictionary(g => g.Key, g => g.Aggregate(g.First().Contents[0], (span, q) => span.Union(TextSpan.FromBounds(q.Contents[0].Start, q.Contents[^1].End))));
        var tagged = cued.Count == 0 ? [] : cued.Where(q => q.SpeakerSpan is not null).GroupBy(q => q.Cue!.Value).ToDictionary(g => g.Key, g => g.First());
        EntityMention? lastSpeaker = null;
        TextSpan? lastSource = null;
        var lastBlock = 0;
        foreach (var block in document.Blocks)
        {
            if (block.Sentences.IsEmpty || block.Kind is BlockKind.Code or BlockKind.Metadata or BlockKind.ReferenceEntry)
            {
                continue;
            }

            text.MoveTo(block);
            lastSource = null;
            lastSpeaker = block.Index - lastBlock <= 1 && block.Kind == BlockKind.Paragraph ? lastSpeaker : null;
            foreach (var sentence in block.Sentences)
            {
                cues.Clear();
                SpeechCueFinder.Find(text, sentence.FirstToken, sentence.EndToken, cues);
                if (cues.Count == 0 && SpeechHeadline.Read(text, sentence) is { } label)
                {
                    cues.Add(label);
                }

                foreach (var cue in cues)
                {
                    var attribution = Create(sentence, text, cue, quoted, tagged, resolver, lastSpeaker, lastSource);
                    lastSource = cue.Source is { CanSpeak: true, IsDocument: false, IsPronoun: false } said ? text.SpanOf(said.Whole.First, said.Whole.End) : lastSource;
                    if (cue.Source is { IsPronoun: false, CanSpeak: true } || attribution.SourceMention is not null)
                    {
                        lastSpeaker = attribution.SourceMention is { Kind: EntityKind.Person or EntityKind.Other } person ? person : lastSpeaker;
                        lastBlock = block.Index;
                    }

                    found.Add(attribution);
                }
            }
        }

        if (found.Count > 0 && text.IsTechnical)
        {
            found.RemoveAll(a => !CanSpeakInManual(a, text));
        }

        AddQuotations(found, quotations.Quotations);
        AddReferences(document, found, citations, links);
        found.Sort((a, b) => a.Span.CompareTo(b.Span) is var order and not 0 ? order : a.Kind.CompareTo(b.Kind));
        return [.. found];
    }

    private static Attribution Create(Sentence sentence, SpeechText text, in SpeechCue cue, Dictionary<TextSpan, TextSpan> quoted, Dictionary<TextSpan, Quotation> tagged, SpeakerResolver resolver, EntityMention? lastSpeaker, TextSpan? lastSource)
    {
        var cueSpan = text.SpanOf(cue.First, cue.End);
        TextSpan? source = cue.Source is { } s ? text.SpanOf(s.Whole.First, s.Whole.End) : null;
        var named = cue.Source is { } speaker ? resolver.Resolve(speaker, lastSpeaker) : cue.IsSubjectless ? lastSpeaker : null;

        // "La alcaldesa compareció. «Pido perdón», dijo.": who spoke is known from the quotation.
        var carried = cue.IsSubjectless && tagged.TryGetValue(cueSpan, out var quotation) && (lastSource is null || (quotation.Source is { } inside && inside.OverlapsWith(sentence.Span))) ? quotation : null;
        named = carried is not null && lastSource is not null ? carried.Speaker : named ?? carried?.Speaker;
        var content = ContentOf(text, cue);
        content = quoted.TryGetValue(cueSpan, out var words) ? WithQuoted(text.Document, content, words, cueSpan) : content;
        return new Attribution
        {
            Document = text.Document,
            Span = source is { } place && !cue.SharesSource ? cueSpan.Union(place) : cueSpan,
            Sentence = sentence,
            Kind = cue.Kind,
            SourceKind = cue.IsAbsent ? SourceKind.Absent : named is not null ? SourceKind.Named : cue.Source?.Kind ?? (cue.IsSubjectless ? SourceKind.Described : SourceKind.Absent),
            Source = source ?? (cue.IsSubjectless ? carried?.Source ?? lastSource : null),
            SourceMention = named ?? cue.Source?.Mention,
            Cue = cueSpan,
            Content = content,
            IsNegated = cue.IsNegated,
            IsHypothetical = cue.IsHypothetical,
            IsAttitude = cue.IsAttitude,
            Evidence = EvidenceOf(cue),
            Confidence = cue.Confidence * (cue.Source is { IsPronoun: true } && named is not null ? 0.8 : 1),
        };
    }

    // "The diff reports", "the file named '+1'": in a manual things do what people say elsewhere; who has a name and what is written may speak.
    private static bool CanSpeakInManual(Attribution attribution, SpeechText text) =>
        attribution.SourceMention is { Kind: EntityKind.Person or EntityKind.Organisation, Confidence: > 0.85 } && attribution.SourceKind == SourceKind.Named && attribution.Cue is { } cue && !IsCommand(attribution, cue, text)
        || attribution.SourceKind == SourceKind.Vague && attribution.Confidence == 1;

    // "GNU find searches", "Windows write": no verb of saying stands right before another word of the command's line without its "s".
    private static bool IsCommand(Attribution attribution, TextSpan cue, SpeechText text) =>
        attribution.Content is null || attribution.Kind != AttributionKind.AccordingTo && (text.Lexicon.RolesOf(text.Document.Reading.AsSpan(cue.Start, cue.Length)) & (SpeechRole.BaseForm | SpeechRole.NounToo)) != 0;

    private static string EvidenceOf(in SpeechCue cue) =>
        cue.IsAbsent ? "passive that names nobody"
        : cue.Kind == AttributionKind.AccordingTo ? "phrase that names a source"
        : cue.IsSubjectless ? "verb without subject, source carried"
        : cue.SharesSource ? "verb that shares the subject of the one before"
        : cue.IsLabelling ? "verb that labels its object"
        : cue.IsAttitude ? "verb of wanting or thinking"
        : cue.Before.End > cue.Before.First ? "source and verb behind their content"
        : cue.Source is { } source && source.First > cue.First ? "verb or noun with its source behind it"
        : "source, verb, content";

    // `He was "the best of us," she said`: the words in front of the quotation are attributed too; its marks alone are not.
    private static TextSpan WithQuoted(Document document, TextSpan? content, TextSpan quoted, TextSpan cue)
    {
        if (content is not { } around || !around.OverlapsWith(quoted))
        {
            return quoted;
        }

        var start = HasLetter(document.Reading[Math.Min(around.Start, quoted.Start)..quoted.Start]) ? around.Start : quoted.Start;
        var end = cue.End <= quoted.Start && around.End > quoted.End && HasLetter(document.Reading[quoted.End..around.End]) ? around.End : quoted.End;
        return TextSpan.FromBounds(start, end);
    }

    private static bool HasLetter(string text) => text.Any(char.IsLetterOrDigit);

    private static TextSpan? ContentOf(SpeechText text, in SpeechCue cue)
    {
        TextSpan? before = cue.Before.End > cue.Before.First ? text.SpanOf(cue.Before.First, cue.Before.End) : null;
        TextSpan? after = cue.After.End > cue.After.First ? text.SpanOf(cue.After.First, cue.After.End) : null;
        return before is { } b && after is { } a ? b.Union(a) : after ?? before;
    }

    // A quotation whose speaker stands in another sentence, or without a cue, attributes its words all the same.
    private static void AddQuotations(List<Attribution> found, ImmutableArray<Quotation> quotations)
    {
        if (!quotations.Any(quotation => quotation.SpeakerSpan is not null && quotation.Kind is not (QuotationKind.Title or QuotationKind.Term)))
        {
            return;
        }

        var byCue = found.Where(a => a.Cue is not null).ToLookup(a => a.Cue!.Value);
        var bySource = found.Where(a => a.Source is not null).ToLookup(a => a.Source!.Value);
        foreach (var quotation in quotations)
        {
            if (quotation.SpeakerSpan is not { } speaker || quotation.Kind is QuotationKind.Title or QuotationKind.Term)
            {
                continue;
            }

            var sources = bySource[quotation.Source ?? speaker];
            if (sources.Concat(quotation.Cue is { } cue ? byCue[cue] : []).Any(a => a.Content is { } content && content.Contains(quotation.Contents[0])))
            {
                continue;
            }

            found.Add(new Attribution
            {
                Document = quotation.Document,
                Span = quotation.Span,
                Sentence = quotation.Sentence,
                Kind = quotation.IsFromDocument ? AttributionKind.NamedDocument : AttributionKind.SaidBy,
                SourceKind = quotation.SpeakerKind,
                Source = quotation.Source ?? speaker,
                SourceMention = quotation.Speaker,
                Cue = quotation.Cue,
                Evidence = quotation.Evidence,
                Content = TextSpan.FromBounds(quotation.Contents[0].Start, quotation.Contents[^1].End),
            });
        }
    }

    private static void AddReferences(Document document, List<Attribution> found, ImmutableArray<Citation> citations, ImmutableArray<Link> links)
    {
        foreach (var citation in citations)
        {
            Add(citation, AttributionKind.Citation);
        }

        foreach (var link in links)
        {
            // A mail address and a jump inside the page are no sources.
            if (!link.Target.StartsWith('#') && !link.Target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) && link.Block is not { Kind: BlockKind.ReferenceEntry })
            {
                Add(link, AttributionKind.Link);
            }
        }

        void Add(Fact fact, AttributionKind kind)
        {
            var sentence = fact.Sentence;
            found.Add(new Attribution
            {
                Document = document,
                Span = fact.Span,
                Sentence = sentence,
                Kind = kind,
                SourceKind = SourceKind.Reference,
                Source = fact.Span,
                Content = sentence?.Span,
            });
        }
    }
}
