using CorpusLint.Text;

namespace CorpusLint.Documents;

/// <summary>
/// Reads what stands between two <c>---</c> lines at the start of a file: a flat map of scalars and lists of scalars.
/// It is a reader of its own and not a YAML library, because those recurse without a limit and can be made to end the
/// process by a few kilobytes; deeper maps, anchors and tags mean nothing here, and are passed over.
/// </summary>
internal sealed class FrontMatter
{
    private const int LongestFrontMatter = 64 * 1024;
    private const int DeepestNesting = 20;

    // The first that holds a day wins; those that tell of the story's own day stand before those of its last change.
    private static readonly string[] s_dateKeys =
    [
        "date", "published", "pubdate", "pub_date", "publishdate", "publish_date", "publish-date", "publication_date", "published_at", "publishedat", "date_published", "datepublished",
        "published_time", "published_on", "issued", "dc.date", "dateline", "created", "created_at", "fecha", "updated", "lastmod", "modified",
    ];

    private readonly DocumentDraft _draft;
    private readonly string _text;
    private readonly Dictionary<string, TextSpan> _values = new(StringComparer.Ordinal);
    private readonly List<TextSpan> _comments = [];

    private FrontMatter(DocumentDraft draft)
    {
        _draft = draft;
        _text = draft.Text.Content;
    }

    /// <summary>Reads and blanks the front matter, when the file has one, and sets <see cref="DocumentDraft.BodyStart"/> behind it.</summary>
    internal static void Read(DocumentDraft draft)
    {
        if (draft.Text.Content.StartsWith("---", StringComparison.Ordinal))
        {
            new FrontMatter(draft).Read();
        }
    }

    private void Read()
    {
        var lines = FindLines(out var bodyStart);
        if (lines.Count == 0 || !LooksLikeKey(lines[0]))
        {
            return;
        }

        if (bodyStart < 0)
        {
            _draft.Report(ReadingProblems.InvalidFrontMatter, new TextSpan(0, 3), ("why", $"no second '---' line ends it within {LongestFrontMatter} characters"));
            return;
        }

        ReadEntries(lines);
        _comments.ForEach(c => _draft.Add(SuppressionCommentReader.ReadContent(_text, c, c.Start + 1, c.End, null)));
        _draft.Blank(0, bodyStart);
        _draft.BodyStart = bodyStart;
        Apply();
    }

    // The lines between the marks; the first is the first that is neither blank nor a comment.
    private List<TextSpan> FindLines(out int bodyStart)
    {
        var lines = new List<TextSpan>();
        bodyStart = -1;
        var isFirst = true;
        var start = 0;
        while (start < _text.Length && start <= LongestFrontMatter)
        {
            var length = _text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? _text.Length : start + length;
            var next = end < _text.Length && _text[end] == '\r' && end + 1 < _text.Length && _text[end + 1] == '\n' ? end + 2 : Math.Min(end + 1, _text.Length);
            var content = _text.AsSpan(start, end - start).TrimEnd();
            if (isFirst && !content.SequenceEqual("---"))
            {
                return lines;
            }

            if (!isFirst && (content.SequenceEqual("---") || content.SequenceEqual("...")))
            {
                bodyStart = next;
                return lines;
            }

            var trimmed = content.TrimStart();
            if (!isFirst && trimmed.Length > 0 && trimmed[0] != '#')
            {
                lines.Add(new TextSpan(start, content.Length));
            }
            else if (trimmed.Length > 0 && SuppressionCommentReader.IsNamedIn(trimmed))
            {
                _comments.Add(TextSpan.FromBounds(start + content.Length - trimmed.Length, start + content.Length));
            }

            isFirst = false;
            if (next <= start)
            {
                break;
            }

            start = next;
        }

        return lines;
    }

    private bool LooksLikeKey(TextSpan line) => KeyLength(line) > 0;

    // Length of the key before ":"; 0 when the line has none at its start.
    private int KeyLength(TextSpan line)
    {
        for (var i = line.Start; i < line.End; i++)
        {
            var c = _text[i];
            if (c == ':')
            {
                return i > line.Start && (i + 1 == line.End || char.IsWhiteSpace(_text[i + 1])) ? i - line.Start : 0;
            }

            if (!char.IsLetterOrDigit(c) && c is not ('_' or '-' or '.' or '"' or '\'' or ' ' or '@') || (i == line.Start && c is ' ' or '-'))
            {
                return 0;
            }
        }

        return 0;
    }

