using CorpusLint.Model;

namespace CorpusLint.Extraction;

/// <summary>A report with its names, words and figures as numbers, for being held against many others.</summary>
internal sealed class StoryTraits
{
    internal StoryTraits(Story story, StoryTerms terms)
    {
        var evidence = story.Evidence;
        Story = story;
        Day = story.Document.Date?.Value.DayNumber ?? (story.Days.Count > 0 ? story.Days[^1].DayNumber : null);
        Counts = story.Ties.Where(t => !t.IsBackground).Select(t => t.Key.Class).OfType<string>().ToHashSet(StringComparer.Ordinal);
        Names = new int[story.Names.Count];
        Weights = new double[Names.Length];
        NamesByTerm = new string[Names.Length];
        var count = 0;
        foreach (var (name, weight) in story.Names)
        {
            (Names[count], Weights[count], NamesByTerm[count]) = (terms.Of(name), weight, name);
            count++;
        }

        var order = (int[])Names.Clone();
        Array.Sort(order, Weights);
        Array.Sort(Names, NamesByTerm);
        Words = Numbered(StoryTermKind.Word, evidence.Words);
        TitleWords = Numbered(StoryTermKind.Word, evidence.TitleWords);
        Figures = Numbered(StoryTermKind.Figure, evidence.Figures);
        Quotations = Numbered(StoryTermKind.Quotation, evidence.Quotations);
        Links = Numbered(StoryTermKind.Address, evidence.Links);
        Address = evidence.Address == 0 ? -1 : terms.Of(StoryTermKind.Address, evidence.Address);
        Title = evidence.Title == 0 ? -1 : terms.Of(StoryTermKind.Title, evidence.Title);
        Terms = [.. Names, .. Words, .. Figures, .. Quotations, .. Links.Append(Address).Append(Title).Where(t => t >= 0).Distinct()];

        int[] Numbered(StoryTermKind kind, uint[] values)
        {
            var result = new int[values.Length];
            for (var i = 0; i < values.Length; i++)
            {
                result[i] = terms.Of(kind, values[i]);
            }

            Array.Sort(result);
            return result;
        }
    }

    internal Story Story { get; }

    /// <summary>Its place among all reports.</summary>
    internal int Place { get; set; }

    /// <summary>The day on which it was written, or the last that its head names; null when neither is known.</summary>
    internal int? Day { get; }

    /// <summary>The classes of what it counts in its story.</summary>
    internal HashSet<string> Counts { get; }

    /// <summary>Its names, in rising order.</summary>
    internal int[] Names { get; }

    /// <summary>The weights of its names.</summary>
    internal double[] Weights { get; }

    /// <summary>Its names as folded words, in the order of <see cref="Names"/>.</summary>
    internal string[] NamesByTerm { get; }

    internal int[] Words { get; }

    internal int[] TitleWords { get; }

    internal int[] Figures { get; }

    internal int[] Quotations { get; }

    internal int[] Links { get; }

    /// <summary>Its own address, or -1.</summary>
    internal int Address { get; }

    /// <summary>Its title, or -1.</summary>
    internal int Title { get; }

    /// <summary>All of these.</summary>
    internal int[] Terms { get; }
}
