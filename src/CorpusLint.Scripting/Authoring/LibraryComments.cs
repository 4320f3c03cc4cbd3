using System.Reflection;
using System.Xml;
using System.Xml.Linq;
using CorpusLint.Rules;

namespace CorpusLint.Scripting.Authoring;

/// <summary>The summaries of the library's members, as plain sentences; empty when the file beside the library is not there.</summary>
internal sealed class LibraryComments
{
    private readonly Dictionary<string, string> _summaries = new(StringComparer.Ordinal);

    internal LibraryComments()
    {
        try
        {
            foreach (var member in XDocument.Load(Path.ChangeExtension(typeof(RuleScript).Assembly.Location, ".xml")).Descendants("member"))
            {
                _summaries.TryAdd(member.Attribute("name")!.Value.Split('(')[0].Split("``")[0], Plain(member.Element("summary")));
                foreach (var parameter in member.Elements("param").Where(_ => member.Attribute("name")!.Value.Contains(".#ctor(", StringComparison.Ordinal)))
                {
                    // A property of a record is commented where its constructor declares it.
                    _summaries.TryAdd($"P:{member.Attribute("name")!.Value[2..].Split(".#ctor(")[0]}.{parameter.Attribute("name")!.Value}", Plain(parameter));
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or XmlException)
        {
            _summaries.Clear();
        }
    }

    /// <summary>The summary of a member by the compiler's name of it: <c>P:CorpusLint.Model.Fact.Text</c>.</summary>
    internal string Of(string member) => _summaries.GetValueOrDefault(member, "");

    /// <summary>The summary of a property; of one that only carries out an interface, the interface's.</summary>
    internal string Of(PropertyInfo property) =>
        new[] { property.DeclaringType! }.Concat(property.DeclaringType!.GetInterfaces()).Select(t => Of($"P:{t.FullName}.{property.Name}")).FirstOrDefault(s => s.Length > 0) ?? "";

    // References and code stand in backquotes, as in a page.
    private static string Plain(XElement? element) => element is null ? "" : string.Join(' ', string.Concat(element.Nodes().Select(n => n switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "paramref" or "typeparamref" } see => $"`{(see.Attribute("cref")?.Value.Split('(')[0].Split('.')[^1].Split(':')[^1] ?? see.Attribute("langword")?.Value ?? see.Attribute("name")?.Value)}`",
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement other => " " + Plain(other),
        _ => "",
    })).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
