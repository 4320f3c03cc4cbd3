namespace CorpusLint.Tests.Architecture;

/// <summary>The library's ban list is complete enough and explains itself; the build enforces it (RS0030).</summary>
public sealed class BannedSymbolsTests
{
    private const string List = "src/CorpusLint/BannedSymbols.txt";

    /// <summary>Files that may switch the ban off, with the reason.</summary>
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["src/CorpusLint/Engine/RuleCrew.cs"] = "Sets the culture of the threads that run rules to the invariant one, and never reads it.",
    };

    [Fact]
    public void Each_banned_symbol_has_a_reason()
    {
        var wrong = Lines().Where(line => line.Split(';', 2) is not [var symbol, var reason]
            || symbol.Length < 3 || symbol[1] != ':' || reason.Split(' ').Length < 4 || !reason.EndsWith('.'));
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_symbol_is_banned_once() =>
        Assert.Empty(Lines().GroupBy(line => line.Split(';')[0]).Where(group => group.Count() > 1).Select(group => group.Key));

    [Theory]
    [InlineData("T:System.IO.File")]
    [InlineData("T:System.IO.Directory")]
    [InlineData("T:System.Console")]
    [InlineData("T:System.Diagnostics.Process")]
    [InlineData("P:System.DateTime.Now")]
    [InlineData("P:System.DateTime.UtcNow")]
    [InlineData("P:System.DateTime.Today")]
    [InlineData("P:System.DateTimeOffset.Now")]
    [InlineData("M:System.Environment.GetEnvironmentVariable(System.String)")]
    [InlineData("M:System.Random.#ctor")]
    [InlineData("M:System.String.ToUpper")]
    [InlineData("M:System.String.ToLower")]
    public void The_world_outside_is_banned(string symbol) => Assert.Contains(Lines(), line => line.StartsWith(symbol + ";", StringComparison.Ordinal));

    [Fact]
    public void A_banned_symbol_stops_the_build()
    {
        Assert.Contains("dotnet_diagnostic.RS0030.severity = error", Repository.Read(".editorconfig"));
        Assert.Contains("""<AdditionalFiles Include="BannedSymbols.txt" />""", Repository.Read("src/CorpusLint/CorpusLint.csproj"));
    }

    [Fact]
    public void No_other_source_of_the_library_switches_the_ban_off()
    {
        var wrong = Repository.Files("src/CorpusLint", "*.cs").Where(file => Repository.Read(file).Contains("RS0030", StringComparison.Ordinal));
        Assert.Empty(wrong.Except(Exceptions.Keys));
    }

    private static string[] Lines() =>
        [.. Repository.Read(List).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
}
