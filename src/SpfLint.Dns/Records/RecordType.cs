namespace SpfLint.Dns.Records;

/// <summary>The type of a resource record (RFC 1035 section 3.2.2 and the IANA registry); any 16-bit value is legal.</summary>
public enum RecordType : ushort
{
    /// <summary>No type.</summary>
    None = 0,

    /// <summary>An IPv4 address (RFC 1035).</summary>
    A = 1,

    /// <summary>An authoritative name server (RFC 1035).</summary>
    NS = 2,

    /// <summary>A mail destination, obsolete (RFC 1035).</summary>
    MD = 3,

    /// <summary>A mail forwarder, obsolete (RFC 1035).</summary>
    MF = 4,

    /// <summary>The canonical name of an alias (RFC 1035).</summary>
    Cname = 5,

    /// <summary>The start of a zone of authority (RFC 1035).</summary>
    Soa = 6,

    /// <summary>A mailbox domain name (RFC 1035).</summary>
    MB = 7,

    /// <summary>A mail group member (RFC 1035).</summary>
    MG = 8,

    /// <summary>A mail rename name (RFC 1035).</summary>
    MR = 9,

    /// <summary>Anything (RFC 1035).</summary>
    Null = 10,

    /// <summary>Well-known services (RFC 1035).</summary>
    Wks = 11,

    /// <summary>A pointer to a name (RFC 1035).</summary>
    Ptr = 12,

    /// <summary>Host information (RFC 1035).</summary>
    Hinfo = 13,

    /// <summary>Mailbox information (RFC 1035).</summary>
    Minfo = 14,

    /// <summary>A mail exchange (RFC 1035).</summary>
    MX = 15,

    /// <summary>Text (RFC 1035).</summary>
    Txt = 16,

    /// <summary>A responsible person (RFC 1183).</summary>
    RP = 17,

    /// <summary>An AFS data base location (RFC 1183).</summary>
    Afsdb = 18,

    /// <summary>An X.25 address (RFC 1183).</summary>
    X25 = 19,

    /// <summary>An ISDN address (RFC 1183).</summary>
    Isdn = 20,

    /// <summary>A route through another host (RFC 1183).</summary>
    RT = 21,

    /// <summary>An NSAP address (RFC 1706).</summary>
    Nsap = 22,

    /// <summary>A pointer for NSAP addresses (RFC 1348).</summary>
    NsapPtr = 23,

    /// <summary>A signature, obsolete (RFC 2535).</summary>
    Sig = 24,

    /// <summary>A key (RFC 2535).</summary>
    Key = 25,

    /// <summary>X.400 mail mapping (RFC 2163).</summary>
    PX = 26,

    /// <summary>A geographical position (RFC 1712).</summary>
    Gpos = 27,

    /// <summary>An IPv6 address (RFC 3596).</summary>
    Aaaa = 28,

    /// <summary>A location (RFC 1876).</summary>
    Loc = 29,

    /// <summary>The next name, obsolete (RFC 2535).</summary>
    Nxt = 30,

    /// <summary>An endpoint identifier.</summary>
    Eid = 31,

    /// <summary>A Nimrod locator.</summary>
    Nimloc = 32,

    /// <summary>A service's location (RFC 2782).</summary>
    Srv = 33,

    /// <summary>An ATM address.</summary>
    Atma = 34,

    /// <summary>A naming authority pointer (RFC 3403).</summary>
    Naptr = 35,

    /// <summary>A key exchanger (RFC 2230).</summary>
    KX = 36,

    /// <summary>A certificate (RFC 4398).</summary>
    Cert = 37,

    /// <summary>An IPv6 address, obsolete (RFC 2874).</summary>
    A6 = 38,

    /// <summary>Redirection of a subtree (RFC 6672).</summary>
    Dname = 39,

    /// <summary>The kitchen sink.</summary>
    Sink = 40,

    /// <summary>EDNS options; messages only (RFC 6891).</summary>
    Opt = 41,

    /// <summary>An address prefix list (RFC 3123).</summary>
    Apl = 42,

    /// <summary>A delegation signer (RFC 4034).</summary>
    DS = 43,

    /// <summary>An SSH key fingerprint (RFC 4255).</summary>
    Sshfp = 44,

    /// <summary>An IPsec key (RFC 4025).</summary>
    Ipseckey = 45,

    /// <summary>A signature (RFC 4034).</summary>
    Rrsig = 46,

    /// <summary>The next name (RFC 4034).</summary>
    Nsec = 47,

    /// <summary>A zone key (RFC 4034).</summary>
    Dnskey = 48,

    /// <summary>A DHCP client identifier (RFC 4701).</summary>
    Dhcid = 49,

