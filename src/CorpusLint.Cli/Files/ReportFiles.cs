using System.Collections.Immutable;
using CorpusLint.Cli.Commands;
using CorpusLint.Engine;
using CorpusLint.Reporting;
using CorpusLint.Reporting.Templates;

namespace CorpusLint.Cli.Files;

/// <summary>Writes the reports that were asked for, each whole or not at all.</summary>
internal static class ReportFiles
{
    /// <summary>Writes all reports. One that cannot be written takes none of the others with it.</summary>
    /// <param name="host">The outside.</param>
    /// <param name="targets">Formats and where they go.</param>
    /// <param name="result">What was found.</param>
    /// <param name="record">What else is known of the run.</param>
    /// <param name="options">How to write to standard output; files get no colours.</param>
    /// <param name="templates">The templates of the targets that have one, by their file.</param>
    /// <returns>What could not be written; empty when everything was.</returns>
    internal static List<ProgramProblem> Write(ProgramHost host, ImmutableArray<ReportTarget> targets, LintResult result, RunRecord record, ReportOptions options, IReadOnlyDictionary<string, ReportTemplate> templates)
    {
        var unwritten = new List<ProgramProblem>();
        foreach (var target in targets)
        {
            var write = ReportFormat.Find(target.Format)!.Write;
            var own = options with { Template = target.TemplateFile is { } file ? templates[file] : null };
            try
            {
                if (target.File is null)
                {
                    write(result, record, own, host.Output);
                    host.Output.Flush();
                }
                else
                {
                    WriteFile(host, target.File, stream => write(result, record, own with { UsesColour = false }, stream));
                }
            }
            catch (ProgramException e)
            {
                unwritten.AddRange(e.Problems);
            }
            catch (TemplateLimitException e)
            {
                unwritten.Add(new ProgramProblem(e.Message, target.TemplateFile));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                unwritten.Add(OutputProblem(e));
            }
        }

        return unwritten;
    }

    /// <summary>What is told when standard output takes nothing more.</summary>
    internal static ProgramProblem OutputProblem(Exception e) => new($"The report cannot be written to standard output: {FileProblem.Describe(e)}.");

    private static void WriteFile(ProgramHost host, string file, Action<Stream> write)
    {
        if (!host.Inputs.AreRecorded)
        {
            AtomicFile.Write(host.FullPath(file), file, write);
            return;
        }

        var content = new MemoryStream();
        write(content);
        AtomicFile.Write(host.FullPath(file), file, content.WriteTo);
        host.Inputs.NoteReport(file, content.ToArray());
    }
}
