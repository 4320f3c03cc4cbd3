using System.Collections.Immutable;
using System.Reflection;
using CorpusLint.Diagnostics;
using CorpusLint.Documents;

namespace CorpusLint.Rules;

/// <summary>One of a rule's messages; findings are made from it.</summary>
public sealed class Message
{
    // The properties of the argument type seen last: nearly every message is given one anonymous type. Racing threads
    // write equal values.
    private Tuple<Type, PropertyInfo[]>? _accessors;

    internal Message(Rule rule, string id, MessageFormat format, DiagnosticSeverity? severity)
    {
        Rule = rule;
        Id = id;
        Format = format;
        Severity = severity;
    }

    /// <summary>The rule that the message belongs to.</summary>
    public Rule Rule { get; }

    /// <summary>Kebab-case id, unique in the rule.</summary>
    public string Id { get; }

    /// <summary>Severity of this message; null for the rule's.</summary>
    public DiagnosticSeverity? Severity { get; }

    internal MessageFormat Format { get; }

    /// <summary>A finding at <paramref name="place"/>.</summary>
    /// <param name="place">Where to look first: a fact or a node. A whole document stands for its title, or its first block.</param>
    /// <param name="arguments">An object with one property for each placeholder: <c>new { count = 2 }</c>; null when there are none.</param>
    /// <exception cref="ArgumentException">A placeholder has no property of its name (letter case aside).</exception>
    public Finding On(ILocated place, object? arguments = null)
    {
        ArgumentNullException.ThrowIfNull(place);
        var values = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>(Format.Placeholders.Length);
        foreach (var name in Format.Placeholders)
        {
            values.Add(new(name, MessageFormat.Show(ValueOf(arguments, name))));
        }

        return new Finding(this, place, values.DrainToImmutable());
    }

    private object? ValueOf(object? arguments, string name)
    {
        var property = arguments is null ? null : Array.Find(AccessorsOf(arguments.GetType()), p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return property is null
            ? throw new ArgumentException($"The message '{Id}' needs a value for {{{name}}}: .On(place, new {{ {name} = … }}).")
            : property.GetValue(arguments, BindingFlags.DoNotWrapExceptions, null, null, null);
    }

    private PropertyInfo[] AccessorsOf(Type type)
    {
        var accessors = _accessors;
        if (accessors is null || accessors.Item1 != type)
        {
            _accessors = accessors = Tuple.Create(type, type.GetProperties(BindingFlags.Public | BindingFlags.Instance));
        }

        return accessors.Item2;
    }
}
