using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Rules;
using CorpusLint.Text;

namespace CorpusLint.Scripting;

/// <summary>From rules to the manifest and back.</summary>
internal static class CachedRules
{
    /// <summary>Adds what only the script's text says: its doc comments and its page.</summary>
    internal static LoadedRule WithDocumentation(LoadedRule rule, CompiledScript script)
    {
        var descriptor = rule.Descriptor with
        {
            Title = script.Documentation.Summary.Length > 0 ? script.Documentation.Summary : rule.Descriptor.Title,
            Description = script.Documentation.Remarks,
            HelpMarkdown = script.Source.Page,
        };
        var options = rule.Options.Select(o => o with { Description = DescriptionOf(o, rule, script.Documentation), ValueDescriptions = ValuesOf(o, rule, script.Documentation) });
        return new LoadedRule(descriptor, [.. options], rule.Create) { Source = rule.Source };
    }

    internal static CachedRule ToCache(LoadedRule rule, string typeName)
    {
        var descriptor = rule.Descriptor;
        return new CachedRule
        {
            TypeName = typeName,
            Path = descriptor.SourcePath ?? "",
            Id = descriptor.Id,
            Name = descriptor.Name,
            Title = descriptor.Title,
            Description = descriptor.Description,
            Category = (int)descriptor.Category,
            Severity = (int)descriptor.DefaultSeverity,
            IsEnabledByDefault = descriptor.IsEnabledByDefault,
            Messages = [.. descriptor.Messages.Select(m => new CachedMessage { Id = m.Id, Format = m.Format, Severity = (int?)m.Severity })],
            Options =
            [
                .. rule.Options.Select(o => new CachedOption
                {
                    Name = o.Name,
                    Type = (int)o.Type,
                    Default = o.Default,
                    Minimum = o.Minimum,
                    Maximum = o.Maximum,
                    Values = [.. o.Values],
                    MinimumLength = o.MinimumLength,
                    MaximumLength = o.MaximumLength,
                    Pattern = o.Pattern,
                    ValueDescriptions = [.. o.ValueDescriptions],
                    Deprecation = o.Deprecation,
                    Description = o.Description,
                }),
            ],
        };
    }

    internal static LoadedRule FromCache(CachedRule cached, RuleSource source, RuleAssembly assembly)
    {
        var descriptor = new RuleDescriptor
        {
            Id = cached.Id,
            Name = cached.Name,
            Title = cached.Title,
            Description = cached.Description,
            Category = (Category)cached.Category,
            DefaultSeverity = (DiagnosticSeverity)cached.Severity,
            IsEnabledByDefault = cached.IsEnabledByDefault,
            HelpMarkdown = source.Page,
            Messages = [.. cached.Messages.Select(m => new MessageDescriptor(m.Id, m.Format, (DiagnosticSeverity?)m.Severity))],
            SourcePath = source.Path,
        };
        var options = cached.Options.Select(o => new OptionDescriptor(o.Name, (OptionType)o.Type, o.Default, o.Minimum, o.Maximum, o.Values.AsReadOnly(), o.Description)
        {
            MinimumLength = o.MinimumLength,
            MaximumLength = o.MaximumLength,
            Pattern = o.Pattern,
            ValueDescriptions = o.ValueDescriptions.AsReadOnly(),
            Deprecation = o.Deprecation,
        });
        return new LoadedRule(descriptor, [.. options], () => assembly.Create(cached.TypeName)) { Source = new DocumentText(source.Text) };
    }

    internal static CachedError ToCache(RunNotification error) => new()
    {
        Rule = error.Descriptor.Id,
        Severity = (int)error.Severity,
        Path = error.Location!.Path,
        Start = error.Location.Span.Start,
        Length = error.Location.Span.Length,
        Message = error.Message,
    };

    internal static RunNotification FromCache(CachedError cached, RuleSource source) => new(
        RunRules.All.FirstOrDefault(r => r.Id == cached.Rule) ?? RunRules.DoesNotCompile,
        (DiagnosticSeverity)cached.Severity,
        cached.Message,
        null,
        new Location(source.Path, new DocumentText(source.Text), new TextSpan(cached.Start, cached.Length)));

    private static IReadOnlyList<string> ValuesOf(OptionDescriptor option, LoadedRule rule, ScriptDocumentation documentation)
    {
        if (!rule.ChoiceTypes.TryGetValue(option.Name, out var type))
        {
            return [];
        }

        var words = option.Values.Select(v => documentation.Properties.GetValueOrDefault($"{type}.{char.ToUpperInvariant(v[0])}{v[1..]}", "")).ToArray();
        return Array.Exists(words, w => w.Length > 0) ? Array.AsReadOnly(words) : [];
    }

    // The record's own property, else one that it inherits; another type of the script may have one of the same name.
    private static string DescriptionOf(OptionDescriptor option, LoadedRule rule, ScriptDocumentation documentation)
    {
        var property = $".{char.ToUpperInvariant(option.Name[0])}{option.Name[1..]}";
        var type = rule.SettingsType?.Split('.', '+')[^1];
        return documentation.Properties.TryGetValue(type + property, out var words) ? words
            : documentation.Properties.Where(p => p.Key.EndsWith(property, StringComparison.Ordinal)).OrderBy(p => p.Key, StringComparer.Ordinal).FirstOrDefault().Value ?? "";
    }
}
