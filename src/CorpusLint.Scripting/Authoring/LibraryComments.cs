using System.Reflection;
using System.Xml;
using System.Xml.Linq;
using CorpusLint.Model;
using CorpusLint.Rules;

namespace CorpusLint.Scripting.Authoring;

/// <summary>What the library says of its members; nothing when the file beside the library is not there.</summary>
internal sealed class LibraryComments
{
    private readonly Dictionary<string, XElement> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> _summaries = new(StringComparer.Ordinal);

    internal LibraryComments()
    {
        try
        {
            using var file = File.OpenText(Path.ChangeExtension(typeof(RuleScript).Assembly.Location, ".xml"));
            foreach (var member in DocComment.Read(file).Descendants("member"))
            {
                Add(member, member.Attribute("name")!.Value);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or XmlException)
        {
            _members.Clear();
            _summaries.Clear();
        }
    }

    /// <summary>The comment of a member as the compiler wrote it down, with all its parts; empty when it has none. Overloads share the first one's.</summary>
    internal string XmlOf(string member) => string.Concat(_members.GetValueOrDefault(member)?.Nodes() ?? []);

    /// <summary>The summary of a member, on one line, by the compiler's name of it: <c>P:CorpusLint.Model.Fact.Text</c>; empty when it has none.</summary>
    internal string Of(string member) => Folding.FoldSpaces(DocComment.Markdown(_summaries.GetValueOrDefault(member)));

    /// <summary>The summary of a property; of one that only carries out an interface, the interface's.</summary>
    internal string Of(PropertyInfo property) =>
        new[] { property.DeclaringType! }.Concat(property.DeclaringType!.GetInterfaces()).Select(t => Of($"P:{t.FullName}.{property.Name}")).FirstOrDefault(s => s.Length > 0) ?? "";

    private void Add(XElement member, string name)
    {
        var shortName = name.Split('(')[0].Split("``")[0];
        _members.TryAdd(shortName, member);
        if (member.Element("summary") is { } summary)
        {
            _summaries.TryAdd(shortName, summary);
        }

        // A property of a record is commented where its constructor declares it.
        if (name.Split(".#ctor(") is [var type, _])
        {
            foreach (var parameter in member.Elements("param"))
            {
                _summaries.TryAdd($"P:{type[2..]}.{parameter.Attribute("name")!.Value}", parameter);
            }
        }
    }
}
