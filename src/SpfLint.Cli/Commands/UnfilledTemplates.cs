using System.Collections.Immutable;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Cli.Commands;

/// <summary>Files that were linted as zones, but are what a program makes zones of: Jinja, ERB, Go or Template Toolkit.</summary>
/// <param name="zones">The zones of the run.</param>
internal sealed class UnfilledTemplates(ImmutableArray<Zone> zones)
{
    // A template shows early what it is.
    private const int MostErrors = 20;

    /// <summary>Says which they are; one mark of a template where a mistake is makes a file one.</summary>
    public void Tell(ToolEnvironment environment)
    {
        HashSet<SourceText>? told = null;
        foreach (Zone zone in zones)
        {
            if (!zone.Errors.IsEmpty)
                Tell(environment, zone, told ??= []);
        }
    }

    private static void Tell(ToolEnvironment environment, Zone zone, HashSet<SourceText> told)
    {
        foreach (ZoneError error in zone.Errors.Take(MostErrors).Where(HasMark))
        {
            if (told.Add(error.File.Source))
                environment.Say($"'{error.File.Source.Path}' is a template: lint the zone file that is made of it.");
        }
    }

    private static bool HasMark(ZoneError error) => IsMark(error.Text.Span) || IsMark(FirstWordOf(error));

    private static ReadOnlySpan<byte> FirstWordOf(ZoneError error)
    {
        try
        {
            return error.Entry.Length < 2 ? default : error.File.Source.Slice(new TextSpan(error.Entry.Start, 2));
        }
        catch (IOException)
        {
            // Gone since it was linted.
            return default;
        }
    }

    private static bool IsMark(ReadOnlySpan<byte> text) => text is
        [(byte)'{', (byte)'{' or (byte)'%', ..] or [(byte)'<' or (byte)'[', (byte)'%', ..]
        or [.., (byte)'}' or (byte)'%', (byte)'}'] or [.., (byte)'%', (byte)'>' or (byte)']'];
}
