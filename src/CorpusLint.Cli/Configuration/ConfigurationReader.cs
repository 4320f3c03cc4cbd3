using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Engine.Gating;
using CorpusLint.Rules;

namespace CorpusLint.Cli.Configuration;

/// <summary>Makes a <see cref="ConfigurationFile"/> of JSON that is valid by its schema, and finds what no schema can say.</summary>
internal static class ConfigurationReader
{
    /// <summary>Binds a file.</summary>
    /// <exception cref="ProgramException">A pattern or folder leads out of the corpus, or a rule is given twice.</exception>
    internal static ConfigurationFile Read(JsonValue root, RuleNames rules)
    {
        var problems = new List<ProgramProblem>();
        var file = new ConfigurationFile
        {
            Include = Patterns(root["include"], problems),
            Exclude = Patterns(root["exclude"], problems),
            Groups = ReadGroups(root["groups"], problems),
            Genre = Word<Genre>(root["genre"]),
            Registries = ReadRegistries(root["registries"], problems),
            Lexicon = root["lexicon"] is { } lexicon ? new LexiconEntry(lexicon) : null,
            Rules = ReadRules(root["rules"], rules, problems),
            RuleFolders = Patterns(root["ruleFolders"], problems),
            Rulesets = [.. (root["rulesets"]?.Items ?? []).Select(i => i.Text)],
            Overrides = [.. (root["overrides"]?.Items ?? []).Select(o => new Override
            {
                Files = Patterns(o["files"], problems),
                Rules = ReadRules(o["rules"], rules, problems),
                Date = Day(o["date"], problems),
                Language = o["language"]?.Text,
                Genre = Word<Genre>(o["genre"]),
            })],
            FailOn = Word<FailOn>(root["failOn"]),
            MaxFindings = root["maxFindings"]?.ToElement().TryGetInt32(out var most) == true ? most : null,
            Baseline = Inside(root["baseline"], problems),
            Suppressions = ReadSuppressions(root["suppressions"], rules, problems),
        };
        return problems.Count == 0 ? file : throw new ProgramException(problems);
    }

    /// <summary>The folders of rules that a file names, before the rules are known.</summary>
    internal static ImmutableArray<string> ReadRuleFolders(JsonValue root)
    {
        var problems = new List<ProgramProblem>();
        var folders = Patterns(root["ruleFolders"], problems);
        return problems.Count == 0 ? folders : throw new ProgramException(problems);
    }

