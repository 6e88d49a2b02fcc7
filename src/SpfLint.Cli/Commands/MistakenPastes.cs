using System.Collections.Immutable;
using SpfLint.Dns.Pasted;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Cli.Commands;

/// <summary>Files that were linted as zones, but hold what dig, host or nslookup printed.</summary>
/// <param name="zones">The zones of the run.</param>
internal sealed class MistakenPastes(ImmutableArray<Zone> zones)
{
    /// <summary>Says which they are, and how they are read; a file with any record of a zone is none.</summary>
    public void Tell(ToolEnvironment environment)
    {
        foreach (SourceText file in zones.Where(zone => zone.Count == 0 && !zone.Errors.IsEmpty).Select(zone => zone.Source))
        {
            if (HasAnswers(file))
                environment.Say($"'{file.Path}' holds no zone, but what dig, host or nslookup printed: give it to '--records'.");
        }
    }

    private static bool HasAnswers(SourceText file)
    {
        try
        {
            return file.Length <= PastedAnswers.MaxLength && PastedAnswers.Read(file) is { RecordCount: > 0, NamelessLine: null };
        }
        catch (IOException)
        {
            // Gone since it was linted: then there is nothing to give.
            return false;
        }
    }
}
