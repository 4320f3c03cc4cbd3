using System.Globalization;
using CorpusLint.Rules;

namespace CorpusLint.Scripting.Pages;

/// <summary>What of a rule its page does not try: messages, options, fixes, and how near to a finding it keeps silent.</summary>
public static class PageCoverage
{
    /// <summary>The gaps of a page, each with its line and what to write; empty when there are none.</summary>
    /// <param name="result">The page, run as a whole. Examples that fail or are <c>todo</c> try nothing.</param>
    public static IEnumerable<PageProblem> GapsOf(RulePageResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var tried = result.Examples.Where(e => e.Passed && !e.Example.IsTodo).ToArray();
        if (!tried.Any(e => e.Example.Finds))
        {
            return [new PageProblem(result.Page?.TitleLine ?? 0, "No example shows what the rule finds; write one under Finds.")];
        }

        var line = result.Page!.TitleLine;
        return [.. Messages(result.Rule, tried, line), .. Options(result.Rule, tried, line), .. Fixes(tried), .. NearMisses(tried, line)];
    }

    // The mark of a rule with one message can mean no other.
    private static IEnumerable<PageProblem> Messages(LoadedRule rule, ExampleResult[] tried, int line)
    {
        var asserted = tried.SelectMany(e => e.Example.Expected).Select(e => e.MessageId).ToHashSet(StringComparer.Ordinal);
        foreach (var message in rule.Descriptor.Messages.Where(m => rule.Descriptor.Messages.Length > 1 && !asserted.Contains(m.Id)))
        {
            var made = tried.FirstOrDefault(e => e.Found.Any(f => f.MessageId == message.Id));
            yield return made is null
                ? new PageProblem(line, $"No example makes the message '{message.Id}'; write one under Finds, with the mark {{|{rule.Descriptor.Id}/{message.Id}:…|}}.")
                : new PageProblem(made.Example.Line, $"The message '{message.Id}' is made in '{made.Example.Title}', and no mark asks for it; write {{|{rule.Descriptor.Id}/{message.Id}:…|}} there.");
        }
    }

    private static IEnumerable<PageProblem> Options(LoadedRule rule, ExampleResult[] tried, int line)
    {
        var set = tried.SelectMany(e => ExampleJson.ValuesIn(e.Example.Options)).ToArray();
        foreach (var option in rule.Options)
        {
            var values = set.Where(s => s.Name == option.Name).Select(s => s.Value).ToArray();
            if (values.Length == 0)
            {
                yield return new PageProblem(line, $"No example sets the option '{option.Name}'; write one with a fence ```jsonc options, in which it makes a difference.");
            }
            else if (values.All(v => v == ExampleJson.Compact(option.Default)))
            {
                yield return new PageProblem(line, $"The option '{option.Name}' is only ever set to its default {option.Default}; show another value.");
            }
        }
    }

    private static IEnumerable<PageProblem> Fixes(ExampleResult[] tried)
    {
        var shown = tried.Where(e => !e.Example.Fixed.IsEmpty).SelectMany(e => e.Found).Where(f => !f.Fixes.IsEmpty).Select(f => f.MessageId).ToHashSet(StringComparer.Ordinal);
        foreach (var message in tried.SelectMany(e => e.Found.Select(f => (e.Example, Found: f))).Where(f => !f.Found.Fixes.IsEmpty && !shown.Contains(f.Found.MessageId)).DistinctBy(f => f.Found.MessageId))
        {
            yield return new PageProblem(
                message.Example.Line,
                $"The message '{message.Found.MessageId}' offers the fix '{message.Found.Fixes[0].Title}', and no example shows a document after it; add a fence ```text fixed file={message.Found.Fixes[0].Edits[0].Path} to '{message.Example.Title}'.");
        }
    }

    private static IEnumerable<PageProblem> NearMisses(ExampleResult[] tried, int line)
    {
        var examples = tried.Select(e => e.Example).ToArray();
        if (examples.Any(e => e.IsNearMiss))
        {
            yield break;
        }

        var nearest = examples.Where(e => !e.Finds).Select(e => (Example: e, Near: NearMiss.Of(e, examples))).Where(e => e.Near is { IsNear: true }).OrderBy(e => e.Near!.Changed).FirstOrDefault();
        yield return nearest.Example is null
            ? new PageProblem(line, "No example is a near miss; copy one from Finds to Passes, change the few words that make the rule keep silent, and write near-miss behind its fence's language.")
            : new PageProblem(nearest.Example.Line, string.Create(CultureInfo.InvariantCulture, $"No example is a near miss; '{nearest.Example.Title}' differs from '{nearest.Near!.Found.Title}' in {nearest.Near.Changed} of {nearest.Near.Words} words: if they make the difference, write near-miss behind its fence's language."));
    }
}
