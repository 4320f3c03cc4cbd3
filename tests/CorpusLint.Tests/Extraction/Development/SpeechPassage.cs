using System.Text;
using CorpusLint.Documents;
using CorpusLint.Text;

namespace CorpusLint.Tests.Extraction.Development;

/// <summary>A passage with the attributions that a reader finds in it.</summary>
/// <param name="Text">The passage without its markup, paragraphs divided by an empty line.</param>
/// <param name="Groups">The attributions, by number; spans are places in the document that <see cref="Read"/> makes.</param>
internal sealed record SpeechPassage(string Text, IReadOnlyList<SpeechPassage.Group> Groups)
{
    /// <summary>The spans of one attribution.</summary>
    internal sealed class Group
    {
        internal TextSpan? Source { get; set; }

        internal string? Entity { get; set; }

        internal List<TextSpan> Indirect { get; } = [];

        internal List<TextSpan> Quoted { get; } = [];
    }

    private const string Headline = "7 May\n\n";

    /// <summary>Reads <c>[S1=Ann Lee She] [C1 said] [I1 that it rains]</c>; brackets may nest.</summary>
    internal static SpeechPassage Parse(string line)
    {
        var text = new StringBuilder();
        var open = new Stack<(string Tag, int Start)>();
        var groups = new SortedDictionary<int, Group>();
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '[')
            {
                var end = line.IndexOf(' ', i);
                var tag = line[(i + 1)..end];
                if (tag.Contains('='))
                {
                    // The entity's name may hold spaces: it is one capitalised word here, or ends before the next capital.
                    tag = tag[..tag.IndexOf('=')];
                    var name = line[(line.IndexOf('=', i) + 1)..line.IndexOf(']', i)];
                    var words = name.Split(' ');
                    var source = words[^1] is "senator" or "senadora" or "alcalde" ? 2 : 1;
                    GroupOf(groups, tag).Entity = string.Join(' ', words[..^source]);
                    end = line.IndexOf(']', i) - string.Join(' ', words[^source..]).Length - 1;
                }

                open.Push((tag, Headline.Length + text.Length));
                i = end;
            }
            else if (line[i] == ']')
            {
                var (tag, start) = open.Pop();
                var span = TextSpan.FromBounds(start, Headline.Length + text.Length);
                var group = GroupOf(groups, tag);
                switch (tag[0])
                {
                    case 'S':
                        group.Source = span;
                        break;
                    case 'I':
                        group.Indirect.Add(span);
                        break;
                    case 'D':
                        group.Quoted.Add(span);
                        break;
                }
            }
            else if (line[i] == '¶')
            {
                text.Length--;
                text.Append("\n\n");
                i++;
            }
            else
            {
                text.Append(line[i]);
            }
        }

        return new SpeechPassage(text.ToString(), [.. groups.Values]);
    }

    /// <summary>The passage as a document that a headline opens.</summary>
    internal Document Read(Language language) => DocumentReader.Read("passage.txt", Headline + Text + "\n", ReadOptions.Default with { Language = language });

    private static Group GroupOf(SortedDictionary<int, Group> groups, string tag)
    {
        var number = int.Parse(tag.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
        return groups.TryGetValue(number, out var known) ? known : groups[number] = new Group();
    }
}
