namespace CorpusLint.Documents;

/// <summary>Where a page keeps its text, found in a first pass over its tags.</summary>
/// <param name="HasMain">Whether a <c>main</c> element holds the text.</param>
/// <param name="HasArticle">Whether <c>article</c> elements hold it.</param>
/// <param name="HasTitleOutsideHeaders">Whether an <c>h1</c> stands outside page headers; else headers are read for theirs.</param>
/// <param name="HeadEnd">Offset behind the <c>head</c>; metadata stand before it.</param>
internal readonly record struct HtmlPageShape(bool HasMain, bool HasArticle, bool HasTitleOutsideHeaders, int HeadEnd)
{
    internal static HtmlPageShape Of(string text, int start)
    {
        var shape = new HtmlPageShape(false, false, false, text.Length);
        var (headers, content) = (0, 0);
        var tokens = new HtmlTokenizer(text, start, text.Length);
        while (tokens.TryRead(out var token))
        {
            var step = token.Kind == HtmlTokenKind.Open ? 1 : token.Kind == HtmlTokenKind.Close ? -1 : 0;
            switch (token.Name)
            {
                case "main" or "article" when step != 0:
                    content = Math.Max(0, content + step);
                    shape = token.Name == "main" ? shape with { HasMain = true } : shape with { HasArticle = true };
                    break;
                case "header":
                    headers = Math.Max(0, headers + step);
                    break;
                case "h1" when step > 0 && (headers == 0 || content > 0):
                    shape = shape with { HasTitleOutsideHeaders = true };
                    break;
                case "body" when step > 0 && shape.HeadEnd == text.Length:
                    shape = shape with { HeadEnd = token.End };
                    break;
                case "head" when step < 0 && shape.HeadEnd == text.Length:
                    shape = shape with { HeadEnd = token.End };
                    break;
                default:
                    break;
            }
        }

        return shape;
    }
}
