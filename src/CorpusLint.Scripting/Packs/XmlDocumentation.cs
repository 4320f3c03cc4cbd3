using System.Text;
using System.Xml;
using System.Xml.Linq;
using CorpusLint.Model;

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
            using var reader = XmlReader.Create(new MemoryStream(xml, writable: false), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            foreach (var member in XElement.Load(reader).Descendants("member"))
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
    internal string SummaryOf(Type type) => Show(MemberOf("T:" + NameOf(type))?.Element("summary"));

    /// <summary>The remarks of a type, as Markdown; empty when it has none.</summary>
    internal string RemarksOf(Type type) => Show(MemberOf("T:" + NameOf(type))?.Element("remarks"));

    /// <summary>The summary of a property, as Markdown; empty when it has none.</summary>
    /// <param name="type">Full name of its type as the runtime writes it.</param>
    /// <param name="property">Its name.</param>
    internal string SummaryOf(string type, string property) => Show(MemberOf($"P:{type.Replace('+', '.')}.{property}")?.Element("summary"));

    private static string NameOf(Type type) => (type.FullName ?? type.Name).Replace('+', '.');

    private XElement? MemberOf(string name) => _members.GetValueOrDefault(name);

    // Markdown: <c> becomes `code`, <para> a paragraph, <see cref="T:X"/> the name.
    private static string Show(XElement? element)
    {
        if (element is null)
        {
            return "";
        }

        var text = new StringBuilder();
        foreach (var node in element.Nodes())
        {
            text.Append(node switch
            {
                XText words => words.Value,
                XElement { Name.LocalName: "c" or "code" } code => $"`{Folding.FoldSpaces(code.Value)}`",
                XElement { Name.LocalName: "para" } paragraph => $"\u0001{Show(paragraph)}\u0001",
                XElement { Name.LocalName: "see" or "paramref" } see => $"`{LastName(see.Attributes().FirstOrDefault()?.Value ?? see.Value)}`",
                XElement other => Show(other),
                _ => "",
            });
        }

        return string.Join("\n\n", text.ToString().Split('\u0001').Select(Folding.FoldSpaces).Where(p => p.Length > 0));
    }

    private static string LastName(string reference) =>
        reference.Length > 2 && reference[1] == ':' ? reference[(reference.LastIndexOf('.') + 1)..] : reference;
}
