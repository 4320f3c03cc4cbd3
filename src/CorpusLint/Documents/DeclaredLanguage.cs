namespace CorpusLint.Documents;

/// <summary>Reads language tags as front matter and <c>lang</c> attributes write them.</summary>
internal static class DeclaredLanguage
{
    /// <summary>The primary subtag of "en", "en-GB", "ES_mx", or of a name such as "English"; null when the value is none of these.</summary>
    internal static Language? From(string value)
    {
        var tag = value.Trim().ToLowerInvariant();
        var end = tag.AsSpan().IndexOfAny('-', '_');
        tag = end >= 0 ? tag[..end] : tag;
        return tag switch
        {
            "english" or "inglés" => Language.English,
            "spanish" or "español" or "castellano" => Language.Spanish,
            { Length: 2 or 3 } when tag.All(char.IsAsciiLetterLower) => new Language(tag),
            _ => null,
        };
    }
}
