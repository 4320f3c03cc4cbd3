using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>
/// Finds acronyms whose name the text gives without defining them letter by letter: "the Bureau of Statistics (SCB)", "the
/// Trading Commission, CFTC, said", "NCR Corp" before "NCR", and a name elsewhere that has the letters for initials.
/// </summary>
internal sealed class AcronymNames(Document document, ImmutableArray<EntityMention> mentions)
{
    private const int ShortestBeginning = 3;
    private const int LongestName = 12;

    // "Corp", "Ltd", "AG".
    private const int LongestForm = 4;
    private const int MostSmallWords = 2;
    private const int LongestWithWord = 4;
    private readonly Lazy<HashSet<string>> _known = new(() => Read(document, mentions), LazyThreadSafetyMode.None);

    /// <summary>Whether a name of the document has the acronym for initials, or for one of its words.</summary>
    internal bool Has(string acronym) => _known.Value.Contains(acronym);

    /// <summary>Whether the name stands right before the token, which brackets, angles or commas part from it.</summary>
    /// <param name="sentence">The token's sentence.</param>
    /// <param name="index">Index of the token among those of the document.</param>
    /// <param name="acronym">The letters of the token.</param>
    internal bool IsBeside(Sentence sentence, int index, string acronym)
    {
        if (index + 1 < sentence.EndToken && document.Reading[document.Tokens[index + 1].Start] == '<')
        {
            // "NCR <NCR>": the name of a listed company.
            return true;
        }

        if (index + 1 < sentence.EndToken && document.Reading[document.Tokens[index + 1].Start] == ',' && IsOr(sentence, index + 2))
        {
            return true;
        }

        if (index - 1 > sentence.FirstToken && document.Tokens[index - 1] is { Kind: TokenKind.Word, Shape: TokenShape.Lower } noun)
        {
            // "The grain agency EPAC" says what it is; "payment in kind, or PIK" gives the name.
            return LanguagePack.For(sentence.Block).Numbers.Classes[document.ValueOf(noun)] == "group"
                || (IsOr(sentence, index - 1) && document.Tokens[index - 2].Kind is TokenKind.Punctuation or TokenKind.Dash);
        }

        var opener = index - 1;
        if (opener > sentence.FirstToken && document.Tokens[opener].Kind == TokenKind.Quote)
        {
            opener--;
        }

        if (opener <= sentence.FirstToken)
        {
            return false;
        }

        var before = document.Tokens[opener - 1];
        if (document.Tokens[opener].Length == 1 && document.Reading[document.Tokens[opener].Start] is var mark && mark is '(' or '<')
        {
            // "Jan Kox (SPD)" tells his party, and "15 mln (US)" whose millions; "<Moor Ferries Plc> (MFP)" has an angle between.
            // "<Moor Ferries Plc>, (MFP)" has a comma more.
            return (before.Kind == TokenKind.Word || (mark == '(' && document.Reading[before.Start] is '>' or ',')) && MentionAt(before.Start) is not { Kind: EntityKind.Person };
        }

        if (document.Reading[document.Tokens[opener].Start] == '>')
        {
            // "<Societe Moor de Gaz> SMG".
            return true;
        }

        if (document.Reading[document.Tokens[opener].Start] != ',' || !IsMarkOrEnd(sentence, index + 1))
        {
            return false;
        }

        // "Kraft Union AG <KAWG.F>, KWU, has won": behind the mark of its shares stands what a company is called for short.
        return document.Reading[before.Start] == '>' || EndsInInitials(sentence, opener, acronym)
            || (MentionAt(before.Start) is not { Kind: EntityKind.Person } && NameBefore(sentence, opener) is { } name && (HasLetters(name, acronym) || HasInitials(name, acronym) || IsInserted(sentence, index + 1)));
    }

    // "The acreage reduction program, ARP, is large".
    private bool EndsInInitials(Sentence sentence, int end, string acronym)
    {
        var first = end - acronym.Length;
        if (acronym.Length < ShortestBeginning || first < sentence.FirstToken)
        {
            return false;
        }

        for (var i = 0; i < acronym.Length; i++)
        {
            if (document.Tokens[first + i].Kind != TokenKind.Word || char.ToUpperInvariant(document.Reading[document.Tokens[first + i].Start]) != acronym[i])
            {
                return false;
            }
        }

        return true;
    }

