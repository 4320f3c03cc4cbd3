using System.Globalization;
using System.Text;

namespace CorpusLint.Benchmarks.Generation;

/// <summary>How an article is set: plain text, Markdown or HTML.</summary>
internal abstract class ArticleFormat
{
    /// <summary>All formats.</summary>
    internal static readonly IReadOnlyList<ArticleFormat> All = [new PlainText(), new Markdown(), new Html()];

    /// <summary>The ending of a file's name, with its dot.</summary>
    internal abstract string Extension { get; }

    /// <summary>The marker of a citation.</summary>
    internal virtual string Citation(int label) => $"[{label}]";

    /// <summary>The file's characters.</summary>
    internal abstract string Render(Article article);

    private static string ReferenceHeading(Article article) => article.IsSpanish ? "Referencias" : "References";

    private static string ByLine(Article article) => (article.IsSpanish ? "Por " : "By ") + article.Author;

    private sealed class PlainText : ArticleFormat
    {
        internal override string Extension => ".txt";

        internal override string Citation(int label) => $" [{label}]";

        internal override string Render(Article article)
        {
            var text = new StringBuilder();
            text.Append(article.Title).Append("\n\n").Append(ByLine(article)).Append('\n');
            text.Append(article.IsSpanish ? "Publicado el " : "Published on ").Append(article.DateInWords).Append('\n');
            foreach (var (heading, paragraphs) in article.Parts)
            {
                if (heading.Length > 0)
                {
                    text.Append('\n').Append(heading).Append('\n');
                }

                foreach (var paragraph in paragraphs)
                {
                    text.Append('\n').Append(paragraph).Append('\n');
                }
            }

            if (article.References.Count > 0)
            {
                text.Append('\n').Append(ReferenceHeading(article)).Append("\n\n");
                for (var i = 0; i < article.References.Count; i++)
                {
                    text.Append(CultureInfo.InvariantCulture, $"[{i + 1}] {article.References[i]}\n");
                }
            }

            return text.ToString();
        }
    }

    private sealed class Markdown : ArticleFormat
    {
        internal override string Extension => ".md";

        internal override string Citation(int label) => $"[^{label}]";

        internal override string Render(Article article)
        {
            var text = new StringBuilder();
            text.Append(CultureInfo.InvariantCulture, $"---\ntitle: \"{article.Title}\"\nauthor: {article.Author}\ndate: {article.Date:yyyy-MM-dd}\n");
            text.Append(CultureInfo.InvariantCulture, $"lang: {(article.IsSpanish ? "es" : "en")}\n---\n\n# {article.Title}\n");
            foreach (var (heading, paragraphs) in article.Parts)
            {
                if (heading.Length > 0)
                {
                    text.Append("\n## ").Append(heading).Append('\n');
                }

                foreach (var paragraph in paragraphs)
                {
                    text.Append('\n').Append(paragraph).Append('\n');
                }
            }

            for (var i = 0; i < article.References.Count; i++)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n[^{i + 1}]: {article.References[i]}\n");
            }

            return text.ToString();
        }
    }

    private sealed class Html : ArticleFormat
    {
        internal override string Extension => ".html";

        internal override string Render(Article article)
        {
            var text = new StringBuilder();
            text.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"{(article.IsSpanish ? "es" : "en")}\">\n<head>\n<meta charset=\"utf-8\">\n");
            text.Append(CultureInfo.InvariantCulture, $"<title>{Escape(article.Title)}</title>\n<meta name=\"author\" content=\"{article.Author}\">\n");
            text.Append(CultureInfo.InvariantCulture, $"<meta property=\"article:published_time\" content=\"{article.Date:yyyy-MM-dd}\">\n");
            text.Append("<style>p { margin: 1em 0 }</style>\n<script>window.reads = 4210;</script>\n</head>\n<body>\n");
            text.Append("<nav><a href=\"/\">1</a> <a href=\"/2\">2</a></nav>\n<main>\n<h1>").Append(Escape(article.Title)).Append("</h1>\n");
            foreach (var (heading, paragraphs) in article.Parts)
            {
                if (heading.Length > 0)
                {
                    text.Append("<h2>").Append(Escape(heading)).Append("</h2>\n");
                }

                foreach (var paragraph in paragraphs)
                {
                    text.Append("<p>").Append(Escape(paragraph)).Append("</p>\n");
                }
            }

            if (article.References.Count > 0)
            {
                text.Append("<h2>").Append(ReferenceHeading(article)).Append("</h2>\n");
                for (var i = 0; i < article.References.Count; i++)
                {
                    text.Append(CultureInfo.InvariantCulture, $"<p>[{i + 1}] {Escape(article.References[i])}</p>\n");
                }
            }

            return text.Append("</main>\n<footer><p>© 2025</p></footer>\n</body>\n</html>\n").ToString();
        }

        private static string Escape(string text) =>
            text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("é", "&eacute;", StringComparison.Ordinal);
    }
}
