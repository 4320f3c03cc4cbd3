using System.Globalization;
using CorpusLint.Text;

namespace CorpusLint.Documents;

/// <summary>
/// Walks over the tokens of a page, keeps the open elements, and cuts what a reader sees into blocks. The reading text is
/// all fillers before; only text is copied into it, so that no markup can leak.
/// </summary>
internal sealed class HtmlOutline
{
    /// <summary>A paragraph of this many characters is the story's body; a time behind it is not the document's date.</summary>
    private const int BodyLength = 200;

    private readonly DocumentDraft _draft;
    private readonly string _text;
    private readonly char[] _reading;
    private readonly HtmlPageShape? _shape;
    private readonly HtmlInlineMarks _inline;
    private readonly List<HtmlElement> _open;
    private HtmlElement _blockElement;
    private int _blockStart = -1;
    private int _blockEnd;
    private int _timeStart = -1;
    private int _timeEnd = -1;
    private bool _hasTitle;
    private bool _hasBody;

    /// <summary>An outline of a whole page, or of a fragment without a title when no shape is given.</summary>
    internal HtmlOutline(DocumentDraft draft, HtmlPageShape? shape, bool isQuoted = false)
    {
        _draft = draft;
        _text = draft.Text.Content;
        _reading = draft.Blanked;
        _shape = shape;
        _hasTitle = shape is null;
        _inline = new HtmlInlineMarks(_text, _reading);
        _open = [new HtmlElement { Name = "", IsQuoted = isQuoted, IsContent = shape is not ({ HasMain: true } or { HasArticle: true }) }];
        _blockElement = Current;
    }

    internal List<BlockSource> Blocks { get; } = [];

    internal List<DocumentLink> Links => _inline.Links;

    internal List<FootnoteMark> FootnoteMarks => _inline.FootnoteMarks;

    internal List<TextSpan> InlineCode => _inline.InlineCode;

    private HtmlElement Current => _open[^1];

    /// <summary>Reads a part of the file; returns the tag that is nested too deeply, or null when all was read.</summary>
    internal TextSpan? Read(int start, int end)
    {
        var tokens = new HtmlTokenizer(_text, start, end);
        while (tokens.TryRead(out var token))
        {
            switch (token.Kind)
            {
                case HtmlTokenKind.Text when Current.IsRead && Current.Name != "title":
                    HtmlEntities.Copy(_text, token.Start, token.End, _reading);
                    Extend(token.Start, token.End);
                    break;
                case HtmlTokenKind.Open when HtmlElements.IsInline(token.Name):
                    OpenInline(token);
                    break;
                case HtmlTokenKind.Open:
                    Open(token);
                    break;
                case HtmlTokenKind.Close when HtmlElements.IsInline(token.Name):
                    CloseInline(token);
                    break;
                case HtmlTokenKind.Close:
                    Close(token);
                    break;
                default:
                    break;
            }

            if (_open.Count - 1 > _draft.Options.MaximumNesting)
            {
                return new TextSpan(token.Start, token.End - token.Start);
            }
        }

        Flush(end);
        return null;
    }

    private void OpenInline(in HtmlToken tag)
    {
        if (!Current.IsRead)
        {
            return;
        }

        if (tag.Name == "time" && !_hasBody && _shape is not null && tag.Attribute(_text, "datetime") is { } value)
        {
            _timeStart = tag.End;
            _draft.Offer(HtmlMetadata.DateOf(_draft, value));
        }

        _inline.Open(tag);
        if (tag.Name == "q")
        {
            Extend(tag.Start, tag.Start + 1);
        }
    }

    private void CloseInline(in HtmlToken tag)
    {
        if (Current.IsRead)
        {
            _inline.Close(tag);
            _timeEnd = tag.Name == "time" ? tag.Start : _timeEnd;
            if (tag.Name == "q")
            {
                Extend(tag.Start, tag.Start + 1);
            }
        }
    }

    private void Open(in HtmlToken tag)
    {
        Flush(tag.Start);
        if (HtmlElements.IsVoid(tag.Name))
        {
            return;
        }

        while (_open.Count > 1 && HtmlElements.Ends(tag.Name, Current.Name))
        {
            _open.RemoveAt(_open.Count - 1);
        }

        // An item ends the one before it, with what is still open in that, but not the item around its list.
        if (tag.Name is "li" or "td" or "th" or "tr")
        {
            CloseTo(tag.Name, tag.Name == "li" ? "ul ol" : tag.Name == "tr" ? "table" : "table tr");
        }

        _open.Add(Inside(tag));
    }

    private void Close(in HtmlToken tag)
    {
        Flush(tag.Start);
        CloseTo(tag.Name, "");
    }

    // Closes the nearest element of a name, unless one of the barriers stands before it.
    private void CloseTo(string name, string barriers)
    {
        for (var i = _open.Count - 1; i > 0; i--)
        {
            if (_open[i].Name == name)
            {
                _open.RemoveRange(i, _open.Count - i);
                return;
            }

            if (barriers.Length > 0 && barriers.Split(' ').Contains(_open[i].Name))
            {
                return;
            }
        }
    }

