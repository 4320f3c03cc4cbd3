using CorpusLint.Rules;
using CorpusLint.Scripting;
using CorpusLint.Scripting.Authoring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CorpusLint.Tests.Scripting.Authoring;

/// <summary>An editor reads a script as a program of one file beside <see cref="ScriptSurface"/>: that must give the symbols that the script has.</summary>
public sealed class ScriptSurfaceTests
{
    private static readonly CSharpParseOptions AsProgram = new(LanguageVersion.Latest, DocumentationMode.Parse);

    private static readonly Lazy<MetadataReference[]> References = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(f => Path.GetFileName(f).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(f) is "netstandard.dll" or "CorpusLint.dll")
            .Select(f => MetadataReference.CreateFromFile(f)),
    ]);

    [Fact]
    public void Every_symbol_of_every_shipped_rule_is_resolved_by_the_compiler_as_the_project_of_init_gives_it_the_scripts()
    {
        var rules = RuleFolder.Read(RepositoryFiles.PathOf("rules"));
        Assert.True(rules.Count >= 27);
        Assert.Empty(rules.SelectMany(ErrorsOf));
    }

    [Fact]
    public void A_word_that_no_script_has_is_told_at_its_place() =>
        Assert.Contains("r.csx(2,1): error CS0103", ErrorsOf(new RuleSource("r.csx", "var rule = Rule(\"CL9900\", \"r\", Category.Readiness);\nSentencez.Report(s => null);\n")).First());

    [Fact]
    public void Every_member_of_a_script_has_the_library_s_comment_for_the_editor_to_show()
    {
        var tree = CSharpSyntaxTree.ParseText(ScriptSurface.Write(), AsProgram);
        var surface = Compile(tree).GetTypeByMetadataName(ScriptSurface.ClassName)!;
        var members = surface.GetMembers().Where(m => m is IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary }).ToArray();
        Assert.True(members.Length > 20);
        Assert.All(members, m => Assert.Contains("<summary>", m.GetDocumentationCommentXml()));
        Assert.Contains("kebab-case", surface.GetMembers("Rule").Single().GetDocumentationCommentXml());
        Assert.True(File.Exists(Path.ChangeExtension(typeof(RuleScript).Assembly.Location, ".xml")), "The library's comments must lie beside it: editors show them.");
    }

    private static IEnumerable<string> ErrorsOf(RuleSource rule) =>
        Compile(CSharpSyntaxTree.ParseText(rule.Text, AsProgram, rule.Path), CSharpSyntaxTree.ParseText(ScriptSurface.Write(), AsProgram, "surface.cs"))
            .GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString());

    private static CSharpCompilation Compile(params SyntaxTree[] trees) => CSharpCompilation.Create(
        "editor", trees, References.Value, new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
}
