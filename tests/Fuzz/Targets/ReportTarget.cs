using System.Collections.Immutable;
using System.Text.Json;
using System.Xml.Linq;
using SpfLint.Analysis;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Input;
using SpfLint.Cli.Output;
using SpfLint.Cli.Output.Formats;
using SpfLint.Dns.Text;
using SpfLint.Fuzz.Inputs;
using SpfLint.Sarif;

namespace SpfLint.Fuzz.Targets;

/// <summary>What the linter says of a zone, in every format.</summary>
public sealed class ReportTarget : Target
{
    private static readonly Oracle s_controls = new("no format writes a character that steers a terminal");
    private static readonly Oracle s_lines = new("zone text never begins a line of workflow commands");
    private static readonly Oracle s_json = new("JSON is JSON");
    private static readonly Oracle s_xml = new("XML is XML");

    public override string Name => "report";

    public override ImmutableArray<Oracle> OwnOracles => [s_controls, s_lines, s_json, s_xml];

    public override Vocabulary Vocabulary => Vocabulary.Zone;

    public override int RoundLength => 1_000;

    public override int MaxLength => 512;

    public override IEnumerable<byte[]> Seeds(RepositoryTexts texts) => texts.Zones().Where(zone => zone.Length < 1000);

    public override Outcome Run(byte[] input)
    {
        LintResult result = ZoneRun.Of(input).Lint();
        var report = new LintReport { Result = result, HasStatistics = true };
        Plain(output => new TextReport(output, Palette.Plain).Write(report));
        Plain(output => new ConciseReport(output, Palette.Plain).Write(report));
        Plain(output => new MarkdownReport(output).Write(report));
        CheckJson(Plain(output => new JsonReport(output).Write(report)));
        CheckJson(Plain(output => new RdJsonReport(output).Write(report)));
        CheckXml(Plain(output => new CheckstyleReport(output).Write(report)));
        CheckXml(Plain(output => new JUnitReport(output).Write(report)));
        CheckCommands(result, report);
        foreach (string line in Plain(output => new JsonLinesReport(output).Write(report)).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            CheckJson(line);

        // The object model is slow.
        if (Hash.Of(input) % 16 == 0)
            CheckJson(Plain(output => WriteSarif(result, output)));

        return Outcome.OfKinds(LintOracles.KindsOf(result), result.RecordCount + Generation.MostRecords(input));
    }

    private static void WriteSarif(LintResult result, TextWriter output)
    {
        using var files = new SourceFiles("/");
        IEnumerable<SourceText> related = result.Findings.SelectMany(finding => finding.Related).Select(location => location.Location.Source);
        foreach (SourceText source in new LintReport { Result = result }.Files.Union(related))
            files.Add(source, source.Path);

        new SarifReport { Result = result, Files = files, Suppressed = result.Suppressed }.Write(output);
    }

    private static string Plain(Action<TextWriter> write)
    {
        using var output = new StringWriter { NewLine = "\n" };
        write(output);
        string text = output.ToString();
        if (text.Any(c => c != '\n' && char.IsControl(c)))
            throw s_controls.Broken(text);

        return text;
    }

    private static void CheckCommands(LintResult result, LintReport report)
    {
        foreach (Finding finding in result.Findings)
        {
            string command = WorkflowCommand.Of(finding, finding.Location.Source.Path, report.Locations.Locate(finding.Location));
            if (command.AsSpan().ContainsAny('\r', '\n') || command.Any(char.IsControl))
                throw s_lines.Broken(command);
        }
    }

    private static void CheckJson(string text)
    {
        try
        {
            JsonDocument.Parse(text).Dispose();
        }
        catch (JsonException e)
        {
            throw s_json.Broken($"{e.Message}: {text}");
        }
    }

    private static void CheckXml(string text)
    {
        try
        {
            XDocument.Parse(text);
        }
        catch (System.Xml.XmlException e)
        {
            throw s_xml.Broken($"{e.Message}: {text}");
        }
    }
}
