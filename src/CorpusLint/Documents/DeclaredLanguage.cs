namespace CorpusLint.Documents;

/// <summary>Reads language tags as front matter and <c>lang</c> attributes write them.</summary>
internal static class DeclaredLanguage
{
    /// <summary>The primary subtag of "en", "en-GB", "ES_mx", or of a name such as "English"; null when the value is none of these.</summary>
    internal static Language? From(string value, LanguageSet languages)
    {
        var tag = value.Trim().ToLowerInvariant();
        var end = tag.AsSpan().IndexOfAny('-', '_');
        tag = end >= 0 ? tag[..end] : tag;
        foreach (var profile in languages)
        {
            if (profile.Names.Contains(tag))
            {
                return profile.Language;
            }
        }

        return tag.Length is 2 or 3 && tag.All(char.IsAsciiLetterLower) ? new Language(tag) : null;
    }
}
