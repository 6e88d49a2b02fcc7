using SpfLint.Dns.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SpfLint.Cli.Expectations;

/// <summary>Reads YAML and asks its nodes for what a suite needs. Scalars stay text: <c>1.2</c> is no number here.</summary>
internal static class YamlDocuments
{
    // Suites are four levels deep. Nodes are read recursively, and a file of brackets must not exhaust the stack.
    private const int MaxDepth = 32;

    /// <summary>Reads all documents of a file.</summary>
    /// <exception cref="YamlException">The text is no YAML.</exception>
    /// <exception cref="SuiteFormatException">It nests too deep.</exception>
    public static IEnumerable<YamlNode> Read(string text)
    {
        var stream = new YamlStream();
        Parse(text, CheckDepth);
        Parse(text, stream.Load);
        return stream.Documents.Select(document => document.RootNode);
    }

    /// <summary>The node as a mapping.</summary>
    public static YamlMappingNode Mapping(YamlNode node, string what) =>
        node as YamlMappingNode ?? throw Error(node, $"{what} must be a mapping of names to values.");

    /// <summary>The node as a sequence.</summary>
    public static YamlSequenceNode Sequence(YamlNode node, string what) =>
        node as YamlSequenceNode ?? throw Error(node, $"{what} must be a list.");

    /// <summary>The node as text.</summary>
    public static string Text(YamlNode node, string what) =>
        (node as YamlScalarNode)?.Value ?? throw Error(node, $"{what} must be plain text.");

    /// <summary>The texts of a node that is one text or a list of them.</summary>
    public static IEnumerable<string> Texts(YamlNode node, string what) =>
        node is YamlSequenceNode list ? list.Children.Select(child => Text(child, what)) : [Text(node, what)];

    /// <summary>The value of a key, or null.</summary>
    public static YamlNode? Find(YamlMappingNode mapping, string key) =>
        mapping.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? value) ? value : null;

    /// <summary>The text of a key, or null where the key is not there or has no value.</summary>
    public static string? FindText(YamlMappingNode mapping, string key) =>
        Find(mapping, key) is { } value && !IsNull(value) ? Text(value, $"'{key}'") : null;

    /// <summary>Finds a key that means nothing: it is misspelt, or something is missing where it stands.</summary>
    /// <exception cref="SuiteFormatException">There is one.</exception>
    public static void CheckKeys(YamlMappingNode mapping, IReadOnlyCollection<string> known, string what)
    {
        foreach (YamlNode key in mapping.Children.Keys)
        {
            string word = Text(key, "A key");
            if (known.Contains(word))
                continue;

            string advice = EditDistance.Nearest(word, known) is { } nearest ? $"did you mean '{nearest}'?" : $"it has {string.Join(", ", known)}.";
            throw Error(key, $"{what} has no key '{word}'; {advice}");
        }
    }

    /// <summary>The value of a key that must be there.</summary>
    public static YamlNode Get(YamlMappingNode mapping, string key, string what) =>
        Find(mapping, key) ?? throw Error(mapping, $"{what} has no '{key}'.");

    /// <summary>Says what is wrong with a node.</summary>
    public static SuiteFormatException Error(YamlNode node, string message) => new(node.Start.Line, message);

    // YAML 1.2 section 10.2.1.1, and nothing at all; in quotes these are text.
    private static bool IsNull(YamlNode node) =>
        node is YamlScalarNode { Style: ScalarStyle.Plain, Tag.IsEmpty: true, Value: null or "" or "~" or "null" or "Null" or "NULL" };

    /// <summary>Lets somebody go through a file; where the library breaks over what it says, that is a mistake in the file.</summary>
    private static void Parse(string text, Action<IParser> read)
    {
        // Spaces at the end say nothing, and behind a directive the library goes on over them for ever where a block of 1024 ends, too.
        var parser = new Parser(new StringReader(text.TrimEnd(' ')));
        try
        {
            read(parser);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            throw new SuiteFormatException(parser.Current?.Start.Line ?? 1, "This is no YAML that can be read.");
        }
    }

    private static void CheckDepth(IParser parser)
    {
        int depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > MaxDepth)
                throw new SuiteFormatException(parser.Current.Start.Line, "The file nests too deep for a test suite.");
        }
    }
}
