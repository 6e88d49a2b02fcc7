using SpfLint.Analysis.Addresses;
using SpfLint.Dns.Records;
using SpfLint.Spf.Addresses;

namespace SpfLint.Analysis;

/// <summary>
/// The networks that an SPF record lists, and the addresses of its name that it asks for. Rules see which of them are equal, hold each
/// other, are neighbors, or lie in a special block; so one that lies alone is to them like any other of its size that does.
/// </summary>
internal sealed class OwnNetworks
{
    /// <summary>Most octets that a network takes when it is written.</summary>
    public const int LongestWritten = 3 + AddressBits.Octets;

    /// <summary>Most networks that there is room for.</summary>
    public const int Most = 32;

    /// <summary>Around a network this many bits less must be free for it to lie alone: nothing there could make up a wider network with it.</summary>
    private const int Distance = 8;

    private readonly AddressPrefix[] _networks = new AddressPrefix[Most];
    private readonly bool[] _areAlone = new bool[Most];
    private int _count;

    /// <summary>Number of networks.</summary>
    public int Count => _count;

    /// <summary>Where the networks go of a text that is cut.</summary>
    public Span<AddressPrefix> Space => _networks;

    /// <summary>Begins anew with the first networks of <see cref="Space"/>.</summary>
    public void Start(int count) => _count = count;

    /// <summary>Adds an address.</summary>
    /// <returns>Whether there was room for it.</returns>
    public bool TryAdd(IpFamily family, AddressBits address)
    {
        if (_count == Most)
            return false;

        _networks[_count++] = new AddressPrefix(family, address, family.Bits());
        return true;
    }

    /// <summary>Finds out which lie alone, when all are there.</summary>
    public void FindLonely()
    {
        for (int i = 0; i < _count; i++)
            _areAlone[i] = IsAlone(i);
    }

    /// <summary>Has none lie alone.</summary>
    public void FindNoneLonely() => _areAlone.AsSpan().Clear();

    /// <summary>Whether those that lie alone do so also among other addresses.</summary>
    public bool AreFarFrom(MentionedNetworks others)
    {
        for (int i = 0; i < _count; i++)
        {
            if (_areAlone[i] && others.Of(_networks[i].Family).Overlaps(Around(_networks[i])))
                return false;
        }

        return true;
    }

    /// <summary>Writes the networks so that what rules can tell apart is different.</summary>
    /// <param name="destination">Takes <see cref="LongestWritten"/> octets for each of <see cref="Most"/> networks.</param>
    /// <returns>Number of octets.</returns>
    public int WriteAlike(Span<byte> destination)
    {
        int length = 0;
        for (int i = 0; i < _count; i++)
        {
            AddressPrefix network = _networks[i];
            if (!_areAlone[i])
            {
                WriteExactly(network, destination, ref length);
                continue;
            }

            SpecialPurposeBlock.TryPlace(network.Family, network.Range, out int block);
            ReadOnlySpan<byte> written = [1, (byte)network.Family, (byte)network.Length, (byte)(block + 1), (byte)FirstEqual(i)];
            written.CopyTo(destination[length..]);
            length += written.Length;
        }

        return length;
    }

    /// <summary>Writes the networks as they are.</summary>
    /// <param name="destination">Takes <see cref="LongestWritten"/> octets for each of <see cref="Most"/> networks.</param>
    /// <returns>Number of octets.</returns>
    public int WriteExactly(Span<byte> destination)
    {
        int length = 0;
        for (int i = 0; i < _count; i++)
            WriteExactly(_networks[i], destination, ref length);

        return length;
    }

    private static void WriteExactly(AddressPrefix network, Span<byte> destination, ref int length)
    {
        destination[length++] = 0;
        destination[length++] = (byte)network.Family;
        destination[length++] = (byte)network.Length;
        network.First.WriteBigEndian(destination[length..]);
        length += AddressBits.Octets;
    }

    private static AddressRange Around(AddressPrefix network) =>
        AddressRange.OfNetwork(network.Family, network.First, Math.Max(0, network.Length - Distance));

    private bool IsAlone(int index)
    {
        AddressPrefix network = _networks[index];
        AddressRange around = Around(network);

        // A wider network may be too much for a rule, or all that was missing for another.
        if (network.Length < network.Family.Bits() / 2 || !SpecialPurposeBlock.TryPlace(network.Family, around, out _))
            return false;

        for (int i = 0; i < _count; i++)
        {
            AddressPrefix other = _networks[i];
            if (other.Family == network.Family && !AreEqual(other, network) && Around(other).Overlaps(around))
                return false;
        }

        return true;
    }

    private int FirstEqual(int index)
    {
        int first = 0;
        while (!AreEqual(_networks[first], _networks[index]))
            first++;

        return first;
    }

    // Not left to the compiler of C#: it compares members of enumerations through code that is compiled in each run.
    private static bool AreEqual(AddressPrefix left, AddressPrefix right) =>
        left.Family == right.Family && left.Length == right.Length && left.First == right.First;
}
