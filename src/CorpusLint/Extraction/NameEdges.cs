using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>What stands at the edge of a run of capitals and is no part of the name, or is one without a capital.</summary>
internal sealed class NameEdges(NameText text)
{
    /// <summary>"Former | Wells Fargo": an adjective whose capital shows nothing before a name that is known.</summary>
    internal bool OpensWithAdjective(int first, int end) =>
        end - first >= 2 && text.Has(first, NameWord.RoleModifier) && !text.Has(first, NameWord.Topic) && text.LooksLikeName(first + 1) && text.KnownPhrase(first, end) is null &&
        (text.KnownPhrase(first + 1, end) is not (null or EntityKind.Person) ||
            (end - first == 2 && text.Has(first + 1, NameWord.KnownOrganisation | NameWord.KnownPlace) && !text.Has(first + 1, NameWord.Heads)));

    /// <summary>"D. Preserve the notices": a list's letter is no initial.</summary>
    internal bool OpensWithLetter(int first, int end) =>
        end - first == 3 && text.Document.Tokens[first].Length == 1 && text.IsMark(first + 1, '.') && !text.Has(first + 2, NameWord.Surname | NameWord.Given);

    /// <summary>"2nd", "101st".</summary>
    internal bool IsOrdinal(int token)
    {
        var t = text.Document.Tokens[token];
        return t.Kind == TokenKind.Alphanumeric && t.Length is >= 3 and <= 5 && char.IsAsciiDigit(text.Document.Reading[t.Start]) &&
            char.IsAsciiLetterLower(text.Document.Reading[t.End - 1]) && char.IsAsciiLetterLower(text.Document.Reading[t.End - 2]);
    }
}
