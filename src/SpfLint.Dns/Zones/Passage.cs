using System.Runtime.CompilerServices;

namespace SpfLint.Dns.Zones;

/// <summary>
/// What holds of many records, whatever they say. Almost all zones have a handful of passages, so that a record need not hold these numbers itself; one
/// that <c>$GENERATE</c> made has a passage of its own.
/// </summary>
/// <param name="File">Index of the file in <see cref="Zone.Files"/>.</param>
/// <param name="Origin">The number in <see cref="Zone.Names"/> of the origin in force.</param>
/// <param name="Iteration">The value of <c>$GENERATE</c>'s counter, or -1.</param>
/// <param name="Ttl">Seconds; <see cref="ZoneRecord.NoTtl"/> when nothing says.</param>
/// <param name="Start">The byte of the file from which the places of the records are counted, a multiple of 4 GiB.</param>
public readonly record struct Passage(int File, int Origin, int Iteration, uint Ttl, long Start)
{
    /// <summary>Whether the same holds; the framework's comparers for numbers would be compiled in each run.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Equals(Passage other) =>
        Ttl == other.Ttl && Start == other.Start && Origin == other.Origin && File == other.File && Iteration == other.Iteration;

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        const uint Prime = 0x9E3779B1;
        uint hash = (uint)File;
        hash = (hash ^ (uint)Origin) * Prime;
        hash = (hash ^ (uint)Iteration) * Prime;
        hash = (hash ^ Ttl) * Prime;
        hash = (hash ^ (uint)(Start >> 32)) * Prime;
        return (int)(hash >> 15 ^ hash);
    }

    /// <summary>From where the place of an entry is counted that begins at an offset.</summary>
    internal static long StartOf(long offset) => offset & ~(long)uint.MaxValue;
}
