using CorpusLint.Diagnostics;
using CorpusLint.Engine;
using CorpusLint.Scripting;

namespace CorpusLint.Tests.Scripting;

/// <summary>
/// Mistakes of a rule's author that the compiler cannot see, each made on purpose. § stands where it must be told, and is
/// not part of the script; a script without § is sound.
/// </summary>
public class AuthorMistakeTests
{
    private const string Use = "\nSentences.Report(s => found.On(s, new { text = s.Text }));";

    private static readonly (string Id, string Script, string Words)[] Mistakes =
    [
        // A step that writes a variable of the script.
        ("CL0109", "var n = 0;\nSentences.Where(s => §n++ > 3)" + End, "'n'"),
        ("CL0109", "var n = 0;\nSentences.Where(s => { §n = 1; return true; })" + End, "'n'"),
        ("CL0109", "var n = 0;\nSentences.Where(s => (§n += s.Index) > 3)" + End, "'n'"),
        ("CL0109", "string? last = null;\nSentences.Where(s => (§last ??= s.Text) == s.Text)" + End, "'last'"),
        ("CL0109", "var n = 0;\n(from s in Sentences where ++§n > 0 select s)" + End, "'n'"),
        ("CL0109", "var n = 0;\n(from s in Sentences let m = §n++ select s)" + End, "'n'"),
        ("CL0109", "var n = 0;\n(from s in Sentences join t in Sentences on s.Text equals t.Text where §n++ > 0 select s)" + End, "'n'"),
        ("CL0109", "var n = 0;\nbool Seen(Sentence s) { §n++; return true; }\nSentences.Where(s => Seen(s))" + End, "'n'"),
        ("CL0109", "var n = 0;\nbool Seen(Sentence s) => §n++ > 0;\nSentences.Where(Seen)" + End, "'n'"),
        ("CL0109", "var n = 0;\nbool Inner() => §n++ > 0;\nbool Outer(Sentence s) => Inner();\nSentences.Where(s => Outer(s))" + End, "'n'"),
        ("CL0109", "var n = 0;\nFunc<Sentence, bool> seen = s => §n++ > 0;\nSentences.Where(seen)" + End, "'n'"),
        ("CL0109", "var n = 0;\nvoid Next(ref int i) => i++;\nSentences.Where(s => { Next(ref §n); return true; })" + End, "'n'"),
        ("CL0109", "int n;\nSentences.Where(s => int.TryParse(s.Text, out §n))" + End, "'n'"),
        ("CL0109", "var (a, b) = (1, 2);\nSentences.Where(s => { (§a, var c) = (b, 2); return a > c; })" + End, "'a'"),
        ("CL0109", "var seen = new HashSet<string>();\nSentences.Where(s => §seen.Add(s.Text))" + End, "'seen' (Add)"),
        ("CL0109", "var seen = new List<string>();\nSentences.Where(s => { §seen.Add(s.Text); return true; })" + End, "'seen' (Add)"),
        ("CL0109", "var seen = new Dictionary<string, int>();\nSentences.Where(s => { §seen[s.Text] = 1; return true; })" + End, "'seen'"),
        ("CL0109", "var counts = new int[9];\nSentences.Where(s => §counts[0]++ > 0)" + End, "'counts'"),
        ("CL0109", "class Box { public int N; }\nvar box = new Box();\nSentences.Where(s => §box.N++ > 0)" + End, "'box'"),
        ("CL0109", "var seen = new HashSet<string>();\n(from s in Sentences from t in s.Text.Split(' ') where §seen.Add(t) select s)" + End, "'seen'"),
        ("CL0109", "var n = 0;\nSentences.Report(s => { §n++; return found.On(s, new { text = s.Text }); });", "'n'"),
        ("", "var n = 0;\nn++;\nvar words = new HashSet<string>();\nforeach (var w in new[] { \"a\" }) { words.Add(w); }\nSentences.Where(s => words.Contains(s.Text) && s.Index > n)" + End, ""),
        ("", "Sentences.Where(s => { var seen = new HashSet<string>(); var n = 0; n++; seen.Add(s.Text); return seen.Count > n; })" + End, ""),
        ("", "bool Odd(Sentence s) { var n = 0; foreach (var c in s.Text) { n++; } return n % 2 == 1; }\nSentences.Where(s => Odd(s))" + End, ""),
        ("", "void Next(ref int i) => i++;\nSentences.Where(s => { var n = 0; Next(ref n); return int.TryParse(s.Text, out var m) && m > n; })" + End, ""),
        ("", "int Sum(Sentence s) { var n = 0; void Add(int i) { n += i; } Add(1); return n; }\nSentences.Where(s => Sum(s) > 0)" + End, ""),
        ("", "var list = new List<string>();\nvoid Fill() => list.Add(\"a\");\nFill();\nnew List<string> { \"b\" }.ForEach(w => list.Add(w));\nSentences.Where(s => list.Contains(s.Text))" + End, ""),
        ("", "class Box { public int N { get; init; } }\nSentences.Select(s => (s, box: new Box { N = 1 }, list: new List<int> { 1 })).Where(r => r.box.N > 0).Select(r => r.s)" + End, ""),

        ("CL0109", "int a = 0, b = 0;\nSentences.Where(s => { ((§a, _), b) = ((1, 2), 3); return a > b; })" + End, "'a'"),
        ("CL0109", "var n = 0;\nSentences.Where(s => { ref var m = ref §n; m++; return true; })" + End, "'n'"),
        ("CL0109", "var seen = ImmutableArray.CreateBuilder<string>();\nSentences.Where(s => { §seen.Add(s.Text); return true; })" + End, "'seen' (Add)"),
        ("CL0109", "var n = 0;\nSentences.Report(s => found.On(s, new { text = s.Text }).Also(new[] { s }, t => $\"{§n++}\"));", "'n'"),
        ("", "var text = new System.Text.StringBuilder();\ntext.Append(1);\n(from s in Sentences let t = new System.Text.StringBuilder() where t.Append(s.Text).Length > text.Length select (s, t)).Report(r => found.On(r.s, new { text = r.t.ToString() }));", ""),
        ("", "(from d in Documents let seen = new HashSet<string>() from q in d.Quantities where seen.Add(q.Text) select q).Report(q => found.On(q, new { text = q.Text }));", ""),
        ("", "Sentences.Report(s => { var all = ImmutableArray.CreateBuilder<string>(); all.Add(s.Text); return found.On(s, new { text = all[0] }); });", ""),
        ("", "IEnumerable<string> Words(Sentence s) { var last = \"\"; foreach (var w in s.Text.Split(' ')) { if (w != last) { yield return w; } last = w; } }\n(from s in Sentences from w in Words(s) where w.Length > 30 select s)" + End, ""),
        ("", "Sentences.Where(s => { var n = 0; s.Text.Split(' ').ToList().ForEach(w => n += w.Length); Action more = () => n++; more(); return n > 3; })" + End, ""),
        ("", "var (low, high) = (1, 40);\nSentences.Select(s => (s, n: s.Text.Length)).Report(r => { var (s, n) = r; (n, var m) = (n + low, high); return found.On(s, new { text = $\"{n} {m}\" }); });", ""),
        ("", "Facts<Sentence> At(int n) { var list = new List<int>(); list.Add(n); return Sentences.Where(s => list.Contains(s.Index)); }\nfor (var i = 0; i < 2; i++) { At(i)" + End + " }", ""),

        // Messages and what they are given.
        ("CL0110", "Sentences.Report(s => found.On(s, §new { word = s.Text, text1 = 2 }));", "{text}"),
        ("CL0110", "Sentences.Report(s => found.§On(s));", "{text}"),
        ("CL0110", "Sentences.Report(s => found.On(s, §(s.Text, 1)));", "{text}"),
        ("CL0110", "var two = rule.Says(\"two\", \"{a} {b}\");\nSentences.Report(s => s.Index > 0 ? two.On(s, §new { a = 1 }) : found.On(s, new { s.Text }));", "'two' has the placeholder {b}"),
        ("CL0110", "var two = rule.Says(\"two\", \"{text} {b}\");\nSentences.Report(s => (s.Index > 0 ? two : found).On(s, §new { s.Text }));", "'two' has the placeholder {b}"),
        ("CL0110", "var two = rule.Says(\"two\", \"{text} {b}\");\nSentences.Report(s => {\n    var message = s.Index switch { 0 => two, _ => found };\n    return message.On(s, §new { s.Text }); });", "'two' has the placeholder {b}"),
        ("CL0110", "var two = rule.Says(\"two\", \"{text} {b}\");\nMessage Of(Sentence s) => s.Index > 0 ? two : found;\nSentences.Report(s => Of(s).On(s, §new { s.Text }));", "'two' has the placeholder {b}"),
        ("CL0110?", "Sentences.Report(s => found.On(s, new { text = s.Text, §count = 1 }));", "'count' is no placeholder of 'found'"),
        ("CL0110?", "var bare = rule.Says(\"bare\", \"nothing\");\nSentences.Report(s => bare.On(s, new { §s.Text }));" + Use, "'Text' is no placeholder of 'bare'"),
        ("", "var two = rule.Says(\"two\", \"{text} {b}\");\nSentences.Report(s => (s.Index > 0 ? two : found).On(s, new { s.Text, B = 1 }));", ""),
        ("", "var bare = rule.Says(\"bare\", \"a {{brace}}\");\nSentences.Report(s => bare.On(s));" + Use, ""),
        ("", "var two = rule.Says(\"two\", \"{b}\");\nSentences.Report(s => { Message m = found; int k; if (s.Index > 0) { (m, k) = (two, 2); } return m.On(s, new { text = 1, b = 2 }); });", ""),
        ("", "var two = rule.Says(\"two\", \"{b}\");\nvoid Pick(out Message m) => m = two;\nSentences.Report(s => { Message m = found; Pick(out m); return m.On(s, new { b = 2 }); });" + Use, ""),
        ("", "var two = rule.Says(\"two\", \"{b}\");\nvoid Pick(ref Message m) => m = two;\nSentences.Report(s => { var m = found; Pick(ref m); return m.On(s, new { b = 2 }); });" + Use, ""),
        ("", "var two = rule.Says(\"two\", \"{b}\");\nSentences.Report(s => { var (m, given) = s.Index > 0 ? (found, (object)new { text = 1 }) : (two, new { b = 1 }); return m.On(s, given); });", ""),
        ("", "Finding Make(Message m, Sentence s) => m.On(s, new { b = s.Text });\nvar two = rule.Says(\"two\", \"{b}\");\nSentences.Report(s => Make(two, s));" + Use, ""),
        ("", "(from s in Sentences let given = new { text = string.Format(null, \"{0} {1:N0}\", s.Text, 3) } select (s, given)).Report(r => found.On(r.s, r.given));", ""),
        ("", "Sentences.Report(s => s.Index == 1 ? null : found.On(arguments: new { text = s.Text }, place: s));", ""),
        ("", "Sentences.Report(s => found.On(s, new Given(s.Text)));\npublic sealed record Given(string Text);", ""),
        ("", "var m = \"\".Length > 0 ? rule.Says(\"m\", \"a {text}\") : rule.Says(\"m\", \"b {text}\");\nSentences.Report(s => m.On(s, new { s.Text }));" + Use, ""),
        ("", "const string Word = \"word\";\nvar m = rule.Says(\"m\", $\"a {Word} {{text}}\" + \" of {text}\");\nSentences.Report(s => m.On(s, new { s.Text }));" + Use, ""),
        ("CL0111", "var m = rule.Says(\"m\", \"a §{brace\");\nSentences.Report(s => m.On(s));" + Use, "does not close it"),
        ("CL0111", "var m = rule.Says(\"m\", \"a brace§}\");\nSentences.Report(s => m.On(s));" + Use, "was not opened"),
        ("CL0111", "var m = rule.Says(\"m\", \"a §{number:N0}\");\nSentences.Report(s => m.On(s));" + Use, "a name alone"),
        ("CL0111", "var m = rule.Says(\"m\", \"a §{}\");\nSentences.Report(s => m.On(s));" + Use, "a name alone"),
        ("CL0111", "var m = rule.Says(\"m\", §\"a \\\"{ x\");\nSentences.Report(s => m.On(s));" + Use, "does not close it"),
        ("CL0111", "var m = rule.Says(§\"found\", \"a\");\nSentences.Report(s => m.On(s));" + Use, "taken"),
        ("CL0111", "var m = rule.Says(§\"Two Words\", \"a\");\nSentences.Report(s => m.On(s));" + Use, "joined with hyphens"),
        ("CL0112?", "var §m = rule.Says(\"m\", \"a\");" + Use, "'m' is declared and never used"),
        ("CL0112?", "§rule.Says(\"m\", \"a\");" + Use, "'m' is declared and never used"),
        ("CL0112?", "-/// <summary>A sentence.</summary>\nvar rule = Rule(\"CL9999\", \"a-b\", Category.Readiness);\nvar §found = rule.Says(\"found\", \"{text}\");\nvar rows = Sentences.Select(s => found.On(s, new { s.Text }));", "ends in Report()"),
        ("", "Sentences.Select(s => found.On(s, new { s.Text })).Report();", ""),
        ("", "var all = new[] { rule.Says(\"m\", \"a\"), found };\nSentences.Report(s => all[s.Index % 2].On(s, new { s.Text }));", ""),

        // The declaration of the rule.
        ("CL0113", "-var rule = Rule(§\"cl1\", \"a-b\", Category.Readiness);", "'cl1' must be"),
        ("CL0113", "-var rule = Rule(\"CL9999\", §\"A b\", Category.Readiness);", "'A b' must be"),
        ("CL0113", "-var id = \"CL9999\";\nvar rule = Rule(§id, \"a-b\", Category.Readiness);", "computed"),
        ("CL0113", "-var rule = Rule(name: §\"a-b\".ToLowerInvariant(), id: \"CL9999\", category: Category.Readiness);", "computed"),
        ("CL0113", "var other = §Rule(\"CL9998\", \"a-b\", Category.Readiness);", "one script is one rule"),
        ("", "-const string Id = \"CL\" + \"9999\";\n/// <summary>A sentence.</summary>\nvar rule = Rule(Id, \"a-b\", Category.Readiness);\nvar found = rule.Says(\"found\", \"{text}\");" + Use, ""),

        // What a rule must not use.
        ("CL0114", "var now = DateTime.§Now;" + Use, "document"),
        ("CL0114", "Sentences.Where(s => DateTimeOffset.§UtcNow.Year > 2000)" + End, "document"),
        ("CL0114", "var r = new §Random(1);" + Use, "order"),
        ("CL0114", "§Random r = new();" + Use, "'Random'"),
        ("CL0114", "var g = Guid.§NewGuid();" + Use, "'Guid.NewGuid'"),
        ("CL0114", "Sentences.Where(s => s.Text.§GetHashCode() > 0)" + End, "hash codes"),
        ("CL0114", "var h = §HashCode.Combine(1, 2);" + Use, "hash codes"),
        ("CL0114", "var t = System.IO.§File.ReadAllText(\"a\");" + Use, "'File'"),
        ("CL0114", "-using System.IO;\nvar rule = Rule(\"CL9999\", \"a-b\", Category.Readiness);\nvar t = §File.ReadAllText(\"a\");", "'File'"),
        ("CL0114", "var t = §File.ReadAllText(\"a\");" + Use, "'File'"),
        ("CL0114", "§Console.WriteLine(1);" + Use, "'Console'"),
        ("CL0114", "System.§Console.WriteLine(1);" + Use, "'Console'"),
        ("CL0114", "System.Diagnostics.§Process.Start(\"a\");" + Use, "'Process'"),
        ("CL0114", "var c = new System.Net.§Http.HttpClient();" + Use, "'Http'"),
        ("CL0114", "var t = new System.Threading.§Thread(() => { });" + Use, "'Thread'"),
        ("CL0114", "System.Threading.Tasks.§Task.Run(() => 1);" + Use, "'Task'"),
        ("CL0114", "§await System.Threading.Tasks.Task.Yield();" + Use, "'await'"),
        ("CL0114", "§async void F() { }" + Use, "'async'"),
        ("CL0114", "var o = new object();\n§lock (o) { }" + Use, "'lock'"),
        ("CL0114", "§unsafe void F() { }" + Use, "'unsafe'"),
        ("CL0114", "var d = new System.Collections.Concurrent.§ConcurrentDictionary<int, int>();" + Use, "'ConcurrentDictionary'"),
        ("CL0114", "var e = §Environment.ProcessorCount;" + Use, "'Environment'"),
        ("CL0114", "§Environment.Exit(1);" + Use, "'Environment'"),
        ("CL0114", "-using static System.§Environment;\nvar rule = Rule(\"CL9999\", \"a-b\", Category.Readiness);\nExit(1);", "'Environment'"),
        ("CL0114", "-using E = System.§Environment;\nvar rule = Rule(\"CL9999\", \"a-b\", Category.Readiness);\nE.Exit(1);", "'Environment'"),
        ("CL0114", "§GC.Collect();" + Use, "'GC'"),
        ("CL0114", "var c = System.Globalization.CultureInfo.§CurrentCulture;" + Use, "InvariantCulture"),
        ("CL0114", "var c = \"a\".Equals(\"b\", StringComparison.§CurrentCulture);" + Use, "'StringComparison.CurrentCulture'"),
        ("CL0114", "var t = \"a\".§GetType();" + Use, "'is'"),
        ("CL0114", "var t = §Activator.CreateInstance<object>();" + Use, "'Activator'"),
        ("CL0114", "class C { public static int §N; }" + Use, "'N' is static"),
        ("CL0114", "class C { public static int §N { get; set; } }" + Use, "'N' is static"),
        ("CL0114", "Span<int> n = §stackalloc int[1_000_000_000];" + Use, "'stackalloc'"),
        ("CL0114", "class C { ~§C() { } }" + Use, "finalizer"),
        ("CL0114", "class C { [System.Runtime.InteropServices.DllImport(\"a\")] public static §extern int F(); }" + Use, "'extern'"),
        ("CL0114", "class C { [System.Runtime.CompilerServices.§ModuleInitializer] public static void F() { } }" + Use, "ModuleInitializer"),
        ("CL0114", "§RuleMeter.Tick(1);" + Use, "RuleMeter"),
        ("CL0114", "§Define();" + Use, "'Define'"),
        ("CL0114", "this.§Define();" + Use, "'Define'"),
        ("CL0114", "-using S = System;\nvar rule = Rule(\"CL9999\", \"a-b\", Category.Readiness);\nvar n = S.§Random.Shared.Next();", "'Random'"),
        ("CL0101", "Sentences.Where(s => s.§File == \"a\")" + End, "CS1061"),
        ("CL0101", "var c = §CultureInfo.InvariantCulture;" + Use, "(Write 'using System.Globalization;' at the top"),
        ("CL0101", "var o = §Options<Settings>();" + Use + "\npublic record Settings(int Few = 3);", "public int FromWords { get; init; } = 5;"),
        ("CL0101", "Sentences.§Fix(\"x\", Sentences);" + Use, "CS1061"),
        ("", "var File = 4;\nint Process(int x) => x + File + new Timer(3).Now;\nSentences.Where(s => Process(s.Index) > (int)Kind.Random)" + End + "\nrecord Timer(int Now);\nenum Kind { Random, File, Task, Console }", ""),
        ("", "class Pair(int a) { public int A => a; public override int GetHashCode() => HashCode.Combine(A); public override bool Equals(object? o) => o is Pair p && p.A == A; public static readonly int Max = 3; }" + Use, ""),
        ("", "var w = new System.IO.StringWriter();\nvar p = System.IO.Path.GetFileName(\"a/b\");\nvar e = new System.IO.InvalidDataException(\"x\");\nvar c = System.Globalization.CultureInfo.InvariantCulture;" + Use, ""),

        // Fixes, comments, and what the compiler warns of.
        ("CL0116", "Sentences.Report(s => found.On(s, new { s.Text }).§Fix(\"Delete it\", Edit.Delete(s)));", "\"Delete it\" does not say"),
        ("CL0116", "Sentences.Report(s => found.On(s, new { s.Text }).§Fix(\"Delete it\", [Edit.Delete(s)]));", "\"Delete it\" does not say"),
        ("CL0117?", "-§var rule = Rule(\"CL9999\", \"a-b\", Category.Readiness);\nvar found = rule.Says(\"found\", \"{text}\");" + Use, "no summary"),
        ("CL0117?", "var settings = Options<Settings>();" + Use + "\nrecord Settings { public int §Few { get; init; } = 1; }", "'Few' has no summary"),
        ("", "var settings = Options<Settings>();" + Use + "\nrecord Settings {\n/// <summary>Few.</summary>\npublic int Few { get; init; } = 1; public int Twice => 2 * Few; }", ""),
        ("", "var settings = Options<Settings>();" + Use + "\nrecord Settings { /// <summary>Few.</summary>\npublic int Few { get; init; } = 1;\n/** <summary>Many.</summary> */ public int Many { get; init; } }", ""),
        ("CL0108?", "void §Unused() { }" + Use, "CS8321"),
        ("CL0108?", "int §n = 1;" + Use, "CS0219"),
        ("CL0108?", "Quotations.Report(q => found.On(q, new { §q.Speaker.Text }));", "CS8602"),
        ("CL0108?", "int F() { return 1; §return 2; }\nvar x = F();" + Use, "CS0162"),
        ("CL0108?", "[Obsolete] void Old() { }\n§Old();" + Use, "CS0612"),
        ("", "#pragma warning disable CS8602\nQuotations.Report(q => found.On(q, new { q.Speaker.Text }));\n#pragma warning restore CS8602", ""),
    ];

