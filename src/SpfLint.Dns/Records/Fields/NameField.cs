using SpfLint.Dns.Names;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Records.Fields;

/// <summary>A domain name (RFC 1035 section 3.3), completed with the origin where it is relative.</summary>
public sealed class NameField : RdataField
{
    internal NameField(string label, bool isTarget)
        : base(label, "a domain name") => IsTarget = isTarget;

    /// <summary>Whether this is what the record points at, for which <see cref="ZoneRecord.Target"/> has room.</summary>
    public bool IsTarget { get; }

    internal override bool MayBe(ReadOnlySpan<byte> text) => text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0;

    internal override void Read(ref RdataCursor cursor)
    {
        if (cursor.IsQuoted)
            cursor.Fail(this);
        else
            ReadName(ref cursor, this, IsTarget);

        cursor.Token++;
    }

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start) => WireLength(rdata, start);

    /// <summary>Adds a name that is given in wire form.</summary>
    internal void AddOctets(ReadOnlySpan<byte> name, RdataBuffer wire)
    {
        if (IsTarget && wire.NameStart < 0)
            wire.NameStart = wire.Length;

        wire.AddName(name);
    }

    /// <summary>Reads the name that is the cursor's token, without moving behind it.</summary>
    internal static void ReadName(ref RdataCursor cursor, RdataField field, bool isTarget)
    {
        RdataBuffer wire = cursor.Wire;
        int start = wire.Length;
        Span<byte> name = wire.Reserve(DomainName.MaxWireLength);
        NameParse parse = NameText.Read(cursor.Text, cursor.Origin, name);
        wire.TakeBack(name.Length - parse.WireLength);
        if (parse.Problem != NameProblem.None)
        {
            cursor.Problems.Add(new RdataProblem(parse.Problem.ToErrorKind(), cursor.Token, field, parse.ProblemStart, parse.ProblemLength));
            return;
        }

        if (!parse.IsAbsolute && wire.RelativeNameToken < 0)
            wire.RelativeNameToken = cursor.Token;

        if (isTarget && wire.NameStart < 0)
            wire.NameStart = start;

        WireName.CopyLower(name[..parse.WireLength], name);
    }

    /// <summary>
    /// Length of the name at <paramref name="start"/>, or -1. Compression pointers, which the length octet's upper bits mark,
    /// have no meaning in a zone file.
    /// </summary>
    internal static int WireLength(ReadOnlySpan<byte> rdata, int start)
    {
        const int MaxLabelLength = 63;
        int at = start;
        while (at < rdata.Length && rdata[at] != 0)
        {
            if (rdata[at] > MaxLabelLength)
                return -1;

            at += rdata[at] + 1;
        }

        int length = at + 1 - start;
        return at < rdata.Length && length <= DomainName.MaxWireLength ? length : -1;
    }
}