    /// <summary>The next hashed name (RFC 5155).</summary>
    Nsec3 = 50,

    /// <summary>NSEC3 parameters (RFC 5155).</summary>
    Nsec3Param = 51,

    /// <summary>A TLS certificate association (RFC 6698).</summary>
    Tlsa = 52,

    /// <summary>An S/MIME certificate association (RFC 8162).</summary>
    Smimea = 53,

    /// <summary>Host identity protocol (RFC 8005).</summary>
    Hip = 55,

    /// <summary>Zone status information.</summary>
    Ninfo = 56,

    /// <summary>A record key.</summary>
    Rkey = 57,

    /// <summary>A trust anchor link.</summary>
    Talink = 58,

    /// <summary>A child's DS (RFC 7344).</summary>
    Cds = 59,

    /// <summary>A child's DNSKEY (RFC 7344).</summary>
    Cdnskey = 60,

    /// <summary>An OpenPGP key (RFC 7929).</summary>
    OpenPgpKey = 61,

    /// <summary>Child-to-parent synchronization (RFC 7477).</summary>
    Csync = 62,

    /// <summary>A zone's digest (RFC 8976).</summary>
    Zonemd = 63,

    /// <summary>A service binding (RFC 9460).</summary>
    Svcb = 64,

    /// <summary>A service binding for HTTPS (RFC 9460).</summary>
    Https = 65,

    /// <summary>An endpoint for generalized notifications (RFC 9859).</summary>
    Dsync = 66,

    /// <summary>A hierarchical host identity tag (RFC 9886).</summary>
    Hhit = 67,

    /// <summary>A broadcast remote identification (RFC 9886).</summary>
    Brid = 68,

    /// <summary>The deprecated type for SPF records (RFC 7208 section 3.1).</summary>
    Spf = 99,

    /// <summary>User information.</summary>
    Uinfo = 100,

    /// <summary>A user id.</summary>
    Uid = 101,

    /// <summary>A group id.</summary>
    Gid = 102,

    /// <summary>Unspecified.</summary>
    Unspec = 103,

    /// <summary>A node identifier (RFC 6742).</summary>
    Nid = 104,

    /// <summary>A 32-bit locator (RFC 6742).</summary>
    L32 = 105,

    /// <summary>A 64-bit locator (RFC 6742).</summary>
    L64 = 106,

    /// <summary>A locator pointer (RFC 6742).</summary>
    LP = 107,

    /// <summary>A 48-bit EUI (RFC 7043).</summary>
    Eui48 = 108,

    /// <summary>A 64-bit EUI (RFC 7043).</summary>
    Eui64 = 109,

    /// <summary>A marker of names that do not exist; messages only (RFC 9824).</summary>
    Nxname = 128,

    /// <summary>A transaction key; messages only (RFC 2930).</summary>
    Tkey = 249,

    /// <summary>A transaction signature; messages only (RFC 8945).</summary>
    Tsig = 250,

    /// <summary>An incremental transfer; queries only (RFC 1995).</summary>
    Ixfr = 251,

    /// <summary>A transfer of a zone; queries only (RFC 1035).</summary>
    Axfr = 252,

    /// <summary>Mailbox records; queries only (RFC 1035).</summary>
    Mailb = 253,

    /// <summary>Mail agent records; queries only (RFC 1035).</summary>
    Maila = 254,

    /// <summary>Any type; queries only (RFC 8482).</summary>
    Any = 255,

    /// <summary>A URI (RFC 7553).</summary>
    Uri = 256,

    /// <summary>Authorization of certification authorities (RFC 8659).</summary>
    Caa = 257,

    /// <summary>Application visibility and control.</summary>
    Avc = 258,

    /// <summary>Digital object architecture.</summary>
    Doa = 259,

    /// <summary>An AMT relay (RFC 8777).</summary>
    Amtrelay = 260,

    /// <summary>A resolver's information (RFC 9606).</summary>
    Resinfo = 261,

    /// <summary>A wallet address.</summary>
    Wallet = 262,

    /// <summary>A convergence layer adapter.</summary>
    Cla = 263,

    /// <summary>A bundle protocol node number.</summary>
    Ipn = 264,

    /// <summary>A trust anchor.</summary>
    TA = 32768,

    /// <summary>Lookaside validation, obsolete (RFC 4431).</summary>
    Dlv = 32769,

    /// <summary>Extensible delegation (draft-ietf-deleg).</summary>
    Deleg = 61440,

    /// <summary>Lookups that Windows DNS hands on to WINS servers; private to it.</summary>
    Wins = 65281,

    /// <summary>Reverse lookups that Windows DNS hands on to NetBIOS; private to it.</summary>
    Winsr = 65282,
}
