using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using NJsonSchema;
using NJsonSchema.Validation;

namespace CorpusLint.Cli.Configuration;

/// <summary>
/// Validates a file against one of our own schemas and says what is wrong in an editor's words, at its line and column.
/// A schema that the file names is never looked at: the library would fetch it.
/// </summary>
internal static partial class SchemaValidator
{
    /// <summary>What is wrong; empty when nothing is.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static List<ProgramProblem> Validate(JsonValue file, string schemaText)
    {
        var schema = JsonSchema.FromJsonAsync(schemaText).GetAwaiter().GetResult();
        var problems = schema.Validate(file.ToStrictJson()).SelectMany(Leaves).Select(e => Describe(file, e)).ToArray();

        // A misspelt key is missing too, and a wrong value may be wrong in two ways: the place is told once.
        return
        [
            .. problems.Where(p => !p.Message.EndsWith(MissingHere, StringComparison.Ordinal) || !problems.Any(o => o.Message.EndsWith($"Did you mean {p.Message[..^MissingHere.Length]}?", StringComparison.Ordinal)))
                .OrderBy(p => p.Line).ThenBy(p => p.Column).DistinctBy(p => (p.Line, p.Column)),
        ];
    }

    private const string MissingHere = " is missing here.";

    // "None of two shapes fits" helps nobody: of the shapes, the one whose kind of value was given is meant.
    private static IEnumerable<ValidationError> Leaves(ValidationError error)
    {
        if (error is not ChildSchemaValidationError { Errors.Count: > 0 } parent)
        {
            return [error];
        }

        if (error.Kind is not (ValidationErrorKind.NotOneOf or ValidationErrorKind.NotAnyOf))
        {
            return parent.Errors.Values.SelectMany(e => e).SelectMany(Leaves);
        }

        var shapes = parent.Errors.Values.Select(e => e.SelectMany(Leaves).ToArray()).ToArray();
        var meant = shapes.Where(s => s.All(e => e.Path != error.Path || e.Kind is not (ValidationErrorKind.NotInEnumeration
            or ValidationErrorKind.ObjectExpected or ValidationErrorKind.ArrayExpected or ValidationErrorKind.StringExpected))).ToArray();
        return meant.Length > 0 ? meant[0] : [error];
    }

    private static ProgramProblem Describe(JsonValue file, ValidationError error)
    {
        var (value, member) = file.Find(Steps(error.Path));
        var name = error.Property ?? "";
        switch (error.Kind)
        {
            case ValidationErrorKind.NoAdditionalPropertiesAllowed:
                var key = value.Members.FirstOrDefault(m => m.Name == name) ?? member;
                var known = error.Schema?.ActualSchema.Properties.Keys ?? [];
                var message = $"There is no {WordFor([.. Steps(error.Path)])} '{key?.Name ?? name}'.{Suggestion.For(key?.Name ?? name, known)}";
                return key?.Problem(message) ?? value.Problem(message);
            case ValidationErrorKind.PropertyRequired:
                return value.Problem($"'{name}'{MissingHere}");
            case ValidationErrorKind.NotInEnumeration:
                var allowed = error.Schema?.ActualSchema.Enumeration.Select(e => e?.ToString() ?? "").ToArray() ?? [];
                return value.Problem($"{Shown(value)} is not one of {string.Join(", ", allowed)}.{Suggestion.For(value.Text, allowed)}");
            case ValidationErrorKind.DateExpected:
                return value.Problem($"{Shown(value)} is not a day; write it as 2025-03-14.");
            case ValidationErrorKind.NumberTooBig:
                return value.Problem($"{Shown(value)} is greater than the {error.Schema?.ActualSchema.Maximum:0.######} that is allowed.");
            case ValidationErrorKind.NumberTooSmall:
                return value.Problem($"{Shown(value)} is less than the {error.Schema?.ActualSchema.Minimum:0.######} that is allowed.");
            case ValidationErrorKind.PatternMismatch:
                return value.Problem($"{Shown(value)} does not fit here: {error.Schema?.ActualSchema.Description ?? "write it in another form."}");
            case ValidationErrorKind.NotOneOf or ValidationErrorKind.NotAnyOf:
                return value.Problem($"{Shown(value)} does not fit here{Expected(error)}.");
            default:
                return value.Problem(error.Kind.ToString() is var kind && kind.EndsWith("Expected", StringComparison.Ordinal)
                    ? $"{Shown(value)} does not fit here: {Article(kind[..^8].ToLowerInvariant())} is expected."
                    : $"{Shown(value)} does not fit here ({kind}).");
        }
    }

    private static string Expected(ValidationError error)
    {
        var choices = error.Schema?.ActualSchema.OneOf.SelectMany(s => s.ActualSchema.Enumeration.Count > 0
            ? s.ActualSchema.Enumeration.Select(e => $"\"{e}\"")
            : [Article(s.ActualSchema.Type.ToString().ToLowerInvariant())]).ToArray() ?? [];
        return choices.Length == 0 ? "" : ": expected is " + string.Join(", ", choices[..^1]) + " or " + choices[^1];
    }

    private static string Article(string word) => (word[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an " : "a ") + word;

    private static string Shown(JsonValue value) => value.Kind switch
    {
        System.Text.Json.JsonTokenType.String => $"'{(value.Text.Length > 60 ? value.Text[..60] + "…" : value.Text)}'",
        System.Text.Json.JsonTokenType.StartObject => "An object",
        System.Text.Json.JsonTokenType.StartArray => "An array",
        System.Text.Json.JsonTokenType.Null => "null",
        _ => value.ToElement().GetRawText() is { Length: <= 60 } raw ? raw : "This number",
    };

    // "#/overrides[0].rules.CL8001.tau"
    private static IEnumerable<string> Steps(string? path) => Step().Matches(path ?? "").Select(m => m.Value);

    [GeneratedRegex("[^#/.\\[\\]]+")]
    private static partial Regex Step();

    private static string WordFor(string[] steps) =>
        steps.Length >= 2 && steps[^2] == "rules" ? "rule" : steps.Length >= 3 && steps[^3] == "rules" ? "option" : "key";
}
