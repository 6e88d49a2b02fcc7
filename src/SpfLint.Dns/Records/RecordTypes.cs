using System.Collections.Frozen;
using static SpfLint.Dns.Records.RdataField;

namespace SpfLint.Dns.Records;

/// <summary>
/// The table of resource record types: one row a type, from which mnemonics, parsing and messages come. A row without
/// fields is a type whose rdata is accepted as it stands.
/// </summary>
public static class RecordTypes
{
    private static readonly RecordTypeRow[] Rows =
    [
        Row(RecordType.A, "A", Ip4Address("address")),
        Row(RecordType.NS, "NS", HostName("name server")),
        Row(RecordType.MD, "MD"),
        Row(RecordType.MF, "MF"),
        Row(RecordType.Cname, "CNAME", Name("target")),
        Row(RecordType.Soa, "SOA", HostName("primary name server"), Mailbox("responsible mailbox"), Number32("serial"),
            Period("refresh"), Period("retry"), Period("expire"), Period("minimum TTL")),
        Row(RecordType.MB, "MB"),
        Row(RecordType.MG, "MG"),
        Row(RecordType.MR, "MR"),
        Row(RecordType.Null, "NULL"),
        Row(RecordType.Wks, "WKS"),
        Row(RecordType.Ptr, "PTR", Name("target")),
        Row(RecordType.Hinfo, "HINFO"),
        Row(RecordType.Minfo, "MINFO"),
        Row(RecordType.MX, "MX", Number16("preference"), HostName("exchange")),
        Row(RecordType.Txt, "TXT", CharacterStrings("text")),
        Row(RecordType.RP, "RP"),
        Row(RecordType.Afsdb, "AFSDB"),
        Row(RecordType.X25, "X25"),
        Row(RecordType.Isdn, "ISDN"),
        Row(RecordType.RT, "RT"),
        Row(RecordType.Nsap, "NSAP"),
        Row(RecordType.NsapPtr, "NSAP-PTR"),
        Row(RecordType.Sig, "SIG"),
        Row(RecordType.Key, "KEY"),
        Row(RecordType.PX, "PX"),
        Row(RecordType.Gpos, "GPOS"),
        Row(RecordType.Aaaa, "AAAA", Ip6Address("address")),
        Row(RecordType.Loc, "LOC"),
        Row(RecordType.Nxt, "NXT"),
        Row(RecordType.Eid, "EID"),
        Row(RecordType.Nimloc, "NIMLOC"),
        Row(RecordType.Srv, "SRV", Number16("priority"), Number16("weight"), Number16("port"), HostName("target")),
        Row(RecordType.Atma, "ATMA"),
        Row(RecordType.Naptr, "NAPTR"),
        Row(RecordType.KX, "KX"),
        Row(RecordType.Cert, "CERT"),
        Row(RecordType.A6, "A6"),
        Row(RecordType.Dname, "DNAME", Name("target")),
        Row(RecordType.Sink, "SINK"),
        Meta(RecordType.Opt, "OPT"),
        Row(RecordType.Apl, "APL"),
        Row(RecordType.DS, "DS"),
        Row(RecordType.Sshfp, "SSHFP"),
        Row(RecordType.Ipseckey, "IPSECKEY"),
        Row(RecordType.Rrsig, "RRSIG"),
        Row(RecordType.Nsec, "NSEC"),
        Row(RecordType.Dnskey, "DNSKEY"),
        Row(RecordType.Dhcid, "DHCID"),
        Row(RecordType.Nsec3, "NSEC3"),
        Row(RecordType.Nsec3Param, "NSEC3PARAM"),
        Row(RecordType.Tlsa, "TLSA"),
        Row(RecordType.Smimea, "SMIMEA"),
        Row(RecordType.Hip, "HIP"),
        Row(RecordType.Ninfo, "NINFO"),
        Row(RecordType.Rkey, "RKEY"),
        Row(RecordType.Talink, "TALINK"),
        Row(RecordType.Cds, "CDS"),
        Row(RecordType.Cdnskey, "CDNSKEY"),
        Row(RecordType.OpenPgpKey, "OPENPGPKEY"),
        Row(RecordType.Csync, "CSYNC"),
        Row(RecordType.Zonemd, "ZONEMD"),
        Row(RecordType.Svcb, "SVCB"),
        Row(RecordType.Https, "HTTPS"),
        Row(RecordType.Dsync, "DSYNC"),
        Row(RecordType.Hhit, "HHIT"),
        Row(RecordType.Brid, "BRID"),
        Row(RecordType.Spf, "SPF", CharacterStrings("text")),
        Row(RecordType.Uinfo, "UINFO"),
        Row(RecordType.Uid, "UID"),
        Row(RecordType.Gid, "GID"),
        Row(RecordType.Unspec, "UNSPEC"),
        Row(RecordType.Nid, "NID"),
        Row(RecordType.L32, "L32"),
        Row(RecordType.L64, "L64"),
        Row(RecordType.LP, "LP"),
        Row(RecordType.Eui48, "EUI48"),
        Row(RecordType.Eui64, "EUI64"),
        Meta(RecordType.Nxname, "NXNAME"),
        Meta(RecordType.Tkey, "TKEY"),
        Meta(RecordType.Tsig, "TSIG"),
        Meta(RecordType.Ixfr, "IXFR"),
        Meta(RecordType.Axfr, "AXFR"),
        Meta(RecordType.Mailb, "MAILB"),
        Meta(RecordType.Maila, "MAILA"),
        Meta(RecordType.Any, "ANY"),
        Row(RecordType.Uri, "URI"),
        Row(RecordType.Caa, "CAA"),
        Row(RecordType.Avc, "AVC"),
        Row(RecordType.Doa, "DOA"),
        Row(RecordType.Amtrelay, "AMTRELAY"),
        Row(RecordType.Resinfo, "RESINFO"),
        Row(RecordType.Wallet, "WALLET"),
        Row(RecordType.Cla, "CLA"),
        Row(RecordType.Ipn, "IPN"),
        Row(RecordType.TA, "TA"),
        Row(RecordType.Dlv, "DLV"),
    ];

