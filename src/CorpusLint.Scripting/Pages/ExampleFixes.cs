using System.Text;
using CorpusLint.Diagnostics;

namespace CorpusLint.Scripting.Pages;

/// <summary>The documents of an example after the first fix of each finding; the last line is ended, as a fence has it.</summary>
internal static class ExampleFixes
{
    internal static string Apply(ExampleDocument document, IEnumerable<Diagnostic> found)
    {
        var text = new StringBuilder(document.Text);
        var edits = found.Where(d => !d.Fixes.IsEmpty).SelectMany(d => d.Fixes[0].Edits).Where(e => e.Path == document.File).Select(e => e.Change).Distinct();
        foreach (var change in edits.OrderByDescending(c => c.Span))
        {
            text.Remove(change.Span.Start, change.Span.Length).Insert(change.Span.Start, change.NewText);
        }

        return text.Length > 0 && text[^1] != '\n' ? text.Append('\n').ToString() : text.ToString();
    }
}
