using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Whether a verb without its subject and a source agree: "coreaban" wants several, "dijo" wants one.</summary>
internal static class SpeechNumber
{
    /// <summary>Whether the verb's ending shows several subjects.</summary>
    internal static bool IsPluralVerb(SpeechText text, int verb) => text.Lexicon.IsPluralVerb(text.ValueAt(verb));

    /// <summary>Whether the source is several people: "los vecinos", "cientos de estudiantes", "Ruiz y Ferrer".</summary>
    internal static bool IsPlural(SpeechText text, in SpeechSource source)
    {
        if (source.Mention is { Kind: EntityKind.Person } && source.Kind == SourceKind.Named)
        {
            return false;
        }

        for (var i = source.First; i < source.End; i++)
        {
            // What stands behind a preposition belongs to the noun before it: "el portavoz | de los vecinos".
            if (i > source.First && text.Has(i, SpeechRole.Preposition))
            {
                return false;
            }

            if (text.Has(i, SpeechRole.RoleNoun | SpeechRole.GroupNoun | SpeechRole.VagueNoun))
            {
                return text.ValueAt(i) is [.., 's' or 'S'];
            }
        }

        return false;
    }
}
