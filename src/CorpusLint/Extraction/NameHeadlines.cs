using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>Finds the names of the lexicon in headlines, where every word has a capital: "PARIS TALKS FAIL", "Amber Aid Sues Ana Ruiz".</summary>
internal sealed class NameHeadlines(NameText text)
{
    // What shouts for longer is the small print: "IN NO EVENT SHALL THE COPYRIGHT HOLDER".
    private const int LongestHeadline = 20;

    /// <summary>Number of tokens of the name that begins at a token; 0 for none.</summary>
    internal int Length(int first, Sentence sentence, out EntityKind kind)
    {
        for (var end = Math.Min(first + 4, sentence.EndToken); end >= first + 2; end--)
        {
            if (text.LooksLikeName(end - 1) && text.KnownPhrase(first, end) is { } phrase && phrase != EntityKind.Person)
            {
                kind = phrase;
                return end - first;
            }
        }

        if (PersonLength(first, sentence.EndToken, sentence.TokenCount) is > 0 and var words)
        {
            kind = EntityKind.Person;
            return words;
        }

        var flags = text.Flags(first);
        var isPlain = (flags & (NameWord.Common | NameWord.NotName | NameWord.Heads | NameWord.Given | NameWord.Topic)) == 0;
        kind = (flags & NameWord.KnownPlace) != 0 ? EntityKind.Place : (flags & NameWord.Mononym) != 0 ? EntityKind.Person : EntityKind.Organisation;
        // "CUT", "AID": in shouting a word of the document, or letters that only another language knows, is no body.
        if (text.Document.Tokens[first].Shape == TokenShape.AllCapitals && (flags & (NameWord.CapitalOrganisation | NameWord.CapitalPlace)) != 0 &&
            ((text.Names[text.Word(first)] & (NameWord.CapitalOrganisation | NameWord.CapitalPlace)) == 0 || text.Has(first, NameWord.StoppedEnding) || text.IsSmallElsewhere(first)))
        {
            return 0;
        }

        return (isPlain && (flags & (NameWord.KnownPlace | NameWord.KnownOrganisation | NameWord.Mononym)) != 0) ||
            (flags & (NameWord.CapitalOrganisation | NameWord.CapitalPlace)) != 0 && (flags & (NameWord.KnownPlace | NameWord.KnownOrganisation)) != 0
            ? 1
            : 0;
    }

    // A given name before a surname; in capitals a surname alone, unless it is a word or a place too.
    private int PersonLength(int first, int end, int length)
    {
        const NameWord noName = NameWord.Common | NameWord.NotName | NameWord.Plain | NameWord.Heads | NameWord.Role | NameWord.Title | NameWord.Topic;
        if (text.Has(first, NameWord.Given) && !text.Has(first, NameWord.Common | NameWord.NotName))
        {
            var last = first + 1;
            if (last + 1 < end && text.Has(last, NameWord.Given | NameWord.Surname) && text.LooksLikeName(last) && text.Has(last + 1, NameWord.Surname) && !text.IsPossessive(last))
            {
                last++;
            }

            return last < end && text.LooksLikeName(last) && text.Has(last, NameWord.Surname) && !text.IsPossessive(last - 1) ? last - first + 1 : 0;
        }

        return length <= LongestHeadline && text.Document.Tokens[first].Shape == TokenShape.AllCapitals && text.Document.Tokens[first].Length > 3 && text.Has(first, NameWord.Surname) &&
            !text.Has(first, noName | NameWord.KnownPlace | NameWord.KnownOrganisation) ? 1 : 0;
    }
}