    private HtmlElement Inside(in HtmlToken tag)
    {
        var parent = Current;
        var isArticle = tag.Name == "main" || (tag.Name == "article" && _shape is not { HasMain: true });
        var element = parent with
        {
            Name = tag.Name,
            Marker = parent.Marker,
            NextNumber = -1,
            IsInArticle = parent.IsInArticle || isArticle,
            IsContent = parent.IsContent || isArticle || (tag.Name == "h1" && !_hasTitle),
            IsHidden = parent.IsHidden || IsHidden(tag),
            IsQuoted = parent.IsQuoted || tag.Name == "blockquote",
            Language = LanguageOf(tag) ?? parent.Language,
        };
        var isNote = tag.Name is "li" or "p" or "div" or "aside" or "dd" && IdOf(tag) is { } id && _inline.IsNote(id);
        return tag.Name switch
        {
            _ when isNote => element with { Kind = BlockKind.Footnote, Marker = "^" + IdOf(tag), IsHidden = parent.IsHidden },
            ['h', >= '1' and <= '6'] => element with { Kind = BlockKind.Heading, Level = tag.Name[1] - '0' },
            "ul" => element with { ListLevel = parent.ListLevel + 1, Marker = null },
            "ol" => element with { ListLevel = parent.ListLevel + 1, Marker = null, NextNumber = StartOf(tag) },
            "li" => element with { Kind = BlockKind.ListItem, Marker = parent.NextNumber < 0 ? "•" : (parent.NextNumber++).ToString(CultureInfo.InvariantCulture) + "." },
            "td" or "th" => element with { Kind = BlockKind.TableCell, Marker = null },
            "caption" or "figcaption" => element with { Kind = BlockKind.Caption, Marker = null },
            "pre" => element with { Kind = BlockKind.Code, Marker = null },
            _ => element,
        };
    }

    private bool IsHidden(in HtmlToken tag) => tag.Name switch
    {
        "html" or "body" or "main" or "article" or "h1" => false,
        "header" => !Current.IsInArticle && _shape is { HasTitleOutsideHeaders: true },
        "footer" when Current.IsQuoted => false,
        _ => HtmlElements.IsUnread(tag.Name) || HtmlElements.IsFurniture(_text, tag),
    };

    private Language? LanguageOf(in HtmlToken tag) =>
        tag.Name is not ("html" or "body") && tag.Attribute(_text, "lang") is { } language ? DeclaredLanguage.From(_text.Substring(language.Start, language.Length), _draft.Options.Languages) : null;

    private string? IdOf(in HtmlToken tag) => tag.Attribute(_text, "id") is { IsEmpty: false } id ? _text.Substring(id.Start, id.Length) : null;

    private int StartOf(in HtmlToken tag) =>
        tag.Attribute(_text, "start") is { } start && int.TryParse(_text.AsSpan(start.Start, start.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1_000_000 ? number : 1;

    private void Extend(int start, int end)
    {
        while (start < end && IsBlank(_reading[start]))
        {
            start++;
        }

        if (start == end)
        {
            return;
        }

        if (_blockStart < 0)
        {
            (_blockStart, _blockElement) = (start, Current);
        }

        _blockEnd = end;
    }

    private void Flush(int end)
    {
        _inline.EndBlock(end);
        if (_blockStart < 0)
        {
            return;
        }

        var (start, stop, element) = (_blockStart, _blockEnd, _blockElement);
        _blockStart = -1;
        while (start < stop && IsBlank(_reading[start]))
        {
            start++;
        }

        while (stop > start && IsBlank(_reading[stop - 1]))
        {
            stop--;
        }

        if (start == stop)
        {
            return;
        }

        // A line that is nothing but the time of the story is about the story.
        if (element.Kind == BlockKind.Paragraph && _timeStart >= 0 && start >= _timeStart && stop <= _timeEnd)
        {
            element = element with { Kind = BlockKind.Metadata };
        }

        var isTitle = element is { Kind: BlockKind.Heading, Level: 1 } && !_hasTitle;
        _hasTitle |= isTitle;
        _hasBody |= element.Kind == BlockKind.Paragraph && stop - start >= BodyLength;
        Blocks.Add(new BlockSource(isTitle ? BlockKind.Title : element.Kind, TextSpan.FromBounds(start, stop))
        {
            Level = element.Kind == BlockKind.Heading ? element.Level : element.Kind == BlockKind.ListItem ? element.ListLevel : 0,
            Marker = TakeMarker(element),
            IsQuoted = element.IsQuoted,
            DeclaredLanguage = element.Language,
        });
    }

    // The first block of an item has its marker, in whatever element inside the item it stands.
    private string? TakeMarker(HtmlElement element)
    {
        var marker = element.Marker;
        if (marker is not null)
        {
            foreach (var open in _open)
            {
                open.Marker = open.Marker == marker ? null : open.Marker;
            }

            element.Marker = null;
        }

        return marker;
    }

    private static bool IsBlank(char c) => c == Document.Filler || char.IsWhiteSpace(c) || Tokenizer.IsIgnorable(c);
}
