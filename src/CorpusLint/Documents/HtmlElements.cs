using System.Collections.Frozen;

namespace CorpusLint.Documents;

/// <summary>What the elements of HTML are to a reader of prose.</summary>
internal static class HtmlElements
{
    private static readonly FrozenSet<string> Raw = Names("script style title textarea xmp iframe noembed noframes");

    private static readonly FrozenSet<string> Void = Names("area base br col embed hr img input link meta param source track wbr");

    private static readonly FrozenSet<string> Unread =
        Names("script style nav footer aside form template noscript svg math iframe object video audio canvas select button textarea dialog menu head xmp noembed noframes datalist map");

    private static readonly FrozenSet<string> Inline = Names("a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q rp rt ruby s samp small span strike strong sub sup time tt u var wbr img input br area base link meta param source track embed col");

    private static readonly FrozenSet<string> UnreadClasses =
        Names("nav navbar navigation menu breadcrumb breadcrumbs sidebar footer site-header site-footer share sharing social social-share related related-posts newsletter advert advertisement ads comments comment-list cookie cookie-banner skip-link visually-hidden sr-only screen-reader-text");

    private static readonly FrozenSet<string> UnreadRoles = Names("navigation banner contentinfo complementary search alert dialog menu menubar toolbar");

    /// <summary>Whether tags inside are characters: scripts, styles, titles.</summary>
    internal static bool HasRawContent(string name) => Raw.Contains(name);

    /// <summary>Whether the element has no content and no closing tag.</summary>
    internal static bool IsVoid(string name) => Void.Contains(name);

    /// <summary>Whether the element stands in a line of text, so that text before and behind it is one block.</summary>
    internal static bool IsInline(string name) => Inline.Contains(name);

    /// <summary>Whether the element is no part of a page's text: navigation, forms, scripts.</summary>
    internal static bool IsUnread(string name) => Unread.Contains(name);

    /// <summary>Whether a tag's attributes show furniture: a role, a class, <c>hidden</c>.</summary>
    internal static bool IsFurniture(string text, in HtmlToken tag)
    {
        if (tag.Attribute(text, "hidden") is not null || ValueIs(text, tag, "aria-hidden", "true"))
        {
            return true;
        }

        if (tag.Attribute(text, "role") is { } role && UnreadRoles.Contains(text.Substring(role.Start, role.Length).ToLowerInvariant()))
        {
            return true;
        }

        if (tag.Attribute(text, "style") is { } style && text.AsSpan(style.Start, style.Length).Contains("display:none", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (tag.Attribute(text, "class") is not { IsEmpty: false } classes)
        {
            return false;
        }

        foreach (var name in text.Substring(classes.Start, classes.Length).Split((char[]?)null, 20, StringSplitOptions.RemoveEmptyEntries))
        {
            if (UnreadClasses.Contains(name.ToLowerInvariant()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an opening tag ends an element that is still open: a list item the one before, a block a paragraph.</summary>
    internal static bool Ends(string opening, string open) => open switch
    {
        "p" => !IsInline(opening) && opening is not ("noscript" or "script" or "style" or "template" or "object" or "video" or "audio" or "svg" or "math" or "button" or "select" or "canvas" or "iframe"),
        "li" => opening == "li",
        "dt" or "dd" => opening is "dt" or "dd",
        "td" or "th" => opening is "td" or "th" or "tr" or "tbody" or "tfoot" or "thead",
        "tr" => opening is "tr" or "tbody" or "tfoot" or "thead",
        "thead" or "tbody" or "tfoot" => opening is "tbody" or "tfoot",
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => opening is "h1" or "h2" or "h3" or "h4" or "h5" or "h6",
        "head" => opening == "body",
        _ => false,
    };

    private static bool ValueIs(string text, in HtmlToken tag, string name, string value) =>
        tag.Attribute(text, name) is { } span && text.AsSpan(span.Start, span.Length).Equals(value, StringComparison.OrdinalIgnoreCase);

    private static FrozenSet<string> Names(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
