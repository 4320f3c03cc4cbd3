using System.Collections.Immutable;
using CorpusLint.Engine;
using CorpusLint.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace CorpusLint.Scripting.Compilation.Mistakes;

/// <summary>One <c>rule.Says("id", "text")</c> of a script.</summary>
internal sealed class DeclaredMessage
{
    private readonly IOperation? _id;
    private readonly IOperation? _format;
    private readonly string? _text;

    internal DeclaredMessage(IInvocationOperation declaration)
    {
        Declaration = declaration;
        _id = declaration.Arguments.FirstOrDefault(a => a.Parameter?.Name == "id")?.Value;
        _format = declaration.Arguments.FirstOrDefault(a => a.Parameter?.Name == "format")?.Value;
        Id = _id?.ConstantValue is { HasValue: true, Value: string id } ? id : null;
        _text = _format?.ConstantValue is { HasValue: true, Value: string text } ? text : null;
        Placeholders = _text is null || FaultIn(_text) is not null ? default : MessageFormat.Parse(_text).Placeholders;
        Holder = declaration.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } ? declarator.Symbol : null;
    }

    /// <summary>The call.</summary>
    internal IInvocationOperation Declaration { get; }

    /// <summary>Its id; null when it is not a constant.</summary>
    internal string? Id { get; }

    /// <summary>Its placeholders; default when its text is not a constant, or not sound.</summary>
    internal ImmutableArray<string> Placeholders { get; }

    /// <summary>The variable that it is kept in; null when it goes elsewhere.</summary>
    internal ILocalSymbol? Holder { get; }

    /// <summary>Whether nothing is done with it.</summary>
    internal bool IsDropped => Declaration.Parent is IExpressionStatementOperation;

    /// <summary>The id where it is declared.</summary>
    internal TextSpan IdSpan => (_id?.Syntax ?? Declaration.Syntax).Span;

    /// <summary>The variable's name where it is declared.</summary>
    internal TextSpan HolderSpan => Holder is { Locations: [var at, ..] } ? at.SourceSpan : Declaration.Syntax.Span;

    /// <summary>What is wrong with it by itself.</summary>
    internal IEnumerable<ScriptMistake> Faults()
    {
        if (Id is not null && !Rule.IsKebabCase(Id))
        {
            yield return new ScriptMistake(RunRules.InvalidMessage, IdSpan, $"The message id '{Id}' must be lower-case words joined with hyphens, as in too-long: suppressions and the rule's page name the message by it.");
        }

        if (_text is not null && FaultIn(_text) is var (at, words))
        {
            yield return new ScriptMistake(RunRules.InvalidMessage, PlaceOf(at), words);
        }
    }

    private static (int At, string Words)? FaultIn(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '{' or '}' && i + 1 < text.Length && text[i + 1] == text[i])
            {
                i++;
            }
            else if (text[i] == '}')
            {
                return (i, "The message closes a brace that was not opened. A brace that shall stand in the text is written twice: '}}'.");
            }
            else if (text[i] == '{')
            {
                var end = text.IndexOf('}', i);
                if (end < 0)
                {
                    return (i, "The message opens a brace and does not close it. A placeholder is a name in braces, as in {text}; a brace that shall stand in the text is written twice: '{{'.");
                }

                var name = text[(i + 1)..end];
                if (!SyntaxFacts.IsValidIdentifier(name))
                {
                    return (i, $"'{{{name}}}' is no placeholder: it must be a name alone, as in {{text}}. Give numbers and dates their form where the value is given; a brace that shall stand in the text is written twice: '{{{{'.");
                }

                i = end;
            }
        }

        return null;
    }

    // An offset in the value is one in the source when the literal has no escapes.
    private TextSpan PlaceOf(int at)
    {
        var span = _format!.Syntax.Span;
        return _format.Syntax is LiteralExpressionSyntax { Token: var token } && token.Text.IndexOf(token.ValueText, StringComparison.Ordinal) is >= 0 and var start && token.ValueText == _text
            ? new TextSpan(span.Start + start + at, 1)
            : span;
    }
}
