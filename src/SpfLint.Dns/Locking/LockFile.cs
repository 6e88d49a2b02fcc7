using System.Collections.Immutable;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Locking;

/// <summary>
/// Answers of DNS that somebody asked for once and wrote down, so that every run sees the same: a zone file whose comments say
/// which names have no records. Reading it never throws on what it says.
/// </summary>
public sealed class LockFile
{
    private LockFile(Zone zone, ImmutableArray<LockedAbsence> absences)
    {
        Zone = zone;
        Absences = absences;
        Answers = new LockSource(zone, absences);
    }

    /// <summary>The name that the file has unless somebody gives it another.</summary>
    public const string UsualName = "spflint.lock";

    /// <summary>The records.</summary>
    public Zone Zone { get; }

    /// <summary>The names that do not exist, and those that have no record of a type, in file order.</summary>
    public ImmutableArray<LockedAbsence> Absences { get; }

    /// <summary>Answers from the file. What was not asked when it was written is <see cref="DnsStatus.Unknown"/>.</summary>
    public IDnsSource Answers { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="source">The file; comments that do not belong to a lock file are left alone.</param>
    /// <exception cref="IOException">The file cannot be read to its end.</exception>
    public static LockFile Read(SourceText source)
    {
        // Its names are absolute, and it is no zone of its own, whatever a merge has made of it.
        Zone zone = ZoneLoader.Load(source, new ZoneOptions { GivenOrigin = DomainName.Root });
        return new LockFile(zone, LockedAbsence.ReadAll(source));
    }

    /// <summary>Everything that the file says, in <see cref="LockedAnswer.FileOrder"/>.</summary>
    public ImmutableSortedSet<LockedAnswer> Lines()
    {
        ImmutableSortedSet<LockedAnswer>.Builder lines = ImmutableSortedSet.CreateBuilder(LockedAnswer.FileOrder);
        foreach (LockedAbsence absence in Absences)
            lines.UnionWith(LockedAnswer.From(absence.Name, absence.Type, DnsAnswer.Of(absence.Status)));

        for (int index = 0; index < Zone.Count; index++)
        {
            ref readonly ZoneRecord record = ref Zone[index];
            if (record.Has(RecordTraits.InvalidOwner))
                continue;

            var owner = new DomainName(Zone.Names[record.Owner]);
            if (record.Type == RecordType.Cname && record.Target >= 0)
                lines.Add(LockedAnswer.Alias(owner, new DomainName(Zone.Names[record.Target])));
            else
                lines.UnionWith(LockedAnswer.From(owner, record.Type, Answers.Resolve(owner, record.Type)));
        }

        return lines.ToImmutable();
    }
}
