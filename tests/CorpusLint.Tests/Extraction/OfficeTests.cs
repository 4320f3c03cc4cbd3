using CorpusLint.Documents;
using CorpusLint.Extraction;

namespace CorpusLint.Tests.Extraction;

/// <summary>The office beside a name is told where it is held now, and nowhere else.</summary>
public sealed class OfficeTests
{
    [Theory]
    [InlineData("Deputy Mayor Ann Lee opened the lock.", "Deputy Mayor")]
    [InlineData("The bridge can wait, said Ann Lee, the deputy mayor of Holt.", "deputy mayor")]
    [InlineData("Holt Mayor Ann Lee opened the lock.", "Mayor")]
    [InlineData("Health Secretary Ann Lee opened the ward.", "Health Secretary")]
    [InlineData("Former Mayor Ann Lee opened the lock.", null)]
    [InlineData("Acting Mayor Ann Lee opened the lock.", null)]
    [InlineData("Mayor-elect Ann Lee opened the lock.", null)]
    [InlineData("Supporters signed for mayor Ann Lee.", null)]
    [InlineData("In 2015 Mayor Ann Lee opened the lock.", null)]
    [InlineData("Shadow Health Secretary Ann Lee opened the ward.", null)]
    [InlineData("Health Secretary and Deputy Prime Minister Ann Lee opened the ward.", null)]
    [InlineData("Tom Fry told Ann Lee, the mayor said.", null)]
    [InlineData("They were Tom Fry, Ann Lee, the mayor, and Karl Berg.", null)]
    [InlineData("Mayor Ann Lee opened the lock. Lee was sworn in on Sunday.", null)]
    [InlineData("Mayor Ann Lee opened the lock. The sheriff became mayor on Sunday.", null)]
    [InlineData("\"Mayor Ann Lee opened the lock,\" said Tom Fry, the engineer.", null)]
    [InlineData("Spokeswoman Ann Lee opened the lock.", null)]
    public void An_office_is_told_where_it_is_held(string text, string? office)
    {
        var facts = FactExtractor.Extract(DocumentReader.Read("a.txt", "The lock\n\n" + text + "\n", new ReadOptions()));
        Assert.Equal(office, facts.Mentions.Where(m => m.Name == "Ann Lee").Select(m => m.Office?.ReadingText).FirstOrDefault(o => o is not null));
    }
}
