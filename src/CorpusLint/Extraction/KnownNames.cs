using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>
/// Finds again, where capitals show nothing, the names that a document has shown elsewhere: in headlines, in shouting, at the
/// start of sentences, and numbers that are names.
/// </summary>
internal sealed class KnownNames
{
    private readonly NameText _text;
    private readonly RegistryIndex _registry;
    private readonly AcronymTable _acronyms;
    private readonly NameRuns _runs;
    private readonly NameHeadlines _headlines;
    private readonly NameOpening _opening;
    private readonly NameShortForms _shortForms;
    private readonly List<MentionDraft> _drafts;
    private readonly Dictionary<string, Known> _byStart = new(StringComparer.Ordinal);
    private Sentence? _judged;
    private bool _isShouted;

    internal KnownNames(NameText text, RegistryIndex registry, AcronymTable acronyms, List<MentionDraft> drafts)
    {
        _text = text;
        _registry = registry;
        _acronyms = acronyms;
        _runs = new NameRuns(text);
        _headlines = new NameHeadlines(text);
        _opening = new NameOpening(text);
        _shortForms = new NameShortForms(text);
        _drafts = drafts;
    }

    private sealed class Known(string[] words, MentionDraft draft, bool isSurname, bool isWord = false)
    {
        internal string[] Words { get; } = words;

        internal MentionDraft Draft { get; } = draft;

        internal bool IsSurname { get; } = isSurname;

        internal bool IsWord { get; } = isWord;

        /// <summary>The name behind this one that starts with the same words, in the order in which they were learnt.</summary>
        internal Known? Next { get; set; }

        /// <summary>Of the first name with its start the last one.</summary>
        internal Known? Last { get; set; }
    }

    internal List<MentionDraft> Complete(List<Sentence> deferred, List<(Sentence Sentence, int First, int End)> pending, List<(Sentence Sentence, int Token)> numbers)
    {
        Learn();
        var found = new List<MentionDraft>();
        foreach (var sentence in deferred)
        {
            _text.Enter(sentence.Block);
            ReadHeadline(sentence, found);
        }

        var heads = _shortForms.Heads(_drafts);
        foreach (var draft in heads.Count == 0 ? [] : _drafts)
        {
            if (draft.Kind is null && draft.WordCount == 1 && draft.Registered is null)
            {
                _text.Enter(draft.Sentence.Block);
                if (_shortForms.IsHead(draft.Sentence, draft.First, heads))
                {
                    draft.Decide(EntityKind.Organisation, NameReason.ShortForm);
                }
            }
        }

        foreach (var (sentence, first, end) in pending)
        {
            _text.Enter(sentence.Block);
            if (end - first == 1 && _shortForms.IsHead(sentence, first, heads))
            {
                found.Add(Make(sentence, first, end, EntityKind.Organisation, NameReason.ShortForm, null));
            }
            else if (Match(first, sentence.EndToken) is { } known && IsNameHere(known, first, sentence))
            {
                found.Add(Again(sentence, first, known));
            }
            else if (_opening.Kind(sentence, first, end) is { } opening)
            {
                found.Add(Make(sentence, first, end, opening.Kind, opening.Why, null));
            }
        }

        foreach (var (sentence, token) in numbers)
        {
            _text.Enter(sentence.Block);
            if (Match(token, sentence.EndToken) is { } known)
            {
                found.Add(AgainOrChapter(sentence, token, known));
            }
        }

        FindInsideUndecided(found);
        FindAcrossAnd(found);
        if (found.Count == 0)
        {
            return _drafts;
        }

        return NameOverlaps.Remove([.. _drafts, .. found]);
    }

