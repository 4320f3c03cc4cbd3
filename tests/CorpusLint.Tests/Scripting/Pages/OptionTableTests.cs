using CorpusLint.Scripting;
using CorpusLint.Scripting.Pages;

namespace CorpusLint.Tests.Scripting.Pages;

public sealed class OptionTableTests
{
    private const string Script = """
        /// <summary>Look.</summary>
        var rule = Rule("CL9950", "any-figure", Category.Numbers);
        var settings = Options<Settings>();
        public sealed record Settings
        {
            /// <summary>How many.</summary>
            public int Most { get; init; } = 3;

            /// <summary>Which.</summary>
            public string[] Kinds { get; init; } = ["a", "b"];
        }
        """;

    [Theory]
    [InlineData("| `kinds` | `[\"a\",\"b\"]` | which |\n| `most` | `3` | how many |", "")]
    [InlineData("| `kinds` | `[\"a\", \"b\"]` | which |\n| `most` | `4` | how many |", "p.md:6: The default of 'most' is 3, and the table says 4.")]
    [InlineData("None.", "p.md:3: The option 'kinds' is not in the table, which begins  | option | default | meaning |  and  | --- | --- | --- |; add the row  | `kinds` | `[\"a\", \"b\"]` | Which |\np.md:3: The option 'most' is not in the table, which begins  | option | default | meaning |  and  | --- | --- | --- |; add the row  | `most` | `3` | How many |")]
    [InlineData("| `kinds` | `[\"a\", \"b\"]` | which |", "p.md:3: The option 'most' is not in the table; add the row  | `most` | `3` | How many |")]
    [InlineData("| `kinds` | `[\"a\", \"b\"]` | which |\n| `most` | `3` | how many |\n| `mots` | `3` | how many |", "p.md:7: The table lists an option 'mots', which CL9950 does not have. Did you mean 'most'?")]
    public void The_table_of_the_options_is_held_against_the_record(string rows, string problems)
    {
        var page = "# CL9950 any-figure\n\n## Options\n\n" + rows + "\n\n## Sources\n";
        var rule = Assert.Single(Scripts.Load(new RuleSource("rules/p.csx", Script, page)).Rules);
        Assert.Equal(problems, string.Join('\n', OptionTable.Problems(rule).Select(p => p.At("p.md"))));
    }
}
