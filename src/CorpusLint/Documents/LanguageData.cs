using System.Collections.Frozen;

namespace CorpusLint.Documents;

/// <summary>
/// The word lists of one part of a language pack: sections in square brackets, one entry a line, "#" opens a comment
/// line; several words to a line are separated by ", ", and an entry may carry a value behind " = ".
/// </summary>
internal sealed class LanguageData
{
    private readonly Dictionary<string, List<Entry>> _sections = new(StringComparer.Ordinal);
    private readonly List<(string Section, string File, int Line)> _headers = [];
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly string _name;
    private string _last = "";

    private LanguageData(string name) => _name = name;

    /// <summary>Reads the texts of a part, one behind the other: a section that several have is the sum of them, and a later value replaces an earlier one.</summary>
    /// <param name="name">What the part is called in messages: "en/dates.txt".</param>
    /// <param name="texts">The texts; none reads as a part without sections.</param>
    /// <exception cref="LanguageDataException">An entry stands before the first section.</exception>
    internal static LanguageData Read(string name, IEnumerable<LanguageText> texts)
    {
        var data = new LanguageData(name);
        foreach (var text in texts)
        {
            data.Add(text);
        }

        return data;
    }

    /// <summary>Names of the sections, in no order.</summary>
    internal IEnumerable<string> Sections => _sections.Keys;

    /// <summary>The entries of a section, in order; empty when there is none.</summary>
    internal IReadOnlyList<string> Lines(string section) => EntriesOf(section).ConvertAll(e => e.Text.ToString());

    /// <summary>The words of a section one by one, to be walked through once; those written twice come twice.</summary>
    internal List<string> Entries(string section)
    {
        var words = new List<string>();
        foreach (var entry in EntriesOf(section))
        {
            AddWords(entry.Text, words);
        }

        return words;
    }

    /// <summary>The words of a section, several to a line when separated by ", ".</summary>
    internal FrozenSet<string> Words(string section) =>
        Entries(section).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Entries of the form "word, word = value" as a table from word to value.</summary>
    internal FrozenDictionary<string, string> Table(string section) => Table(section, static value => value);

    /// <summary>Entries of the form "word, word = value" as a table from word to what <paramref name="read"/> makes of the value.</summary>
    /// <exception cref="LanguageDataException">An entry has no " = ", or its value cannot be read.</exception>
    internal FrozenDictionary<string, T> Table<T>(string section, Func<string, T> read) => Rows(section, read).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What <see cref="Table(string)"/> has, in the order of the entries, to be walked through once.</summary>
    /// <exception cref="LanguageDataException">An entry has no " = ".</exception>
    internal Dictionary<string, string> Rows(string section) => Rows(section, static value => value);

    private Dictionary<string, T> Rows<T>(string section, Func<string, T> read)
    {
        var rows = new Dictionary<string, T>(StringComparer.Ordinal);
        Fill(rows, section, read);
        return rows;
    }

    /// <summary>Adds to <paramref name="rows"/> what <see cref="Table{T}"/> has, in the order of the entries.</summary>
    /// <exception cref="LanguageDataException">An entry has no " = ", or its value cannot be read.</exception>
    internal void Fill<T>(Dictionary<string, T> rows, string section, Func<string, T> read)
    {
        var words = new List<string>();
        foreach (var entry in EntriesOf(section))
        {
            var text = entry.Text;
            var split = text.LastIndexOf(" = ", StringComparison.Ordinal);
            if (split < 0)
            {
                throw new LanguageDataException(entry.File, entry.Line, $"the entry '{text}' of [{section}] has no ' = '; write 'word = value'.");
            }

            try
            {
                var value = read(text[(split + 3)..].Trim().ToString());
                words.Clear();
                AddWords(text[..split], words);
                foreach (var word in words)
                {
                    rows[word] = value;
                }
            }
            catch (Exception e) when (e is FormatException or OverflowException or ArgumentException)
            {
                throw new LanguageDataException(entry.File, entry.Line, $"the value of '{text}' in [{section}] cannot be read.");
            }
        }
    }

    /// <summary>
    /// Throws for the first section of a text given from outside that nobody has asked for: it is misspelt. To be called
    /// when the part has been read; the program's own texts are held to it by a test.
    /// </summary>
    /// <exception cref="LanguageDataException">There is such a section.</exception>
    internal void RequireKnownSections()
    {
        foreach (var section in UnknownSections())
        {
            var header = _headers.Find(h => h.Section == section && h.File != _name);
            if (header.Section is not null)
            {
                throw new LanguageDataException(header.File, header.Line, $"there is no list [{section}] in {_name}.") { Unknown = section, Known = [.. _asked.Order(StringComparer.Ordinal)] };
            }
        }
    }

    /// <summary>The sections that nobody has asked for.</summary>
    internal IEnumerable<string> UnknownSections() => _sections.Keys.Where(s => !_asked.Contains(s)).Order(StringComparer.Ordinal);

    /// <summary>What to throw when a value of the section that was asked for last cannot be read; the place is its last entry from outside, else its last.</summary>
    internal LanguageDataException Unreadable(string reason)
    {
        var entries = _sections.GetValueOrDefault(_last, []);
        var last = entries.FindLastIndex(e => e.File != _name) is >= 0 and var outside ? outside : entries.Count - 1;
        var header = _headers.FindLast(h => h.Section == _last);
        var (file, line) = last < 0 ? (header.File ?? _name, Math.Max(header.Line, 1)) : (entries[last].File, entries[last].Line);
        return new LanguageDataException(file, line, $"a value of [{_last}] cannot be read: {reason}");
    }

    private List<Entry> EntriesOf(string section)
    {
        _last = section;
        _asked.Add(section);
        return _sections.TryGetValue(section, out var entries) ? entries : [];
    }

    private static void AddWords(ReadOnlySpan<char> text, List<string> words)
    {
        foreach (var range in text.Split(", "))
        {
            var word = text[range].Trim();
            if (!word.IsEmpty)
            {
                words.Add(word.ToString());
            }
        }
    }

    private void Add(LanguageText text)
    {
        List<Entry>? current = null;
        var number = 0;

        // Not by EnumerateLines: its search for seven kinds of line ends is compiled anew in every run.
        var content = text.Content.Contains('\r') ? text.Content.ReplaceLineEndings("\n") : text.Content;
        for (var next = 0; next < content.Length;)
        {
            var start = next;
            var end = content.IndexOf('\n', start);
            end = end < 0 ? content.Length : end;
            next = end + 1;
            while (start < end && char.IsWhiteSpace(content[start]))
            {
                start++;
            }

            var line = content.AsSpan(start, end - start).TrimEnd();
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] == '[' && line[^1] == ']')
            {
                var section = line[1..^1].ToString();
                current = _sections.TryGetValue(section, out var known) ? known : _sections[section] = [];
                _headers.Add((section, text.File, number));
            }
            else
            {
                (current ?? throw new LanguageDataException(text.File, number, $"the entry '{line}' stands before the first [section]."))
                    .Add(new Entry(content, start, line.Length, text.File, number));
            }
        }
    }

    // A place in a text: most entries are taken apart, and never asked for as a whole.
    private readonly struct Entry(string content, int start, int length, string file, int line)
    {
        internal ReadOnlySpan<char> Text => content.AsSpan(start, length);

        internal string File => file;

        internal int Line => line;
    }
}
