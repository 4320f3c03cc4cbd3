using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>What a figure is of a company.</summary>
/// <param name="Key">The company and the matter, in place of an event.</param>
/// <param name="Matter">The matter alone: "layoff", "fine", "revenue".</param>
/// <param name="Confidence">How sure the tie to the company is.</param>
internal readonly record struct CompanyMatter(string Key, string Matter, double Confidence);

/// <summary>
/// Reads figures that belong to a company and to no event: jobs that it cuts, what it is fined, takes and earns. The
/// company is the only body that the sentence names, else the only one of the title.
/// </summary>
internal sealed class MeasureMatterReader(Document document, ImmutableArray<EntityMention> mentions)
{
    private const double OfSentence = 0.9;
    private const double OfTitle = 0.7;
    private const int Reach = 5;

    internal CompanyMatter? Read(NumberPieces pieces, QuantityPhrase phrase)
    {
        if (phrase.Kind is not (QuantityKind.Money or QuantityKind.Cardinal) || MatterBefore(pieces, phrase) is not { } matter)
        {
            return null;
        }

        var confidence = OfSentence;
        var company = Only(pieces.Sentence.Span, out var count);
        if (count == 0 && NamesNobody(pieces) && document.TitleBlock is { } title)
        {
            (company, confidence) = (Only(title.Span, out _), OfTitle);
        }

        return company is null ? null : new CompanyMatter($"event:{company} {matter}", matter, confidence);
    }

    // The nearest word of a matter before the figure; "up from $4 billion" and "by 300 jobs" tell of other figures.
    private static string? MatterBefore(NumberPieces pieces, QuantityPhrase phrase)
    {
        var isMoney = phrase.Kind == QuantityKind.Money;
        if (phrase.First > 0 && pieces.Has(phrase.First - 1, NumberRoles.From))
        {
            return null;
        }

        for (var end = phrase.First; end > 0 && end > phrase.First - Reach - (isMoney ? 2 : -3) && !MeasureClause.EndsAt(pieces, end - 1); end--)
        {
            if (pieces.Lexicon.CompanyMatters.MatchBackward(pieces, end, out var matter) is > 0 and var count)
            {
                // "Trading profit" is no profit after tax.
                return matter == "layoff" != isMoney ? MeasureSum.Narrowed(pieces, end - count, end, matter) : null;
            }
        }

        return null;
    }

    // "Revenue came to $4 million" is the title's company's; "Rival Corvane cut 900 jobs" is not.
    private static bool NamesNobody(NumberPieces pieces)
    {
        for (var i = 1; i < pieces.Count; i++)
        {
            if (pieces[i].IsWord && pieces[i].IsCapitalised && !LanguagePack.For(pieces.Sentence.Block).Profile.Weekdays.ContainsKey(pieces.TextOf(i).ToString().ToLowerInvariant()))
            {
                return false;
            }
        }

        return true;
    }

    // Without the role before it, and in its longest form in the document: "Carmaker Harlan" is "Harlan Motors".
    private string NameOf(EntityMention mention)
    {
        var name = Bare(mention);
        foreach (var other in mentions)
        {
            if (other.Kind == EntityKind.Organisation && Bare(other) is var longer && longer.Length > name.Length && longer.StartsWith(name + " ", StringComparison.Ordinal))
            {
                name = longer;
            }
        }

        return name;
    }

    private static string Bare(EntityMention mention)
    {
        var name = Folding.Fold(mention.LocalEntity?.Name ?? mention.Name);
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && mention.Block is { } block && LanguagePack.For(block).Numbers.CompanyRoles.Contains(name.AsSpan(0, space)) ? name[(space + 1)..] : name;
    }

    private string? Only(TextSpan span, out int count)
    {
        string? only = null;
        count = 0;
        foreach (var mention in mentions.AsSpan()[FirstAtOrAfter(span.Start)..])
        {
            if (mention.Span.Start >= span.End)
            {
                break;
            }

            if (mention.Kind == EntityKind.Organisation && NameOf(mention) is var name && name != only)
            {
                only = name;
                count++;
            }
        }

        return count == 1 ? only : null;
    }

    private int FirstAtOrAfter(int offset) =>
        PlaceOrder.FirstAtOrAfter(mentions.AsSpan(), offset, static f => f.Span);
}
