using CorpusLint.Text;

namespace CorpusLint.Documents;

/// <summary>What a page's <c>head</c> says of it: title, date, author, language.</summary>
internal static class HtmlMetadata
{
    internal static void Read(DocumentDraft draft, in HtmlPageShape shape)
    {
        var text = draft.Text.Content;
        var tokens = new HtmlTokenizer(text, draft.BodyStart, shape.HeadEnd);
        var (title, socialTitle) = ("", "");
        var isTitle = false;
        while (tokens.TryRead(out var token))
        {
            if (token.Kind == HtmlTokenKind.Text && isTitle && title.Length == 0)
            {
                title = Collapse(HtmlEntities.ToText(text, token.Start, token.End));
            }

            isTitle = token is { Kind: HtmlTokenKind.Open, Name: "title" };
            if (token.Kind != HtmlTokenKind.Open)
            {
                continue;
            }

            if (token.Name == "script" && token.Attribute(text, "type") is { } type && text.AsSpan(type.Start, type.Length).Trim().Equals("application/ld+json", StringComparison.OrdinalIgnoreCase))
            {
                ReadLinkedData(draft, ref tokens);
            }
            else if (token.Name == "meta" && token.Attribute(text, "content") is { } content)
            {
                ReadMeta(draft, token, content, ref socialTitle);
            }
            else if (token.Name is "html" or "body" && token.Attribute(text, "lang") is { } language)
            {
                draft.Language ??= DeclaredLanguage.From(text.Substring(language.Start, language.Length), draft.Options.Languages);
            }
        }

        if (draft.Title.Length == 0 && !draft.Blocks.Exists(b => b.Kind == BlockKind.Title))
        {
            draft.Title = socialTitle.Length > 0 ? socialTitle : title;
        }
    }

    /// <summary>The day that a machine-readable value gives: "2025-03-04", "2025-03-04T10:00:00-06:00", "4 March 2025".</summary>
    internal static DocumentDate? DateOf(DocumentDraft draft, TextSpan value) =>
        WrittenDate.Find(new TokenLine(draft.Text.Content, value), 0, 1, draft.Options.Languages.AsSpan()) is { Value: { } day }
            ? new DocumentDate(day, DocumentDateSource.HtmlMetadata, value)
            : null;

    // The one key that matters is found without a JSON reader: "datePublished" : "2025-03-04T10:00:00Z".
    private static void ReadLinkedData(DocumentDraft draft, ref HtmlTokenizer tokens)
    {
        const string Key = "\"datePublished\"";
        if (!tokens.TryRead(out var script) || script.Kind is HtmlTokenKind.Open or HtmlTokenKind.Close)
        {
            return;
        }

        var text = draft.Text.Content;
        var at = text.AsSpan(script.Start, script.End - script.Start).IndexOf(Key, StringComparison.Ordinal);
        if (at < 0)
        {
            return;
        }

        var start = script.Start + at + Key.Length;
        while (start < script.End && (text[start] is ':' or '"' || char.IsWhiteSpace(text[start])))
        {
            start++;
        }

        var length = text.AsSpan(start, script.End - start).IndexOf('"');
        if (length is > 0 and < 60)
        {
            draft.Offer(DateOf(draft, new TextSpan(start, length)));
        }
    }

    private static void ReadMeta(DocumentDraft draft, in HtmlToken token, TextSpan content, ref string socialTitle)
    {
        var text = draft.Text.Content;
        if ((token.Attribute(text, "property") ?? token.Attribute(text, "name") ?? token.Attribute(text, "itemprop")) is not { } key)
        {
            return;
        }

        switch (text.Substring(key.Start, key.Length).ToLowerInvariant())
        {
            case "article:published_time" or "datepublished" or "date" or "dc.date" or "dc.date.issued" or "dcterms.issued" or "dcterms.created" or "pubdate" or "publish-date" or "publish_date" or "og:published_time" or "parsely-pub-date" or "sailthru.date" or "article.published" or "published_at" or "dcterms.date" or "citation_publication_date" or "cxenseparse:recs:publishtime":
                draft.Offer(DateOf(draft, content));
                break;
            case "author" or "dc.creator" or "article:author":
                var author = Collapse(HtmlEntities.ToText(text, content.Start, content.End));
                draft.Byline ??= author.Length > 0 && !author.Contains("://", StringComparison.Ordinal) ? author : null;
                break;
            case "og:title" or "twitter:title":
                socialTitle = socialTitle.Length > 0 ? socialTitle : Collapse(HtmlEntities.ToText(text, content.Start, content.End));
                break;
            default:
                break;
        }
    }

    private static string Collapse(string value) => string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
