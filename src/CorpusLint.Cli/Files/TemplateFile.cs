using System.Text;
using CorpusLint.Reporting.Templates;

namespace CorpusLint.Cli.Files;

/// <summary>Reads the template of a report.</summary>
internal static class TemplateFile
{
    private const int MaximumBytes = 1 << 20;

    /// <summary>Reads a template.</summary>
    /// <param name="host">The outside.</param>
    /// <param name="path">The file as the user wrote it.</param>
    /// <exception cref="ProgramException">The file cannot be read, or is no template; every fault is told at its place.</exception>
    internal static ReportTemplate Read(ProgramHost host, string path)
    {
        string text;
        try
        {
            var full = host.FullPath(path);
            if (host.Inputs.FolderExists(full) || host.Inputs.KindOf(full) == FileKind.Special || host.Inputs.Read(full, MaximumBytes) is not { } bytes)
            {
                throw new ProgramException("This is no template: a template is a text file of at most 1 MiB.", path);
            }

            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProgramException($"The template cannot be read: {FileProblem.Describe(e)}. --format template=FILE names the template, template=FILE=OUT also where its report goes.", path);
        }
        catch (DecoderFallbackException)
        {
            throw new ProgramException("The template is not UTF-8.", path);
        }

        return ReportTemplate.Parse(text, Path.GetFileName(path), out var problems) ?? throw new ProgramException(
            [.. problems.Select(p => new ProgramProblem(p.Message + (p.Word is null ? "" : Advice(p)), path, p.Line, p.Column))]);
    }

    private static string Advice(TemplateProblem problem) => Suggestion.For(problem.Word!, problem.Known) is { Length: > 0 } near ? near
        : problem.Known.IsEmpty ? ""
        : $" It is one of {string.Join(", ", problem.Known)}.";
}
