using CorpusLint.Documents;
using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>
/// Reads a sentence from left to right and cuts names out of it. A run of capitalised words, with the small words that may
/// stand inside names, is taken whole first and then cut by <see cref="NameCutter"/>.
/// </summary>
internal sealed class NameScanner(NameText text, RegistryIndex registry, AcronymTable acronyms)
{
    private readonly NameClassifier _classifier = new(text);
    private readonly NameRuns _runs = new(text);
    private readonly NameFixtures _fixtures = new(text);

    /// <summary>Where the runs of capitalised words are cut, and what has been found.</summary>
    internal NameCutter Cutter { get; } = new(text, registry, acronyms);

    /// <summary>Numbers that are names only if the document shows so elsewhere ("50501").</summary>
    internal List<(Sentence Sentence, int Token)> PendingNumbers { get; } = [];

    internal void Scan(Sentence sentence)
    {
        text.Enter(sentence.Block);
        var i = sentence.FirstToken;
        var end = sentence.EndToken;
        if (_fixtures.LinkOf(sentence) is > 0 and var link)
        {
            Cutter.Add(sentence, i, link, EntityKind.Organisation, isCertain: true, NameReason.ResultLine);
            Cutter.Add(sentence, link + 1, end, EntityKind.Organisation, isCertain: true, NameReason.ResultLine);
            return;
        }

        while (i < end)
        {
            var token = text.Document.Tokens[i];
            if (token.Kind == TokenKind.Quote)
            {
                i = ScanQuoted(sentence, i, end);
                continue;
            }

            if (!registry.IsEmpty && token.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Alphanumeric && NameKey.Find(text, registry, i, end) is { } declared)
            {
                var stop = i + declared.Words.Length;
                var run = text.LooksLikeName(i) ? _runs.Extend(i, end) : i;
                if (stop >= run || !GoesOn(stop, run))
                {
                    Cutter.Add(sentence, i, stop, declared.Kind, isCertain: true, NameReason.Declared, declared);
                    i = stop;
                    continue;
                }
            }

            if (token.Kind == TokenKind.Number)
            {
                i = ScanNumber(sentence, i, end);
                continue;
            }

            if (token.IsCapitalised && token.Length <= 20 && text.IsMonthOfDate(i, end))
            {
                i++;
                continue;
            }

            if (token.IsCapitalised && Cutter.TakePhrase(sentence, i, end) is var phraseEnd && phraseEnd > i)
            {
                i = phraseEnd;
                continue;
            }

            if (i == sentence.FirstToken && text.Has(i, NameWord.Article) && i + 2 < end && text.LooksLikeName(i + 1) && Cutter.TakePhrase(sentence, i + 1, end) is var behindArticle && behindArticle > i + 1)
            {
                i = behindArticle;
                continue;
            }

            if (!text.LooksLikeName(i) || (text.Has(i, NameWord.Calendar) && (!text.Has(i, NameWord.EventHead) || _runs.IsDated(i, sentence)) && !(i + 1 < end && text.LooksLikeName(i + 1))))
            {
                i++;
                continue;
            }

            var behind = _runs.Extend(i, end);
            if (behind - i > 3 && _runs.IsTitleOfWork(i, sentence))
            {
                Cutter.Add(sentence, i, behind, EntityKind.Other, isCertain: true, NameReason.QuestionWord);
                i = behind;
                continue;
            }

            Cutter.Cut(sentence, i, behind, _runs.IsStart(sentence, i));
            i = behind;
        }
    }

    /// <summary>Whether the capitalised words behind a declared name belong to it and so make another name: "Coastal Watch | Norway".</summary>
    private bool GoesOn(int stop, int run) => stop < run && !text.IsPossessive(stop - 1) && text.LooksLikeName(stop) && !text.Has(stop, NameWord.Role | NameWord.Title);

