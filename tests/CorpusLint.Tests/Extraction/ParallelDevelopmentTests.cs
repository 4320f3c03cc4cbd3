using System.Globalization;
using System.Text.RegularExpressions;
using CorpusLint.Diagnostics;
using CorpusLint.Documents;
using CorpusLint.Engine;
using CorpusLint.Extraction;
using CorpusLint.Tests.Rules;
using Xunit.Abstractions;

namespace CorpusLint.Tests.Extraction;

/// <summary>Texts with their translation, written for these tests: aligned, silent as they are, and found out when something is lost.</summary>
public sealed partial class ParallelDevelopmentTests(ITestOutputHelper output)
{
    public static TheoryData<string> Names => [.. ParallelGold.All.Select(g => g.Name)];

    [Fact]
    public void The_development_texts_are_aligned()
    {
        var (right, proposed, gold) = (0, 0, 0);
        var misses = new List<string>();
        foreach (var text in ParallelGold.All)
        {
            var (source, target) = text.Texts();
            var pairs = ParallelGold.CorpusOf(source, target, text.Name).ParallelPairs;
            var found = pairs.Where(p => p.IsMatched).Select(p => ((p.SourceSpan!.Value.Start, p.SourceSpan.Value.End), (p.TargetSpan!.Value.Start, p.TargetSpan.Value.End))).ToHashSet();
            var expected = source.Rows.Zip(target.Rows).Where(r => r.First.End > r.First.Start && r.Second.End > r.Second.Start).ToList();
            right += expected.Count(found.Contains);
            proposed += found.Count;
            gold += expected.Count;
            misses.AddRange(expected.Where(e => !found.Contains(e)).Select(e => $"{text.Name}: {source.Content[e.First.Start..e.First.End]}"));
        }

        var score = 2.0 * right / (proposed + gold);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{right} of {gold}, {proposed} proposed, F1 {score:0.000}"));
        Assert.True(gold >= 150 && score >= 0.97, string.Create(CultureInfo.InvariantCulture, $"F1 {score:0.000}\n") + string.Join('\n', misses));
    }