    private const string End = ".Report(s => found.On(s, new { text = s.Text }));";

    private static readonly Lazy<RuleLoadResult> Loaded = new(() =>
        Scripts.Load([.. Mistakes.Select((m, i) => new RuleSource(PathOf(i), HeaderOf(m.Script) + m.Script.TrimStart('-').Replace("§", "", StringComparison.Ordinal)))]));

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Mistakes.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_mistake_is_told_at_its_place(int number)
    {
        var (id, script, words) = Mistakes[number];
        var told = Loaded.Value.Notifications.Concat(Loaded.Value.Advice).Where(n => n.Location!.Path == PathOf(number)).ToArray();
        var all = $"{script}\n{string.Join('\n', told.Select(n => $"{n.Severity} {n.Descriptor.Id} {n.Location!.Text.GetLinePosition(n.Location.Span.Start)} {n.Message}"))}";
        if (id.Length == 0)
        {
            Assert.True(told.Length == 0, all);
            return;
        }

        var isAdvice = id.EndsWith('?');
        var first = told.FirstOrDefault(n => n.Descriptor.Id == id.TrimEnd('?'));
        Assert.True(first is not null, "It is not told: " + all);
        var expected = HeaderOf(script).Length + script.TrimStart('-').IndexOf('§', StringComparison.Ordinal);
        Assert.True(first.Location!.Text.GetLinePosition(expected) == first.Location.Text.GetLinePosition(first.Location.Span.Start), $"expected {first.Location!.Text.GetLinePosition(expected)}: {all}");
        Assert.Contains(words, first.Message, StringComparison.Ordinal);
        Assert.Equal(isAdvice ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error, first.Severity);
        Assert.Equal(isAdvice, Loaded.Value.Rules.Any(r => r.Descriptor.SourcePath == PathOf(number)));
    }

    // A rule of one's own that runs, with its summary.
    private static string HeaderOf(string script) => script.StartsWith('-') ? "" : "/// <summary>A sentence.</summary>\n" + Scripts.Header;

    private static string PathOf(int number) => $"rules/test/mistake{number:000}.csx";
}
