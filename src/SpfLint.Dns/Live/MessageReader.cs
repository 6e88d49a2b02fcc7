using System.Buffers.Binary;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;

namespace SpfLint.Dns.Live;

/// <summary>
/// Reads a message as it was received (RFC 1035 section 4.1), front to back. Every method says false, and never throws, where the
/// message ends too early or breaks its own rules; reading then cannot go on.
/// </summary>
/// <param name="message">The octets. Nothing about them is trusted.</param>
internal ref struct MessageReader(ReadOnlySpan<byte> message)
{
    /// <summary>Length of the header in octets.</summary>
    public const int HeaderLength = 12;

    /// <summary>
    /// Compression pointers in one name: as many as it can have labels. Pointers go strictly backwards, so that none can loop,
    /// but a long row of pointers to pointers would still cost time.
    /// </summary>
    private const int MaxPointers = 127;

    private const int RecordFieldsLength = 10;

    private readonly ReadOnlySpan<byte> _message = message;

    /// <summary>Where reading goes on.</summary>
    public int Position { readonly get; private set; }

    /// <summary>Reads a 16-bit number.</summary>
    public bool TryReadUInt16(out ushort value)
    {
        if (!BinaryPrimitives.TryReadUInt16BigEndian(_message[Position..], out value))
            return false;

        Position += sizeof(ushort);
        return true;
    }

    /// <summary>Reads a name, and the names that its pointers lead to.</summary>
    /// <param name="wire">Room for <see cref="DomainName.MaxWireLength"/> octets.</param>
    /// <param name="length">How many octets of it the name took.</param>
    public bool TryReadName(scoped Span<byte> wire, out int length)
    {
        if (!TryReadNameAt(Position, wire, out length, out int end))
            return false;

        Position = end;
        return true;
    }

    /// <summary>Reads a name that stands elsewhere in the message.</summary>
    /// <param name="offset">Where it starts.</param>
    /// <param name="wire">Room for <see cref="DomainName.MaxWireLength"/> octets.</param>
    /// <param name="length">How many octets of it the name took.</param>
    /// <param name="end">The first octet behind the name where it stands, behind the pointer if it ends with one.</param>
    public readonly bool TryReadNameAt(int offset, scoped Span<byte> wire, out int length, out int end)
    {
        length = 0;
        end = -1;
        int start = offset;
        int pointers = 0;
        while (offset < _message.Length)
        {
            int octet = _message[offset];
            switch (octet >> 6)
            {
                case 0 when octet == 0:
                    wire[length++] = 0;
                    end = end < 0 ? offset + 1 : end;
                    return true;

                case 0:
                    // The final zero octet must fit behind the label.
                    if (offset + 1 + octet > _message.Length || length + 1 + octet >= DomainName.MaxWireLength)
                        return false;

                    _message.Slice(offset, octet + 1).CopyTo(wire[length..]);
                    length += octet + 1;
                    offset += octet + 1;
                    break;

                case 3 when offset + 1 < _message.Length && ++pointers <= MaxPointers:
                    int target = ((octet & 0x3F) << 8) | _message[offset + 1];
                    if (target >= start || target < HeaderLength)
                        return false;

                    end = end < 0 ? offset + 2 : end;
                    offset = start = target;
                    break;

                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Reads a record, all but the rdata's meaning.</summary>
    public bool TryReadRecord(out WireRecord record)
    {
        Span<byte> owner = stackalloc byte[DomainName.MaxWireLength];
        record = default;
        int start = Position;
        if (!TryReadName(owner, out _) || _message.Length - Position < RecordFieldsLength)
            return false;

        ReadOnlySpan<byte> fields = _message.Slice(Position, RecordFieldsLength);
        record = new WireRecord(
            start,
            (RecordType)BinaryPrimitives.ReadUInt16BigEndian(fields),
            (RecordClass)BinaryPrimitives.ReadUInt16BigEndian(fields[2..]),
            BinaryPrimitives.ReadUInt32BigEndian(fields[4..]),
            Position + RecordFieldsLength,
            BinaryPrimitives.ReadUInt16BigEndian(fields[8..]));
        if (record.End > _message.Length)
            return false;

        Position = record.End;
        return true;
    }

    /// <summary>The rdata of a record of this message.</summary>
    public readonly ReadOnlySpan<byte> RdataOf(WireRecord record) => _message.Slice(record.Rdata, record.RdataLength);

    /// <summary>Reads the name that fills a record's rdata from some octet on to its end.</summary>
    /// <param name="record">A record of this message.</param>
    /// <param name="skipped">Octets of rdata before the name.</param>
    /// <param name="name">The name.</param>
    public readonly bool TryReadRdataName(WireRecord record, int skipped, out DomainName name)
    {
        Span<byte> wire = stackalloc byte[DomainName.MaxWireLength];
        bool isName = TryReadNameAt(record.Rdata + skipped, wire, out int length, out int end) && end == record.End;
        name = isName ? new DomainName(wire[..length]) : default;
        return isName;
    }

    /// <summary>Whether a record of this message is at a name.</summary>
    public readonly bool IsAt(WireRecord record, ReadOnlySpan<byte> name)
    {
        Span<byte> wire = stackalloc byte[DomainName.MaxWireLength];
        return TryReadNameAt(record.Owner, wire, out int length, out _) && WireName.AreEqual(wire[..length], name);
    }
}
