using System.Collections.Immutable;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Evaluation;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SpfLint.Cli.Expectations;

/// <summary>
/// Reads test suites in the YAML format of the SPF community's suite for RFC 7208: documents of a description, tests and the
/// records that they ask for.
/// </summary>
internal static class SuiteReader
{
    /// <summary>Reads a suite.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="path">Its name in messages.</param>
    /// <param name="error">What is wrong with it, as a sentence with its place; else null.</param>
    /// <returns>Its scenarios; none when something is wrong.</returns>
    public static ImmutableArray<Scenario> Read(string text, string path, out string? error)
    {
        error = null;
        try
        {
            return [.. YamlDocuments.Read(text).Select(ReadScenario)];
        }
        catch (SuiteFormatException e)
        {
            error = $"{path}:{e.Line}: {e.Message}";
        }
        catch (YamlException e)
        {
            error = $"{path}:{e.Start.Line}: This is no YAML: {e.Message.TrimEnd('.')}.";
        }

        return [];
    }

    private static Scenario ReadScenario(YamlNode document)
    {
        YamlMappingNode scenario = YamlDocuments.Mapping(document, "A scenario");
        YamlNode? zoneData = YamlDocuments.Find(scenario, "zonedata");

        // A suite's records are all there is; without any, nothing is known.
        var source = new InMemorySource { Elsewhere = zoneData is null ? DnsStatus.Unknown : DnsStatus.NxDomain };
        if (zoneData is not null)
            SuiteRecords.AddTo(source, zoneData);

        YamlMappingNode tests = YamlDocuments.Mapping(YamlDocuments.Get(scenario, "tests", "The scenario"), "'tests'");
        return new Scenario(
            TextOf(scenario, "description"),
            source,
            [.. tests.Children.Select(test => ReadExpectation(YamlDocuments.Text(test.Key, "A test's name"), test.Value))]);
    }

    private static Expectation ReadExpectation(string name, YamlNode node)
    {
        string what = $"Test '{name}'";
        YamlMappingNode test = YamlDocuments.Mapping(node, what);
        YamlNode host = YamlDocuments.Get(test, "host", what);
        string address = YamlDocuments.Text(host, "'host'");
        if (!ClientAddress.TryParse(address, out ClientAddress client))
            throw YamlDocuments.Error(host, $"'{address}' is no IP address.");

        string helo = YamlDocuments.Text(YamlDocuments.Get(test, "helo", what), "'helo'");
        string mailFrom = YamlDocuments.Text(YamlDocuments.Get(test, "mailfrom", what), "'mailfrom'");
        YamlNode result = YamlDocuments.Get(test, "result", what);
        return new Expectation
        {
            Name = name,
            Section = TextOf(test, "spec"),
            Identity = SpfIdentity.MailFrom(client, mailFrom, helo),
            Results = [.. YamlDocuments.Texts(result, "'result'").Select(word => ResultOf(word, result))],
            Explanation = YamlDocuments.Find(test, "explanation") is { } explanation ? YamlDocuments.Text(explanation, "'explanation'") : null,
        };
    }

    private static string TextOf(YamlMappingNode mapping, string key) =>
        YamlDocuments.Find(mapping, key) is { } value ? string.Join(", ", YamlDocuments.Texts(value, $"'{key}'")) : "";

    private static SpfResult ResultOf(string word, YamlNode node) =>
        SpfResultNames.TryParse(word, out SpfResult result) ? result : throw YamlDocuments.Error(node, $"'{word}' is no SPF result.");
}
