using System.Runtime.CompilerServices;
using SpfLint.Dns.Records.Fields;

namespace SpfLint.Dns.Records;

/// <summary>
/// The table of resource record types: one row a type, from which mnemonics, parsing, octets and messages come. A row without
/// fields is a type whose rdata is accepted as it stands, because nothing says how it is written.
/// </summary>
public static class RecordTypes
{
    private static readonly RecordTypeRow[] Rows =
    [
        Row(RecordType.A, "A", Ip4("address")),
        Row(RecordType.NS, "NS", Target("name server")),
        Row(RecordType.MD, "MD", Target("mail destination")),
        Row(RecordType.MF, "MF", Target("mail forwarder")),
        Row(RecordType.Cname, "CNAME", Target("target")),
        Row(RecordType.Soa, "SOA", Target("primary name server"), Name("responsible mailbox"), Number("serial", 4),
            new PeriodField("refresh"), new PeriodField("retry"), new PeriodField("expire"), new PeriodField("minimum TTL")),
        Row(RecordType.MB, "MB", Target("mailbox host")),
        Row(RecordType.MG, "MG", Name("mailbox")),
        Row(RecordType.MR, "MR", Name("new mailbox")),
        new RecordTypeRow(RecordType.Null, "NULL") { HasOctetsOnly = true },
        Row(RecordType.Wks, "WKS", Ip4("address"), new MnemonicField("protocol", 1, Mnemonics.Protocols), new ServicesField("services")),
        Row(RecordType.Ptr, "PTR", Target("target")),
        Row(RecordType.Hinfo, "HINFO", String("CPU"), String("operating system")),
        Row(RecordType.Minfo, "MINFO", Name("responsible mailbox"), Name("mailbox for errors")),
        Row(RecordType.MX, "MX", Number("preference", 2), Target("exchange")),
        Row(RecordType.Txt, "TXT", Strings("text")),
        Row(RecordType.RP, "RP", Name("mailbox"), Name("name of the text")),
        Row(RecordType.Afsdb, "AFSDB", Number("subtype", 2), Target("host")),
        Row(RecordType.X25, "X25", new DigitsField("address")),
        Row(RecordType.Isdn, "ISDN", String("address"), new CharacterStringField("subaddress", isOptional: true)),
        Row(RecordType.RT, "RT", Number("preference", 2), Target("intermediate host")),
        Row(RecordType.Nsap, "NSAP", new NsapField("address")),
        Row(RecordType.NsapPtr, "NSAP-PTR", Name("owner of the address")),
        Row(RecordType.Sig, "SIG", Signature(static label => new DateField(label))),
        Row(RecordType.Key, "KEY",
            Number("flags", 2), new MnemonicField("protocol", 1, Mnemonics.KeyProtocols), Algorithm(), new Base64Field("public key")),
        Row(RecordType.PX, "PX", Number("preference", 2), Name("RFC 822 domain"), Name("X.400 domain")),
        Row(RecordType.Gpos, "GPOS",
            new CoordinateField("longitude", 180), new CoordinateField("latitude", 180), new CoordinateField("altitude", int.MaxValue)),
        Row(RecordType.Aaaa, "AAAA", Ip6("address")),
        Row(RecordType.Loc, "LOC", Location()),
        Row(RecordType.Nxt, "NXT", Name("next domain name"), new OldTypesField("types")),
        Row(RecordType.Eid, "EID", new HexadecimalField("endpoint identifier", OctetCount.Any)),
        Row(RecordType.Nimloc, "NIMLOC", new HexadecimalField("locator", OctetCount.Any)),
        Row(RecordType.Srv, "SRV", Number("priority", 2), Number("weight", 2), Number("port", 2), Target("target")),
        Row(RecordType.Atma, "ATMA"),
        Row(RecordType.Naptr, "NAPTR",
            Number("order", 2), Number("preference", 2), String("flags"), String("services"), new SubstitutionField("regular expression"), Name("replacement")),
        Row(RecordType.KX, "KX", Number("preference", 2), Target("exchanger")),
        Row(RecordType.Cert, "CERT",
            new MnemonicField("type", 2, Mnemonics.Certificates), Number("key tag", 2), Algorithm(), new Base64Field("certificate")),
        Row(RecordType.A6, "A6",
            new NumberField("prefix length", 1, 128), new AddressSuffixField("address suffix"), new PrefixNameField("prefix name")),
        Row(RecordType.Dname, "DNAME", Target("target")),
        Row(RecordType.Sink, "SINK",
            Number("meaning", 1), Number("coding", 1), Number("subcoding", 1), new Base64Field("data", isOptional: true)),
        Meta(RecordType.Opt, "OPT"),
        Row(RecordType.Apl, "APL", new PrefixListField("prefix")),
        Row(RecordType.DS, "DS", DelegationDigest()),
        Row(RecordType.Sshfp, "SSHFP",
            Number("algorithm", 1), Number("fingerprint type", 1), new HexadecimalField("fingerprint", OctetCount.Fingerprint)),
        Row(RecordType.Ipseckey, "IPSECKEY",
            Number("precedence", 1), Number("gateway type", 1), Number("algorithm", 1), new GatewayField("gateway", 1, 0xFF),
            new Base64Field("public key", noneAt: 2)),
        Row(RecordType.Rrsig, "RRSIG", Signature(static label => new TimeField(label))),
        Row(RecordType.Nsec, "NSEC", Name("next domain name"), new TypesField("types")),
        Row(RecordType.Dnskey, "DNSKEY", ZoneKey()),
        Row(RecordType.Dhcid, "DHCID", new Base64Field("identifier")),
        Row(RecordType.Nsec3, "NSEC3", Number("hash algorithm", 1), Number("flags", 1), Number("iterations", 2), new SaltField("salt"),
            new HashedOwnerField("next hashed owner"), new TypesField("types")),
        Row(RecordType.Nsec3Param, "NSEC3PARAM",
            Number("hash algorithm", 1), Number("flags", 1), Number("iterations", 2), new SaltField("salt")),
        Row(RecordType.Tlsa, "TLSA", CertificateAssociation()),
        Row(RecordType.Smimea, "SMIMEA", CertificateAssociation()),
        Row(RecordType.Hip, "HIP",
            new HostKeyAlgorithmField("public key algorithm"), new HostIdentityTagField("host identity tag"), new HostKeyField("public key"),
            new NamesField("rendezvous servers")),
        Row(RecordType.Ninfo, "NINFO", Strings("text")),
        Row(RecordType.Rkey, "RKEY", new NumberField("flags", 2, 0), Number("protocol", 1), Algorithm(), new Base64Field("public key")),
        Row(RecordType.Talink, "TALINK", Name("previous name"), Name("next name")),
        Row(RecordType.Cds, "CDS", DelegationDigest()),
        Row(RecordType.Cdnskey, "CDNSKEY", ZoneKey()),
        Row(RecordType.OpenPgpKey, "OPENPGPKEY", new Base64Field("public key")),
        Row(RecordType.Csync, "CSYNC", Number("serial", 4), Number("flags", 2), new TypesField("types")),
        Row(RecordType.Zonemd, "ZONEMD",
            Number("serial", 4), Number("scheme", 1), Number("hash algorithm", 1), new HexadecimalField("digest", OctetCount.ZoneDigest)),
        Row(RecordType.Svcb, "SVCB", ServiceBinding()),
        Row(RecordType.Https, "HTTPS", ServiceBinding()),
        Row(RecordType.Dsync, "DSYNC",
            new TypeField("type"), new MnemonicField("scheme", 1, Mnemonics.NotificationSchemes), Number("port", 2), Name("target")),
        Row(RecordType.Hhit, "HHIT", new Base64Field("data")),
        Row(RecordType.Brid, "BRID", new Base64Field("data")),
        Row(RecordType.Spf, "SPF", Strings("text")),
        Row(RecordType.Uinfo, "UINFO"),
        Row(RecordType.Uid, "UID"),
        Row(RecordType.Gid, "GID"),
        Row(RecordType.Unspec, "UNSPEC"),
        Row(RecordType.Nid, "NID", Number("preference", 2), new LocatorField("node identifier")),
        Row(RecordType.L32, "L32", Number("preference", 2), Ip4("locator")),
        Row(RecordType.L64, "L64", Number("preference", 2), new LocatorField("locator")),
        Row(RecordType.LP, "LP", Number("preference", 2), Name("locator pointer")),
        Row(RecordType.Eui48, "EUI48", new HardwareAddressField("address", 6)),
        Row(RecordType.Eui64, "EUI64", new HardwareAddressField("address", 8)),
        Meta(RecordType.Nxname, "NXNAME"),
        Meta(RecordType.Tkey, "TKEY"),
        Meta(RecordType.Tsig, "TSIG"),
        Meta(RecordType.Ixfr, "IXFR"),
        Meta(RecordType.Axfr, "AXFR"),
        Meta(RecordType.Mailb, "MAILB"),
        Meta(RecordType.Maila, "MAILA"),
        Meta(RecordType.Any, "ANY"),
        Row(RecordType.Uri, "URI", Number("priority", 2), Number("weight", 2), new TextField("target", needsQuotes: true)),
        Row(RecordType.Caa, "CAA", Number("flags", 1), new TagField("tag"), new TextField("value", needsQuotes: false)),
        Row(RecordType.Avc, "AVC", Strings("text")),
        Row(RecordType.Doa, "DOA", Number("enterprise", 4), Number("type", 4), Number("location", 1), String("media type"),
            new Base64Field("data", hyphen: true)),
        Row(RecordType.Amtrelay, "AMTRELAY",
            Number("precedence", 1), new DiscoveryBitField("discovery bit"), new RelayTypeField("relay type"), new GatewayField("relay", 1, 0x7F)),
        Row(RecordType.Resinfo, "RESINFO", Strings("text")),
        Row(RecordType.Wallet, "WALLET", Strings("text")),
        Row(RecordType.Cla, "CLA", Strings("text")),
        Row(RecordType.Ipn, "IPN", Number("CBHE node", 8)),
        Row(RecordType.TA, "TA", DelegationDigest()),
        Row(RecordType.Dlv, "DLV", DelegationDigest()),
        Row(RecordType.Deleg, "DELEG"),
        Row(RecordType.Wins, "WINS"),
        Row(RecordType.Winsr, "WINSR"),
    ];

