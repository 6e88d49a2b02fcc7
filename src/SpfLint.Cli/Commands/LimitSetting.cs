using System.Globalization;
using SpfLint.Dns.Zones;

namespace SpfLint.Cli.Commands;

/// <summary>Reads <c>--limit NAME=NUMBER</c>.</summary>
internal static class LimitSetting
{
    // A window of the file grows to twice that.
    private const int MostEntryBytes = 1 << 28;

    // All numbers of a $GENERATE range fit into an int.
    private const int MostRecords = int.MaxValue;

    private static readonly string[] s_names =
        ["include-depth", "includes", "repeated-bytes", "generated-records", "record-bytes", "stdin-bytes"];

    /// <summary>The limits that the values ask for; of two for the same limit the later holds.</summary>
    /// <param name="values">Such as <c>includes=500</c>.</param>
    /// <param name="error">What is wrong with them, as a sentence, or null.</param>
    public static InputLimits Parse(string[] values, out string? error)
    {
        var limits = new InputLimits();
        error = null;
        foreach (string value in values)
        {
            if (Set(limits, value) is { } changed)
                limits = changed;
            else
                error ??= $"'{value}' is no limit; write it as in includes=500, with {Choice.List(s_names)} and a number that it allows.";
        }

        return limits;
    }

    private static InputLimits? Set(InputLimits limits, string value)
    {
        string[] parts = value.Split('=', 2);
        if (parts.Length < 2 || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out long number) || number < 1)
            return null;

        ZoneLimits zone = limits.Zone;
        return parts[0] switch
        {
            "include-depth" when number <= ZoneLimits.DeepestInclude => limits with { Zone = zone with { IncludeDepth = (int)number } },
            "includes" when number <= int.MaxValue => limits with { Zone = zone with { Includes = (int)number } },
            "repeated-bytes" => limits with { Zone = zone with { RepeatedBytes = number } },
            "generated-records" when number <= MostRecords => limits with { Zone = zone with { GeneratedRecords = (int)number } },
            "record-bytes" when number <= MostEntryBytes => limits with { Zone = zone with { EntryBytes = (int)number } },
            "stdin-bytes" => limits with { StandardInputBytes = number },
            _ => null,
        };
    }
}
