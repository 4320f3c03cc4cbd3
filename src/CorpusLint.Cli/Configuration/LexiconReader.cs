using System.Collections.Immutable;
using System.Text.Json;
using CorpusLint.Cli.Files;
using CorpusLint.Documents;
using CorpusLint.Extraction;

namespace CorpusLint.Cli.Configuration;

/// <summary>Adds the words of a corpus to the languages that the program carries, and says at its line what cannot be read.</summary>
/// <param name="folder">Full path of the configuration's folder.</param>
/// <param name="host">The outside.</param>
/// <param name="readFiles">Takes the files of lists that were read.</param>
internal sealed class LexiconReader(string folder, ProgramHost host, ImmutableArray<string>.Builder readFiles)
{
    /// <summary>The lists that stand in the configuration: where a text of them comes from, by the name that messages know it by.</summary>
    private readonly Dictionary<string, (JsonValue.Member Section, LanguageSource Source)> _sections = new(StringComparer.Ordinal);

    /// <summary>The languages with the added words.</summary>
    /// <exception cref="ProgramException">A list is not known, a word cannot be read, or a file is not there.</exception>
    internal LanguageSet Read(JsonValue lexicon)
    {
        var known = LanguageSet.BuiltIn.Select(p => p.Language).ToArray();
        var added = lexicon.Members.ToDictionary(m => m.Name, m => m, StringComparer.Ordinal);
        foreach (var (tag, member) in added)
        {
            if (!known.Contains(new Language(tag)) && member.Value["reading"] is null)
            {
                var languages = string.Join(", ", known.Select(k => k.Tag));
                throw new ProgramException([member.Problem($"The program knows no language '{tag}', only {languages}.{Suggestion.For(tag, known.Select(k => k.Tag))} A new language needs the part 'reading'.")]);
            }
        }

        try
        {
            var sources = known.Select(language => added.TryGetValue(language.Tag, out var member) ? SourceOf(LanguageSource.BuiltIn(language), member.Value) : LanguageSource.BuiltIn(language))
                .Concat(added.Where(a => !known.Contains(new Language(a.Key))).Select(a => SourceOf(LanguageSource.Empty(new Language(a.Key)), a.Value.Value)));
            var set = new LanguageSet(sources.Select(LanguageProfile.Load));
            LanguagePack.Of(set);
            return set;
        }
        catch (LanguageDataException e)
        {
            throw new ProgramException([ProblemOf(e)]);
        }
    }

    private LanguageSource SourceOf(LanguageSource source, JsonValue parts)
    {
        foreach (var part in parts.Members)
        {
            if (part.Value.Kind == JsonTokenType.String)
            {
                source = source.With(part.Name, ReadFile(part.Value));
                continue;
            }

            foreach (var section in part.Value.Members)
            {
                foreach (var word in section.Value.Items.Where(i => i.Text.Trim() is "" or ['#' or '[', ..] || i.Text.AsSpan().ContainsAny('\n', '\r')))
                {
                    throw new ProgramException([word.Problem($"'{word.Text}' is no word of a list.")]);
                }

                var name = $"{source.Language.Tag}/{part.Name}/{section.Name}";
                source = source.With(part.Name, new LanguageText(name, $"[{section.Name}]\n" + string.Join('\n', section.Value.Items.Select(i => i.Text))));
                _sections[name] = (section, source);
            }
        }

        return source;
    }

    private LanguageText ReadFile(JsonValue value)
    {
        var problems = new List<ProgramProblem>();
        if (ConfigurationReader.Inside(value, problems) is not { } path)
        {
            throw new ProgramException(problems);
        }

        var full = Path.Combine(folder, path);
        if (host.Inputs.KindOf(full) == FileKind.Missing)
        {
            throw new ProgramException([value.Problem($"There is no file '{value.Text}'.")]);
        }

        readFiles.Add(full);
        return new LanguageText(host.ShownPath(full), System.Text.Encoding.UTF8.GetString(JsonSource.Read(host, full).Bytes));
    }

    // The first line of a list from the configuration is its name; the others are its words.
    private ProgramProblem ProblemOf(LanguageDataException e)
    {
        var suggestion = e.Unknown is { } unknown ? Suggestion.For(unknown, e.Known) : "";
        var message = char.ToUpperInvariant(e.Problem[0]) + e.Problem[1..] + suggestion;
        return !_sections.TryGetValue(e.File, out var place) ? new ProgramProblem(message, e.File, e.Line, 1)
            : e.Line >= 2 && e.Line - 2 < place.Section.Value.Items.Count ? place.Section.Value.Items[e.Line - 2].Problem(message)
            : place.Section.Problem(message);
    }
}