    // The types of almost all records have small numbers.
    private const int SmallTypes = 512;

    private static readonly RecordTypeRow?[] BySmallType = FindSmall();

    private static readonly MnemonicTable ByShortMnemonic = new(Rows);

    /// <summary>Every row, in the order of the type numbers.</summary>
    public static ReadOnlySpan<RecordTypeRow> All => Rows;

    /// <summary>The row of a type, or null for a type that has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RecordTypeRow? Find(RecordType type) =>
        (int)type < SmallTypes ? BySmallType[(int)type] : FindLarge(type);

    /// <summary>Reads a mnemonic in any case, or <c>TYPEnnn</c> (RFC 3597 section 5).</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out RecordType type)
    {
        if (text.Length <= MnemonicTable.MaxLength && ByShortMnemonic.Find(text) is { } found)
        {
            type = found.Type;
            return true;
        }

        if (text.Length > MnemonicTable.MaxLength)
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

    private static RecordTypeRow?[] FindSmall()
    {
        var small = new RecordTypeRow?[SmallTypes];
        foreach (RecordTypeRow row in Rows)
        {
            if ((int)row.Type < SmallTypes)
                small[(int)row.Type] = row;
        }

        return small;
    }

    /// <summary>A search from the end, where the types with large numbers are.</summary>
    private static RecordTypeRow? FindLarge(RecordType type)
    {
        int i = Rows.Length - 1;
        while (Rows[i].Type > type)
            i--;

        return Rows[i].Type == type ? Rows[i] : null;
    }

    private static RecordTypeRow Row(RecordType type, string mnemonic, params RdataField[] fields) => new(type, mnemonic, fields);

    private static RecordTypeRow Meta(RecordType type, string mnemonic) => new(type, mnemonic) { IsMeta = true };

    private static AddressField Ip4(string label) => AddressField.Ip4(label);

    private static AddressField Ip6(string label) => AddressField.Ip6(label);

    /// <summary>The name that the record points at.</summary>
    private static NameField Target(string label) => new(label, isTarget: true);

    private static NameField Name(string label) => new(label, isTarget: false);

    private static NumberField Number(string label, int octets) => new(label, octets);

    private static CharacterStringField String(string label) => new(label);

    private static CharacterStringsField Strings(string label) => new(label);

    private static MnemonicField Algorithm() => new("algorithm", 1, Mnemonics.Algorithms);

    /// <summary>RFC 4034 section 5.3.</summary>
    private static RdataField[] DelegationDigest() =>
    [
        Number("key tag", 2), Algorithm(), Number("digest type", 1), new HexadecimalField("digest", OctetCount.DelegationDigest),
    ];

    /// <summary>RFC 4034 section 2.2.</summary>
    private static RdataField[] ZoneKey() =>
        [Number("flags", 2), Number("protocol", 1), Algorithm(), new Base64Field("public key")];

    /// <summary>RFC 4034 section 3.2.</summary>
    private static RdataField[] Signature(Func<string, RdataField> time) =>
    [
        new TypeField("type covered"), Algorithm(), Number("number of labels", 1), Number("original TTL", 4), time("expiration"),
        time("inception"), Number("key tag", 2), Name("signer's name"), new Base64Field("signature"),
    ];

    /// <summary>RFC 6698 section 2.2.</summary>
    private static RdataField[] CertificateAssociation() =>
    [
        Number("certificate usage", 1), Number("selector", 1), Number("matching type", 1),
        new HexadecimalField("certificate association data", OctetCount.CertificateAssociation),
    ];

    /// <summary>RFC 9460 section 2.1.</summary>
    private static RdataField[] ServiceBinding() =>
        [Number("priority", 2), Target("target"), new ServiceParametersField("parameter")];

    /// <summary>RFC 1876 section 3: the version, a size of 1 m and precisions of 10 km and 10 m come before what is written.</summary>
    private static RdataField[] Location() =>
    [
        new ConstantField("version", [0, 0x12, 0x16, 0x13]), new AngleField("latitude", 90, 'N', 'S'), new AngleField("longitude", 180, 'E', 'W'),
        new AltitudeField("altitude"), new PrecisionField("size", 1), new PrecisionField("horizontal precision", 2),
        new PrecisionField("vertical precision", 3),
    ];
}
