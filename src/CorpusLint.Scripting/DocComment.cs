using System.Text;
using System.Xml;
using System.Xml.Linq;
using CorpusLint.Model;

namespace CorpusLint.Scripting;

/// <summary>The XML of doc comments, of a script's own and of an assembly's, and the Markdown that people see of it.</summary>
internal static class DocComment
{
    /// <summary>Reads XML from strangers: no entity of it is followed.</summary>
    /// <exception cref="XmlException">It is not well formed.</exception>
    internal static XElement Read(TextReader xml)
    {
        using var reader = XmlReader.Create(xml, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XElement.Load(reader);
    }

    /// <summary>
    /// A summary or remarks as Markdown: <c>&lt;c&gt;</c> becomes `code`, <c>&lt;para&gt;</c> a paragraph,
    /// <c>&lt;see cref="T:A.B"/&gt;</c> the last name; empty for null.
    /// </summary>
    internal static string Markdown(XElement? element)
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
                XElement { Name.LocalName: "para" } paragraph => $"\u0001{Markdown(paragraph)}\u0001",
                XElement { Name.LocalName: "see" } link when link.Attribute("href") is { Value: var address } => $"[{(link.Value.Length > 0 ? Folding.FoldSpaces(link.Value) : address)}]({address})",
                XElement { Name.LocalName: "see" or "paramref" } see => $"`{LastName(see.Attributes().FirstOrDefault()?.Value ?? see.Value)}`",
                XElement other => Markdown(other),
                _ => "",
            });
        }

        return string.Join("\n\n", text.ToString().Split('\u0001').Select(Folding.FoldSpaces).Where(p => p.Length > 0));
    }

    // Of "M:A.B.Do(System.String)" the compiler's name of B's method is 'Do'; what an author writes stays as it is.
    private static string LastName(string reference)
    {
        if (reference.Length <= 2 || reference[1] != ':')
        {
            return reference;
        }

        var name = reference.Split('(')[0];
        return name[(name.LastIndexOfAny(['.', ':']) + 1)..].Split('`')[0];
    }
}
