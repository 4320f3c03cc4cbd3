using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CorpusLint.Scripting.Compilation;

/// <summary>
/// Finds where a script must be metered, and how: a tick in each loop and goto, an entry check in each body that can
/// call itself, a filter on each catch so that a stopped rule cannot swallow the stop.
/// </summary>
/// <remarks>
/// Works on syntax alone. A lambda whose body is an expression takes no statement; recursion through one goes through a
/// variable, so the call of a variable is checked instead. Not covered: recursion inside library code, such as the
/// generated <c>ToString</c> of a record that holds itself.
/// </remarks>
internal sealed class MeterInserter : CSharpSyntaxWalker
{
    /// <summary>Raised when the inserted code changes, so that what was compiled before is compiled again.</summary>
    internal const int Version = 2;

    private const string Meter = "global::CorpusLint.Rules.RuleMeter.";
    private const bool Closing = false;
    private const bool Opening = true;

    private readonly SourceText _text;
    private readonly List<ScriptEdit> _edits = [];
    private readonly HashSet<string> _variables = [];
    private readonly HashSet<string> _methods = [];
    private readonly HashSet<string> _delegateMembers = [];

    private MeterInserter(SyntaxNode root, SourceText text)
    {
        _text = text;
        foreach (var node in root.DescendantNodes())
        {
            Declare(node);
        }
    }

    internal static List<ScriptEdit> Find(SyntaxNode root, SourceText text)
    {
        var inserter = new MeterInserter(root, text);
        inserter.Visit(root);
        return inserter._edits;
    }

    public override void VisitForStatement(ForStatementSyntax node)
    {
        TickIn(node.Statement, node);
        base.VisitForStatement(node);
    }

    public override void VisitWhileStatement(WhileStatementSyntax node)
    {
        TickIn(node.Statement, node);
        base.VisitWhileStatement(node);
    }

    public override void VisitDoStatement(DoStatementSyntax node)
    {
        TickIn(node.Statement, node);
        base.VisitDoStatement(node);
    }

    public override void VisitForEachStatement(ForEachStatementSyntax node)
    {
        TickIn(node.Statement, node);
        base.VisitForEachStatement(node);
    }

    public override void VisitForEachVariableStatement(ForEachVariableStatementSyntax node)
    {
        TickIn(node.Statement, node);
        base.VisitForEachVariableStatement(node);
    }

    public override void VisitGotoStatement(GotoStatementSyntax node)
    {
        Insert(node.SpanStart, Opening, $"{{ {Call("Tick", node)} ");
        Insert(node.Span.End, Closing, " }");
        base.VisitGotoStatement(node);
    }

