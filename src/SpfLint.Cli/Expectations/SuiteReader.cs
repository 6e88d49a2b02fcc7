using System.Collections.Immutable;
using SpfLint.Analysis.Simulation;
using SpfLint.Cli.Commands;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Evaluation;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SpfLint.Cli.Expectations;

/// <summary>
/// Reads test suites in the YAML format of the SPF community's suite for RFC 7208: documents of a description, tests and the
/// records that they ask for. Without records, a document asks the zone files of the run.
/// </summary>
internal static class SuiteReader
{
    private static readonly string[] s_scenarioKeys = ["description", "comment", "tests", "zonedata"];

    // The community's suite has a note for one implementation in 'strict'.
    private static readonly string[] s_testKeys =
        ["description", "comment", "spec", "helo", "host", "mailfrom", "result", "explanation", "strict"];

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
            return [.. YamlDocuments.Read(text).Select(document => ReadScenario(document, path))];
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

    private static Scenario ReadScenario(YamlNode document, string path)
    {
        YamlMappingNode scenario = YamlDocuments.Mapping(document, "A scenario");
        YamlDocuments.CheckKeys(scenario, s_scenarioKeys, "A scenario");
        InMemorySource? source = null;
        if (YamlDocuments.Find(scenario, "zonedata") is { } zoneData)
        {
            source = new InMemorySource();
            SuiteRecords.AddTo(source, zoneData);
        }

        YamlMappingNode tests = YamlDocuments.Mapping(YamlDocuments.Get(scenario, "tests", "The scenario"), "'tests'");
        return new Scenario(
            path, TextOf(scenario, "description"), source, [.. tests.Children.Select(test => ReadExpectation(test.Key, test.Value))]);
    }

    private static Expectation ReadExpectation(YamlNode key, YamlNode node)
    {
        string name = YamlDocuments.Text(key, "A test's name");
        string what = $"Test '{name}'";
        YamlMappingNode test = YamlDocuments.Mapping(node, what);
        YamlDocuments.CheckKeys(test, s_testKeys, what);
        return new Expectation
        {
            Name = name,
            Line = key.Start.Line,
            Section = TextOf(test, "spec"),
            Question = ReadQuestion(test, what),
            Results = ReadResults(YamlDocuments.Get(test, "result", what)),
            Explanation = YamlDocuments.FindText(test, "explanation"),
        };
    }

    private static SenderQuestion ReadQuestion(YamlMappingNode test, string what)
    {
        YamlNode host = YamlDocuments.Get(test, "host", what);
        string address = YamlDocuments.Text(host, "'host'");
        if (!ClientAddress.TryParse(address, out ClientAddress client))
            throw YamlDocuments.Error(host, $"'{address}' is no IP address.");

        string? mailFrom = YamlDocuments.FindText(test, "mailfrom") is { } path ? SenderQuestion.MailboxOf(path) : null;
        string? helo = YamlDocuments.FindText(test, "helo");
        if (helo is null && string.IsNullOrEmpty(mailFrom))
        {
            throw YamlDocuments.Error(test, mailFrom is null
                ? $"{what} has no 'mailfrom' and no 'helo'; give the one that is to be checked."
                : $"{what} has an empty 'mailfrom', which stands for the HELO name; give that in 'helo'.");
        }

        return new SenderQuestion(client) { ReversePath = mailFrom, Helo = helo };
    }

    private static string TextOf(YamlMappingNode mapping, string key) =>
        YamlDocuments.Find(mapping, key) is { } value ? string.Join(", ", YamlDocuments.Texts(value, $"'{key}'")) : "";

    private static ImmutableArray<SpfResult> ReadResults(YamlNode node)
    {
        ImmutableArray<SpfResult> results = [.. YamlDocuments.Texts(node, "'result'").Select(word => ResultOf(word, node))];
        return results.IsEmpty ? throw YamlDocuments.Error(node, "'result' is empty; name the result that is right.") : results;
    }

    private static SpfResult ResultOf(string word, YamlNode node)
    {
        if (SpfResultNames.TryParse(word, out SpfResult result))
            return result;

        throw YamlDocuments.Error(node, $"'{word}' is no SPF result; use {Choice.List(Enum.GetValues<SpfResult>().Select(SpfResultNames.Of))}.");
    }
}
