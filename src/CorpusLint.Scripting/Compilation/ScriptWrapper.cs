using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CorpusLint.Scripting.Compilation;

/// <summary>
/// Makes an ordinary class of a script: its statements, variables and functions become the body of
/// <c>RuleScript.Define</c>, its types stand beside the class in a namespace of the script's own.
/// </summary>
internal static class ScriptWrapper
{
    /// <summary>Name of the class in each script's namespace, where the script's own types stand beside it.</summary>
    internal const string ClassName = "CorpusLintScript";

    private static readonly SyntaxKind[] Accessibility =
        [SyntaxKind.PublicKeyword, SyntaxKind.PrivateKeyword, SyntaxKind.InternalKeyword, SyntaxKind.ProtectedKeyword];

    /// <summary>Wraps a script that parses without errors.</summary>
    /// <param name="source">The script.</param>
    /// <param name="root">Its tree, parsed as a script.</param>
    /// <param name="text">Its text.</param>
    /// <param name="name">The namespace for it.</param>
    internal static ScriptText Wrap(RuleSource source, CompilationUnitSyntax root, SourceText text, string name)
    {
        // The order is stable: of two that open at one offset the outer one was found first.
        var edits = MeterInserter.Find(root, text)
            .Concat(root.Members.SelectMany(ModifiersToDrop))
            .Concat(Directives(root))
            .OrderBy(e => e.Position)
            .ThenBy(e => e.Opens)
            .ToArray();

        var wrapped = new ScriptText(source.Path, text);
        wrapped.AddHidden("#nullable enable");
        foreach (var directive in root.Usings)
        {
            wrapped.AddPiece(directive.Span, edits);
        }

        wrapped.AddHidden($"namespace {name} {{");
        foreach (var type in root.Members.Where(IsType))
        {
            wrapped.AddPiece(type.Span, edits);
        }

        wrapped.AddHidden($"public sealed class {ClassName} : global::CorpusLint.Rules.RuleScript {{");
        foreach (var member in root.Members.Where(m => !IsType(m) && !IsInBody(m)))
        {
            wrapped.AddPiece(member.Span, edits);
        }

        wrapped.AddHidden("protected override void Define() {");
        foreach (var statement in root.Members.Where(IsInBody))
        {
            wrapped.AddPiece(statement.Span, edits);
        }

        wrapped.AddHidden("} } }");
        return wrapped;
    }

    private static bool IsType(MemberDeclarationSyntax member) => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax;

    private static bool IsInBody(MemberDeclarationSyntax member) =>
        member is GlobalStatementSyntax or FieldDeclarationSyntax or MethodDeclarationSyntax;

    // What a script may call public or private is a local variable or function here, and a type of a namespace.
    private static IEnumerable<ScriptEdit> ModifiersToDrop(MemberDeclarationSyntax member)
    {
        foreach (var modifier in member.Modifiers)
        {
            var drops = IsType(member)
                ? modifier.Kind() is SyntaxKind.PrivateKeyword or SyntaxKind.ProtectedKeyword
                : IsInBody(member) && (Accessibility.Contains(modifier.Kind())
                    || (member is FieldDeclarationSyntax && modifier.Kind() is SyntaxKind.ReadOnlyKeyword or SyntaxKind.StaticKeyword));
            if (drops)
            {
                yield return new ScriptEdit(modifier.SpanStart, true, "", modifier.Span.Length);
            }
        }
    }

    // Directives that are allowed (regions, pragmas) have no meaning once the pieces are put in another order.
    private static IEnumerable<ScriptEdit> Directives(CompilationUnitSyntax root) =>
        root.DescendantTrivia().Where(t => t.IsDirective).Select(t => new ScriptEdit(t.SpanStart, true, "", t.ToString().TrimEnd('\r', '\n').Length));
}
