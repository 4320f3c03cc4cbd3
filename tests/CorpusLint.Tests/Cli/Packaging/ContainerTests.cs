namespace CorpusLint.Tests.Cli.Packaging;

/// <summary>The recipe for a container, read line by line: no image was built of it here.</summary>
public sealed class ContainerTests
{
    private const string Recipe = "src/CorpusLint.Cli/Packaging/Containerfile";

    [Fact]
    public void The_image_runs_the_program_as_nobody_special_and_has_git()
    {
        var lines = Instructions();
        Assert.Equal(["FROM", "WORKDIR", "COPY", "RUN", "FROM", "RUN", "COPY", "RUN", "USER", "WORKDIR", "ENTRYPOINT", "CMD"], lines.Select(l => l.Word));
        Assert.All(lines.Where(l => l.Word == "FROM"), l => Assert.Matches(@"^mcr\.microsoft\.com/dotnet/(sdk|runtime):10\.0( AS build)?$", l.Words));
        Assert.Equal("$APP_UID", lines.Single(l => l.Word == "USER").Words);
        Assert.Equal("[\"corpuslint\"]", lines.Single(l => l.Word == "ENTRYPOINT").Words);
        Assert.Contains("git", lines.Where(l => l.Word == "RUN").ElementAt(1).Words.Split(' '));
    }

    [Fact]
    public void What_the_recipe_names_is_there()
    {
        var lines = Instructions();
        var publish = lines.First(l => l.Word == "RUN").Words.Split(' ');
        Assert.Equal(["dotnet", "publish"], publish[..2]);
        Assert.True(Directory.Exists(RepositoryFiles.PathOf(publish[2])));
        var link = lines.Where(l => l.Word == "RUN").Last().Words.Split(' ');
        Assert.True(File.Exists(Path.Combine(AppContext.BaseDirectory, Path.GetFileName(link[2]) + (OperatingSystem.IsWindows() ? ".exe" : ""))));
        Assert.Contains("global.json", File.ReadAllLines(RepositoryFiles.PathOf(Recipe + ".dockerignore")));
    }

    // A backslash at the end goes on in the next line; comments may stand between.
    private static List<(string Word, string Words)> Instructions()
    {
        var text = string.Join('\n', File.ReadAllLines(RepositoryFiles.PathOf(Recipe)).Where(l => !l.TrimStart().StartsWith('#')));
        return [.. text.Replace("\\\n", " ").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => (l[..l.IndexOf(' ')], string.Join(' ', l[(l.IndexOf(' ') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))))];
    }
}
