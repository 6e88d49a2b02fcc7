using YamlDotNet.RepresentationModel;

namespace SpfLint.Cli.Tests.Integration;

/// <summary>Reads the files that tell other programs how to run the tool.</summary>
internal static class Yaml
{
    /// <summary>The mapping in a file of the repository.</summary>
    public static YamlMappingNode Read(string path) => Parse(File.ReadAllText(Path.Combine(Repository.Root, path)));

    /// <summary>The mapping in a document.</summary>
    public static YamlMappingNode Parse(string text) => (YamlMappingNode)Load(text);

    /// <summary>The one document of a text.</summary>
    public static YamlNode Load(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return Assert.Single(stream.Documents).RootNode;
    }
}
