using System.Collections.Immutable;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis;

/// <summary>A part of what there is to check in a zone; no part depends on another.</summary>
/// <param name="Zone">Index of the zone.</param>
/// <param name="Owners">The names to look at, by their numbers.</param>
/// <param name="ZoneRules">The rules for zones to run, by their places in the set.</param>
internal readonly record struct LintPart(int Zone, Range Owners, Range ZoneRules)
{
    /// <summary>Number of names in one part: what is remembered of the records that they lead to is forgotten with the part.</summary>
    private const int OwnersInPart = 1 << 9;

    /// <summary>Whether it is a zone as a whole.</summary>
    private bool IsZone => Owners.Start.Value < Owners.End.Value && ZoneRules.Start.Value < ZoneRules.End.Value;

    /// <summary>The parts of zones, in the order in which one thread does them.</summary>
    public static List<LintPart> Of(ImmutableArray<Zone> zones, int zoneRuleCount)
    {
        var parts = new List<LintPart>(zones.Length);
        for (int i = 0; i < zones.Length; i++)
        {
            int names = zones[i].Names.Count;
            if (names <= OwnersInPart)
            {
                parts.Add(new LintPart(i, 0..names, 0..zoneRuleCount));
                continue;
            }

            // Some rules take long: begun first, none of them keeps the threads waiting at the end.
            for (int rule = 0; rule < zoneRuleCount; rule++)
                parts.Add(new LintPart(i, 0..0, rule..(rule + 1)));

            for (int first = 0; first < names; first += OwnersInPart)
                parts.Add(new LintPart(i, first..Math.Min(names, first + OwnersInPart), 0..0));
        }

        return parts;
    }

    /// <summary>
    /// Which parts are done together, and share what is remembered: small zones, as many as have the names of one part. Of all others each
    /// is done by itself.
    /// </summary>
    public static List<Range> Group(List<LintPart> parts)
    {
        var groups = new List<Range>(parts.Count);
        int first = 0;
        int owners = 0;
        for (int i = 0; i < parts.Count; i++)
        {
            int next = parts[i].Owners.End.Value - parts[i].Owners.Start.Value;
            if (i > first && (!parts[i].IsZone || !parts[i - 1].IsZone || owners + next > OwnersInPart))
            {
                groups.Add(first..i);
                (first, owners) = (i, 0);
            }

            owners += next;
        }

        if (first < parts.Count)
            groups.Add(first..parts.Count);

        return groups;
    }
}
