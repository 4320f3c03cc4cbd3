using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Location = CorpusLint.Diagnostics.Location;

namespace CorpusLint.Scripting.Compilation;

/// <summary>
/// Compiles scripts into one assembly. The only door to Roslyn: a run whose rules are cached never comes here, and so
/// loads no assembly of the compiler.
/// </summary>
internal sealed class RuleCompiler
{
    private const int MaximumErrorsPerScript = 20;

    private static readonly CSharpParseOptions ScriptOptions = new(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script);
    private static readonly CSharpParseOptions ClassOptions = new(LanguageVersion.Latest, DocumentationMode.None);

    /// <summary>What every script may name without its namespace.</summary>
    internal const string Prelude = """
        global using System;
        global using System.Collections.Generic;
        global using System.Collections.Immutable;
        global using System.ComponentModel.DataAnnotations;
        global using System.Linq;
        global using CorpusLint.Diagnostics;
        global using CorpusLint.Documents;
        global using CorpusLint.Model;
        global using CorpusLint.Rules;
        global using CorpusLint.Text;
        global using Severity = CorpusLint.Diagnostics.DiagnosticSeverity;
        global using Safety = CorpusLint.Diagnostics.FixSafety;
        """;

    private readonly List<RunNotification> _errors = [];

    /// <summary>Compiles what compiles; the rest is reported.</summary>
    internal static CompiledRules Compile(IReadOnlyList<RuleSource> sources)
    {
        var compiler = new RuleCompiler();
        var units = sources.Select(compiler.Parse).OfType<Unit>().ToList();
        var image = compiler.EmitTogether(units) ?? compiler.EmitOneByOne(units);
        return new CompiledRules(image, [.. units.Select(u => new CompiledScript(u.Source, $"{u.Namespace}.{ScriptWrapper.ClassName}", u.Documentation))], [.. compiler._errors]);
    }

    private Unit? Parse(RuleSource source, int number)
    {
        if (ScriptGuard.TooDeep(source.Text) is { } deep)
        {
            Report(source, deep.Span.Start, deep.Span.Length, deep.Message);
            return null;
        }

        var text = SourceText.From(source.Text, Encoding.UTF8);
        var tree = CSharpSyntaxTree.ParseText(text, ScriptOptions, source.Path);
        var root = (CompilationUnitSyntax)tree.GetRoot();
        var faults = tree.GetDiagnostics().Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error)
            .Select(d => (d.Location.SourceSpan, Words(d)))
            .Concat(ForbiddenDirectives(root))
            .Concat(ScriptGuard.Forbidden(root))
            .OrderBy(f => f.Item1)
            .Take(MaximumErrorsPerScript)
            .ToArray();
        foreach (var (span, message) in faults)
        {
            Report(source, span.Start, span.Length, message);
        }

        if (faults.Length > 0)
        {
            return null;
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"Rule{number}_{Identifier(source.Path)}");
        var wrapped = ScriptWrapper.Wrap(source, root, text, name);
        var wrappedTree = CSharpSyntaxTree.ParseText(SourceText.From(wrapped.ToString(), Encoding.UTF8), ClassOptions, source.Path);
        return new Unit(source, name, wrapped, wrappedTree, DocumentationReader.Read(root));
    }

    private static IEnumerable<(TextSpan, string)> ForbiddenDirectives(CompilationUnitSyntax root) =>
        from trivia in root.DescendantTrivia()
        where trivia.IsDirective
        let words = trivia.Kind() switch
        {
            SyntaxKind.ReferenceDirectiveTrivia => "#r is not available to rules: a rule uses the model and the library only.",
            SyntaxKind.LoadDirectiveTrivia => "#load is not available to rules: one rule is one script.",
            SyntaxKind.RegionDirectiveTrivia or SyntaxKind.EndRegionDirectiveTrivia or SyntaxKind.PragmaWarningDirectiveTrivia
                or SyntaxKind.NullableDirectiveTrivia or SyntaxKind.ShebangDirectiveTrivia => null,
            _ => "This directive is not available to rules.",
        }
        where words is not null
        select (trivia.Span, words);

    // Scripts with errors are taken out and the rest is compiled again. An error that belongs to no script, or a crash of
    // the compiler, cannot be taken out: then each script is tried alone.
    private byte[]? EmitTogether(List<Unit> units)
    {
        try
        {
            while (units.Count > 0)
            {
                var stream = new MemoryStream();
                var result = Emit(units, stream);
                if (result.Success)
                {
                    return stream.ToArray();
                }

                var faulty = units.Where(u => ReportErrors(u, result)).ToHashSet();
                if (faulty.Count == 0)
                {
                    return null;
                }

                units.RemoveAll(faulty.Contains);
            }

            return [];
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return null;
        }
    }

    private byte[] EmitOneByOne(List<Unit> units)
    {
        var good = new List<Unit>();
        foreach (var unit in units)
        {
            try
            {
                var result = Emit([unit], new MemoryStream());
                if (result.Success)
                {
                    good.Add(unit);
                }
                else if (!ReportErrors(unit, result))
                {
                    Report(unit.Source, 0, 0, string.Join(' ', result.Diagnostics.Take(1).Select(Words)));
                }
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                Report(unit.Source, 0, 0, $"The compiler failed on this script: {exception.GetType().Name}: {exception.Message}");
            }
        }

        units.Clear();
        units.AddRange(good);
        var stream = new MemoryStream();
        if (good.Count > 0 && !Emit(good, stream).Success)
        {
            units.Clear();
            return [];
        }

        return stream.ToArray();
    }

    private static EmitResult Emit(IEnumerable<Unit> units, Stream stream)
    {
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable, deterministic: true);
        var trees = units.Select(u => u.Tree).Prepend(CSharpSyntaxTree.ParseText(SourceText.From(Prelude, Encoding.UTF8), ClassOptions, "prelude.cs"));
        var references = ReferenceAssemblies.Paths.Select(path => MetadataReference.CreateFromFile(path));
        return CSharpCompilation.Create("CorpusLint.CompiledRules", trees, references, options)
            .Emit(stream, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded));
    }

    private bool ReportErrors(Unit unit, EmitResult result)
    {
        var errors = result.Diagnostics
            .Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error && d.Location.SourceTree == unit.Tree)
            .OrderBy(d => d.Location.SourceSpan)
            .Take(MaximumErrorsPerScript)
            .ToArray();
        foreach (var error in errors)
        {
            var start = unit.Text.OriginOf(error.Location.SourceSpan.Start);
            var end = unit.Text.OriginOf(error.Location.SourceSpan.End);
            Report(unit.Source, start, Math.Max(0, end - start), Words(error));
        }

        return errors.Length > 0;
    }

    private void Report(RuleSource source, int start, int length, string message)
    {
        var text = new CorpusLint.Text.DocumentText(source.Text);
        var location = new Location(source.Path, text, new CorpusLint.Text.TextSpan(start, length));
        _errors.Add(new RunNotification(RunRules.DoesNotCompile, CorpusLint.Diagnostics.DiagnosticSeverity.Error, message, null, location));
    }

    private static string Words(Microsoft.CodeAnalysis.Diagnostic diagnostic) => $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";

    private static string Identifier(string path) =>
        string.Concat(path.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));

    private sealed record Unit(RuleSource Source, string Namespace, ScriptText Text, SyntaxTree Tree, ScriptDocumentation Documentation);
}
