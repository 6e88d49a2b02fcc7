using System.Collections.Immutable;
using System.Text;
using SpfLint.Dns.Locking;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Dns.Text;

namespace SpfLint.Fuzz.Targets;

/// <summary>Holds that a lock file gives the answers that were written into it.</summary>
public static class LockRoundTrip
{
    public static Oracle Holds { get; } = new("a lock file gives the answers that were written into it");

    /// <summary>Checks an answer; one that says nothing is not written.</summary>
    public static void Check(DomainName name, RecordType type, DnsAnswer answer)
    {
        ImmutableSortedSet<LockedAnswer> lines = LockedAnswer.From(name, type, answer).ToImmutableSortedSet(LockedAnswer.FileOrder);
        if (lines.IsEmpty)
            return;

        ImmutableSortedSet<LockedAnswer> read = WriteAndRead(lines).Lines();
        if (!lines.SetEquals(read))
            throw Holds.Broken($"{string.Join(" | ", lines)} became {string.Join(" | ", read)}");
    }

    public static LockFile WriteAndRead(ImmutableSortedSet<LockedAnswer> lines)
    {
        using var text = new StringWriter();
        LockWriter.Write(text, lines, DateTimeOffset.UnixEpoch, "192.0.2.53");
        return LockFile.Read(new MemorySource(LockFile.UsualName, Encoding.UTF8.GetBytes(text.ToString())));
    }
}
