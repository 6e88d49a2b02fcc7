using System.Collections.Immutable;
using SpfLint.Analysis;
using SpfLint.Analysis.Configuration;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Input;
using SpfLint.Cli.Output;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Cli.Commands;

/// <summary>Lists the files that would be linted: as what each is read, which zone it is and who says so, and why it is read at all.</summary>
/// <param name="output">Takes the text.</param>
/// <param name="hasOriginOption">Whether the command line says what the origin is; else a configuration file may.</param>
internal sealed class FileListing(TextWriter output, bool hasOriginOption)
{
    /// <summary>Reads the files and lists them, those that others include below these.</summary>
    /// <exception cref="IOException">A file cannot be read any more, or the output is closed.</exception>
    public void Write(IReadOnlyList<LintInput> inputs, IIncludeResolver includes)
    {
        ImmutableArray<Zone> zones = ZoneSet.Load(inputs, includes);
        Dictionary<SourceText, LintInput> bySource = inputs.ToDictionary(input => input.Source);
        var lines = new LocationMap(zones.SelectMany(zone => zone.Files).Where(IsIncluded).Select(DirectiveOf));
        foreach (Zone zone in zones)
        {
            LintInput input = bySource[zone.Source];
            WriteLine(zone.Source.Path, $"{(input.IsPublished ? "pasted answers" : Describe(zone))}; {Why(input.Reason)}");
            foreach (ZoneFile file in zone.Files.Where(IsIncluded).DistinctBy(file => file.Source))
            {
                SourceLocation directive = DirectiveOf(file);
                WriteLine(file.Source.Path, $"included by {directive.Source.Path}:{lines.Locate(directive).Start.Line}");
            }
        }
    }

    private static bool IsIncluded(ZoneFile file) => file.IncludedFrom is not null;

    private static SourceLocation DirectiveOf(ZoneFile file) => new(file.IncludedFrom!.Source, file.Directive);

    private string Describe(Zone zone)
    {
        ZoneIdentity identity = zone.Identity;
        string what = identity.IsFragment ? "part of a zone" : "zone";
        if (identity.OriginSource == OriginSource.None)
            return $"{what} of unknown name";

        string name = Excerpt.OfName(zone.Names[identity.IsFragment ? identity.Origin : identity.Apex]);
        return $"{what} '{name}', as {Teller(identity.OriginSource)} says";
    }

    private string Teller(OriginSource source) => source switch
    {
        OriginSource.Given => hasOriginOption ? "--origin" : Settings.Origin.Key,
        OriginSource.Directive => "$ORIGIN",
        OriginSource.SoaOwner => "its SOA record",
        _ => "its file name",
    };

    private static string Why(InputReason reason) => reason switch
    {
        InputReason.FileName => "found by its name",
        InputReason.Content => "found by its first lines",
        _ => "named",
    };

    private void WriteLine(string path, string text) => output.WriteLine(Printable.Escape($"{path}: {text}"));
}