    /// <summary>A day, or null with a problem when the text is none.</summary>
    internal static DateOnly? Day(JsonValue? value, List<ProgramProblem> problems)
    {
        if (value is null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(value.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        problems.Add(value.Problem($"'{value.Text}' is not a day; write it as 2025-03-14."));
        return null;
    }

    /// <summary>A word of an enumeration as it stands in files: kebab case.</summary>
    internal static T? Word<T>(JsonValue? value) where T : struct, Enum
    {
        foreach (var candidate in value is null ? [] : Enum.GetValues<T>())
        {
            if (Word(candidate) == value!.Text)
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>How an enumeration's value is written in files.</summary>
    internal static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static Groups? ReadGroups(JsonValue? value, List<ProgramProblem> problems) => value is null ? null : new Groups
    {
        ByFolder = value.Kind == JsonTokenType.String,
        Named = [.. value.Items.Select(g => new NamedGroup { Name = g["name"]?.Text ?? "", Documents = Patterns(g["documents"], problems) })],
    };

    private static RegistryFiles? ReadRegistries(JsonValue? value, List<ProgramProblem> problems) => value is null ? null : new RegistryFiles
    {
        Entities = Inside(value["entities"], problems),
        Events = Inside(value["events"], problems),
        Facts = Inside(value["facts"], problems),
        Sources = Inside(value["sources"], problems),
    };

    private static SuppressionOptions? ReadSuppressions(JsonValue? value, RuleNames rules, List<ProgramProblem> problems)
    {
        var locked = value?["locked"]?.Items ?? [];
        problems.AddRange(locked.Where(l => rules.Find(l.Text) is null).Select(l => l.Problem($"There is no rule '{l.Text}'.{Suggestion.ForRule(l.Text, rules.All)}")));
        return value is null ? null : new SuppressionOptions
        {
            File = Inside(value["file"], problems),
            Comments = value["comments"] is not { Kind: JsonTokenType.False },
            ReasonRequired = value["reasonRequired"] is not { Kind: JsonTokenType.False },
            Locked = [.. locked.Select(l => rules.Find(l.Text)?.Descriptor.Id).OfType<string>()],
        };
    }

    private static ImmutableSortedDictionary<string, RuleEntry> ReadRules(JsonValue? value, RuleNames rules, List<ProgramProblem> problems)
    {
        var entries = ImmutableSortedDictionary.CreateBuilder<string, RuleEntry>(StringComparer.Ordinal);
        foreach (var member in value?.Members ?? [])
        {
            if (SuppressionRules.Find(member.Name) is { } own)
            {
                entries[own.Id] = new RuleEntry(Setting(member.Value), member);
                continue;
            }

            if (rules.Find(member.Name) is not { } rule)
            {
                problems.Add(member.Problem($"There is no rule '{member.Name}'.{Suggestion.For(member.Name, rules.All.Concat(SuppressionRules.All.SelectMany(r => new[] { r.Id, r.Name })))}"));
                continue;
            }

            if (entries.ContainsKey(rule.Descriptor.Id))
            {
                problems.Add(member.Problem($"{rule.Descriptor.Id} is {rule.Descriptor.Name}, and is given twice."));
                continue;
            }

            CheckOptions(member.Value, rule, problems);
            entries.Add(rule.Descriptor.Id, new RuleEntry(Setting(member.Value), member));
        }

        return entries.ToImmutable();
    }

    // The record that the rule reads is what says which values fit.
    private static void CheckOptions(JsonValue value, LoadedRule rule, List<ProgramProblem> problems)
    {
        foreach (var member in value.Members.Where(m => m.Name != "severity"))
        {
            if (rule.Options.FirstOrDefault(o => o.Name == member.Name) is not { } option || option.ProblemOf(member.Value.ToElement()) is not { } problem)
            {
                continue;
            }

            var wrong = member.Value.Items.FirstOrDefault(i => option.Values.Count > 0 && !option.Values.Contains(i.Text, StringComparer.Ordinal)) ?? member.Value;
            var words = option.Values.Count == 0 ? "" : Suggestion.For(wrong.Text, option.Values);
            problems.Add(wrong.Problem(problem + (option.Type == OptionType.Choice && words.Length == 0 ? $" They are {string.Join(", ", option.Values)}." : words)));
        }
    }

    private static RuleSetting Setting(JsonValue value)
    {
        var level = Word<RuleLevel>(value.Kind == JsonTokenType.String ? value : value["severity"]);
        return new RuleSetting
        {
            IsEnabled = level is null ? null : level != RuleLevel.Off,
            Severity = level switch
            {
                RuleLevel.Error => DiagnosticSeverity.Error,
                RuleLevel.Warning => DiagnosticSeverity.Warning,
                RuleLevel.Note => DiagnosticSeverity.Note,
                _ => null,
            },
            Options = value.Members.Where(m => m.Name != "severity").ToImmutableSortedDictionary(m => m.Name, m => m.Value.ToElement(), StringComparer.Ordinal),
        };
    }

    private static ImmutableArray<string> Patterns(JsonValue? value, List<ProgramProblem> problems) =>
        [.. (value?.Items ?? []).Select(i => Inside(i, problems)).OfType<string>()];

    /// <summary>A path below the configuration's folder: it is part of a corpus that may come from anywhere, and may not reach out of it.</summary>
    internal static string? Inside(JsonValue? value, List<ProgramProblem> problems)
    {
        if (value is null)
        {
            return null;
        }

        var path = value.Text.Replace('\\', '/');
        if (path.Length == 0 || path.StartsWith('/') || path.StartsWith('~') || path.Contains(':') || path.Contains('\0') || path.Split('/').Contains(".."))
        {
            problems.Add(value.Problem($"'{value.Text}' must be a path below this file's folder; other folders can be named on the command line only."));
            return null;
        }

        return path;
    }
}
