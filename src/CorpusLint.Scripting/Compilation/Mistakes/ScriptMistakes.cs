using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CorpusLint.Scripting.Compilation.Mistakes;

/// <summary>
/// The mistakes of a rule's author that the compiler cannot see, found in the bound script. They keep honest authors from
/// findings that differ from run to run and from faults that show only when a rule fires; they are not a wall against a
/// script that means harm.
/// </summary>
internal static class ScriptMistakes
{
    /// <summary>The mistakes of a script that compiles.</summary>
    /// <param name="model">The meaning of the class that was made of the script.</param>
    /// <param name="text">That class's text; what is in it but not in the script is not judged.</param>
    /// <returns>Mistakes with places in the class's text, in no order.</returns>
    internal static IEnumerable<ScriptMistake> Find(SemanticModel model, ScriptText text)
    {
        var root = model.SyntaxTree.GetRoot();
        var define = root.DescendantNodes(n => n is not BlockSyntax).OfType<MethodDeclarationSyntax>()
            .Last(m => m.Identifier.ValueText == "Define" && m.Parent is ClassDeclarationSyntax { Identifier.ValueText: ScriptWrapper.ClassName });
        var found = BannedUses.Find(model, root, text);
        if (model.GetOperation(define) is not { } body)
        {
            return found;
        }

        var operations = body.Descendants().ToImmutableArray();
        return found.Concat(RuleDeclarations.Find(operations)).Concat(MessageUses.Find(operations)).Concat(StepWrites.Find(operations));
    }
}
