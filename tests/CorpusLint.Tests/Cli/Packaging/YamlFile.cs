using YamlDotNet.RepresentationModel;

namespace CorpusLint.Tests.Cli.Packaging;

/// <summary>A YAML file of the repository, for tests that do with it what its platform does.</summary>
internal static class YamlFile
{
    /// <summary>The documents of a text, each the root of a tree.</summary>
    internal static IReadOnlyList<YamlNode> Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return [.. stream.Documents.Select(d => d.RootNode)];
    }

    /// <summary>The node under some keys; null when there is none.</summary>
    internal static YamlNode? At(this YamlNode node, params string[] keys) =>
        keys.Aggregate((YamlNode?)node, (n, key) => n is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null);

    /// <summary>The text under some keys; empty when there is none.</summary>
    internal static string Text(this YamlNode node, params string[] keys) => (node.At(keys) as YamlScalarNode)?.Value ?? "";

    /// <summary>The keys and nodes of a mapping; none when it is not one.</summary>
    internal static IEnumerable<(string Key, YamlNode Value)> Pairs(this YamlNode? node) =>
        (node as YamlMappingNode)?.Children.Select(p => (((YamlScalarNode)p.Key).Value!, p.Value)) ?? [];

    /// <summary>The members of a sequence; none when it is not one.</summary>
    internal static IEnumerable<YamlNode> Members(this YamlNode? node) => (node as YamlSequenceNode)?.Children ?? [];
}