    private void ReadEntries(List<TextSpan> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var keyLength = KeyLength(line);
            if (keyLength == 0)
            {
                _draft.Report(ReadingProblems.InvalidFrontMatter, line, ("why", "it has no key"));
                continue;
            }

            var key = _text.AsSpan(line.Start, keyLength).Trim(" \"'").ToString().ToLowerInvariant();
            var value = Trim(TextSpan.FromBounds(line.Start + keyLength + 1, line.End));
            var under = i + 1;
            while (under < lines.Count && (char.IsWhiteSpace(_text[lines[under].Start]) || _text[lines[under].Start] == '-'))
            {
                under++;
            }

            var read = ReadValue(value, lines[(i + 1)..under]);
            i = under - 1;
            if (read is not null && key.Length > 0 && _draft.Metadata.TryAdd(key, read))
            {
                _values[key] = value;
            }
        }
    }

    private string? ReadValue(TextSpan value, List<TextSpan> under)
    {
        if (value.IsEmpty)
        {
            var items = under.Select(Trim).ToList();
            return items.Count == 0 ? "" : items.TrueForAll(s => _text[s.Start] == '-')
                ? string.Join("; ", items.Select(s => Scalar(Trim(TextSpan.FromBounds(s.Start + 1, s.End)))).Where(s => s.Length > 0))
                : null;
        }

        return _text[value.Start] switch
        {
            '|' or '>' => string.Join(_text[value.Start] == '|' ? "\n" : " ", under.Select(s => _text.AsSpan(s.Start, s.Length).Trim().ToString())),
            '[' => FlowList(value, under),
            '{' => null,
            _ => Continued(Scalar(value), under),
        };
    }

    private string Continued(string first, List<TextSpan> under) =>
        under.Count == 0 ? first : string.Join(' ', under.Select(s => Scalar(Trim(s))).Prepend(first));

    private string? FlowList(TextSpan value, List<TextSpan> under)
    {
        var all = under.Count == 0 ? value : TextSpan.FromBounds(value.Start, under[^1].End);
        var items = new List<string>();
        var (depth, start, quote) = (0, all.Start + 1, '\0');
        for (var i = all.Start; i < all.End; i++)
        {
            var c = _text[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'' && _text.AsSpan(start, i - start).IsWhiteSpace())
            {
                quote = c;
            }
            else if (c is '[' or '{')
            {
                depth++;
                if (depth > DeepestNesting)
                {
                    _draft.Report(ReadingProblems.InvalidFrontMatter, new TextSpan(i, 1), ("why", $"its lists are nested more than {DeepestNesting} deep"));
                    return null;
                }
            }
            else if (c is ']' or '}')
            {
                depth--;
            }

            if ((c == ',' && depth == 1 && quote == '\0') || (depth == 0 && quote == '\0'))
            {
                var item = Scalar(Trim(TextSpan.FromBounds(Math.Min(start, i), i)));
                if (item.Length > 0)
                {
                    items.Add(item);
                }

                start = i + 1;
            }

            if (depth == 0)
            {
                return string.Join("; ", items);
            }
        }

        _draft.Report(ReadingProblems.InvalidFrontMatter, new TextSpan(value.Start, 1), ("why", "the bracket is not closed"));
        return null;
    }

    // Quotes and a comment behind the value are not part of it.
    private string Scalar(TextSpan span)
    {
        var value = _text.AsSpan(span.Start, span.Length).Trim();
        if (value.Length >= 2 && value[0] is '"' or '\'')
        {
            var close = value[1..].LastIndexOf(value[0]);
            if (close >= 0)
            {
                var quote = value[0];
                var inner = value.Slice(1, close).ToString();
                return quote == '"' ? inner.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal) : inner.Replace("''", "'", StringComparison.Ordinal);
            }
        }

        var comment = value.IndexOf(" #", StringComparison.Ordinal);
        return (comment >= 0 ? value[..comment].TrimEnd() : value).ToString();
    }

    private TextSpan Trim(TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    private void Apply()
    {
        _draft.Title = First("title", "headline") ?? "";
        _draft.Byline = First("author", "authors", "byline");
        _draft.Genre = First("genre", "type", "profile");
        _draft.Group = First("group");
        if (First("lang", "language") is { } language)
        {
            _draft.Language = DeclaredLanguage.From(language, _draft.Options.Languages);
        }

        foreach (var key in s_dateKeys)
        {
            if (_values.TryGetValue(key, out var span) && WrittenDate.Find(new TokenLine(_text, span), 0, 6, _draft.Options.Languages.AsSpan()) is { Value: { } day })
            {
                _draft.Offer(new DocumentDate(day, DocumentDateSource.FrontMatter, span));
            }
        }
    }

    private string? First(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (_draft.Metadata.TryGetValue(key, out var value) && value.Length > 0)
            {
                return value;
            }
        }

        return null;
    }
}
