using System.Xml;
using System.Xml.Linq;

namespace CorpusLint.Scripting.Packs;

/// <summary>The doc comments of an assembly, as the compiler writes them beside it.</summary>
internal sealed class XmlDocumentation
{
    private readonly Dictionary<string, XElement> _members = new(StringComparer.Ordinal);

    /// <summary>Reads a file; one that is not well formed documents nothing.</summary>
    internal XmlDocumentation(byte[]? xml)
    {
        if (xml is null)
        {
            return;
        }

        try
        {
            using var text = new StreamReader(new MemoryStream(xml, writable: false));
            foreach (var member in DocComment.Read(text).Descendants("member"))
            {
                if (member.Attribute("name") is { } name)
                {
                    _members.TryAdd(name.Value, member);
                }
            }
        }
        catch (XmlException)
        {
            // Titles then come from the pages.
        }
    }

    /// <summary>The summary of a type, as Markdown; empty when it has none.</summary>
    internal string SummaryOf(Type type) => Show("T:" + NameOf(type), "summary");

    /// <summary>The remarks of a type, as Markdown; empty when it has none.</summary>
    internal string RemarksOf(Type type) => Show("T:" + NameOf(type), "remarks");

    /// <summary>The summary of a property, as Markdown; empty when it has none.</summary>
    /// <param name="type">Full name of its type as the runtime writes it.</param>
    /// <param name="property">Its name.</param>
    internal string SummaryOf(string type, string property) => Show($"P:{type.Replace('+', '.')}.{property}", "summary");

    private static string NameOf(Type type) => (type.FullName ?? type.Name).Replace('+', '.');

    private string Show(string member, string part) => DocComment.Markdown(_members.GetValueOrDefault(member)?.Element(part));
}
