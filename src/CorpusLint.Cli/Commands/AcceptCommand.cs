using System.CommandLine;
using System.Globalization;
using System.Text;
using CorpusLint.Cli.Accepting;
using CorpusLint.Cli.Configuration;
using CorpusLint.Cli.Files;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Model;
using CorpusLint.Reporting;
using CorpusLint.Text;

namespace CorpusLint.Cli.Commands;

/// <summary><c>corpuslint accept</c>: declares one side of a disagreement to be right, so that only the others are reported.</summary>
internal sealed class AcceptCommand
{
    private const int MostShown = 20;

    private readonly ProgramHost _host;
    private readonly CommonOptions _common = new();
    private readonly Argument<string?> _place = new("PLACE") { Description = "Where the right side stands, as reports show it: FILE:LINE or FILE:LINE:COLUMN.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Argument<string[]> _paths = new("PATH") { Description = "Documents or folders to read beside it; by default the folder of its configuration.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _source = new("--source") { Description = "Who says so, or where it can be looked up.", HelpName = "TEXT" };
    private readonly Option<string?> _asOf = new("--as-of") { Description = "The day on which it held, as 2025-03-14; a count that runs on may grow after it. Of a figure, a title or a list by default the day of its document.", HelpName = "DAY" };
    private readonly Option<string?> _note = new("--note") { Description = "What else should be known of it.", HelpName = "TEXT" };
    private readonly Option<bool> _list = new("--list") { Description = "Write nothing: show each accepted fact, how it was understood, and how many places agree with it or not." };

    private AcceptCommand(ProgramHost host) => _host = host;

    internal static Command Create(ProgramHost host)
    {
        var accept = new AcceptCommand(host);
        var command = new Command("accept", "Accept one side of a disagreement as right: it is written to facts.jsonc, and from then on only the others are reported.") { accept._place, accept._paths, accept._source, accept._asOf, accept._note, accept._list };
        accept._common.AddTo(command);
        CommonOptions.RejectUnknownOptions(command, accept._paths);
        command.SetAction(parsed => parsed.GetValue(accept._list) ? accept.List(parsed) : accept.Run(parsed));
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var words = parsed.GetValue(_place);
        var place = PlaceInFile.Parse(words ?? "") ?? throw new ProgramException(words is null
            ? "Say where the right side stands, as the report shows it: corpuslint accept drafts/story.md:12:5 --source \"…\"."
            : $"A place is a file and the number of a line, such as drafts/story.md:12 or drafts/story.md:12:5, and not '{words}'.");
        var provenance = ProvenanceOf(parsed);
        var path = _host.FullPath(place.File);
        if (!File.Exists(path))
        {
            throw new ProgramException("There is no such document.", place.File);
        }

        var catalogue = _common.Catalogue(_host, parsed);
        var locator = _common.Locator(_host, parsed, catalogue);
        var configuration = locator.For(Path.GetDirectoryName(path)!);
        if (configuration.ReadFiles.IsEmpty)
        {
            throw new ProgramException($"No {ConfigurationFile.FileName} governs this document, so that there is no corpus to accept anything for. Run 'corpuslint init' in the folder of the corpus first.", place.File);
        }

        var found = CorpusFiles.Find(_host, [place.File, .. parsed.GetValue(_paths) is { Length: > 0 } named ? named : [configuration.Folder]], parsed.GetValue(_common.Exclude) ?? [], locator);
        var threads = parsed.GetValue(_common.Threads);
        var corpora = new CorpusLoader(_host, found, threads).Load();
        var part = corpora.Parts.First(p => p.Configuration == configuration);
        var facts = part.Corpus.Documents.FirstOrDefault(d => d.Document.Path == found.Files.First(f => f.FullPath == path).Path)
            ?? throw new ProgramException(string.Join('\n', corpora.Problems.Select(p => p.Message)));
        var settings = part.Configuration.Settings(found.Root, threads);
        var before = Linter.Run(part.Corpus, part.Configuration.Rules.Rules, settings, _host.Cancellation);
        var acceptance = new Acceptance(_host, part, found.Root, settings);
        var side = Choose(facts, place, before);
        if (provenance.AsOf is null && side.Fact is not EntityMention && side.Fact.Document.Date is { } written)
        {
            provenance = provenance with { AsOf = written.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
        }

        if (side.Already is { } already && Describe(already, found) is var there)
        {
            if (side.IsAccepted && already.HoldsFor(side.Fact.Document))
            {
                _host.Tell($"note: {side.Words} is accepted already: {there}. Nothing was written.");
                return ExitCode.Clean;
            }

            if (already is not AcceptedName && (already.AsOf is null || provenance.AsOf is null || already.AsOf.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) == provenance.AsOf))
            {
                throw At(place, $"{side.Words} contradicts what is accepted for the same: '{already.Value}', {there}. Nothing was written. Change that entry, or give both the day on which they held (--as-of).");
            }

            if (already is AcceptedName)
            {
                throw At(place, $"{side.Words} is not the form that is accepted for this name: '{already.Value}', {there}. Nothing was written. Change that entry if this one is right.");
            }
        }

        var accepted = acceptance.Add(side, provenance);
        _host.Cancellation.ThrowIfCancellationRequested();
        AtomicFile.Write(acceptance.FullPath, _host.ShownPath(acceptance.FullPath), stream =>
        {
            stream.Write(acceptance.HasMark ? Encoding.UTF8.Preamble : []);
            stream.Write(Encoding.UTF8.GetBytes(accepted.Text));
        }, "file of accepted facts");
        Tell(accepted, before, found);
        return catalogue.Tell(_host);
    }

    private Provenance ProvenanceOf(ParseResult parsed)
    {
        if (parsed.GetValue(_source) is not { } source || string.IsNullOrWhiteSpace(source))
        {
            throw new ProgramException("Say who says so, or where it can be looked up: --source \"the county's minutes of 7 April\". What is accepted without a source only moves the question.");
        }

        var asOf = parsed.GetValue(_asOf);
        return asOf is null || DateOnly.TryParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? new Provenance(source.Trim(), asOf, parsed.GetValue(_note))
            : throw new ProgramException($"'{asOf}' is not a day; write --as-of 2025-03-14.");
    }

    private static ProgramException At(PlaceInFile place, string message) => new([new ProgramProblem(message, place.File, place.Line, Math.Max(1, place.Column))]);

    private static Acceptable Choose(DocumentFacts facts, PlaceInFile place, LintResult result)
    {
        var text = facts.Document.Text;
        if (place.Line > text.LineStarts.Length)
        {
            throw new ProgramException(string.Create(CultureInfo.InvariantCulture, $"The file has {text.LineStarts.Length} line{(text.LineStarts.Length == 1 ? "" : "s")}; there is no line {place.Line}."), place.File);
        }

        var start = text.LineStarts[place.Line - 1];
        var end = place.Line < text.LineStarts.Length ? text.LineStarts[place.Line] : text.Length;
        var at = Math.Min(start + Math.Max(0, place.Column - 1), end);
        var all = Acceptance.At(facts, place.Column > 0 ? new TextSpan(at, 0) : TextSpan.FromBounds(start, end), place.Column > 0, result);
        var able = all.Where(a => a.Obstacle is null).ToArray();
        if (able.Length == 1)
        {
            return able[0];
        }

        if (able.Length > 1)
        {
            throw At(place, $"Several things stand there that could be accepted; name the column of the one that is right: {string.Join("; ", able.Select(a => $"{place.File}:{a.At} {a.Words}"))}.");
        }

        throw At(place, all.Count > 0
            ? $"What stands there cannot be accepted: {string.Join("; ", all.Select(a => $"{a.Words} ({a.At}): {a.Obstacle}"))}."
            : "No figure, no name or office of a person and no list of partners or leaders stands there that could be accepted. 'corpuslint facts --explain' shows what was read of a line; the report shows the sides of a disagreement with their columns.");
    }

    private void Tell(Accepted accepted, LintResult before, CorpusFiles found)
    {
        using var output = _host.OpenOutput();
        Say(output, $"accepted: {Describe(accepted.Fact, found)}");
        foreach (var line in FactWords.Of(accepted.Fact))
        {
            Say(output, "  " + line);
        }

        var now = accepted.Result.Diagnostics.Where(d => d.Related.Any(r => r.Location.Path == accepted.Fact.Document.Path && r.Location.Span == accepted.Fact.Span)).ToArray();
        var known = accepted.Result.Diagnostics.Select(d => d.Fingerprint).ToHashSet(StringComparer.Ordinal);
        Show(output, "reported from now on", now, found);
        Show(output, "not reported any more", [.. before.Diagnostics.Where(d => !known.Contains(d.Fingerprint))], found);
    }

    private void Show(TextWriter output, string heading, Diagnostic[] diagnostics, CorpusFiles found)
    {
        Say(output, $"{heading}: {(diagnostics.Length == 0 ? "nothing" : "")}".TrimEnd());
        foreach (var diagnostic in diagnostics.Take(MostShown))
        {
            Say(output, $"  {Shown(diagnostic.Location, found)}  {diagnostic.Rule.Id}  {diagnostic.Message}");
        }

        if (diagnostics.Length > MostShown)
        {
            Say(output, string.Create(CultureInfo.InvariantCulture, $"  and {diagnostics.Length - MostShown} more"));
        }
    }

    private int List(ParseResult parsed)
    {
        var catalogue = _common.Catalogue(_host, parsed);
        string[] words = [.. parsed.GetValue(_place) is { } first ? [first] : Array.Empty<string>(), .. parsed.GetValue(_paths) ?? []];
        var found = CorpusFiles.Find(_host, words.Length > 0 ? words : ["."], parsed.GetValue(_common.Exclude) ?? [], _common.Locator(_host, parsed, catalogue));
        var corpora = new CorpusLoader(_host, found, parsed.GetValue(_common.Threads)).Load();
        using var output = _host.OpenOutput();
        foreach (var corpus in corpora.Parts.Select(p => p.Corpus))
        {
            var uses = FactWords.Uses(corpus);
            foreach (var fact in corpus.AcceptedFacts)
            {
                Say(output, Describe(fact, found));
                foreach (var line in FactWords.Of(fact).Append(uses[fact]))
                {
                    Say(output, "  " + line);
                }
            }
        }

        if (corpora.Parts.All(p => p.Corpus.AcceptedFacts.IsEmpty))
        {
            _host.Tell("note: Nothing is accepted in this corpus. 'corpuslint accept FILE:LINE --source TEXT' accepts one side of a disagreement.");
        }

        foreach (var problem in corpora.Problems)
        {
            _host.Tell("error: " + problem.Message);
        }

        return corpora.Problems.IsEmpty ? catalogue.Tell(_host) : ExitCode.Failed;
    }

    private string Describe(AcceptedFact fact, CorpusFiles found) => Shown(new Location(fact.Document.Path, fact.Document.Text, fact.Span), found);

    private string Shown(Location location, CorpusFiles found) => (location with { Path = _host.ShownPath(Path.Combine(found.Root, location.Path)) }).ToString();

    private static void Say(TextWriter output, string line) => output.WriteLine(DisplayText.SanitiseLine(line));
}
