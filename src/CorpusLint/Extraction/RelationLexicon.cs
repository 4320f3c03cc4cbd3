using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Words that state partnership, lead, sponsorship, endorsement.</summary>
public sealed record RelationLexicon
{
    private static readonly (string Section, RelationWord Word)[] Sections =
    [
        ("with verbs", RelationWord.WithVerb), ("active verbs", RelationWord.ActiveVerb), ("passive verbs", RelationWord.PassiveVerb),
        ("list nouns", RelationWord.ListNoun), ("list adjectives", RelationWord.ListAdjective), ("coalitions", RelationWord.Coalition),
        ("body nouns", RelationWord.BodyNoun), ("listing verbs", RelationWord.ListingVerb), ("include verbs", RelationWord.IncludeVerb),
        ("closed verbs", RelationWord.ClosedVerb), ("example words", RelationWord.Example), ("be", RelationWord.Be), ("gap", RelationWord.Gap),
        ("negation", RelationWord.Negation), ("planned", RelationWord.Planned), ("questions", RelationWord.Question), ("repeat", RelationWord.Repeat),
        ("with", RelationWord.With), ("by", RelationWord.By), ("among", RelationWord.Among), ("as", RelationWord.As),
        ("separators", RelationWord.Separator), ("others", RelationWord.Other), ("event prepositions", RelationWord.EventPreposition),
        ("phrase ends", RelationWord.PhraseEnd), ("many", RelationWord.Many), ("finite", RelationWord.Finite),
        ("support nouns", RelationWord.SupportNoun), ("consist verbs", RelationWord.ConsistVerb),
        ("make verbs", RelationWord.MakeVerb | RelationWord.ConsistVerb), ("person pronouns", RelationWord.PersonPronoun), ("support prepositions", RelationWord.SupportPreposition),
        ("undertakings", RelationWord.Undertaking), ("neither", RelationWord.Neither), ("presence nouns", RelationWord.Presence), ("first verbs", RelationWord.FirstVerb), ("subject pronouns", RelationWord.SubjectPronoun),
    ];

    private readonly WordTable<Entry> _words;

    private RelationLexicon(WordTable<Entry> words) => _words = words;

    /// <summary>What a word does, and the relation that it states.</summary>
    internal readonly record struct Entry(RelationWord Word, EnumerationRelation Relation);

    /// <summary>What a word does, letter case aside; an empty entry for other words.</summary>
    internal Entry this[ReadOnlySpan<char> word] => _words.GetValueOrDefault(word);

    /// <summary>All words that have an entry.</summary>
    internal ReadOnlySpan<string?> Listed => _words.Words;

    /// <summary>Reads the lexicon of a language; empty for a language without data.</summary>
    internal static RelationLexicon Load(LanguageData data)
    {
        var words = new WordTable<Entry>(isLowerCase: false, capacity: 512);
        foreach (var (section, flag) in Sections)
        {
            if (flag is RelationWord.WithVerb or RelationWord.ActiveVerb or RelationWord.PassiveVerb or RelationWord.ListNoun or RelationWord.ListAdjective or RelationWord.SupportNoun)
            {
                var table = data.Table(section);
                foreach (var word in table.Keys.Order(StringComparer.Ordinal))
                {
                    // A word with two roles keeps the relation of the first ("support" is a verb before it is a noun).
                    ref var known = ref words.At(word);
                    known = new Entry(known.Word | flag, (known.Word & RelationWord.Cue) != 0 ? known.Relation : Enum.Parse<EnumerationRelation>(table[word]));
                }
            }
            else
            {
                foreach (var word in data.Entries(section))
                {
                    ref var known = ref words.At(word);
                    known = known with { Word = known.Word | flag };
                }
            }
        }

        return new RelationLexicon(words);
    }

    /// <summary>Two lexicons are equal when they are the same; they are loaded once.</summary>
    public bool Equals(RelationLexicon? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
