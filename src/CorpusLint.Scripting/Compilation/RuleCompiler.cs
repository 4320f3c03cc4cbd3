using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Scripting.Compilation.Mistakes;
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
    // Touched pages alone take memory.
    private const int StackBytes = 64 << 20;

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
    private readonly List<RunNotification> _advice = [];

    /// <summary>Compiles what compiles; the rest is reported.</summary>
    internal static CompiledRules Compile(IReadOnlyList<RuleSource> sources)
    {
        // The compiler recurses with the depth of what it reads: it gets a stack of its own, larger than that of any host.
        CompiledRules? compiled = null;
        System.Runtime.ExceptionServices.ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    compiled = new RuleCompiler().CompileAll(sources);
                }
                catch (Exception exception)
                {
                    failure = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(exception);
                }
            },
            StackBytes)
        { Name = "rule compiler" };
        thread.Start();
        thread.Join();
        failure?.Throw();
        return compiled!;
    }

    private CompiledRules CompileAll(IReadOnlyList<RuleSource> sources)
    {
        var units = sources.Select(Parse).OfType<Unit>().ToList();
        var image = EmitTogether(units) ?? EmitOneByOne(units);
        return new CompiledRules(image, [.. units.Select(u => new CompiledScript(u.Source, $"{u.Namespace}.{ScriptWrapper.ClassName}", u.Documentation))], InOrder(_errors))
        {
            Advice = InOrder(_advice),
        };
    }

    private static ImmutableArray<RunNotification> InOrder(IEnumerable<RunNotification> notifications) =>
        [.. notifications.OrderBy(n => n.Location!.Path, StringComparer.Ordinal).ThenBy(n => n.Location!.Span)];

    private Unit? Parse(RuleSource source, int number)
    {
        if (ScriptGuard.TooMuch(source.Text) is { } much)
        {
            Report(source, new ScriptMistake(RunRules.DoesNotCompile, much.Span, much.Message));
            return null;
        }

        var text = SourceText.From(source.Text, Encoding.UTF8);
        var tree = CSharpSyntaxTree.ParseText(text, ScriptOptions, source.Path);
        var root = (CompilationUnitSyntax)tree.GetRoot();
        if (ScriptGuard.TooDeep(root) is { } deep)
        {
            Report(source, new ScriptMistake(RunRules.DoesNotCompile, deep.Span, deep.Message));
            return null;
        }

        var faults = CompilerWords.SyntaxErrors(tree)
            .Concat(ForbiddenDirectives(root).Concat(ScriptGuard.Misplaced(root)).Select(f => new ScriptMistake(RunRules.DoesNotCompile, f.Item1, f.Item2)))
            .Concat(ScriptGuard.Forbidden(root).Select(f => new ScriptMistake(RunRules.BannedApi, f.Span, f.Message)))
            .ToArray();
        foreach (var fault in faults)
        {
            Report(source, fault);
        }

        if (faults.Length > 0)
        {
            return null;
        }

        var documentation = DocumentationReader.Read(root);
        foreach (var missing in MissingComments.Find(root, documentation))
        {
            Report(source, missing);
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"Rule{number}_{Identifier(source.Path)}");
        var wrapped = ScriptWrapper.Wrap(source, root, text, name);
        var wrappedTree = CSharpSyntaxTree.ParseText(SourceText.From(wrapped.ToString(), Encoding.UTF8), ClassOptions, source.Path);
        return new Unit(source, name, wrapped, wrappedTree, documentation, new Pragmas(root));
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

    // Scripts with errors or mistakes are taken out and the rest is compiled again, once: the first compilation tells all
    // errors of all scripts. An error that belongs to no script, or a crash of the compiler, cannot be taken out: then each
    // script is tried alone.
    private byte[]? EmitTogether(List<Unit> units)
    {
        var (errors, advice) = (_errors.Count, _advice.Count);
        try
        {
            var isJudged = false;
            while (units.Count > 0)
            {
                var compilation = CompilationOf(units);
                var stream = new MemoryStream();
                var result = Emit(compilation, stream);
                var faulty = isJudged && result.Success ? [] : Judge(units, compilation, result);
                if (result.Success && faulty.Count == 0)
                {
                    return stream.ToArray();
                }

                if (faulty.Count == 0)
                {
                    throw new InvalidOperationException("An error belongs to no script.");
                }

                units.RemoveAll(faulty.Contains);
                isJudged = true;
            }

            return [];
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            _errors.RemoveRange(errors, _errors.Count - errors);
            _advice.RemoveRange(advice, _advice.Count - advice);
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
                var compilation = CompilationOf([unit]);
                var result = Emit(compilation, new MemoryStream());
                if (Judge([unit], compilation, result).Count == 0)
                {
                    if (result.Success)
                    {
                        good.Add(unit);
                    }
                    else
                    {
                        Report(unit.Source, new ScriptMistake(RunRules.DoesNotCompile, default, string.Join(' ', result.Diagnostics.Take(1).Select(CompilerWords.Words))));
                    }
                }
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                Report(unit.Source, new ScriptMistake(RunRules.DoesNotCompile, default, $"The compiler failed on this script: {exception.GetType().Name}: {exception.Message}"));
            }
        }

        units.Clear();
        units.AddRange(good);
        var stream = new MemoryStream();
        if (good.Count > 0 && !Emit(CompilationOf(good), stream).Success)
        {
            units.Clear();
            return [];
        }

        return stream.ToArray();
    }

    // Reports what is wrong with the scripts of a compilation, and gives those that cannot run.
    private HashSet<Unit> Judge(List<Unit> units, CSharpCompilation compilation, EmitResult result)
    {
        // Emitting stops at the errors of declarations; an author wants those of the bodies too.
        var diagnostics = result.Success ? result.Diagnostics : compilation.GetDiagnostics().AddRange(result.Diagnostics);
        var faulty = new HashSet<Unit>();
        foreach (var unit in units)
        {
            var model = compilation.GetSemanticModel(unit.Tree);
            var errors = CompilerWords.Errors(diagnostics, model).ToArray();
            var mistakes = errors.Length > 0 ? errors
                : ScriptMistakes.Find(model, unit.Text).Concat(CompilerWords.Warnings(diagnostics, unit.Tree, unit.Text, unit.Pragmas.Silence)).ToArray();
            foreach (var mistake in mistakes)
            {
                var start = unit.Text.OriginOf(mistake.Span.Start);
                Report(unit.Source, mistake with { Span = new TextSpan(start, Math.Max(0, unit.Text.OriginOf(mistake.Span.End) - start)) });
            }

            if (mistakes.Any(m => m.Severity == CorpusLint.Diagnostics.DiagnosticSeverity.Error))
            {
                faulty.Add(unit);
            }
        }

        return faulty;
    }

    private CSharpCompilation CompilationOf(IEnumerable<Unit> units)
    {
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable, deterministic: true);
        var trees = units.Select(u => u.Tree).Prepend(CSharpSyntaxTree.ParseText(SourceText.From(Prelude, Encoding.UTF8), ClassOptions, "prelude.cs"));
        return CSharpCompilation.Create("CorpusLint.CompiledRules", trees, CompilerReferences.All, options);
    }

    private static EmitResult Emit(CSharpCompilation compilation, Stream stream) =>
        compilation.Emit(stream, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded));

    private void Report(RuleSource source, ScriptMistake mistake)
    {
        var text = new CorpusLint.Text.DocumentText(source.Text);
        var location = new Location(source.Path, text, new CorpusLint.Text.TextSpan(mistake.Span.Start, mistake.Span.Length));
        var list = mistake.Severity == CorpusLint.Diagnostics.DiagnosticSeverity.Error ? _errors : _advice;
        list.Add(new RunNotification(mistake.Rule, mistake.Severity, mistake.Message, null, location));
    }

    private static string Identifier(string path) =>
        string.Concat(path.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));

    private sealed record Unit(RuleSource Source, string Namespace, ScriptText Text, SyntaxTree Tree, ScriptDocumentation Documentation, Pragmas Pragmas);
}
