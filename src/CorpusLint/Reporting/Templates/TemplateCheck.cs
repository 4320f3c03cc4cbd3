using System.Collections.Immutable;
using CorpusLint.Text;

namespace CorpusLint.Reporting.Templates;

/// <summary>Finds names in a template that the JSON report does not have, before there is any data.</summary>
internal sealed class TemplateCheck
{
    private readonly DocumentText _text;
    private readonly List<TemplateProblem> _problems = [];

    private TemplateCheck(string text) => _text = new DocumentText(text);

    /// <summary>What is wrong, in order of place.</summary>
    internal static ImmutableArray<TemplateProblem> Of(ImmutableArray<TemplateNode> nodes, string text)
    {
        var check = new TemplateCheck(text);
        check.Look(nodes, [(TemplateShape.Of(typeof(TemplateReport)), false)]);
        return [.. check._problems.OrderBy(p => p.Line).ThenBy(p => p.Column)];
    }

    private void Look(ImmutableArray<TemplateNode> nodes, ImmutableArray<(TemplateShape Shape, bool IsElement)> context)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case ValueNode value when Find(value.Path, value.Offset, context) is { } shape:
                    if (shape.Element is not null || !shape.Members.IsEmpty)
                    {
                        var name = string.Join('.', value.Path);
                        Problem(value.Offset, $"'{name}' is {(shape.Element is not null ? "a list" : "an object")}: write {{{{#{name}}}}}…{{{{/{name}}}}} around what is to be written of it.");
                    }

                    break;
                case SectionNode section when Find(section.Path, section.Offset, context) is { } shape:
                    Look(section.Children, section.IsInverted ? context : context.Add((shape.Element ?? shape, shape.Element is not null)));
                    break;
            }
        }
    }

    // The first step is looked for from the inside out, the others where it leads to.
    private TemplateShape? Find(ImmutableArray<string> path, int offset, ImmutableArray<(TemplateShape Shape, bool IsElement)> context)
    {
        if (path.IsEmpty)
        {
            return context[^1].Shape;
        }

        if (path is ["-first" or "-last" or "-index"])
        {
            if (!context.Any(c => c.IsElement))
            {
                Problem(offset, $"'{path[0]}' is known only inside a list.");
            }

            return TemplateShape.Scalar;
        }

        var shape = context.Reverse().Select(c => c.Shape.Members.GetValueOrDefault(path[0])).FirstOrDefault(m => m is not null);
        if (shape is null)
        {
            return Unknown(offset, path[0], "There is no member", context.SelectMany(c => c.Shape.Members.Keys));
        }

        for (var i = 1; i < path.Length; i++)
        {
            if (shape.Words.Contains(path[i]))
            {
                return i == path.Length - 1 ? TemplateShape.Scalar : Unknown(offset, path[i + 1], $"Behind '{path[i]}' there is no", []);
            }

            if (!shape.Members.TryGetValue(path[i], out var next))
            {
                return shape.Words.IsEmpty
                    ? Unknown(offset, path[i], $"'{string.Join('.', path[..i])}' has no member", shape.Members.Keys)
                    : Unknown(offset, path[i], $"'{string.Join('.', path[..i])}' is never", shape.Words);
            }

            shape = next;
        }

        return shape;
    }

    private TemplateShape? Unknown(int offset, string word, string before, IEnumerable<string> known)
    {
        var place = _text.GetLinePosition(offset);
        _problems.Add(new TemplateProblem(place.Line + 1, place.Character + 1, $"{before} '{word}'.", word, [.. known.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]));
        return null;
    }

    private void Problem(int offset, string message)
    {
        var place = _text.GetLinePosition(offset);
        _problems.Add(new TemplateProblem(place.Line + 1, place.Character + 1, message, null, []));
    }
}
