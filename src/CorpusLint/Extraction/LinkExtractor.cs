using System.Collections.Immutable;
using CorpusLint.Documents;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Extraction;

/// <summary>Collects the links that the format marks and the bare web addresses in the text.</summary>
internal static class LinkExtractor
{
    /// <summary>All links, in order of place; hashtags, account names and e-mail addresses in running text are none.</summary>
    internal static ImmutableArray<Link> Extract(Document document)
    {
        var links = ImmutableArray.CreateBuilder<Link>();
        foreach (var link in document.Links)
        {
            links.Add(Create(document, link.Span, link.Target, IsAddressItself(document, link)));
        }

        foreach (var token in document.Tokens)
        {
            if (token.Kind == TokenKind.Address && IsWebAddress(document.ValueOf(token)) && !IsMarked(document.Links, token.Span))
            {
                links.Add(Create(document, token.Span, document.ReadingTextOf(token.Span), isBare: true));
            }
        }

        links.Sort((a, b) => a.Span.CompareTo(b.Span));
        return links.ToImmutable();
    }

    /// <summary>Whether an address token leads to a page: no hashtag, no account name, no e-mail address.</summary>
    internal static bool IsWebAddress(ReadOnlySpan<char> value) =>
        value[0] is not ('#' or '@') && (value.Contains("://", StringComparison.Ordinal) || !value.Contains('@'));

    /// <summary>Whether a marked link covers or touches a span; O(log links), the links being in order of place.</summary>
    internal static bool IsMarked(ImmutableArray<DocumentLink> links, TextSpan span)
    {
        var (low, high) = (0, links.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (links[middle].Span.OverlapsWith(span))
            {
                return true;
            }

            if (links[middle].Span.Start < span.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return false;
    }

    private static Link Create(Document document, TextSpan span, string target, bool isBare) => new()
    {
        Document = document,
        Span = span,
        Sentence = document.SentenceAt(span.Start),
        Target = target,
        IsBare = isBare,
    };

    private static bool IsAddressItself(Document document, DocumentLink link)
    {
        var text = document.ReadingTextOf(link.Span).Trim();
        return text.Length > 0 && (text.Equals(link.Target, StringComparison.Ordinal) || link.Target.EndsWith("://" + text, StringComparison.Ordinal) || text.Contains("://", StringComparison.Ordinal));
    }
}