    public override void VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        Enter(node.Body, node.ExpressionBody, node.SemicolonToken, IsVoid(node.ReturnType), node.Modifiers);
        base.VisitMethodDeclaration(node);
    }

    public override void VisitLocalFunctionStatement(LocalFunctionStatementSyntax node)
    {
        Enter(node.Body, node.ExpressionBody, node.SemicolonToken, IsVoid(node.ReturnType), node.Modifiers);
        base.VisitLocalFunctionStatement(node);
    }

    public override void VisitConstructorDeclaration(ConstructorDeclarationSyntax node)
    {
        Enter(node.Body, node.ExpressionBody, node.SemicolonToken, true, node.Modifiers);
        base.VisitConstructorDeclaration(node);
    }

    public override void VisitOperatorDeclaration(OperatorDeclarationSyntax node)
    {
        Enter(node.Body, node.ExpressionBody, node.SemicolonToken, false, node.Modifiers);
        base.VisitOperatorDeclaration(node);
    }

    public override void VisitConversionOperatorDeclaration(ConversionOperatorDeclarationSyntax node)
    {
        Enter(node.Body, node.ExpressionBody, node.SemicolonToken, false, node.Modifiers);
        base.VisitConversionOperatorDeclaration(node);
    }

    public override void VisitAccessorDeclaration(AccessorDeclarationSyntax node)
    {
        Enter(node.Body, node.ExpressionBody, node.SemicolonToken, !node.IsKind(SyntaxKind.GetAccessorDeclaration), node.Modifiers);
        base.VisitAccessorDeclaration(node);
    }

    public override void VisitPropertyDeclaration(PropertyDeclarationSyntax node)
    {
        EnterGetter(node.ExpressionBody, node.SemicolonToken);
        EnterInitializer(node.Initializer);
        base.VisitPropertyDeclaration(node);
    }

    public override void VisitIndexerDeclaration(IndexerDeclarationSyntax node)
    {
        EnterGetter(node.ExpressionBody, node.SemicolonToken);
        base.VisitIndexerDeclaration(node);
    }

    public override void VisitFieldDeclaration(FieldDeclarationSyntax node)
    {
        // A field of the script itself is a variable of its body; one of a type is initialised by each new object.
        if (node.Parent is TypeDeclarationSyntax)
        {
            foreach (var variable in node.Declaration.Variables)
            {
                EnterInitializer(variable.Initializer);
            }
        }

        base.VisitFieldDeclaration(node);
    }

    public override void VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node)
    {
        EnterBlock(node.Block);
        base.VisitParenthesizedLambdaExpression(node);
    }

    public override void VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node)
    {
        EnterBlock(node.Block);
        base.VisitSimpleLambdaExpression(node);
    }

    public override void VisitAnonymousMethodExpression(AnonymousMethodExpressionSyntax node)
    {
        EnterBlock(node.Block);
        base.VisitAnonymousMethodExpression(node);
    }

    public override void VisitCatchClause(CatchClauseSyntax node)
    {
        if (node.Filter is { } filter)
        {
            Insert(filter.OpenParenToken.Span.End, Opening, $"{Meter}MayCatch() && (");
            Insert(filter.CloseParenToken.SpanStart, Closing, ")");
        }
        else
        {
            Insert(node.Declaration?.Span.End ?? node.CatchKeyword.Span.End, Opening, $" when ({Meter}MayCatch())");
        }

        base.VisitCatchClause(node);
    }

    public override void VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        var callee = node.Expression switch
        {
            IdentifierNameSyntax name when IsVariable(name) => name,
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke", Expression: IdentifierNameSyntax name } when IsVariable(name) => name,
            MemberAccessExpressionSyntax member when _delegateMembers.Contains(member.Name.Identifier.ValueText) => member,
            _ => (ExpressionSyntax?)null,
        };
        if (callee is not null)
        {
            // In brackets, because '::' in the hole of an interpolated string begins a format.
            Insert(callee.SpanStart, Opening, $"({Meter}Call(");
            Insert(callee.Span.End, Closing, $", {LineOf(callee)}))");
        }

        base.VisitInvocationExpression(node);
    }

    private void Declare(SyntaxNode node)
    {
        _ = node switch
        {
            VariableDeclaratorSyntax variable => _variables.Add(variable.Identifier.ValueText),
            ParameterSyntax parameter => _variables.Add(parameter.Identifier.ValueText),
            SingleVariableDesignationSyntax designation => _variables.Add(designation.Identifier.ValueText),
            MethodDeclarationSyntax method => _methods.Add(method.Identifier.ValueText),
            LocalFunctionStatementSyntax function => _methods.Add(function.Identifier.ValueText),
            _ => false,
        };
        var (type, name) = node switch
        {
            PropertyDeclarationSyntax property => (property.Type, property.Identifier.ValueText),
            ParameterSyntax { Parent.Parent: RecordDeclarationSyntax } parameter => (parameter.Type, parameter.Identifier.ValueText),
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Parent: FieldDeclarationSyntax { Parent: TypeDeclarationSyntax } } declaration } field =>
                (declaration.Type, field.Identifier.ValueText),
            _ => (null, ""),
        };
        if (type?.ToString() is { } words && (words.StartsWith("Func<", StringComparison.Ordinal) || words.StartsWith("Action", StringComparison.Ordinal)))
        {
            _delegateMembers.Add(name);
        }
    }

    private bool IsVariable(IdentifierNameSyntax name) =>
        _variables.Contains(name.Identifier.ValueText) && !_methods.Contains(name.Identifier.ValueText);

    private void TickIn(StatementSyntax body, SyntaxNode loop)
    {
        if (body is BlockSyntax block)
        {
            Insert(block.OpenBraceToken.Span.End, Opening, " " + Call("Tick", loop));
        }
        else
        {
            Insert(body.SpanStart, Opening, $"{{ {Call("Tick", loop)} ");
            Insert(body.Span.End, Closing, " }");
        }
    }

    private void Enter(BlockSyntax? block, ArrowExpressionClauseSyntax? arrow, SyntaxToken semicolon, bool isVoid, SyntaxTokenList modifiers)
    {
        EnterBlock(block);
        if (arrow is null || modifiers.Any(SyntaxKind.AsyncKeyword))
        {
            return;
        }

        var keyword = isVoid || arrow.Expression is ThrowExpressionSyntax ? "" : "return ";
        Replace(arrow.ArrowToken, $"{{ {Call("Enter", arrow)} ");
        Insert(arrow.Expression.SpanStart, Opening, keyword);
        Insert(semicolon.Span.End, Closing, " }");
    }

    private void EnterBlock(BlockSyntax? block)
    {
        if (block is not null)
        {
            Insert(block.OpenBraceToken.Span.End, Opening, " " + Call("Enter", block));
        }
    }

    private void EnterGetter(ArrowExpressionClauseSyntax? arrow, SyntaxToken semicolon)
    {
        if (arrow is not null)
        {
            var keyword = arrow.Expression is ThrowExpressionSyntax ? "" : "return ";
            Replace(arrow.ArrowToken, $"{{ get {{ {Call("Enter", arrow)} ");
            Insert(arrow.Expression.SpanStart, Opening, keyword);
            Insert(semicolon.Span.End, Closing, " } }");
        }
    }

    // class C { C c = new C(); } has no body to check in.
    private void EnterInitializer(EqualsValueClauseSyntax? initializer)
    {
        if (initializer?.Value is BaseObjectCreationExpressionSyntax creation)
        {
            Insert(creation.SpanStart, Opening, $"{Meter}Entered({LineOf(creation)}) ? ");
            Insert(creation.Span.End, Closing, " : default!");
        }
    }

    private string Call(string method, SyntaxNode at) => $"{Meter}{method}({LineOf(at)});";

    private int LineOf(SyntaxNode node) => _text.Lines.GetLinePosition(node.SpanStart).Line + 1;

    private void Insert(int position, bool opens, string text) => _edits.Add(new ScriptEdit(position, opens, text, 0));

    private void Replace(SyntaxToken token, string text) => _edits.Add(new ScriptEdit(token.SpanStart, Opening, text, token.Span.Length));

    private static bool IsVoid(TypeSyntax type) => type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword };
}
