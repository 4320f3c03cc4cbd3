using System.Collections.Immutable;
using System.Globalization;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>
/// Finds author–year markers: "(Ruiz 2024)", "(Ruiz &amp; Ames, 2024; Bole 2019)", "Ruiz (2024)". The second form is
/// also how films and events are dated, so it needs an entry that fits, "et al." or a verb of saying behind it, or a
/// document that cites this way throughout.
/// </summary>
internal sealed class CitationAuthorYearFinder
{
    private const int MaximumTokens = 60;

    // So many markers that lead to an entry show that a document cites by author and year.
    private const int EnoughResolved = 3;

    private readonly Document _document;
    private readonly ReferenceIndex _index;
    private readonly List<Draft> _drafts = [];

    private CitationAuthorYearFinder(Document document, ReferenceIndex index) => (_document, _index) = (document, index);

    private enum Evidence
    {
        /// <summary>Only a document that cites this way makes it a marker.</summary>
        Weak,

        /// <summary>It looks like a marker, unless the document's other markers look otherwise.</summary>
        Likely,
        Certain,
    }

    internal static void Find(Document document, ReferenceFacts lists, ReferenceIndex index, List<CitationCandidate> candidates)
    {
        var finder = new CitationAuthorYearFinder(document, index);
        foreach (var block in document.Blocks)
        {
            if (!block.Sentences.IsEmpty && !lists.Covers(block))
            {
                finder.ReadBlock(block);
            }
        }

        if (finder._drafts.Count > 0)
        {
            candidates.AddRange(finder.Decide());
        }
    }

