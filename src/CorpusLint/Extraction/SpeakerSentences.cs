using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>Finds whom a sentence beside a quotation is about: the source of its verb of saying, the person or office that opens it, the several people who act in it.</summary>
internal sealed class SpeakerSentences(SpeechText text)
{
    private readonly List<SpeechCue> _cues = [];
    private readonly SpeakerResolver _resolver = new(text);

    internal Speech ReadSentence(Sentence? sentence, bool mustSpeak, bool isTagged = false)
    {
        if (sentence is null)
        {
            return default;
        }

        _cues.Clear();
        SpeechCueFinder.Find(text, sentence.FirstToken, sentence.EndToken, _cues);
        foreach (var cue in _cues)
        {
            // "El volcanólogo estima que …. «Depende del viento», precisa.": before a tag without a subject any subject of saying is a speaker.
            if (cue.Source is { Kind: SourceKind.Named or SourceKind.Described } source && (source.CanSpeak || (isTagged && cue.After != default && text.Has(cue.First, SpeechRole.Say))) && !cue.IsNegated && (!mustSpeak || !source.IsDocument))
            {
                return SpeechOf(source);
            }
        }

        if (NamedSpeaker(sentence) is { CanSpeak: true, IsDocument: false } named)
        {
            return SpeechOf(named);
        }

        // "Ruiz was furious." in front of the quotation: the one person who opens the sentence.
        var persons = text.MentionsIn(sentence.Span).Where(m => m.Kind == EntityKind.Person).ToList();
        if (persons.Count == 1 && persons[0].Span.Start <= sentence.Span.Start + (isTagged ? 120 : 40) && sentence.TokenCount <= 25)
        {
            return new Speech { Speaker = persons[0], SpeakerSpan = persons[0].Span, Title = persons[0].Title };
        }

        // "The mayor met the press.": without a name, the office that opens the sentence.
        var opening = SubjectStart(sentence.FirstToken, sentence.EndToken);
        return persons.Count == 0 && mustSpeak && sentence.TokenCount <= 25 && (text.Has(opening, SpeechRole.Definite) || (isTagged && text.Has(opening, SpeechRole.Indefinite))) && text.Has(opening + 1, SpeechRole.RoleNoun) && SpeechSourceReader.ReadRight(text, opening, sentence.EndToken) is { CanSpeak: true, IsDocument: false } subject
            ? SpeechOf(subject)
            : default;
    }

    // The nearest sentence that tells who may be meant. Inside a paragraph only the one right before is asked, for what stands
    // between has a subject of its own; a paragraph that opens with a bare tag goes on with whom the one before was about.
    internal Speech ReadBack(Sentence sentence, bool isPlural, int furthest)
    {
        Sentence? back = sentence;
        for (var n = 0; n < furthest && back is not null && back.Block == text.Block; n++, back = back.IndexInBlock > 0 ? back.Previous : null)
        {
            var speech = isPlural ? ReadGroup(back) : ReadSentence(back, mustSpeak: true, isTagged: true);
            if (speech.SpeakerSpan is not null)
            {
                return speech;
            }
        }

        return default;
    }

    // "… «A», dijo Ruiz. ¶ «B», añadió.": a paragraph that opens with a bare tag goes on with who spoke last in the one before.
    internal Speech ReadAbove(bool isPlural, in QuotationRun run, in Speech spoken)
    {
        if (run.Block.Index == 0 || text.Document.Blocks[run.Block.Index - 1] is not { Kind: BlockKind.Paragraph, Sentences.IsEmpty: false } before)
        {
            return default;
        }

        if (spoken.SpeakerSpan is not null)
        {
            return spoken;
        }

        var current = text.Block;
        text.MoveTo(before);
        var speech = ReadBack(before.Sentences[^1], isPlural, furthest: 3);
        text.MoveTo(current);
        return speech;
    }

    // What opens a sentence in front of its subject ends with its comma: "In a letter to the board, ", "Preguntado por su futuro, ".
    internal int SubjectStart(int first, int end)
    {
        var opens = text.Has(first, SpeechRole.Preposition | SpeechRole.Time | SpeechRole.Adverb | SpeechRole.Conjunction)
            || (text.Lexicon.IsParticiple(text.ValueAt(first)) && text.Has(first + 1, SpeechRole.Preposition) && !text.Has(first, SpeechRole.Speaks));
        const int longestOpening = 20;
        for (var i = first; opens && i < Math.Min(end, first + longestOpening); i++)
        {
            if (text.MarkAt(i) == ',')
            {
                return i + 1;
            }
        }

        return first;
    }

    // "Cientos de estudiantes rodearon el rectorado.": several people who open a sentence.
    private Speech ReadGroup(Sentence? sentence)
    {
        if (sentence is null)
        {
            return default;
        }

        var start = SubjectStart(sentence.FirstToken, sentence.EndToken);
        return SpeechSourceReader.ReadRight(text, start, sentence.EndToken) is { CanSpeak: true, IsDocument: false, IsPronoun: false } group && SpeechNumber.IsPlural(text, group) ? SpeechOf(group) : default;
    }

    // "Son palabras de Julio Bascones.": a sentence that does nothing but say whose words stand beside it.
    private SpeechSource? NamedSpeaker(Sentence sentence)
    {
        var first = sentence.FirstToken;
        foreach (var phrase in text.Lexicon.SpeakerPhrases)
        {
            var k = 0;
            while (k < phrase.Length && first + k < sentence.EndToken && text.ValueAt(first + k).Equals(phrase[k], StringComparison.OrdinalIgnoreCase))
            {
                k++;
            }

            if (k == phrase.Length && first + k < sentence.EndToken)
            {
                return SpeechSourceReader.ReadRight(text, first + k, sentence.EndToken);
            }
        }

        return null;
    }

    private Speech SpeechOf(in SpeechSource source) =>
        new() { Speaker = _resolver.Resolve(source, null), Source = text.SpanOf(source.Whole.First, source.Whole.End), SpeakerSpan = text.SpanOf(source.First, source.End), Kind = source.Kind, Title = SpeakerTitles.Of(text, source) };
}
