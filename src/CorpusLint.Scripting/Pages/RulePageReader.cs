using System.Collections.Immutable;

namespace CorpusLint.Scripting.Pages;

/// <summary>
/// Reads a rule's page. Under <em>Finds</em> and <em>Passes</em>, each heading of the third level is one example, and the
/// fences below it are its corpus: documents (<c>text file=a.txt</c>), <c>jsonc options</c>, <c>jsonc entities</c>,
/// <c>jsonc events</c>, <c>jsonc facts</c>, <c>jsonc sources</c>, documents after fixing (<c>text fixed file=a.txt</c>) and what the findings
/// say (<c>text messages</c>).
/// </summary>
internal static class RulePageReader
{
    /// <summary>The headings of every page, in this order.</summary>
    private static readonly ImmutableArray<string> s_headings = ["Why it matters", "Finds", "Passes", "Options", "Known limits", "Sources"];

    /// <summary>Reads a page; what is wrong with it is in <see cref="RulePage.Problems"/>.</summary>
    /// <param name="path">How messages name it.</param>
    /// <param name="markdown">Its text.</param>
    public static RulePage Read(string path, string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var state = new State();
        var lines = PageLines.Of(markdown);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (PageFence.LengthOf(line) > 0)
            {
                var fence = PageFence.Read(lines, i);
                state.Add(fence);
                i += fence.Lines + 1;
            }
            else if (PageFence.IsIndented(line))
            {
                state.AddIndentedFence(i + 1);
                i = Math.Max(i, Array.FindIndex(lines, i + 1, PageFence.IsIndented));
            }
            else if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                state.AddTitle(line[2..].Trim(), i + 1);
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                state.OpenSection(line[3..].Trim(), i + 1);
            }
            else if (line.StartsWith("### ", StringComparison.Ordinal))
            {
                state.OpenExample(line[4..].Trim(), i + 1);
            }
            else if (line.StartsWith("####", StringComparison.Ordinal))
            {
                state.AddDeepHeading(i + 1);
            }
        }

        return state.Close(path);
    }

    private sealed class State
    {
        private readonly List<(string Text, int Line)> _headings = [];
        private readonly List<PageExample> _examples = [];
        private readonly List<PageProblem> _problems = [];
        private readonly List<PageFence> _fences = [];
        private (string Text, int Line) _title = ("", 1);
        private (string Text, int Line)? _example;

        private bool HoldsExamples => _headings is [.., ("Finds" or "Passes", _)];

        internal void AddTitle(string text, int line) => _title = _title.Text.Length == 0 ? (text, line) : _title;

        internal void OpenSection(string heading, int line)
        {
            CloseExample();
            _headings.Add((heading, line));
        }

        internal void OpenExample(string title, int line)
        {
            CloseExample();
            _example = HoldsExamples ? (title, line) : null;
        }

        internal void Add(PageFence fence)
        {
            if (HoldsExamples)
            {
                _fences.Add(fence);
            }
            else if (fence.IsUnclosed)
            {
                _problems.Add(new PageProblem(fence.Line, $"The fence is not closed; end it with a line '{fence.Fence}'."));
            }
        }

        internal void AddIndentedFence(int line)
        {
            if (HoldsExamples)
            {
                _problems.Add(new PageProblem(line, "The fence is indented, and so would not be read; let it begin at the margin."));
            }
        }

        internal void AddDeepHeading(int line)
        {
            if (HoldsExamples)
            {
                _problems.Add(new PageProblem(line, "A heading of this level begins no example, so that what follows would belong to the one above; write '### ' and its title."));
            }
        }

        internal RulePage Close(string path)
        {
            CloseExample();
            CheckHeadings();
            CheckNearMisses();
            foreach (var same in _examples.GroupBy(e => (e.Finds, e.Title)))
            {
                _problems.AddRange(same.Skip(1).Select(e => new PageProblem(e.Line, $"There is an example '{e.Title}' already, in line {same.First().Line}; give this one a title of its own.")));
            }

            var space = _title.Text.IndexOf(' ', StringComparison.Ordinal);
            if (space < 0)
            {
                _problems.Add(new PageProblem(_title.Line, "The title must be the rule's id and name, as in '# CL8001 numeric-disagreement'."));
            }

            return new RulePage(
                path, space < 0 ? "" : _title.Text[..space], space < 0 ? "" : _title.Text[(space + 1)..],
                [.. _headings.Select(h => h.Text)], [.. _examples], [.. _problems.OrderBy(p => p.Line)])
            {
                TitleLine = _title.Line,
            };
        }

        private void CloseExample()
        {
            if (_fences.Count > 0 || _example is not null)
            {
                var (title, line) = _example ?? ($"line {_fences[0].Line}", _fences[0].Line);
                var reader = new ExampleReader(title, line, _headings[^1].Text == "Finds", [.. _fences]);
                var example = reader.Read();
                _problems.AddRange(reader.Problems);
                _examples.Add(example);
            }

            _fences.Clear();
            _example = null;
        }

        private void CheckHeadings()
        {
            foreach (var (heading, line) in _headings.Where(h => !s_headings.Contains(h.Text, StringComparer.Ordinal)))
            {
                var missing = s_headings.Where(h => _headings.TrueForAll(own => own.Text != h));
                _problems.Add(new PageProblem(line, $"A page has no heading '{heading}'; its headings are {string.Join(", ", s_headings)}.{NearestWord.Question(heading, missing)}"));
            }

            foreach (var twice in _headings.GroupBy(h => h.Text, StringComparer.Ordinal).Where(g => g.Count() > 1))
            {
                _problems.AddRange(twice.Skip(1).Select(h => new PageProblem(h.Line, $"The heading '{h.Text}' stands in line {twice.First().Line} already.")));
            }

            // A misspelt heading is not missing too.
            var missingAll = s_headings.Where(h => _headings.TrueForAll(own => own.Text != h && (s_headings.Contains(own.Text, StringComparer.Ordinal) || NearestWord.To(own.Text, s_headings) != h))).ToArray();
            var known = _headings.Where(h => s_headings.Contains(h.Text, StringComparer.Ordinal)).Select(h => h.Text).Distinct(StringComparer.Ordinal);
            if (missingAll.Length > 0)
            {
                _problems.Add(new PageProblem(_title.Line, $"The page lacks the heading{(missingAll.Length == 1 ? "" : "s")} {string.Join(", ", missingAll.Select(h => $"'## {h}'"))}; its headings are {string.Join(", ", s_headings)}, in this order."));
            }
            else if (!known.SequenceEqual(s_headings.Where(h => known.Contains(h, StringComparer.Ordinal))))
            {
                _problems.Add(new PageProblem(_title.Line, $"The headings must be {string.Join(", ", s_headings)}, in this order; they are {string.Join(", ", _headings.Select(h => h.Text))}."));
            }
        }

        private void CheckNearMisses()
        {
            foreach (var example in _examples.Where(e => e.IsNearMiss && !e.Finds))
            {
                if (NearMiss.Of(example, _examples) is { IsNear: false } far)
                {
                    var message = far.Changed == 0
                        ? $"A near miss differs from what is found, and this is the very text of '{far.Found.Title}' in line {far.Found.Line}; change the words that make the rule keep silent, or take 'near-miss' away."
                        : $"A near miss differs from an example under Finds in few words, six or a third of them; the nearest, '{far.Found.Title}' in line {far.Found.Line}, differs in {far.Changed} of {far.Words}. Start from its text, or take 'near-miss' away.";
                    _problems.Add(new PageProblem(example.Line, message) { StopsExample = false });
                }
            }
        }
    }
}
