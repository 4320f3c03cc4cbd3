namespace CorpusLint.Tests.Cli.Git;

/// <summary>A test that needs the git program; without it the test is skipped, and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GitFactAttribute : FactAttribute
{
    public GitFactAttribute()
    {
        if (!GitFolder.HasGit)
        {
            Skip = "git is not installed";
        }
    }
}

/// <summary>The same for a table of cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GitTheoryAttribute : TheoryAttribute
{
    public GitTheoryAttribute()
    {
        if (!GitFolder.HasGit)
        {
            Skip = "git is not installed";
        }
    }
}
