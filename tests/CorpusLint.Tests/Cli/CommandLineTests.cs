namespace CorpusLint.Tests.Cli;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("There is no option '--fromat'. Did you mean '--format'?", "a.txt", "--fromat", "sarif")]
    [InlineData("There is no format 'srif'", "a.txt", "-f", "srif")]
    [InlineData("names no file", "a.txt", "-f", "sarif=")]
    [InlineData("Only one report can go to standard output", "a.txt", "-f", "sarif", "-f", "text")]
    [InlineData("Two reports cannot go to one file", "a.txt", "-f", "sarif=x", "-f", "text=x")]
    [InlineData("Two reports cannot go to one file './x'", "a.txt", "-f", "sarif=x", "-f", "text=./x")]
    [InlineData("--threads", "a.txt", "--threads", "0")]
    [InlineData("--threads", "a.txt", "--threads", "many")]
    [InlineData("fatal", "a.txt", "--fail-on", "fatal")]
    [InlineData("gone.jsonc: error: There is no such configuration file.", "a.txt", "--config", "gone.jsonc")]
    [InlineData("nowhere: error: The rules cannot be read: there is no such folder.", "a.txt", "--rules", "nowhere")]
    [InlineData("Say what to show", "config")]
    [InlineData("There is no rule 'CL99'", "explain", "CL99")]
    [InlineData("RULE", "explain")]
    public void Bad_arguments_are_told_and_fail(string message, params string[] args)
    {
        using var runner = new CliRunner().With("a.txt", "Calm.");
        var result = runner.Run(args).Failed(message);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void The_verb_check_can_be_left_out()
    {
        using var runner = new CliRunner().With("a.txt", "Calm.");
        Assert.Equal(runner.Run("check", "a.txt").Output, runner.Run("a.txt").Output);
        Assert.Equal(runner.Run("check", "a.txt", "-f", "sarif").Output, runner.Run("-f", "sarif", "a.txt").Output);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("check", "--help")]
    [InlineData("facts", "--help")]
    public void Help_goes_to_standard_output(params string[] args)
    {
        using var runner = new CliRunner();
        var result = runner.Run(args).Passed();
        Assert.Contains("corpuslint", result.Output);
        Assert.Empty(result.Error);
    }

    [Theory]
    [InlineData("version")]
    [InlineData("--version")]
    public void The_version_is_printed(string word)
    {
        using var runner = new CliRunner();
        Assert.Matches("^corpuslint [0-9]+\\.[0-9]+\\.[0-9]+\n$", runner.Run(word).Passed().Output);
    }

    [Fact]
    public void Response_files_are_not_expanded()
    {
        using var runner = new CliRunner().With("list", "a.txt").With("a.txt", "Calm.");
        runner.Run("@list").Failed("@list: error: There is no such file or folder.");
    }

    [Fact]
    public void A_process_prints_findings_on_standard_output_and_ends_with_its_code()
    {
        using var runner = new CliRunner().With("a.txt", "Calm.");
        using var process = runner.Start("a.txt");
        var output = process.StandardOutput.ReadToEnd();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode is 0 or 1, error);
        Assert.Contains("1 document", output);
    }
}