    private static readonly FrozenDictionary<RecordType, RecordTypeRow> ByType = Rows.ToFrozenDictionary(row => row.Type);

    private static readonly FrozenDictionary<ulong, RecordTypeRow> ByShortMnemonic =
        Rows.Where(row => row.Mnemonic.Length <= sizeof(ulong)).ToFrozenDictionary(row => Pack(row.Mnemonic));

    /// <summary>Every row, in the order of the type numbers.</summary>
    public static ReadOnlySpan<RecordTypeRow> All => Rows;

    /// <summary>The row of a type, or null for a type that has none.</summary>
    public static RecordTypeRow? Find(RecordType type) => ByType.GetValueOrDefault(type);

    /// <summary>Reads a mnemonic in any case, or <c>TYPEnnn</c> (RFC 3597 section 5).</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out RecordType type)
    {
        if (text.Length <= sizeof(ulong) && ByShortMnemonic.TryGetValue(Pack(text), out RecordTypeRow? found))
        {
            type = found.Type;
            return true;
        }

        if (text.Length > sizeof(ulong))
        {
            foreach (RecordTypeRow row in Rows)
            {
                if (row.Mnemonic.Length == text.Length && System.Text.Ascii.EqualsIgnoreCase(text, row.Mnemonic))
                {
                    type = row.Type;
                    return true;
                }
            }
        }

        bool isNumbered = NumberedMnemonic.TryParse(text, "TYPE"u8, out ushort number);
        type = (RecordType)number;
        return isNumbered;
    }

    /// <summary>The mnemonic, or <c>TYPEnnn</c>.</summary>
    public static string Mnemonic(RecordType type) => Find(type)?.Mnemonic ?? $"TYPE{(ushort)type}";

    /// <summary>Up to eight bytes in upper case as one number: a key that needs no string.</summary>
    private static ulong Pack(ReadOnlySpan<byte> text)
    {
        ulong packed = 0;
        foreach (byte b in text)
            packed = (packed << 8) | (b is >= (byte)'a' and <= (byte)'z' ? (byte)(b - 32) : b);

        return packed;
    }

    private static ulong Pack(string mnemonic) => Pack(System.Text.Encoding.ASCII.GetBytes(mnemonic));

    private static RecordTypeRow Row(RecordType type, string mnemonic, params RdataField[] fields) =>
        new(type, mnemonic, isMeta: false, fields);

    private static RecordTypeRow Meta(RecordType type, string mnemonic) => new(type, mnemonic, isMeta: true, []);
}