    /// <summary>The year with its letter, as "2024" or "2024a"; null for another number.</summary>
    internal static string? ReadYear(Document document, in Token token)
    {
        if (token.Kind is not (TokenKind.Number or TokenKind.Alphanumeric))
        {
            return null;
        }

        var value = document.ValueOf(token);
        if (value.Length is < 4 or > 5)
        {
            return null;
        }

        return int.TryParse(value[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1500 and <= 2099 && (value.Length == 4 || value[4] is >= 'a' and <= 'h') ? value.ToString() : null;
    }

    private IEnumerable<CitationCandidate> Decide()
    {
        var resolved = _drafts.Where(d => d.IsResolved).ToList();
        var isUsual = resolved.Count >= EnoughResolved;
        var withComma = resolved.Count(d => d.HasComma is true);
        var without = resolved.Count(d => d.HasComma is false);
        foreach (var draft in _drafts)
        {
            var isOdd = draft.HasComma is { } comma && withComma + without >= 2 && (comma ? withComma == 0 : without == 0);
            var isMarker = draft.IsResolved || draft.Evidence == Evidence.Certain || (draft.Evidence == Evidence.Likely ? !isOdd : isUsual && !isOdd);
            if (isMarker)
            {
                yield return new CitationCandidate(draft.Span, CitationStyle.AuthorYear, draft.Labels);
            }
        }
    }

    private void ReadBlock(Block block)
    {
        var tokens = _document.Tokens.AsSpan();
        var (first, end) = (block.Sentences[0].FirstToken, block.Sentences[^1].EndToken);
        var pack = default(LanguagePack);
        for (var i = first; i < end; i++)
        {
            if (tokens[i].Kind != TokenKind.Punctuation || _document.Reading[tokens[i].Start] is not ('(' or '['))
            {
                continue;
            }

            var close = Close(i, end);
            if (close < 0)
            {
                continue;
            }

            pack ??= LanguagePack.For(block);
            if (IsYear(i + 1, close, pack, out _, out _))
            {
                AddNarrative(first, i, close, end, pack);
            }
            else
            {
                AddParenthetical(first, i, close, pack);
            }
        }
    }

    private int Close(int open, int end)
    {
        var depth = 0;
        var hasWords = false;
        for (var i = open + 1; i < Math.Min(end, open + MaximumTokens); i++)
        {
            hasWords |= _document.Tokens[i].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Alphanumeric;
            var mark = Mark(i);
            if (mark is '(' or '[')
            {
                depth++;
            }
            else if (mark is ')' or ']' && depth-- == 0)
            {
                return hasWords ? i : -1;
            }
        }

        return -1;
    }

    private bool IsYear(int i, int close, LanguagePack pack, out string year, out int after)
    {
        if (i < close && ReadYear(_document, _document.Tokens[i]) is { } number)
        {
            (year, after) = (number, i + 1);
            return true;
        }

        year = pack.Citations.Undated(_document, i, close, out after) ?? "";
        return year.Length > 0;
    }

    private void AddParenthetical(int first, int open, int close, LanguagePack pack)
    {
        var labels = ImmutableArray.CreateBuilder<string>();
        var evidence = Evidence.Weak;
        var isBody = false;
        bool? hasComma = null;
        var i = open + 1;
        var source = 0;
        while (i < close)
        {
            if (CitationAuthor.Read(_document, ref i, close, pack) is not { } author)
            {
                return;
            }

            var comma = i < close && Mark(i) == ',';
            i += comma ? 1 : 0;
            var years = 0;
            while (IsYear(i, close, pack, out var year, out var after))
            {
                years++;
                evidence = year.Length == 5 || years > 1 || author.IsTyped ? Evidence.Certain : evidence;
                labels.Add(author.Key + " " + year);
                i = after;
                i += i + 1 < close && Mark(i) == ',' && IsYear(i + 1, close, pack, out _, out _) ? 1 : 0;
            }

            if (years == 0)
            {
                return;
            }

            hasComma = comma;
            isBody |= author.Names > 1 && !author.IsTyped;
            i += i < close && Mark(i) == ',' && pack.Citations.IsSecondary(_document, i + 1, close, out _) ? 1 : 0;
            if (pack.Citations.IsSecondary(_document, i, close, out var behind))
            {
                // Only the source that the author saw is in the list.
                labels.Count = source;
                evidence = Evidence.Certain;
                i = behind;
                continue;
            }

            if (!SkipLocator(ref i, close))
            {
                return;
            }

            evidence = i < close ? Evidence.Certain : evidence;
            i++;
            source = labels.Count;
        }

        if (labels.Count == 0)
        {
            return;
        }

        // "(Paris 2024)" behind a name is the edition of an event; a name alone must be one word that no list excludes.
        var followsName = open > first && _document.Tokens[open - 1].IsCapitalised;
        evidence = evidence == Evidence.Weak && !followsName && !isBody ? Evidence.Likely : evidence;
        Add(open, close, labels, evidence, hasComma);
    }

    // Only a locator may follow the year: "p. 12", "pp. 4–9", "ch. 2".
    private bool SkipLocator(ref int i, int close)
    {
        var hasLocator = i < close && Mark(i) is ',' or ':';
        while (i < close && Mark(i) != ';')
        {
            if (!hasLocator || (_document.Tokens[i].Kind == TokenKind.Word && _document.ValueOf(_document.Tokens[i]).Length > 8))
            {
                return false;
            }

            i++;
        }

        return true;
    }

    private void AddNarrative(int first, int open, int close, int end, LanguagePack pack)
    {
        var years = new List<string>();
        var i = open + 1;
        while (IsYear(i, close, pack, out var year, out var after))
        {
            years.Add(year);
            i = after;
            i += i + 1 < close && Mark(i) == ',' && IsYear(i + 1, close, pack, out _, out _) ? 1 : 0;
        }

        var start = CitationAuthor.StartOfName(_document, first, open, pack, out var isTyped);
        if (start >= open || !SkipLocator(ref i, close) || i < close)
        {
            return;
        }

        // The first word that is neither article nor particle is what the list is sorted by.
        var name = start;
        while (name < open && (CitationAuthor.IsParticle(Value(name), pack) || (pack.Names[Value(name)] & NameWord.Article) != 0 || _document.Tokens[name].Kind != TokenKind.Word))
        {
            name++;
        }

        if (name >= open || Value(name).Length < 2 || pack.Speech.IsYearCompany(Value(name)) || pack.Profile.Months.ContainsKey(Value(name).ToString().ToLowerInvariant()))
        {
            return;
        }

        var key = CitationAuthor.Surname(_document, _document.Tokens[name]);
        var labels = ImmutableArray.CreateBuilder<string>();
        labels.AddRange(years.Select(y => key + " " + y));
        var isReported = close + 1 < end && pack.Speech.IsCue(Value(close + 1));
        var hasArticle = (pack.Names[Value(start)] & NameWord.Article) != 0 || (start > first && (pack.Names[Value(start - 1)] & NameWord.Article) != 0);
        var isPlausible = !hasArticle && (start == first || _document.Tokens[start - 1].Kind != TokenKind.Word || pack.Profile.FunctionWords.Contains(Value(start - 1).ToString().ToLowerInvariant()));
        var evidence = isTyped || years.Count > 1 || (isReported && !hasArticle && _document.Tokens[name].Shape == TokenShape.Capitalised) ? Evidence.Certain : Evidence.Weak;
        if (evidence == Evidence.Certain || isPlausible || (hasArticle && open - name > 2) || labels.Any(IsKnown))
        {
            Add(name, close, labels, evidence, null);
        }
    }

    private void Add(int first, int close, ImmutableArray<string>.Builder labels, Evidence evidence, bool? hasComma) =>
        _drafts.Add(new Draft(TextSpan.FromBounds(_document.Tokens[first].Start, _document.Tokens[close].End), labels.ToImmutable(), evidence, labels.Any(IsKnown), hasComma));

    private bool IsKnown(string label) => _index.Find(CitationStyle.AuthorYear, label) is not null;

    private ReadOnlySpan<char> Value(int i) => _document.ValueOf(_document.Tokens.ItemRef(i));

    private char Mark(int i) => _document.Tokens[i].Kind == TokenKind.Punctuation ? _document.Reading[_document.Tokens[i].Start] : '\0';

    private sealed record Draft(TextSpan Span, ImmutableArray<string> Labels, Evidence Evidence, bool IsResolved, bool? HasComma);
}
