using CorpusLint.Documents;

namespace CorpusLint.Tests.Extraction.Development;

/// <summary>Scores quotations and attributions on passages of news prose with answers; the last third of each file was kept aside while the readers were written.</summary>
public sealed class SpeechDevelopmentTests
{
    [Theory]
    [InlineData("en", false, 97, 97, 94, 94)]
    [InlineData("en", true, 90, 90, 88, 84)]
    [InlineData("es", false, 97, 94, 94, 93)]
    [InlineData("es", true, 84, 64, 88, 91)]
    [InlineData("press.es", false, 97, 94, 89, 87)]
    [InlineData("press.es", true, 94, 91, 83, 82)]
    [InlineData("desk.en", false, 98, 96, 92, 95)]
    [InlineData("desk.es", false, 95, 95, 88, 89)]
    [InlineData("desk.en", true, 96, 94, 89, 87)]
    [InlineData("desk.es", true, 96, 91, 87, 87)]
    public void Who_says_what_is_read_as_the_answers_have_it(string name, bool held, double quoted, double speakers, double contents, double sources)
    {
        var lines = File.ReadLines(Path.Combine(RepositoryFiles.Root, "tests", "CorpusLint.Tests", "Extraction", "Development", $"speech.{name}.txt")).Where(l => l.Length > 0).ToList();
        var border = lines.IndexOf("# held");
        var score = new SpeechScore();
        foreach (var line in (held ? lines[border..] : lines[..border]).Where(l => l[0] != '#'))
        {
            score.Add(SpeechPassage.Parse(line), name.EndsWith("es", StringComparison.Ordinal) ? Language.Spanish : Language.English);
        }

        if (Environment.GetEnvironmentVariable("CORPUSLINT_SCORES") is { } file)
        {
            File.WriteAllText($"{file}.speech.{name}{(held ? ".held" : "")}", score.ToString());
        }

        Assert.True(score.Quoted >= quoted && score.Speakers >= speakers && score.Contents >= contents && score.Sources >= sources, $"{name}{(held ? " held" : "")}: {score}");
    }
}
