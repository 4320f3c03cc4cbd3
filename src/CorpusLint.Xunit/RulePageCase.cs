using Xunit.Abstractions;

namespace CorpusLint.Xunit;

/// <summary>One test of a folder of rules: that its rules load, that a page is whole, or that an example does what it says.</summary>
public sealed class RulePageCase : IXunitSerializable
{
    private string _folder = "";
    private string _compiledWith = "";
    private string _rule = "";
    private string _part = "";
    private string _title = "";
    private string _failure = "";

    /// <summary>Left to xunit, which fills it from what it kept.</summary>
    [Obsolete("Left to xunit.")]
    public RulePageCase()
    {
    }

    internal RulePageCase(string folder, string compiledWith, string rule, string part, string title) =>
        (_folder, _compiledWith, _rule, _part, _title) = (folder, compiledWith, rule, part, title);

    /// <summary>Runs the test.</summary>
    /// <exception cref="RulePageException">It failed; the message is the page's report, with its places.</exception>
    public void Verify()
    {
        if (Report() is { Length: > 0 } report)
        {
            throw new RulePageException(report);
        }
    }

    /// <summary>The rule and the example, as test explorers show them.</summary>
    public override string ToString() =>
        _failure.Length > 0 ? _folder
        : _rule.Length == 0 ? $"{Path.GetFileName(_folder)}: every rule loads"
        : _part.Length == 0 ? $"{Tested.NameOf(_rule)}: the page is whole"
        : $"{Tested.NameOf(_rule)} {_part.ToLowerInvariant()}: {_title}";

    void IXunitSerializable.Deserialize(IXunitSerializationInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        _folder = info.GetValue<string>(nameof(_folder));
        _compiledWith = info.GetValue<string>(nameof(_compiledWith));
        _rule = info.GetValue<string>(nameof(_rule));
        _part = info.GetValue<string>(nameof(_part));
        _title = info.GetValue<string>(nameof(_title));
        _failure = info.GetValue<string>(nameof(_failure));
    }

    void IXunitSerializable.Serialize(IXunitSerializationInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        info.AddValue(nameof(_folder), _folder);
        info.AddValue(nameof(_compiledWith), _compiledWith);
        info.AddValue(nameof(_rule), _rule);
        info.AddValue(nameof(_part), _part);
        info.AddValue(nameof(_title), _title);
        info.AddValue(nameof(_failure), _failure);
    }

    /// <summary>A test that fails for a reason known beforehand.</summary>
    internal static RulePageCase Failing(string folder, string reason) => new(folder, "", "", "", "") { _failure = reason };

    private TestedFolder Tested => TestedFolder.Of(_folder, _compiledWith);

    private string Report() =>
        _failure.Length > 0 ? _failure
        : _rule.Length == 0 ? string.Join('\n', Tested.Problems)
        : _part.Length == 0 ? Tested.PageReport(_rule)
        : Tested.ExampleReport(_rule, _part, _title);
}
