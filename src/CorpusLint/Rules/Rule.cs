using CorpusLint.Diagnostics;

namespace CorpusLint.Rules;

/// <summary>A rule as its script declares it; made by <c>Rule(…)</c> in a script.</summary>
public sealed class Rule
{
    private readonly List<Message> _messages = [];

    internal Rule(string id, string name, Category category, DiagnosticSeverity severity, bool isEnabledByDefault)
    {
        if (!IsId(id))
        {
            throw new ArgumentException($"The rule id '{id}' must be one to eight capital letters and one to six digits, as in CL8001.", nameof(id));
        }

        if (!IsKebabCase(name))
        {
            throw new ArgumentException($"The rule name '{name}' must be lower-case words joined with hyphens, as in numeric-disagreement.", nameof(name));
        }

        Id = id;
        Name = name;
        Category = category;
        Severity = severity;
        IsEnabledByDefault = isEnabledByDefault;
    }

    /// <summary>Stable id; never reused.</summary>
    public string Id { get; }

    /// <summary>The fault in kebab-case words.</summary>
    public string Name { get; }

    /// <summary>What the rule is about.</summary>
    public Category Category { get; }

    /// <summary>Severity of a message that sets none of its own.</summary>
    public DiagnosticSeverity Severity { get; }

    /// <summary>Whether the rule runs when the configuration does not name it.</summary>
    public bool IsEnabledByDefault { get; }

    internal IReadOnlyList<Message> Messages => _messages;

    /// <summary>Declares one of the rule's messages.</summary>
    /// <param name="id">Kebab-case id, unique in the rule.</param>
    /// <param name="format">Text with named placeholders in braces; <c>{{</c> and <c>}}</c> stand for braces.</param>
    /// <param name="severity">Severity of this message; null for the rule's.</param>
    /// <exception cref="ArgumentException">The id is taken or is not in kebab case, or the format has an unclosed brace.</exception>
    public Message Says(string id, string format, DiagnosticSeverity? severity = null)
    {
        if (!IsKebabCase(id))
        {
            throw new ArgumentException($"The message id '{id}' must be lower-case words joined with hyphens.", nameof(id));
        }

        if (_messages.Exists(m => m.Id == id))
        {
            throw new ArgumentException($"{Id} declares the message '{id}' twice.", nameof(id));
        }

        var message = new Message(this, id, MessageFormat.Parse(format), severity);
        _messages.Add(message);
        return message;
    }

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    internal static bool IsId(string id)
    {
        var letters = id.TakeWhile(char.IsAsciiLetterUpper).Count();
        var digits = id.Length - letters;
        return letters is >= 1 and <= 8 && digits is >= 1 and <= 6 && id.Skip(letters).All(char.IsAsciiDigit);
    }

    internal static bool IsKebabCase(string name) =>
        name.Length > 0
        && name[0] != '-' && name[^1] != '-'
        && !name.Contains("--", StringComparison.Ordinal)
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
