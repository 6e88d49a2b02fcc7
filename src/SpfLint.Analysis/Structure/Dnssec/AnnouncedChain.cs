using SpfLint.Dns.Names;

namespace SpfLint.Analysis.Structure.Dnssec;

/// <summary>A chain of NSEC3 records that an NSEC3PARAM record announces (RFC 5155 section 4).</summary>
/// <param name="index">The record.</param>
/// <param name="parameters">Its rdata: algorithm, flags, iterations, salt.</param>
internal sealed class AnnouncedChain(int index, byte[] parameters)
{
    private const byte Sha1 = 1;

    /// <summary>The NSEC3PARAM record.</summary>
    public int Index => index;

    /// <summary>Whether names are hashed as RFC 5155 says; other ways are not known.</summary>
    public bool IsSha1 => parameters[0] == Sha1;

    /// <summary>Flags, which must be zero: servers pass over a record that has any (RFC 5155 section 4.1.2).</summary>
    public byte Flags => parameters[1];

    /// <summary>How often hashes are hashed once more.</summary>
    public int Iterations => (parameters[2] << 8) | parameters[3];

    /// <summary>The salt.</summary>
    public ReadOnlySpan<byte> Salt => parameters.AsSpan(5);

    /// <summary>The parameters as its NSEC3 records have them, if all have the same flag.</summary>
    public byte[] LinkParameters { get; } = [parameters[0], 0, .. parameters[2..]];

    /// <summary>Whether it leaves out delegations without DS records (RFC 5155 section 6).</summary>
    public bool HasOptOut { get; private set; }

    /// <summary>The owner of an NSEC3 record that is the first in the order of hashes; -1 when there is none.</summary>
    public int First { get; private set; } = -1;

    /// <summary>Whether an NSEC3 record belongs to it.</summary>
    public bool Has(in HashedLink link) => parameters[0] == link.Parameters[0] && parameters.AsSpan(2).SequenceEqual(link.Parameters[2..]);

    /// <summary>Takes note of an NSEC3 record that belongs to it.</summary>
    public void Note(in HashedLink link, int owner, NameTable names)
    {
        HasOptOut |= link.IsOptOut;
        LinkParameters[1] = HasOptOut ? HashedLink.OptOut : (byte)0;
        if (First < 0 || names[owner].SequenceCompareTo(names[First]) < 0)
            First = owner;
    }
}