    // "52.9 million MCF, or thousand cubic feet".
    private bool IsOr(Sentence sentence, int index) =>
        index < sentence.EndToken && LanguagePack.For(sentence.Block).Numbers.Find(document.ValueOf(document.Tokens[index])) is { } word && (word.Roles & NumberRoles.Or) != 0;

    // "The Paris Futures Market, MATIF, will name": the clause goes on behind the second comma, and no list does.
    private bool IsInserted(Sentence sentence, int index) =>
        index + 1 < sentence.EndToken && document.Reading[document.Tokens[index].Start] == ','
        && document.Tokens[index + 1] is { Kind: TokenKind.Word, Shape: TokenShape.Lower } next
        && !(LanguagePack.For(sentence.Block).Numbers.Find(document.ValueOf(next)) is { } word && (word.Roles & (NumberRoles.Joiner | NumberRoles.Or)) != 0);

    // The capitalised words that end before a token, with the small words between them.
    private string? NameBefore(Sentence sentence, int end)
    {
        var first = end;
        for (var i = end - 1; i >= sentence.FirstToken && end - i <= LongestName && document.Tokens[i].Kind == TokenKind.Word; i--)
        {
            if (document.Tokens[i].IsCapitalised)
            {
                first = i;
            }
            else if ((first == end && i < end - 1) || (first < end && first - i > MostSmallWords))
            {
                break;
            }
        }

        return first < end - 1 ? document.ReadingTextOf(TextSpan.FromBounds(document.Tokens[first].Start, document.Tokens[end - 1].End)) : null;
    }

    // "Brazilian Coffee Institute, IBC": the letters are another language's, and the same.
    private static bool HasInitials(string name, string acronym)
    {
        var initials = name.Split(' ').Where(w => w.Length > 0 && char.IsUpper(w[0])).Select(w => w[0]).ToList();

        // "The", which opens the sentence, is no part of the name.
        return initials.Count - acronym.Length is 0 or 1 && acronym.All(initials.Remove);
    }

    private bool IsMarkOrEnd(Sentence sentence, int index) => index >= sentence.EndToken || document.Tokens[index].Kind == TokenKind.Punctuation;

    // "International Cocoa Organization" has the letters of ICCO one after the other, the first of them as an initial.
    private static bool HasLetters(string name, string acronym)
    {
        var found = 0;
        for (var i = 0; i < name.Length && found < acronym.Length; i++)
        {
            found += char.ToUpperInvariant(name[i]) == acronym[found] && (found > 0 || i == 0 || name[i - 1] is ' ' or '-') ? 1 : 0;
        }

        return found == acronym.Length && name.Contains(' ', StringComparison.Ordinal);
    }

    private EntityMention? MentionAt(int offset)
    {
        var index = PlaceOrder.FirstAtOrAfter(mentions.AsSpan(), offset + 1, static m => m.Span) - 1;
        return index >= 0 && mentions[index].Span.End > offset ? mentions[index] : null;
    }

    // Initials of the names of two and more words, without the company's form at their ends, and the shouted words in them.
    private static HashSet<string> Read(Document document, ImmutableArray<EntityMention> mentions)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        Span<char> initials = stackalloc char[8];
        foreach (var mention in mentions)
        {
            // "Jan Kox" is no JK.
            if (mention.Kind is EntityKind.Person || !mention.Name.Contains(' ', StringComparison.Ordinal))
            {
                continue;
            }

            // "NCR Corp" says what NCR is, a book's title that ends in three capitals does not.
            var saysWords = mention.Kind == EntityKind.Organisation || mention.Name.AsSpan().Count(' ') < LongestWithWord;
            var count = 0;
            foreach (var range in mention.Name.AsSpan().SplitAny(' ', '/'))
            {
                var word = mention.Name.AsSpan()[range];
                if (word.Length == 0 || !char.IsUpper(word[0]))
                {
                    continue;
                }

                if (saysWords && word.Length is > 1 and <= 6 && !word.ContainsAnyExceptInRange('A', 'Z'))
                {
                    known.Add(word.ToString());
                }

                if (count < initials.Length)
                {
                    initials[count++] = word[0];
                    if (count >= ShortestBeginning)
                    {
                        known.Add(initials[..count].ToString());
                    }
                }
            }

            // "General Motors Corp" is GM.
            if (count == 2 || (count == 3 && mention.Name[(mention.Name.LastIndexOf(' ') + 1)..] is { Length: <= LongestForm }))
            {
                count = 2;
                known.Add(initials[..count].ToString());
            }
        }

        return known;
    }
}
