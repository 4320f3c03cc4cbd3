using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>Resolves "she" and "the senator" to a person that the paragraph names, when only one can be meant.</summary>
internal sealed class SpeakerResolver(SpeechText text)
{
    // How far back a pronoun looks, in characters: longer than any paragraph of prose, and a bound on hostile text.
    private const int FurthestName = 4000;

    /// <summary>The person whom a pronoun or a role stands for, or null.</summary>
    /// <param name="source">The phrase.</param>
    /// <param name="lastSpeaker">Who spoke last in the paragraph; null for nobody.</param>
    internal EntityMention? Resolve(in SpeechSource source, EntityMention? lastSpeaker)
    {
        if (source.Mention is not null && source.Kind == SourceKind.Named)
        {
            return source.Mention;
        }

        if (source.IsPronoun)
        {
            return IsPersonal(source) ? ResolvePronoun(text.TokenAt(source.First).Start, lastSpeaker, text.Lexicon.GenderOf(text.ValueAt(source.First))) : null;
        }

        return source.End - source.First == 2 && text.Has(source.First, SpeechRole.Definite) && text.Has(source.First + 1, SpeechRole.RoleNoun)
            ? ResolveRole(text.ValueAt(source.First + 1), text.TokenAt(source.First).Start)
            : null;
    }

    private bool IsPersonal(in SpeechSource source) =>
        !text.Has(source.First, SpeechRole.Impersonal | SpeechRole.Definite) && !text.Lexicon.IsPluralPronoun(text.ValueAt(source.First));

    private EntityMention? ResolvePronoun(int offset, EntityMention? lastSpeaker, SpeechGender gender)
    {
        lastSpeaker = lastSpeaker is not null && Contradicts(lastSpeaker, gender) ? null : lastSpeaker;
        var candidate = OnlyPerson(TextSpan.FromBounds(Math.Max(text.Block.Span.Start, offset - FurthestName), offset), gender, out var isAmbiguous);
        if (candidate is not null || isAmbiguous)
        {
            return candidate ?? lastSpeaker;
        }

        var previous = text.Block.Index > 0 ? text.Document.Blocks[text.Block.Index - 1] : null;
        return lastSpeaker ?? (previous is { Kind: BlockKind.Paragraph } ? OnlyPerson(TextSpan.FromBounds(Math.Max(previous.Span.Start, previous.Span.End - FurthestName), previous.Span.End), gender, out _) : null);
    }

    private EntityMention? OnlyPerson(TextSpan span, SpeechGender gender, out bool isAmbiguous)
    {
        EntityMention? found = null;
        isAmbiguous = false;
        foreach (var mention in text.MentionsIn(span))
        {
            if (mention.Kind != EntityKind.Person || Contradicts(mention, gender))
            {
                continue;
            }

            if (found is not null && !IsSamePerson(found, mention))
            {
                isAmbiguous = true;
                return null;
            }

            found ??= mention;
        }

        return found;
    }

    // "she" is not Mr. Ames, the chairman, or John Ames; a name that does not tell contradicts nothing.
    private bool Contradicts(EntityMention mention, SpeechGender gender) =>
        gender != SpeechGender.Unknown && GenderOf(mention) is var known && known != SpeechGender.Unknown && known != gender;

    private SpeechGender GenderOf(EntityMention mention)
    {
        foreach (var word in (mention.Title ?? "").AsSpan().Split(' '))
        {
            if (text.Lexicon.GenderOf(mention.Title.AsSpan()[word].Trim('.')) is var shown and not SpeechGender.Unknown)
            {
                return shown;
            }
        }

        var name = mention.LocalEntity?.Name ?? mention.Name;
        var blank = name.IndexOf(' ', StringComparison.Ordinal);
        return blank > 0 ? text.Lexicon.GenderOf(name.AsSpan(0, blank).Trim('.')) : SpeechGender.Unknown;
    }

    private EntityMention? ResolveRole(ReadOnlySpan<char> role, int offset)
    {
        EntityMention? found = null;
        var from = text.Document.Blocks[Math.Max(0, text.Block.Index - 5)].Span.Start;
        foreach (var mention in text.MentionsIn(TextSpan.FromBounds(Math.Max(Math.Min(from, offset), offset - (2 * FurthestName)), offset)))
        {
            if (mention.Kind == EntityKind.Person && mention.Title is { } title && title.AsSpan().Contains(role, StringComparison.OrdinalIgnoreCase))
            {
                if (found is not null && !IsSamePerson(found, mention))
                {
                    return null;
                }

                found = mention;
            }
        }

        return found;
    }

    internal static bool IsSamePerson(EntityMention a, EntityMention b) =>
        a.LocalEntity is not null && b.LocalEntity is not null ? ReferenceEquals(a.LocalEntity, b.LocalEntity) : a.Name.Equals(b.Name, StringComparison.OrdinalIgnoreCase);
}
