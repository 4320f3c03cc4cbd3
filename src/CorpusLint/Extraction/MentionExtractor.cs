using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Finds names and resolves them inside one document: first the body, where capitals mean something; then what only the
/// names already found can explain (headlines in title case, shouting, first words of sentences, numbers).
/// </summary>
internal static class MentionExtractor
{
    internal static MentionFacts Extract(Document document, Registry registry)
    {
        var text = new NameText(document);
        var acronyms = AcronymTable.Read(text);
        var scanner = new NameScanner(text, registry.Index, acronyms);
        var deferred = new List<Sentence>();
        foreach (var sentence in document.Sentences)
        {
            if (IsWithoutSmallWords(sentence) && !IsTableLine(sentence))
            {
                deferred.Add(sentence);
            }
            else
            {
                scanner.Scan(sentence);
            }
        }

        scanner.Cutter.TakeRepeatedRuns();
        scanner.Cutter.TakeScores();
        var drafts = new MentionKinds(text).Decide(scanner.Cutter.Drafts);
        drafts = new KnownNames(text, registry.Index, acronyms, drafts).Complete(deferred, scanner.Cutter.Pending, scanner.PendingNumbers);
        new NameTeams(text).Decide(drafts);
        new NameFragments(text).Remove(drafts);
        if (DocumentWords.Of(document).IsTechnical)
        {
            Weaken(text, drafts);
        }

        var (mentions, entities) = new EntityResolver(text).Resolve(drafts);
        return new MentionFacts(mentions, entities, acronyms.Facts);
    }

    // In a manual or changelog capitals are no proof; what rests on a guess stays undecided.
    private static void Weaken(NameText text, List<MentionDraft> drafts)
    {
        const double proof = 0.9;
        foreach (var draft in drafts)
        {
            if (draft.Kind is not (null or EntityKind.Other) && draft.Registered is null && (draft.Confidence < proof || (ReferenceEquals(draft.Why, NameReason.Head) && IsDefinedTerm(text, draft))))
            {
                draft.Decide(null, null);
                draft.IsCertain = false;
            }
        }
    }

    // "Covered Software", "Derivative Works", "Section 2": words of the language with a head among them.
    private static bool IsDefinedTerm(NameText text, MentionDraft draft)
    {
        const NameWord words = NameWord.Plain | NameWord.Heads | NameWord.Topic | NameWord.Common | NameWord.RoleModifier | NameWord.NotName | NameWord.Of | NameWord.Connector | NameWord.And | NameWord.Article | NameWord.PlaceModifier | NameWord.NumberedWord | NameWord.OrganisationNoun;
        text.Enter(draft.Sentence.Block);
        for (var i = draft.First; i < draft.End; i++)
        {
            if (text.Document.Tokens[i].Kind == TokenKind.Word && !text.Has(i, words))
            {
                return false;
            }
        }

        return true;
    }

    // "Leeds 1 Leicester 0", "1. Monica Seles (U.S.) 19.93": a line of results has capitals for its names only.
    private static bool IsTableLine(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var isMixed = false;
        var isBracketed = false;
        for (var i = 0; i < tokens.Length; i++)
        {
            isMixed |= tokens[i].Shape == TokenShape.Capitalised;
            isBracketed |= i > 0 && i + 1 < tokens.Length && tokens[i].Length == 1 && tokens[i].Kind == TokenKind.Punctuation && tokens[i - 1].Shape == TokenShape.Capitalised &&
                sentence.Document.Reading[tokens[i].Start] == '(' && tokens[i + 1].IsCapitalised && tokens[^1].Kind == TokenKind.Number;
        }

        return isMixed && (isBracketed || tokens[^1].Kind == TokenKind.Number && tokens[^1].Length <= 3);
    }

    // A headline in title case or a line in capitals shows nothing by its capitals.
    private static bool IsWithoutSmallWords(Sentence sentence)
    {
        var isHeading = sentence.Block.Kind is BlockKind.Title or BlockKind.Heading;
        int capitalised = 0, shouted = 0, small = 0;
        foreach (var token in sentence.Tokens)
        {
            if (token.Kind != TokenKind.Word || token.Length < 4)
            {
                continue;
            }

            if (token.Shape == TokenShape.Lower)
            {
                small++;
                if (!isHeading)
                {
                    return false;
                }
            }
            else if (token.Shape == TokenShape.AllCapitals)
            {
                shouted++;
            }
            else
            {
                capitalised++;
            }
        }

        return (shouted >= 3 && shouted > 3 * (capitalised + small)) || (isHeading && shouted > 0 && capitalised + small == 0 && sentence.TokenCount > 2) || (isHeading && capitalised + shouted >= 3 && capitalised + shouted >= 4 * small);
    }
}

/// <summary>What the mention extractor delivers.</summary>
internal sealed record MentionFacts(
    ImmutableArray<EntityMention> Mentions,
    ImmutableArray<Entity> Entities,
    ImmutableArray<AcronymDefinition> Acronyms);
