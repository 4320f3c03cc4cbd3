using CorpusLint.Scripting.Compilation.Mistakes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CorpusLint.Scripting.Compilation;

/// <summary>
/// What would bring the whole program down rather than the rule: nothing can catch a stack overflow of the compiler, or a
/// finalizer that blocks. A script is measured before each step of the compiler that could not bear it: its text before it
/// is parsed, its tree before it is bound.
/// </summary>
internal static class ScriptGuard
{
    // A rule nests some ten deep; the compiler's stack ends at some thousands.
    private const int MaximumNesting = 100;

    // The longest shipped rule has some 7,000 characters.
    private const int MaximumLength = 200_000;

    // A tree is as deep as its longest chain of operators: a message in a hundred pieces is no fault.
    private const int MaximumDepth = 500;

    // Binding a lambda inside a lambda can take twice the time of the outer one.
    private const int MaximumLambdas = 12;

    // Names that are declared twice are told one by one, and each is looked up among all others.
    private const int MaximumDeclarations = 2_000;

    // Each name of a query is a type that holds all names before it.
    private const int MaximumClauses = 40;

    /// <summary>Where a text would be too much for the parser; null when it would not.</summary>
    internal static (TextSpan Span, string Message)? TooMuch(string text)
    {
        if (text.Length > MaximumLength)
        {
            return (new TextSpan(MaximumLength, 1), $"The script has more than {MaximumLength} characters; the compiler cannot be trusted with that. Take word lists from an option, and split the rule.");
        }

        var (depth, prefixes, angles) = (0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            depth += c is '(' or '[' or '{' ? 1 : c is ')' or ']' or '}' && depth > 0 ? -1 : 0;
            prefixes = c is '!' or '~' or '-' or '+' or '&' or '*' or '^' ? prefixes + 1 : char.IsWhiteSpace(c) ? prefixes : 0;

            // The arguments of a type hold names, dots, commas and brackets.
            angles = c == '<' ? angles + 1 : c == '>' && angles > 0 ? angles - 1 : c is ';' or '{' or '}' or '"' or '\n' && angles < 3 ? 0 : angles;
            var what = depth > MaximumNesting ? "Brackets stand" : angles > MaximumNesting ? "Arguments of types stand" : null;
            if (what is not null)
            {
                return (new TextSpan(i, 1), $"{what} more than {MaximumNesting} deep inside each other; the compiler cannot be trusted with that. Name the inner parts.");
            }

            // A line of dashes in a comment is one of these too, and may be long.
            if (prefixes > MaximumDepth)
            {
                return (new TextSpan(i, 1), $"More than {MaximumDepth} operators stand in a row; the compiler cannot be trusted with that. Take them out.");
            }
        }

        return null;
    }

    /// <summary>Where a tree is too deep, or declares too much, to be bound; null when it does not. Walks without recursion.</summary>
    internal static (TextSpan Span, string Message)? TooDeep(SyntaxNode root)
    {
        var open = new Stack<(SyntaxNode Node, int Depth, int Lambdas)>();
        open.Push((root, 0, 0));
        (TextSpan, string)? worst = null;
        var declarations = 0;
        while (open.TryPop(out var at))
        {
            if (at.Node is MemberDeclarationSyntax and not (BaseFieldDeclarationSyntax or GlobalStatementSyntax) or VariableDeclaratorSyntax or LocalFunctionStatementSyntax or ParameterSyntax or SingleVariableDesignationSyntax or UsingDirectiveSyntax
                && ++declarations > MaximumDeclarations)
            {
                return (FirstOf(at.Node), $"The script declares more than {MaximumDeclarations} functions, types and variables; the compiler cannot be trusted with that. Take lists from an option, and split the rule.");
            }

            if (at.Depth > MaximumDepth)
            {
                return (FirstOf(at.Node), $"Operators, calls or types stand more than {MaximumDepth} deep inside each other here; the compiler cannot be trusted with that. Name the parts.");
            }

            if (at.Lambdas > MaximumLambdas)
            {
                worst ??= (FirstOf(at.Node), $"Lambdas stand more than {MaximumLambdas} deep inside each other here; the compiler needs twice the time for each. Make local functions of the inner ones.");
                continue;
            }

            if (at.Node is ArrayTypeSyntax { RankSpecifiers.Count: > MaximumNesting })
            {
                worst ??= (FirstOf(at.Node), $"An array of more than {MaximumNesting} ranks stands here; the compiler cannot be trusted with that.");
                continue;
            }

            if (at.Node is QueryBodySyntax { Clauses: { Count: > MaximumClauses } clauses })
            {
                worst ??= (FirstOf(clauses[MaximumClauses]), $"The query has more than {MaximumClauses} clauses; the compiler needs more time for each. Make two queries of it.");
                continue;
            }

            foreach (var child in at.Node.ChildNodes().Reverse())
            {
                open.Push((child, at.Depth + 1, at.Lambdas + (child is AnonymousFunctionExpressionSyntax ? 1 : 0)));
            }
        }

        return worst;
    }

    /// <summary>Syntax that a rule may not have, with the reason.</summary>
    internal static IEnumerable<(TextSpan Span, string Message)> Forbidden(CompilationUnitSyntax root)
    {
        foreach (var node in root.DescendantNodesAndTokens())
        {
            if (node.AsNode() is DestructorDeclarationSyntax destructor)
            {
                yield return (destructor.Identifier.Span, "A finalizer is not available to rules: it can keep the program from ending. Leave it out; rules hold nothing that must be given back.");
            }
            else if (node.IsToken && node.Kind() is SyntaxKind.StackAllocKeyword)
            {
                yield return (node.Span, "'stackalloc' is not available to rules: a stack that overflows ends the program, and nothing can catch it. Make an array with 'new'.");
            }
            else if (node.IsToken && node.Kind() is SyntaxKind.AsyncKeyword or SyntaxKind.AwaitKeyword or SyntaxKind.LockKeyword or SyntaxKind.UnsafeKeyword or SyntaxKind.ExternKeyword
                && node.Parent is not ExternAliasDirectiveSyntax)
            {
                yield return (node.Span, BannedApis.OfKeyword(node.AsToken().ValueText));
            }
        }
    }

    /// <summary>What a script may have by its grammar and a class's body has no place for.</summary>
    internal static IEnumerable<(TextSpan Span, string Message)> Misplaced(CompilationUnitSyntax root)
    {
        foreach (var alias in root.Externs)
        {
            yield return (alias.Span, "'extern alias' is not available to rules: a rule uses the model and the library only.");
        }

        foreach (var directive in root.Usings.Where(u => u.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)))
        {
            yield return (directive.GlobalKeyword.Span, "'global' is not available to rules: a 'using' holds for its own script. Leave the word out.");
        }

        foreach (var statement in root.Members.OfType<GlobalStatementSyntax>().SelectMany(s => s.DescendantNodes(n => n is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax))).OfType<YieldStatementSyntax>())
        {
            yield return (statement.YieldKeyword.Span, "'yield' stands in no function. The script declares pipelines and gives no rows; put it into a local function that returns an IEnumerable.");
        }

        foreach (var list in root.AttributeLists)
        {
            yield return (list.Span, "Attributes of the assembly are not available to rules: all scripts are compiled into one. Leave it out.");
        }
    }

    private static TextSpan FirstOf(SyntaxNode node) => new(node.SpanStart, Math.Min(1, node.Span.Length));
}
