using CorpusLint.Rules;

namespace CorpusLint.Scripting.Pages;

/// <summary>What only shows when a page is held against its rule: names that the rule does not know.</summary>
internal static class PageCheck
{
    internal static IEnumerable<PageProblem> Problems(LoadedRule rule, RulePage page)
    {
        var descriptor = rule.Descriptor;
        if (page.RuleId.Length > 0 && (page.RuleId, page.RuleName) != (descriptor.Id, descriptor.Name))
        {
            yield return new PageProblem(page.TitleLine, $"The page is called '{page.RuleId} {page.RuleName}', and its script declares {descriptor.Id} {descriptor.Name}.");
        }

        foreach (var problem in OptionTable.Problems(rule))
        {
            yield return problem;
        }

        var messages = descriptor.Messages.Select(m => m.Id).ToArray();
        foreach (var example in page.Examples)
        {
            foreach (var expected in example.Expected)
            {
                if (expected.RuleId != descriptor.Id)
                {
                    yield return new PageProblem(LineOf(example, expected), $"The mark names {expected.RuleId}, and only the page's rule {descriptor.Id} runs in its examples.");
                }
                else if (expected.MessageId.Length > 0 && !messages.Contains(expected.MessageId, StringComparer.Ordinal))
                {
                    yield return new PageProblem(LineOf(example, expected), $"{descriptor.Id} has no message '{expected.MessageId}'; it has {string.Join(", ", messages)}.{NearestWord.Question(expected.MessageId, messages)}");
                }
            }

            foreach (var problem in OptionProblems(rule, example))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<PageProblem> OptionProblems(LoadedRule rule, PageExample example)
    {
        var known = rule.Options.Select(o => o.Name).ToArray();
        return ExampleJson.ValuesIn(example.Options).Select(v => v.Name).Where(n => !known.Contains(n, StringComparer.Ordinal)).Select(name => new PageProblem(
            ExampleJson.LineOf(example.Options, name, example.OptionsLine),
            known.Length == 0
                ? $"There is no option '{name}': {rule.Descriptor.Id} has no options."
                : $"{rule.Descriptor.Id} has no option '{name}'; it has {string.Join(", ", known)}.{NearestWord.Question(name, known)}"));
    }

    private static int LineOf(PageExample example, ExpectedFinding expected) => example.DocumentOf(expected.Place.File).LineOf(expected.Place.Span.Start);
}
