using CorpusLint.Scripting.Authoring;

namespace CorpusLint.Tests.Scripting.Authoring;

public sealed class RuleNamingTests
{
    [Theory]
    [InlineData("PlainHttpLink", "plain-http-link")]
    [InlineData("plain_http link!", "plain-http-link")]
    [InlineData("--plain--link-", "plain-link")]
    [InlineData("2nd-source", "nd-source")]
    [InlineData("Link2Nowhere", "link2-nowhere")]
    [InlineData("¿¡", "")]
    public void A_name_is_made_of_what_was_written(string word, string name)
    {
        Assert.Equal(name, RuleNaming.NameLike(word));
        Assert.True(name.Length == 0 || RuleNaming.IsName(name));
    }

    [Theory]
    [InlineData("CL9900", "", "CL1001")]
    [InlineData("CL9902", "CL9900 CL9901", "CL9900 CL9901 CL1001")]
    [InlineData("CL9901", "CL9900", "CL9900 CL9902")]
    [InlineData("DESK004", "DESK001 DESK003", "DESK001 DESK003 CL9900")]
    [InlineData("DESK005", "DESK003 CL9900", "DESK003 DESK004")]
    [InlineData(null, "A9", "A9")]
    public void The_next_id_goes_on_where_the_folder_ends(string? expected, string inFolder, string taken) =>
        Assert.Equal(expected, RuleNaming.NextId(inFolder.Split(' ', StringSplitOptions.RemoveEmptyEntries), taken.Split(' ').ToHashSet()));

    [Fact]
    public void When_the_ids_for_own_rules_are_used_up_there_is_no_next_one() =>
        Assert.Null(RuleNaming.NextId([], Enumerable.Range(9900, 100).Select(n => $"CL{n}").ToHashSet()));
}
