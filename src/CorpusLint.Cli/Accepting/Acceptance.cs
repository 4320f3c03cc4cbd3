using System.Collections.Immutable;
using System.Text;
using CorpusLint.Cli.Authoring;
using CorpusLint.Cli.Configuration;
using CorpusLint.Cli.Files;
using CorpusLint.Diagnostics;
using CorpusLint.Documents;
using CorpusLint.Engine;
using CorpusLint.Extraction;
using CorpusLint.Model;
using CorpusLint.Text;

namespace CorpusLint.Cli.Accepting;

/// <summary>What goes with an accepted value.</summary>
/// <param name="Source">Who says so.</param>
/// <param name="AsOf">The day on which it held, as written; null for none.</param>
/// <param name="Note">What else should be known; null for nothing.</param>
internal sealed record Provenance(string Source, string? AsOf, string? Note);

/// <summary>The corpus after an entry was added to its accepted facts.</summary>
/// <param name="Text">The new text of the file.</param>
/// <param name="Fact">The entry as it was understood; its place is that in the file.</param>
/// <param name="Result">What the rules find now.</param>
internal sealed record Accepted(string Text, AcceptedFact Fact, LintResult Result);

/// <summary>Adds entries to the file of accepted facts of one corpus, in memory.</summary>
/// <param name="host">The outside.</param>
/// <param name="part">The documents and their configuration.</param>
/// <param name="root">The folder that the documents' paths are relative to.</param>
/// <param name="settings">How the rules judge.</param>
internal sealed class Acceptance(ProgramHost host, CorpusPart part, string root, LintSettings settings)
{
    private readonly CorpusConfiguration _configuration = part.Configuration;

    /// <summary>Path of the file of accepted facts, relative to the configuration's folder.</summary>
    internal string FileName => _configuration.File.Registries?.Facts ?? ConfigurationLocator.FactsFileName;

    /// <summary>Full path of the file.</summary>
    internal string FullPath => Path.Combine(_configuration.Folder, FileName);

    /// <summary>Whether the file keeps its byte order mark.</summary>
    internal bool HasMark { get; private set; }

    /// <summary>What can be accepted at a place, that which takes part in a finding first asked for; what cannot, too.</summary>
    /// <param name="facts">The document.</param>
    /// <param name="place">A line, or one character of it.</param>
    /// <param name="isCharacter">Whether it is one character.</param>
    /// <param name="result">What the rules find.</param>
    /// <returns>What is a side of a finding there; where there is none, all that stands there.</returns>
    internal static IReadOnlyList<Acceptable> At(DocumentFacts facts, TextSpan place, bool isCharacter, LintResult result)
    {
        var path = facts.Document.Path;
        var sides = result.Diagnostics.Where(d => d.Related.Length > 0)
            .SelectMany(d => d.Related.Where(r => r.Role == RelatedRole.Side).Select(r => r.Location).Prepend(d.Location))
            .Where(l => l.Path == path && Touches(l.Span)).Select(l => l.Span).ToHashSet();
        Acceptable[] all =
        [
            .. facts.Quantities.Select(q => new Acceptable(q, q.Span)),
            .. facts.Mentions.Where(m => m.Kind == EntityKind.Person && (isCharacter || sides.Contains(m.Span))).Select(m => new Acceptable(m, m.Span)),
            .. facts.Dates.Where(d => d.Event is not null && (isCharacter || sides.Contains(d.Span))).Select(d => new Acceptable(d, d.Span)),
            .. facts.Mentions.Select(m => m.Office).OfType<OfficeMention>().Where(o => isCharacter || sides.Contains(o.Span)).Select(o => new Acceptable(o, o.Span)),
            .. facts.Enumerations.Select(e => new Acceptable(e, sides.Contains(e.Span) ? e.Span : e.MembersSpan)),
        ];
        all = [.. all.Where(a => Touches(a.Place)).OrderBy(a => a.Place)];
        Acceptable[] asked = [.. all.Where(a => sides.Contains(a.Place))];
        return asked.Length > 0 ? asked : all;

        bool Touches(TextSpan span) => isCharacter ? span.Contains(place.Start) || span.Start == place.Start : span.OverlapsWith(place) && place.Contains(span.Start);
    }

    /// <summary>Accepts something.</summary>
    /// <param name="side">What.</param>
    /// <param name="provenance">Its source.</param>
    /// <exception cref="ProgramException">It cannot be accepted; the message says why, and where what stands against it is.</exception>
    internal Accepted Add(Acceptable side, Provenance provenance)
    {
        var shown = host.ShownPath(FullPath);
        var before = Current(shown);
        var path = Path.GetRelativePath(_configuration.Folder, Path.Combine(root, side.Fact.Document.Path)).Replace('\\', '/');
        var entry = side.Entry(path, Usual(), e => Read(Complete(e), shown)) ?? throw new ProgramException(
            $"{side.Words} ({side.At}) cannot be written down so that it is read alone as it is read in its document. Write an entry by hand in {shown}: a sentence that names what is counted and the event.");
        var text = FactsText.With(before, Complete(entry).ToString());
        var source = JsonSource.Of(shown, Encoding.UTF8.GetBytes(text));
        ImmutableArray<AcceptedFact> facts;
        try
        {
            facts = new RegistryReader(new ValidatedFiles(null)).ReadFacts(source, FileName, _configuration.Registry, _configuration.Languages);
        }
        catch (ProgramException e)
        {
            throw new ProgramException([.. e.Problems.Select(p => new ProgramProblem($"{side.Words} was not accepted, and nothing was written: {p.Message}", shown))]);
        }

        var registry = (_configuration.Registry with { Facts = facts }).Relocated(p => Path.GetRelativePath(root, Path.Combine(_configuration.Folder, p)).Replace('\\', '/'));
        var corpus = CorpusBuilder.Build(part.Corpus.Documents, registry);
        var fact = corpus.AcceptedFacts[^1];
        if (!Equals(side.Already, fact) || !side.IsAccepted)
        {
            throw new ProgramException($"{side.Words} ({side.At}) was not accepted, and nothing was written: as an entry it would not be recognised in the document it comes from. Write one by hand in {shown}: a sentence that names what is counted and the event.");
        }

        return new Accepted(text, fact, Linter.Run(corpus, _configuration.Rules.Rules, settings, host.Cancellation));

        FactEntry Complete(FactEntry e) => e.Completed(provenance);
    }

    private AcceptedFact? Read(FactEntry entry, string shown)
    {
        var alone = AcceptedFacts.Read(shown, $"{{ \"facts\": [ {entry} ] }}", _configuration.Registry, _configuration.Languages);
        return alone is { Problems.IsEmpty: true, Facts: [var fact] } ? fact : null;
    }

    private JsonSource Current(string shown)
    {
        if (FileKinds.Of(FullPath) == FileKind.Missing)
        {
            var schema = Path.GetRelativePath(Path.GetDirectoryName(FullPath)!, Path.Combine(_configuration.Folder, EditorFiles.FolderName, EditorFiles.FactsSchema)).Replace('\\', '/');
            return JsonSource.Of(shown, Encoding.UTF8.GetBytes(FactsText.Empty(schema.StartsWith('.') && !schema.StartsWith("..", StringComparison.Ordinal) ? "./" + schema : schema)));
        }

        var read = File.ReadAllBytes(FullPath);
        HasMark = read.AsSpan().StartsWith(Encoding.UTF8.Preamble);
        return JsonSource.Of(shown, read);
    }

    private Language Usual() => part.Corpus.Documents.CountBy(d => d.Document.Language.Tag).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal)
        .Select(c => new Language(c.Key)).FirstOrDefault();
}
