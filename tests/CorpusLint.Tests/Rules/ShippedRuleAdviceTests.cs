namespace CorpusLint.Tests.Rules;

public class ShippedRuleAdviceTests
{
    [Fact]
    public void Nothing_is_said_to_the_authors_of_the_shipped_rules() =>
        Assert.Empty(ShippedRules.Result.Advice.Select(a => $"{a.Location!.Path}: {a.Descriptor.Id} {a.Message}"));
}
