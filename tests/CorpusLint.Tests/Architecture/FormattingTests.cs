using System.Diagnostics;

namespace CorpusLint.Tests.Architecture;

/// <summary>The files look as .editorconfig says.</summary>
public sealed class FormattingTests
{
    [Fact]
    public async Task White_space_is_as_the_formatter_leaves_it()
    {
        // The folder mode loads no project, so that it needs no restore and takes seconds.
        using var process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { "format", "whitespace", Repository.Root, "--folder", "--verify-no-changes", "--include", "src/", "tests/" },
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        })!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, "Run `dotnet format whitespace . --folder`.\n" + errors + await output);
    }

    [Fact]
    public void A_text_file_ends_with_one_line_feed_and_has_no_carriage_return()
    {
        var wrong =
            from file in Repository.SourceFiles
            let text = Repository.Read(file)
            where text.Length > 0 && (!text.EndsWith('\n') || text.EndsWith("\n\n", StringComparison.Ordinal) || text.Contains('\r'))
            select file;
        Assert.Empty(wrong);
    }
}
