using System.Reflection;
using System.Text.RegularExpressions;

namespace CorpusLint.Tests.Architecture;

/// <summary>Names say what a thing is, in an editor's words.</summary>
public sealed partial class NamingTests
{
    /// <summary>Names of rooms and types that say nothing about what is inside.</summary>
    private static readonly string[] EmptyNames = ["Util", "Utils", "Utility", "Utilities", "Helper", "Helpers", "Manager", "Managers", "Common", "Misc"];

    /// <summary>
    /// How long a file may be before its first line has to say why. A second idea usually shows at 300 lines.
    /// </summary>
    private const int LongFile = 500;

    [Fact]
    public void No_type_has_a_name_that_says_nothing()
    {
        string[] projects = ["CorpusLint", "CorpusLint.Scripting", "CorpusLint.Cli", "CorpusLint.Tests"];
        var wrong =
            from project in projects
            from type in Assembly.Load(project).GetTypes()
            where type.Namespace?.StartsWith("CorpusLint", StringComparison.Ordinal) == true && IsEmpty(type.Name)
            select type.FullName;
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_file_or_folder_has_a_name_that_says_nothing()
    {
        var wrong = Repository.SourceFiles.Where(file => Path.ChangeExtension(file, null).Split('/').Any(IsEmpty));
        Assert.Empty(wrong);
    }

    /// <summary>A file of several small types of one kind has the plural of their last word: <c>GroupStages</c>.</summary>
    [Fact]
    public void A_file_is_named_like_a_type_in_it()
    {
        var wrong =
            from file in Repository.Files("src", "*.cs")
            let name = Path.GetFileName(file).Split('.')[0]
            where name is not "Program" and not "AssemblyInfo"
            let kind = LastWord().Match(name).Value.TrimEnd('s')
            let types = TypeDeclaration().Matches(Repository.Read(file)).Select(match => match.Groups["name"].Value)
            where !types.Any(type => type == name || (name.EndsWith('s') && type.EndsWith(kind, StringComparison.Ordinal)))
            select file;
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_long_file_gives_its_reason_in_the_first_line()
    {
        var wrong =
            from file in Repository.SourceFiles
            let lines = File.ReadAllLines(Repository.PathTo(file))
            where lines.Length > LongFile && !lines[0].StartsWith("// ", StringComparison.Ordinal)
            select $"{file}: {lines.Length} lines";
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_file_has_regions()
    {
        var wrong = Repository.SourceFiles.Where(file => Region().IsMatch(Repository.Read(file)));
        Assert.Empty(wrong);
    }

    private static bool IsEmpty(string name)
    {
        var plain = name.Split('`')[0];
        return EmptyNames.Any(empty => plain.EndsWith(empty, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^[\w\s]*\b(class|record struct|record|struct|interface|enum|delegate [\w<>]+) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex(@"[A-Z][a-z]*$")]
    private static partial Regex LastWord();

    [GeneratedRegex(@"^\s*#region", RegexOptions.Multiline)]
    private static partial Regex Region();
}