    private int ScanNumber(Sentence sentence, int i, int end)
    {
        var token = text.Document.Tokens[i];
        var value = text.Document.ValueOf(token);
        if (value.Length < 3 || value.IndexOfAnyExceptInRange('0', '9') >= 0 || (value.Length == 4 && value[0] is '1' or '2'))
        {
            return i + 1;
        }

        var isPriced = i > sentence.FirstToken && text.Document.Tokens[i - 1].Kind == TokenKind.Symbol;
        var next = i + 1 < end ? text.Flags(i + 1) : NameWord.None;
        if (isPriced)
        {
            return i + 1;
        }

        if (i + 1 < end && (next & NameWord.OrganisationNoun) != 0 && (next & NameWord.OrganisationHead) != 0)
        {
            var stop = text.LooksLikeName(i + 1) ? i + 2 : i + 1;
            Cutter.Add(sentence, i, stop, EntityKind.Organisation, isCertain: true, NameReason.BodyBeside);
            return stop;
        }

        if (i > sentence.FirstToken && text.Document.Tokens[i - 1].Shape == TokenShape.Lower && text.Has(i - 1, NameWord.OrganisationNoun) && text.Has(i - 1, NameWord.OrganisationHead) && IsNameByItself(i))
        {
            Cutter.Add(sentence, i, i + 1, EntityKind.Organisation, isCertain: true, NameReason.BodyBeside);
            return i + 1;
        }

        PendingNumbers.Add((sentence, i));
        return i + 1;
    }

    // "the group 50501", but "cost the company 260 jobs": from ten thousand on a count has its separator.
    private bool IsNameByItself(int number) => text.Document.Tokens[number].Length >= 5;

    // A quoted run of title-case words is one name; else the words inside the marks are read like any other.
    private int ScanQuoted(Sentence sentence, int quote, int end)
    {
        var first = quote + 1;
        if (first >= end || !text.Touch(quote, first) || !text.LooksLikeName(first) || (quote > sentence.FirstToken && text.Touch(quote - 1, quote) && text.Document.Tokens[quote - 1].Kind == TokenKind.Word))
        {
            return first;
        }

        var j = first;
        var capitals = 0;
        var isParted = false;
        const int longestTitle = 18;
        while (j < end && j - first <= longestTitle && text.Document.Tokens[j].Kind != TokenKind.Quote)
        {
            if (text.LooksLikeName(j))
            {
                capitals++;
            }
            else if (text.Document.Tokens[j].Shape == TokenShape.Lower
                ? !text.Has(j, NameWord.Of | NameWord.Connector | NameWord.WeakConnector | NameWord.And | NameWord.Article | NameWord.Particle)
                : text.Document.Tokens[j].Kind is not TokenKind.Number)
            {
                // "Turning the Tide: A Programme for Oars" is one title, "ICE: Out of Vell" a call to somebody.
                if (isParted || !text.IsMark(j, ':') || capitals == 0 || j + 1 >= end || (j == first + 1 && text.LooksLikeAcronym(first)))
                {
                    break;
                }

                isParted = true;
            }

            j++;
        }

        var stop = j;
        if (capitals < 2 || !text.LooksLikeName(j - 1))
        {
            return first;
        }

        // A stop or a comma may stand before the closing mark; a title whose mark was forgotten fills the rest of its sentence.
        if (j >= end || text.Document.Tokens[j].Kind != TokenKind.Quote)
        {
            var behind = j < end && (text.IsMark(j, '.') || text.IsMark(j, ',')) ? j + 1 : j;
            if (!isParted || !(behind >= end || text.Document.Tokens[behind].Kind == TokenKind.Quote))
            {
                return first;
            }
        }

        if (isParted)
        {
            Cutter.Add(sentence, first, stop, EntityKind.Other, isCertain: true, NameReason.TitleOfWork);
            return Math.Min(stop + 1, end);
        }

        if (!registry.IsEmpty && NameKey.FindExactly(text, registry, first, stop) is { } declared)
        {
            Cutter.Add(sentence, first, stop, declared.Kind, isCertain: true, NameReason.Declared, declared);
            return stop + 1;
        }

        var (kind, isCertain, why) = _classifier.ClassifyQuoted(first, stop, sentence);
        Cutter.Add(sentence, first, stop, kind ?? EntityKind.Other, isCertain, why);
        return stop + 1;
    }
}
