using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit.Sdk;

namespace CorpusLint.Xunit;

/// <summary>
/// Makes a test of each example on the pages of a folder of rules, and two kinds more: that every rule loads, and that each
/// page is whole. One method runs them all:
/// <code>
/// [Theory, RulePages("rules")]
/// public void Every_page_does_what_it_says(RulePageCase page) => page.Verify();
/// </code>
/// </summary>
/// <remarks>
/// The rules are compiled when the tests are looked for, and kept in the user's cache folder until a script changes. What a
/// page holds is told by the README of CorpusLint's own rules.
/// </remarks>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class RulePagesAttribute : DataAttribute
{
    private readonly string _folder;
    private readonly string _sourceFile;

    /// <summary>Tests the rules of a folder.</summary>
    /// <param name="folder">
    /// The folder of rules, as in <c>rules</c>. A relative one is looked for beside the test's source file, then in each
    /// folder above it; where the sources are not (the tests were built elsewhere), from the folder of the test's assembly on.
    /// </param>
    /// <param name="sourceFile">The file of the test; left to the compiler.</param>
    public RulePagesAttribute(string folder, [CallerFilePath] string sourceFile = "") => (_folder, _sourceFile) = (folder, sourceFile);

    /// <summary>A rule that is a compiled class; all rules of its assembly are tested besides, their pages taken from the folder. Null for scripts alone.</summary>
    public Type? CompiledWith { get; init; }

    /// <summary>One <see cref="RulePageCase"/> for each test.</summary>
    /// <param name="testMethod">The method that runs them.</param>
    public override IEnumerable<object[]> GetData(MethodInfo testMethod)
    {
        ArgumentNullException.ThrowIfNull(testMethod);
        var output = Path.GetDirectoryName(testMethod.Module.Assembly.Location);
        return new RuleFolderPlace(_folder, Path.GetDirectoryName(_sourceFile) is { Length: > 0 } source ? source : null, string.IsNullOrEmpty(output) ? AppContext.BaseDirectory : output)
            .Cases(CompiledWith?.AssemblyQualifiedName ?? "").Select(c => new object[] { c });
    }
}