    private void Learn()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var draft in _drafts)
        {
            if (!seen.Add(draft.Key))
            {
                continue;
            }

            _text.Enter(draft.Sentence.Block);
            var words = new string[draft.WordCount];
            for (var i = 0; i < words.Length; i++)
            {
                var value = i == words.Length - 1 ? _text.Word(draft.First + i) : _text.Document.ValueOf(_text.Document.Tokens[draft.First + i]);
                words[i] = LanguagePack.Written.Find(value).Folded;
            }

            Add(new Known(words, draft, false));
            if (draft.Kind == EntityKind.Person && words.Length > 1)
            {
                Add(new Known([words[^1]], draft, true));
                for (var i = 0; i < words.Length - 1; i++)
                {
                    if (words[i].Length > 2 && _text.Has(draft.First + i, i == 0 ? NameWord.Given : NameWord.Surname) && !_text.Has(draft.First + i, NameWord.Particle | NameWord.Common | NameWord.NotName))
                    {
                        Add(new Known([words[i]], draft, true));
                    }
                }
            }

            foreach (var form in _shortForms.Of(draft))
            {
                Add(new Known(words[..form.Length], draft, false, form.IsWord || form.MayBePlace));
            }

            if (words.Length > 1 && draft.Kind == EntityKind.Organisation && words[0].AsSpan().IndexOfAnyExceptInRange('0', '9') < 0)
            {
                Add(new Known([words[0]], draft, false));
            }
        }

        void Add(Known known)
        {
            ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(_byStart, known.Words.Length == 1 ? known.Words[0] : StartOf(known.Words[0], known.Words[1]), out _);
            if (first is null)
            {
                first = known;
            }
            else
            {
                (first.Last ?? first).Next = known;
                first.Last = known;
            }
        }
    }

    private string StartOf(string first, string second)
    {
        var length = first.Length + second.Length + 1;
        return length > TextPool.Longest ? first + " " + second : _text.Document.LanguageSet.Texts.Get(Join(stackalloc char[length], first, second));

        static ReadOnlySpan<char> Join(Span<char> start, string first, string second)
        {
            first.CopyTo(start);
            start[first.Length] = ' ';
            second.CopyTo(start[(first.Length + 1)..]);
            return start;
        }
    }

    // A run that nothing explains may hold names that the document shows elsewhere: "Amber Aid/Dock Watch".
    private void FindInsideUndecided(List<MentionDraft> found)
    {
        foreach (var draft in _drafts)
        {
            if (draft.IsCertain || draft.Kind is not null and not EntityKind.Other)
            {
                continue;
            }

            _text.Enter(draft.Sentence.Block);
            for (var i = draft.First; i < draft.End; i++)
            {
                if (_text.LooksLikeName(i) && Match(i, draft.Sentence.EndToken) is { Words.Length: > 1 } known && known.Draft.Key != draft.Key && known.Draft.Kind is not (null or EntityKind.Other))
                {
                    found.Add(Again(draft.Sentence, i, known));
                    i += known.Words.Length - 1;
                }
            }
        }
    }

    // "Pike and Marlow" is one name where the document shows it to be the short form of "Pike and Marlow Inc".
    private void FindAcrossAnd(List<MentionDraft> found)
    {
        foreach (var draft in _drafts)
        {
            if (draft.Registered is not null || draft.End + 1 >= draft.Sentence.EndToken || _text.Document.Tokens[draft.End].Shape != TokenShape.Lower || !_text.Has(draft.End, NameWord.And))
            {
                continue;
            }

            _text.Enter(draft.Sentence.Block);
            if (Match(draft.First, draft.Sentence.EndToken) is { Words.Length: > 2 } known && known.Draft.Kind == EntityKind.Organisation && draft.First + known.Words.Length > draft.End + 1)
            {
                found.Add(Again(draft.Sentence, draft.First, known));
            }
        }
    }

    private void ReadHeadline(Sentence sentence, List<MentionDraft> found)
    {
        var i = sentence.FirstToken;
        while (i < sentence.EndToken)
        {
            var token = _text.Document.Tokens[i];
            if (!token.IsCapitalised && token.Kind != TokenKind.Number)
            {
                i++;
                continue;
            }

            if (!_registry.IsEmpty && NameKey.Find(_text, _registry, i, sentence.EndToken) is { } declared)
            {
                found.Add(Make(sentence, i, i + declared.Words.Length, declared.Kind, NameReason.Declared, declared));
                i += declared.Words.Length;
                continue;
            }

            if (Match(i, sentence.EndToken) is { } known && (!known.IsSurname || !_text.Has(i, NameWord.Common)) && (!known.IsWord || IsTicker(i + known.Words.Length, sentence)) && !IsLongerName(i + known.Words.Length, sentence))
            {
                found.Add(Again(sentence, i, known));
                i += known.Words.Length;
                continue;
            }

            var length = _headlines.Length(i, sentence, out var kind);
            if (length > 0)
            {
                found.Add(Make(sentence, i, i + length, kind, kind == EntityKind.Person && length > 1 ? NameReason.GivenAndSurname : NameReason.Known(kind), null));
                i += length;
                continue;
            }

            i++;
        }
    }

    // "SERVICE <SRV>", "NORTHERN (NRT.TO)": a word is a company by what it is called at an exchange.
    private bool IsTicker(int open, Sentence sentence)
    {
        if (open + 2 >= sentence.EndToken || !(_text.IsMark(open, '<') || _text.IsMark(open, '(')))
        {
            return false;
        }

        for (var i = open + 1; i < sentence.EndToken && i <= open + 4; i++)
        {
            if (_text.IsMark(i, '>') || _text.IsMark(i, ')'))
            {
                return i > open + 1;
            }

            if (_text.Document.Tokens[i].Shape != TokenShape.AllCapitals && !_text.IsMark(i, '.'))
            {
                return false;
            }
        }

        return false;
    }

    // A suffix in capitals behind a known name makes another name: "Coastal Watch | Norway".
    private bool IsLongerName(int end, Sentence sentence) =>
        end < sentence.EndToken && !_text.IsPossessive(end - 1) && _text.LooksLikeName(end) && _text.Has(end, NameWord.KnownPlace | NameWord.OrganisationSuffix) && !_text.Has(end, NameWord.EventHead | NameWord.RoleModifier);

    private Known? Match(int token, int end)
    {
        if (token + 1 < end && _byStart.Count > 0)
        {
            if (TryGetStart(_text.Document.ValueOf(_text.Document.Tokens[token]), _text.Word(token + 1), out var longer) && Longest(longer, token, end) is { } known)
            {
                return known;
            }
        }

        return TryGetStart(_text.Word(token), default, out var single) ? Longest(single, token, end) : null;
    }

    // The names whose first words fold to a word, or to two words.
    private bool TryGetStart(ReadOnlySpan<char> first, ReadOnlySpan<char> second, [NotNullWhen(true)] out Known? found)
    {
        Span<char> key = stackalloc char[Folding.LongestOnStack];
        if (first.Length + second.Length + 1 > key.Length || !Ascii.IsValid(first) || !Ascii.IsValid(second))
        {
            return _byStart.TryGetValue(second.IsEmpty ? Folding.Fold(first) : Folding.Fold(first) + " " + Folding.Fold(second), out found);
        }

        var length = Folding.FoldAscii(first, key);
        if (!second.IsEmpty)
        {
            key[length++] = ' ';
            length += Folding.FoldAscii(second, key[length..]);
        }

        return _byStart.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key[..length], out found);
    }

    private Known? Longest(Known? known, int token, int end)
    {
        Known? best = null;
        for (; known is not null; known = known.Next)
        {
            if (token + known.Words.Length > end || (best is not null && best.Words.Length >= known.Words.Length))
            {
                continue;
            }

            var fits = true;
            for (var i = 0; i < known.Words.Length && fits; i++)
            {
                var word = i == known.Words.Length - 1 ? _text.Word(token + i) : _text.Document.ValueOf(_text.Document.Tokens[token + i]);
                fits = NameKey.Same(word, known.Words[i]) && (i > 0 || known.Draft.Form == MentionForm.Full || _text.Document.Tokens[token].Shape == TokenShape.AllCapitals);
            }

            best = fits ? known : best;
        }

        return best;
    }

    // The first word of a sentence is a name when the rest of the name follows, or when it can hardly be anything else.
    private bool IsNameHere(Known known, int first, Sentence sentence)
    {
        if (known.IsWord)
        {
            return false;
        }

        if (known.Words.Length > 1)
        {
            return true;
        }

        var behind = first + 1;
        if (behind < sentence.EndToken && _text.LooksLikeName(behind) && !_text.IsPossessive(first))
        {
            return false;
        }

        // Inside a sentence a surname's capital means something, whatever else the word is.
        if (known.IsSurname && !_runs.IsStart(sentence, first))
        {
            return true;
        }

        return !_text.Has(first, NameWord.Common | NameWord.NotName | NameWord.Topic | NameWord.RoleModifier | NameWord.Heads) || _text.IsPossessive(first) && known.IsSurname ||
            (known.IsSurname && behind < sentence.EndToken && _text.Has(behind, NameWord.SpeechVerb));
    }

    // "50501 Missouri" is the chapter of a movement in a place, and another body.
    private MentionDraft AgainOrChapter(Sentence sentence, int token, Known known)
    {
        var end = token + known.Words.Length;
        return end < sentence.EndToken && _text.LooksLikeName(end) && _text.Has(end, NameWord.KnownPlace)
            ? Make(sentence, token, end + 1, EntityKind.Organisation, NameReason.Elsewhere, null)
            : Again(sentence, token, known);
    }

    private MentionDraft Again(Sentence sentence, int first, Known known) =>
        Make(sentence, first, first + known.Words.Length, known.Draft.Kind, known.Draft.Kind is null ? null : NameReason.Elsewhere, known.Words.Length == known.Draft.WordCount ? known.Draft.Registered : null, known.Draft.Kind is null ? 1 : known.Draft.Confidence);

    private MentionDraft Make(Sentence sentence, int first, int end, EntityKind? kind, NameReason? why, RegistryName? registered, double factor = 1)
    {
        var isAcronym = end - first == 1 && _text.LooksLikeAcronym(first) && (sentence.TokenCount < 4 || !IsShouted(sentence));
        return new MentionDraft
        {
            Sentence = sentence,
            First = first,
            End = end,
            Written = _text.WrittenOf(first, end),
            IsCertain = kind is not null,
            Registered = registered,
            Form = isAcronym ? MentionForm.Acronym : MentionForm.Full,
            ExpansionKey = end - first == 1 && _text.LooksLikeAcronym(first) ? _acronyms.ExpansionOf(first) : null,
        }.Decide(kind, why, factor);
    }

    // Asked for each name of a sentence, told once: a line of ten thousand acronyms is read in one pass.
    private bool IsShouted(Sentence sentence)
    {
        if (!ReferenceEquals(_judged, sentence))
        {
            _judged = sentence;
            _isShouted = true;
            foreach (var token in sentence.Tokens)
            {
                if (token.Shape is TokenShape.Lower or TokenShape.Capitalised)
                {
                    _isShouted = false;
                    break;
                }
            }
        }

        return _isShouted;
    }
}
