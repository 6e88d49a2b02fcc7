using System.Collections.Immutable;
using System.Globalization;
using SpfLint.Dns.Names;

namespace SpfLint.Dns.Locking;

/// <summary>Writes lock files: sorted, a block a name, so that a difference of two shows what has changed and nothing else.</summary>
public static class LockWriter
{
    /// <summary>Writes a file.</summary>
    /// <param name="output">Gets it; lines end with a line feed.</param>
    /// <param name="lines">What it says.</param>
    /// <param name="date">When the questions were asked; the day is written.</param>
    /// <param name="servers">Who was asked, as text without line ends.</param>
    public static void Write(TextWriter output, ImmutableSortedSet<LockedAnswer> lines, DateTimeOffset date, string servers)
    {
        output.Write("; What DNS said of the names that these zones need. Made by 'spflint lock'; review it, do not edit it.\n");
        output.Write(string.Create(CultureInfo.InvariantCulture, $"; Asked on {date:yyyy-MM-dd} of {servers}.\n"));
        output.Write("$ORIGIN .\n$TTL 0\n");
        DomainName? last = null;
        foreach (LockedAnswer line in lines)
        {
            if (line.Name != last)
                output.Write('\n');

            output.Write($"{line}\n");
            last = line.Name;
        }
    }
}
