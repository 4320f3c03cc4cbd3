using System.Text;
using System.Text.Json;

namespace CorpusLint.Benchmarks.Generation;

/// <summary>Writes a generated corpus to a folder: documents, registry, configuration, and the manifest of what was planted.</summary>
internal static class CorpusFolder
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Writes about <paramref name="bytes"/> bytes of documents; returns the manifest, also written as <c>planted.json</c>.</summary>
    internal static IReadOnlyList<PlantedEvent> Write(string folder, long bytes, ulong seed)
    {
        var files = new List<GeneratedFile>();
        foreach (var file in new CorpusGenerator(seed).Generate(bytes))
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            files.Add(file with { Text = "" });
        }

        var events = CorpusGenerator.EventsIn(files);
        var registry = new { events = events.Select(e => new { id = e.Event, name = e.Names[0], aliases = e.Names.Skip(1) }) };
        File.WriteAllText(Path.Combine(folder, "events.jsonc"), JsonSerializer.Serialize(registry, Indented));
        File.WriteAllText(Path.Combine(folder, "corpuslint.jsonc"), """{ "registries": { "events": "events.jsonc" } }""" + "\n");
        File.WriteAllText(Path.Combine(folder, "planted.json"), JsonSerializer.Serialize(new { seed, files = files.Count, events }, Indented));
        return events;
    }
}
