using System.Collections.Immutable;
using System.Globalization;
using CorpusLint.Diagnostics;

namespace CorpusLint.Scripting.Pages;

/// <summary>One example whose expectations are rewritten.</summary>
internal sealed class AcceptedExample
{
    private readonly PageExample _example;
    private readonly ImmutableArray<Diagnostic> _found;
    private readonly Dictionary<string, ExamplePlace> _labels;
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly List<(PageFence Fence, string Text, ImmutableArray<PageProblem> Changes)> _edits = [];

    /// <param name="result">The example's run.</param>
    /// <param name="fenceAt">The fence that opens on a 1-based line of the page.</param>
    internal AcceptedExample(ExampleResult result, Func<int, PageFence> fenceAt)
    {
        _example = result.Example;
        _found = result.Found;
        _labels = new Dictionary<string, ExamplePlace>(_example.Labels, StringComparer.Ordinal);
        var marks = MarksOf(ExampleComparison.Of(_example, _found)).ToArray();
        foreach (var document in _example.Documents)
        {
            var labels = _labels.Where(l => l.Value.File == document.File && _used.Contains(l.Key)).Select(l => new ExampleMarkup.Mark("", "", [l.Key], l.Value.Span));
            Rewrite(fenceAt(document.Line), [.. marks.Where(m => m.File == document.File).Select(m => m.Mark), .. labels]);
        }

        foreach (var document in _example.Fixed)
        {
            RewriteFixed(fenceAt(document.Line), result.Fixes.TextOf(_example.DocumentOf(document.File)));
        }

        if (_example.Messages is { } messages && !(messages.Messages.Length == _found.Length && messages.Messages.Zip(_found).All(p => p.First.Fits(p.Second))))
        {
            RewriteMessages(fenceAt(messages.Line), messages);
        }
    }

    /// <summary>Why the example cannot be rewritten; null when it can.</summary>
    internal string? Refusal { get; private set; }

    /// <summary>The fences whose text changes, with the new text.</summary>
    internal IReadOnlyList<(PageFence Fence, string Text, ImmutableArray<PageProblem> Changes)> Edits => _edits;

    private IEnumerable<(string File, ExampleMarkup.Mark Mark)> MarksOf(ExampleComparison comparison)
    {
        foreach (var (expected, _) in comparison.Fitting)
        {
            _used.UnionWith(expected.Labels);
            yield return (expected.Place.File, new ExampleMarkup.Mark(expected.RuleId, expected.MessageId, expected.Labels, expected.Place.Span));
        }

        // A mark that comes near keeps its style: with or without message, with or without other places.
        foreach (var (expected, found) in comparison.Near)
        {
            yield return MarkOf(found, expected.MessageId.Length > 0, !expected.Labels.IsEmpty);
        }

        foreach (var found in comparison.Unexpected)
        {
            yield return MarkOf(found, namesMessage: true, namesPlaces: true);
        }
    }

    private (string File, ExampleMarkup.Mark Mark) MarkOf(Diagnostic found, bool namesMessage, bool namesPlaces)
    {
        ImmutableArray<string> labels = namesPlaces
            ? [.. found.Related.Where(r => r.Role == RelatedRole.Side).Select(r => LabelOf(ExampleComparison.PlaceOf(r.Location))).Distinct(StringComparer.Ordinal)]
            : [];
        _used.UnionWith(labels);
        return (found.Location.Path, new ExampleMarkup.Mark(found.Rule.Id, namesMessage ? found.MessageId : "", labels, found.Location.Span));
    }

    private string LabelOf(ExamplePlace place)
    {
        var label = _labels.Where(l => l.Value == place).Select(l => l.Key).Order(StringComparer.Ordinal).FirstOrDefault();
        if (label is null)
        {
            label = Enumerable.Range(0, int.MaxValue).Select(n => "#" + n.ToString(CultureInfo.InvariantCulture)).First(l => !_labels.ContainsKey(l));
            _labels.Add(label, place);
        }

        return label;
    }

    private void Rewrite(PageFence fence, ImmutableArray<ExampleMarkup.Mark> marks)
    {
        var markup = ExampleMarkup.Read(fence.Text);
        var before = markup.Marks.Select(m => (m.Head, m.Span)).ToHashSet();
        var after = marks.Select(m => (m.Head, m.Span)).ToHashSet();
        if (before.SetEquals(after))
        {
            return;
        }

        if (MarkupWriter.Write(markup.Text, marks) is not { } text)
        {
            Refusal = $"'{_example.Title}' is left as it is: two places of {fence.File} cross, and marks can only nest. Write a shorter example.";
            return;
        }

        // Inside a mark the text's own "|}" would close it.
        if (!ExampleMarkup.Read(text).Marks.Select(m => (m.Head, m.Span)).ToHashSet().SetEquals(after))
        {
            Refusal = $"'{_example.Title}' is left as it is: {fence.File} holds what reads like a part of a mark, so that the marks could not be told from it. Write it with other words.";
            return;
        }

        _edits.Add((fence, text, [.. before.Except(after).Select(m => Change('-', m)), .. after.Except(before).Select(m => Change('+', m))]));
        PageProblem Change(char sign, (string Head, Text.TextSpan Span) mark) =>
            new(fence.Line + 1 + markup.Text.AsSpan(0, mark.Span.Start).Count('\n'), $"{sign} {mark.Head}{markup.Text.Substring(mark.Span.Start, mark.Span.Length)}|}}");
    }

    private void RewriteFixed(PageFence fence, string text)
    {
        if (text == fence.Text)
        {
            return;
        }

        if (text.Split('\n').Any(l => PageFence.LengthOf(l) >= fence.Fence.Length && l[0] == fence.Fence[0]))
        {
            Refusal = $"'{_example.Title}' is left as it is: {fence.File} holds a fence as long as the one around it. Give the outer one another '{fence.Fence[0]}'.";
            return;
        }

        _edits.Add((fence, text, [new PageProblem(fence.Line, $"{fence.File} after its fixes")]));
    }

    private void RewriteMessages(PageFence fence, ExpectedMessages messages)
    {
        var lines = new List<string>();
        for (var i = 0; i < _found.Length; i++)
        {
            var old = i < messages.Messages.Length ? messages.Messages[i] : null;
            if (old?.Fits(_found[i]) == true)
            {
                lines.AddRange([old.Written, .. old.Beside.Select(b => "  " + b)]);
                continue;
            }

            lines.Add(ExpectedMessage.Show(_found[i]));
            lines.AddRange(old is { Beside.IsEmpty: false } ? _found[i].Related.Select(r => "  " + ExpectedMessage.Show(r)) : []);
        }

        _edits.Add((fence, string.Concat(lines.Select(l => l + "\n")), [new PageProblem(fence.Line, $"the messages of '{_example.Title}'")]));
    }
}