    [Fact]
    public void A_text_that_holds_its_own_translation_is_aligned()
    {
        var (right, proposed, gold) = (0, 0, 0);
        var misses = new List<string>();
        foreach (var text in ParallelGold.All)
        {
            var (source, target) = text.Texts();
            var shift = source.Content.Length + 1;
            var pairs = FactExtractor.Extract(DocumentReader.Read(text.Name + ".md", source.Content + "\n" + target.Content)).Pairs;
            var found = pairs.Where(p => p.IsMatched).Select(p => (p.SourceSpan!.Value.Start, p.TargetSpan!.Value.Start - shift)).ToHashSet();
            var expected = source.Rows.Zip(target.Rows).Where(r => r.First.End > r.First.Start && r.Second.End > r.Second.Start).Select(r => (r.First.Start, r.Second.Start)).ToList();
            right += expected.Count(found.Contains);
            proposed += found.Count;
            gold += expected.Count;
            misses.AddRange(expected.Where(e => !found.Contains(e)).Select(e => $"{text.Name}: {source.Content.AsSpan(e.Item1, 40)}"));
        }

        var score = 2.0 * right / (proposed + gold);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{right} of {gold}, {proposed} proposed, F1 {score:0.000}"));
        output.WriteLine(string.Join('\n', misses));
        Assert.True(score >= 0.96, string.Create(CultureInfo.InvariantCulture, $"F1 {score:0.000}\n") + string.Join('\n', misses));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_faithful_translation_is_silent(string name)
    {
        var (source, target) = Gold(name).Texts();
        Assert.Equal([], Lint(source, target));
    }

    [Fact]
    public void A_sentence_that_the_translation_lost_is_found()
    {
        var (found, lost) = (0, 0);
        var misses = new List<string>();
        foreach (var text in ParallelGold.All)
        {
            for (var i = 0; i < text.Rows.Count; i++)
            {
                if (text.Rows[i].Source.Contains(" // ", StringComparison.Ordinal) || text.Rows[i].Source.Split(' ').Length < 6 || text.Rows[i].Source.StartsWith('#'))
                {
                    continue;
                }

                var (source, target) = text.Texts(omitted: i);
                var (start, end) = source.Rows[i];
                lost++;
                if (Lint(source, target).Any(f => f.Rule == "CL9101" && f.Start < end && f.End > start))
                {
                    found++;
                }
                else
                {
                    misses.Add("not found: " + text.Rows[i].Source);
                }
            }
        }

        // A neighbour can be taken for the one that is lost, where neither has a name or number.
        output.WriteLine($"{found} of {lost}");
        Assert.True(lost > 170 && found >= 0.96 * lost, string.Join('\n', misses));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_number_that_the_translation_changed_is_found(string name)
    {
        var text = Gold(name);
        var misses = new List<string>();
        foreach (var row in text.Rows)
        {
            var match = Digits().Match(row.Target);
            if (!match.Success || Clock().IsMatch(row.Target))
            {
                continue;
            }

            var other = (match.Value[0] == '9' ? '4' : (char)(match.Value[0] + 1)) + match.Value[1..];
            var changed = row.Target[..match.Index] + other + row.Target[(match.Index + match.Length)..];
            var (source, target) = text.Texts(change: words => words == row.Target ? changed : words);
            if (!Lint(source, target).Any(f => f.Rule == "CL9102"))
            {
                misses.Add($"not found: {match.Value} as {other} in {row.Target}");
            }
        }

        Assert.True(misses.Count == 0, string.Join('\n', misses));
    }

    [Theory]
    [InlineData("council", "Tom Hadley tiene", "Un comerciante tiene", "CL9102/lost")]
    [InlineData("council", "votó el martes", "votó el jueves", "CL9102/changed")]
    [InlineData("council", "el 1 de septiembre", "el 1 de octubre", "CL9102/changed")]
    [InlineData("council", "«No van a llevar un saco de cemento en bicicleta», dijo", "Dijo que no llevarían un saco de cemento en bicicleta", "CL9102/lost")]
    [InlineData("council", "la ingeniera Lucía Ferrer", "la ingeniera Marta Soler", "CL9102/changed")]
    [InlineData("council", "31 años", "41 años", "CL9102/changed")]
    [InlineData("flood", "el 14 de mayo", "el 15 de mayo", "")]
    [InlineData("verdict", "el 14 de mayo", "el 15 de mayo", "CL9102/changed")]
    [InlineData("verdict", "seis de los nueve cargos", "seis de los siete cargos", "CL9102/changed")]
    [InlineData("verdict", "un contable jubilado llamado Peter Sallow", "un contable jubilado", "CL9102/lost")]
    [InlineData("release", "6, 13 y 20 de mayo", "6, 13 y 27 de mayo", "CL9102/changed")]
    [InlineData("release", ": https://greencorridor.example/apply", "", "CL9102/lost")]
    [InlineData("release", "# Qué se financia", "", "CL9103/headings")]
    [InlineData("union", "- guantes y mascarillas a cargo de la empresa;", "", "CL9103/lists")]
    [InlineData("union", "- guantes y mascarillas a cargo de la empresa;", "", "CL9101/omitted")]
    [InlineData("verdict", "que no obtuvo respuesta", "que obtuvo respuesta", "CL9102/lost")]
    [InlineData("ferry", "1,4 millas", "2,4 millas", "CL9102/added")]
    [InlineData("ferry", "Joan Petrie, de 59 años", "Joan Petrie, de 61 años", "CL9102/changed")]
    [InlineData("ferry", "el 3 de junio", "el 3 de julio", "CL9102/changed")]
    [InlineData("ferry", "por 11 papeletas", "por un puñado de papeletas", "CL9102/lost")]
    [InlineData("clinic", "No pide papeles", "Pide papeles", "CL9102/lost")]
    [InlineData("clinic", "el panadero Paolo Ricci", "un panadero", "CL9102/lost")]
    [InlineData("clinic", "de 9 a 17 horas", "de 9 a 16 horas", "CL9102/added")]
    [InlineData("clinic", "- Llegue diez minutos antes.", "", "CL9103/lists")]
    [InlineData("flood", "Nadie esperó", "Todos esperaron", "CL9102/lost")]
    public void What_a_translation_lost_or_changed_is_found(string name, string words, string instead, string expected)
    {
        var (source, target) = Gold(name).Texts(change: w => w.Replace(words, instead, StringComparison.Ordinal));
        var found = Lint(source, target).Select(f => f.Rule + "/" + f.Message).Distinct().ToList();
        Assert.True(expected.Length == 0 ? found.Count == 0 : found.Contains(expected), string.Join(' ', found));
    }

    private static ParallelGold Gold(string name) => ParallelGold.All.Single(g => g.Name == name);

    private static List<Found> Lint(ParallelGold.Text source, ParallelGold.Text target)
    {
        var rules = ShippedRules.Result.Rules.Where(r => r.Descriptor.Id.StartsWith("CL910", StringComparison.Ordinal) && r.Descriptor.Id != "CL9105").ToList();
        var result = Linter.Run(ParallelGold.CorpusOf(source, target), rules, new LintSettings { Threads = 1 });
        Assert.Empty(result.Notifications);
        return [.. result.Diagnostics.Select(d => new Found(d.Rule.Id, d.MessageId, d.Location.Path, d.Location.Span.Start, d.Location.Span.End, d.Message))];
    }

    // Times and scores are written too differently to be compared.
    [GeneratedRegex("de la mañana|\\d-\\d| horas y ")]
    private static partial Regex Clock();

    [GeneratedRegex("\\d+(?:[.,]\\d+)*")]
    private static partial Regex Digits();

    private sealed record Found(string Rule, string Message, string Path, int Start, int End, string Text);
}
