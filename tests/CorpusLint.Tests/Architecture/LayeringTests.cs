using System.Reflection;
using System.Text.RegularExpressions;
using CorpusLint.Documents;

namespace CorpusLint.Tests.Architecture;

/// <summary>The arrows between the rooms, as the table in src/README.md draws them.</summary>
public sealed partial class LayeringTests
{
    /// <summary>Room, and the rooms that it may use besides itself.</summary>
    private static readonly Dictionary<string, string[]> Rooms = new(StringComparer.Ordinal)
    {
        ["Text"] = [],
        ["Diagnostics"] = ["Text"],
        ["Documents"] = ["Text", "Diagnostics"],
        ["Model"] = ["Text", "Documents"],
        ["Extraction"] = ["Text", "Documents", "Model"],
        ["Rules"] = ["Text", "Diagnostics", "Documents", "Model"],
        ["Engine"] = ["Text", "Diagnostics", "Documents", "Model", "Extraction", "Rules"],

        // The writers of facts and of SARIF need the documents and the nouns that a result holds.
        ["Reporting"] = ["Text", "Diagnostics", "Documents", "Model", "Engine"],
    };

    private static readonly string[] ParserAssemblies = ["Markdig", "AngleSharp", "YamlDotNet"];

    private static readonly Lazy<IReadOnlyCollection<TypeUse>> LibraryUses = new(() => CompiledUses.In(typeof(Document).Assembly.Location));

    [Fact]
    public void A_room_uses_only_the_rooms_named_beside_it_in_compiled_code()
    {
        var wrong = LibraryUses.Value
            .Where(use => use.Assembly == "CorpusLint")
            .Select(use => (use.User, use.Name, From: RoomOf(use.UserNamespace), To: RoomOf(use.Namespace)))
            .Where(use => use.From is not null && use.To is not null && !IsAllowed(use.From, use.To))
            .Select(use => $"{use.User} ({use.From}) uses {use.Name} ({use.To})");
        Assert.Empty(wrong.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_room_uses_only_the_rooms_named_beside_it_in_its_sources()
    {
        var wrong =
            from file in Repository.Files("src/CorpusLint", "*.cs")
            let room = file.Split('/')[2]
            where Rooms.ContainsKey(room)
            from Match match in RoomReference().Matches(Repository.Read(file))
            let used = match.Groups["room"].Value
            where Rooms.ContainsKey(used) && !IsAllowed(room, used)
            select $"{file} names {match.Value}";
        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public void Every_folder_of_the_library_is_a_room()
    {
        var folders = Repository.Files("src/CorpusLint", "*.cs").Select(file => file.Split('/')[2]).Distinct();
        Assert.Empty(folders.Except(Rooms.Keys));
    }

    [Fact]
    public void The_root_namespace_is_empty()
    {
        string[] projects = ["CorpusLint", "CorpusLint.Scripting", "CorpusLint.Xunit"];
        var wrong = projects
            .SelectMany(project => Assembly.Load(project).GetTypes())
            .Where(type => type.Namespace == "CorpusLint");
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_file_declares_the_namespace_of_its_folder()
    {
        var wrong =
            from file in Repository.Files("src", "*.cs")
            let declared = NamespaceDeclaration().Match(Repository.Read(file))
            where declared.Success
            let parts = file.Split('/')
            let expected = string.Join('.', parts[1..^1])
            where declared.Groups["name"].Value != expected
            select $"{file} declares {declared.Groups["name"].Value}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Only_Documents_knows_the_parsers()
    {
        var wrong = LibraryUses.Value
            .Where(use => ParserAssemblies.Contains(use.Assembly) && RoomOf(use.UserNamespace) != "Documents")
            .Select(use => $"{use.User} uses {use.Namespace}.{use.Name}");
        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public void Only_Scripting_knows_Roslyn()
    {
        string[] others = ["CorpusLint", "CorpusLint.Cli", "CorpusLint.Xunit"];
        var wrong =
            from project in others
            from reference in Assembly.Load(project).GetReferencedAssemblies()
            where reference.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
            select $"{project} refers to {reference.Name}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_type_of_a_parser_or_of_Roslyn_stands_in_a_public_signature()
    {
        var wrong =
            from type in typeof(Document).Assembly.GetExportedTypes()
            from used in PublicSignatures.TypesIn(type)
            let assembly = used.Assembly.GetName().Name!
            where ParserAssemblies.Contains(assembly) || assembly.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
            select $"{type} shows {used}";
        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public void Only_Reporting_knows_SARIF_and_only_the_server_knows_LSP()
    {
        string[] projects = ["CorpusLint", "CorpusLint.Scripting", "CorpusLint.Cli", "CorpusLint.Xunit"];
        var wrong =
            from project in projects
            from type in Assembly.Load(project).GetTypes()
            let isSarif = type.Name.Contains("Sarif", StringComparison.Ordinal) && type.Namespace != "CorpusLint.Reporting"
            let isLsp = type.Name.StartsWith("Lsp", StringComparison.Ordinal) && type.Namespace?.StartsWith("CorpusLint.Cli.Server", StringComparison.Ordinal) != true
            where isSarif || isLsp
            select type.FullName;
        Assert.Empty(wrong);
    }

    private static bool IsAllowed(string from, string to) => from == to || Rooms[from].Contains(to);

    private static string? RoomOf(string space)
    {
        var parts = space.Split('.');
        return parts.Length >= 2 && parts[0] == "CorpusLint" && Rooms.ContainsKey(parts[1]) ? parts[1] : null;
    }

    [GeneratedRegex(@"\bCorpusLint\.(?<room>[A-Z]\w*)\b")]
    private static partial Regex RoomReference();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceDeclaration();
}
