using System.Text;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Tests.Records;

/// <summary>The rdata of every type: its octets in canonical form, and what is wrong with it where something is.</summary>
public sealed class RdataTests
{
    private const string Head = "$ORIGIN example.org.\n$TTL 1h\n@ SOA ns host 1 2 3 4 5\n@ NS ns\n";

    [Theory]
    [InlineData("MB mail", "046d61696c076578616d706c65036f726700")]
    [InlineData("HINFO \"PC\" Linux", "025043054c696e7578")]
    [InlineData("MINFO a. b.", "016100016200")]
    [InlineData("RP . txt.", "000374787400")]
    [InlineData("AFSDB 1 afs.", "00010361667300")]
    [InlineData("X25 311061700956", "0c333131303631373030393536")]
    [InlineData("ISDN 150862028003217 004", "0f31353038363230323830303332313703303034")]
    [InlineData("ISDN \"150862028003217\"", "0f313530383632303238303033323137")]
    [InlineData("RT 10 relay.", "000a0572656c617900")]
    [InlineData("NSAP 0x47.0005.80", "47000580")]
    [InlineData("NSAP-PTR foo.", "03666f6f00")]
    [InlineData("SIG NXT 1 2 3600 19970102030405 19961211100908 2143 foo. AQID", "001e010200000e1032cb25a532ae8844085f03666f6f00010203")]
    [InlineData("KEY 512 DNSSEC ECDSAP256SHA256 AQID", "0200030d010203")]
    [InlineData("PX 50 ab. c.", "003202616200016300")]
    [InlineData("GPOS -32.6882 116.8652 10.0", "082d33322e36383832083131362e383635320431302e30")]
    [InlineData("NXT foo. A MX NXT", "03666f6f0040010002")]
    [InlineData("LOC 42 21 54 N 71 06 18 W -24m 30m", "0033161389172dd070be15f000988d20")]
    [InlineData("LOC 32 S 116 E 10", "001216137922300098e4120000989a68")]
    [InlineData("NAPTR 100 10 u E2U+sip \"!^.*$!sip:info@example.org!\" .", "0064000a0175074532552b7369701b215e2e2a24217369703a696e666f406578616d706c652e6f72672100")]
    [InlineData("KX 10 kx.", "000a026b7800")]
    [InlineData("CERT PKIX 1 RSASHA1 AQID BA==", "000100010501020304")]
    [InlineData("A6 64 ::1 a.", "400000000000000001016100")]
    [InlineData("A6 128 a.", "80016100")]
    [InlineData("A6 0 2001:db8::1", "0020010db8000000000000000000000001")]
    [InlineData("SINK 1 0 0", "010000")]
    [InlineData("EID e3 2C6ff9", "e32c6ff9")]
    [InlineData("NIMLOC 3225", "3225")]
    [InlineData("APL 1:192.0.2.0/24 !2:2001:db8::/32", "00011803c000020002208420010db8")]
    [InlineData("APL", "")]
    [InlineData("DS 60485 5 1 2BB183AF5F22588179A53B0A 98631FAD1A292118", "ec4505012bb183af5f22588179a53b0a98631fad1a292118")]
    [InlineData("CDS 0 0 0 00", "0000000000")]
    [InlineData("SSHFP 2 1 123456789abcdef67890123456789abcdef67890", "0201123456789abcdef67890123456789abcdef67890")]
    [InlineData("IPSECKEY 10 1 2 192.0.2.38 AQID", "0a0102c0000226010203")]
    [InlineData("IPSECKEY 10 0 2 . AQID", "0a0002010203")]
    [InlineData("IPSECKEY 10 3 2 gw. AQID", "0a030202677700010203")]
    [InlineData("IPSECKEY 10 2 0 2001:db8::1", "0a020020010db8000000000000000000000001")]
    [InlineData("RRSIG A RSASHA1 3 86400 20030322173103 1045762263 2642 example. oJB1 W6WN", "00010503000151803e7c9dd73e5510d70a52076578616d706c6500a090755ba58d")]
    [InlineData("NSEC host. A MX RRSIG NSEC TYPE1234", "04686f7374000006400100000003041b000000000000000000000000000000000000000000000000000020")]
    [InlineData("DNSKEY 256 3 13 AQ==", "0100030d01")]
    [InlineData("DHCID AAIB", "000201")]
    [InlineData("NSEC3 1 1 12 aabbccdd 2t7b4g4vsa5smi47k61mv5bv1a22bojr MX", "0101000c04aabbccdd14174eb2409fe28bcb4887a1836f957f0a8425e27b00020001")]
    [InlineData("NSEC3PARAM 1 0 0 -", "0100000000")]
    [InlineData("TLSA 3 1 0 d2 ab", "030100d2ab")]
    [InlineData("HIP 2 2001 AQID rvs.", "0202000320010102030372767300")]
    [InlineData("RKEY 0 255 1 AQID", "0000ff01010203")]
    [InlineData("TALINK a. b.", "016100016200")]
    [InlineData("OPENPGPKEY AQ ID", "010203")]
    [InlineData("CSYNC 66 3 A NS AAAA", "000000420003000460000008")]
    [InlineData("ZONEMD 1 1 240 FEBE3D4CE2EC2FFA4BA99D46", "0000000101f0febe3d4ce2ec2ffa4ba99d46")]
    [InlineData("DSYNC CDS NOTIFY 5359 a.", "003b0114ef016100")]
    [InlineData("NID 10 0014:4fff:ff20:ee64", "000a00144fffff20ee64")]
    [InlineData("L32 10 10.1.2.0", "000a0a010200")]
    [InlineData("LP 10 a.", "000a016100")]
    [InlineData("EUI48 00-00-5e-00-53-2A", "00005e00532a")]
    [InlineData("URI 10 1 \"ftp://a\"", "000a00016674703a2f2f61")]
    [InlineData("CAA 0 Issue \"ca.example.net\"", "0005497373756563612e6578616d706c652e6e6574")]
    [InlineData("DOA 0 1 2 \"\" -", "00000000000000010200")]
    [InlineData("AMTRELAY 10 0 1 203.0.113.15", "0a01cb00710f")]
    [InlineData("AMTRELAY 10 1 2 2001:db8::15", "0a8220010db8000000000000000000000015")]
    [InlineData("AMTRELAY 128 1 3 a.", "8083016100")]
    [InlineData("AMTRELAY 10 0 0 .", "0a00")]
    [InlineData("IPN 18446744073709551615", "ffffffffffffffff")]
    [InlineData("NULL \\# 2 abcd", "abcd")]
    public void Data_has_the_octets_of_its_type(string data, string expected) => Assert.Equal(expected, OctetsOf(data));

    /// <summary>The test vectors of RFC 9460 appendix D, and spellings that mean the same.</summary>
    [Theory]
    [InlineData("0 foo.example.com.", "000003666f6f076578616d706c6503636f6d00")]
    [InlineData("1 .", "000100")]
    [InlineData("16 foo. port=53", "001003666f6f00000300020035")]
    [InlineData("1 foo. key667=hello", "000103666f6f00029b000568656c6c6f")]
    [InlineData("1 foo. key667=\"hello\\210qoo\"", "000103666f6f00029b000968656c6c6fd2716f6f")]
    [InlineData("1 foo. ipv6hint=\"2001:db8::1,2001:db8::53:1\"", "000103666f6f000006002020010db800000000000000000000000120010db8000000000000000000530001")]
    [InlineData("16 foo. alpn=h2,h3-19 mandatory=ipv4hint,alpn ipv4hint=192.0.2.1", "001003666f6f000000000400010004000100090268320568332d313900040004c0000201")]
    [InlineData("16 foo. alpn=\"f\\\\\\\\oo\\\\,bar,h2\"", "001003666f6f000001000c08665c6f6f2c626172026832")]
    [InlineData("16 foo. alpn=f\\\\\\092oo\\092,bar,h2", "001003666f6f000001000c08665c6f6f2c626172026832")]
    [InlineData("1 . no-default-alpn port=\"443\" alpn=h2", "00010000010003026832000200000003000201bb")]
    [InlineData("1 . ech=AQID dohpath=/q{?dns}", "00010000050003010203000700082f717b3f646e737d")]
    [InlineData("1 . key3=\\001\\187", "0001000003000201bb")]
    [InlineData("1 . key1=\\002h2 key2", "00010000010003026832" + "00020000")]
    [InlineData("1 . key8=x", "00010000080001" + "78")]
    public void Service_parameters_stand_in_the_order_of_their_keys(string data, string expected)
    {
        Assert.Equal(expected, OctetsOf("SVCB " + data));
        Assert.Equal(expected, OctetsOf("HTTPS " + data));
    }

    [Theory]
    [InlineData("WKS 192.0.2.1 nosuch 25", "nosuch", "a mnemonic such as TCP")]
    [InlineData("WKS 192.0.2.1 TCP smtp -1", "-1", "ports from 0 to 65535, or names")]
    [InlineData("LOC 42 N 71 W 0M", "0M", "meters from -100000.00")]
    [InlineData("SIG A 1 2 3600 1893456000 20200102030405 2143 a. AQID", "1893456000", "a time as YYYYMMDDHHmmSS")]
    [InlineData("SVCB 1 . alpn=h2 no-default-alpn=", "no-default-alpn=", "without '='")]
    [InlineData("SVCB 1 . ipv6hint=2001:db8:\\:1", "ipv6hint=2001:db8:\\:1", "IPv6 addresses")]
    [InlineData("SVCB 1 . key0", "key0", "octets that are a value of 'mandatory'")]
    [InlineData("SVCB 1 . key1=h2", "key1=h2", "octets that are a value of 'alpn'")]
    [InlineData("SVCB 1 . key3=443", "key3=443", "octets that are a value of 'port'")]
    [InlineData("SVCB 1 . key4=\\192", "key4=\\192", "octets that are a value of 'ipv4hint'")]
    [InlineData("X25 311", "311", "at least four digits")]
    [InlineData("NSAP 0x470", "0x470", "pairs of hexadecimal digits")]
    [InlineData("GPOS x 1 1", "x", "a decimal number from -180 to 180")]
    [InlineData("LOC 91 N 71 W 0m", "91", "degrees from 0 to 90")]
    [InlineData("LOC 42 60 N 71 W 0m", "60", "minutes from 0 to 59")]
    [InlineData("LOC 42 21 60 N 71 W 0m", "60", "seconds from 0 to 59.999")]
    [InlineData("LOC 42 21 54 E 71 06 18 W 0m", "E", "N or S")]
    [InlineData("LOC 90 0 0.001 N 71 W 0m", "90 0 0.001 N", "degrees up to 90")]
    [InlineData("LOC 42 N 71 W -100000.01m", "-100000.01m", "meters from -100000.00")]
    [InlineData("LOC 42 N 71 W 0m 90000000.01m", "90000000.01m", "meters from 0 to 90000000.00")]
    [InlineData("NXT foo A TYPE200", "TYPE200", "below 128")]
    [InlineData("NAPTR 100000 1 s s \"\" .", "100000", "a number from 0 to 65535")]
    [InlineData("CERT PKIXX 1 5 AQID", "PKIXX", "a mnemonic such as PKIX")]
    [InlineData("A6 129 ::1 a", "129", "a number from 0 to 128")]
    [InlineData("APL 1:192.0.2.0/33", "1:192.0.2.0/33", "written as 1:192.0.2.0/24")]
    [InlineData("APL 2:192.0.2.0/24", "2:192.0.2.0/24", "written as")]
    [InlineData("DS 1 8 2 2BB183 AF", "2BB183 AF", "64 hexadecimal digits for the type 2")]
    [InlineData("DS 1 8 9 2BB1ZZ", "Z", "pairs of hexadecimal digits")]
    [InlineData("DS 1 8 9 2BB", "2BB", "pairs of hexadecimal digits")]
    [InlineData("SSHFP 1 1 1234", "1234", "40 hexadecimal digits for the type 1")]
    [InlineData("IPSECKEY 10 0 2 gw AQID", "gw", "'.' for the type 0")]
    [InlineData("IPSECKEY 10 2 2 192.0.2.1 AQID", "192.0.2.1", "an IPv6 address for the type 2")]
    [InlineData("RRSIG QQ 5 3 1 1 1 1 a. AQID", "QQ", "the mnemonic of a record type")]
    [InlineData("RRSIG A 5 3 1 20030230173103 1 1 a. AQID", "20030230173103", "YYYYMMDDHHmmSS")]
    [InlineData("NSEC host A ANY", "ANY", "the mnemonic of a record type")]
    [InlineData("DNSKEY 256 3 13 AQ== AQ==", "A", "text in base 64")]
    [InlineData("DNSKEY 256 3 13 AB==", "B", "text in base 64")]
    [InlineData("DNSKEY 256 3 13 AQI", "AQI", "whole groups of four")]
    [InlineData("NSEC3 1 1 12 aab 2t7b4g4vsa5smi47k61mv5bv1a22bojr A", "aab", "pairs of hexadecimal digits, or '-'")]
    [InlineData("NSEC3 2 1 12 - A RRSIG", "A", "32 letters and digits")]
    [InlineData("NSEC3 2 1 12 - 2t7b4g4vsa5smi47k61mv5bv1a22ojr A", "2t7b4g4vsa5smi47k61mv5bv1a22ojr", "32 letters and digits")]
    [InlineData("NSEC3 1 1 12 - 2t7b4g4vsa5smi47k61mv5bv A", "2t7b4g4vsa5smi47k61mv5bv", "32 letters and digits")]
    [InlineData("TLSA 3 1 1 d2ab", "d2ab", "64 hexadecimal digits for the type 1")]
    [InlineData("TLSA 3 1 0 \"d2ab\"", "\"d2ab\"", "pairs of hexadecimal digits")]
    [InlineData("HIP 2 200 AQID", "200", "without blanks")]
    [InlineData("RKEY 1 255 1 AQID", "1", "0")]
    [InlineData("ZONEMD 1 1 240 FEBE", "FEBE", "at least 24 hexadecimal digits")]
    [InlineData("DSYNC CDS NOTIFY 70000 a", "70000", "a number from 0 to 65535")]
    [InlineData("L64 10 2001:db8::", "2001:db8::", "four groups")]
    [InlineData("EUI48 00:00:5e:00:53:2a", "00:00:5e:00:53:2a", "six pairs")]
    [InlineData("EUI64 00-00-5e-00-53-2a", "00-00-5e-00-53-2a", "eight pairs")]
    [InlineData("URI 10 1 ftp://a", "ftp://a", "text in quotes")]
    [InlineData("CAA 256 issue \"a\"", "256", "a number from 0 to 255")]
    [InlineData("CAA 0 iss-ue \"a\"", "iss-ue", "letters and digits")]
    [InlineData("AMTRELAY 10 2 1 192.0.2.1", "2", "0 or 1")]
    [InlineData("AMTRELAY 10 0 1 2001:db8::1", "2001:db8::1", "an IPv4 address for the type 1")]
    [InlineData("SVCB 1 . prot=443", "prot", "a known key such as 'alpn', or 'key' and the number of one")]
    [InlineData("SVCB 1 . key0667=x", "key0667", "a known key such as 'alpn'")]
    [InlineData("SVCB 1 . port=1 alpn=h2 port=2", "port=2", "one whose key is not there yet")]
    [InlineData("SVCB 1 . port=65536", "port=65536", "'port=' with a number")]
    [InlineData("SVCB 1 . alpn=\"h2,,h3\"", "alpn=\"h2,,h3\"", "'alpn=' with the names of protocols")]
    [InlineData("SVCB 1 . ipv4hint=192.0.2.300", "ipv4hint=192.0.2.300", "IPv4 addresses")]
    [InlineData("SVCB 1 . mandatory=alpn,alpn alpn=h2", "mandatory=alpn,alpn", "each once")]
    [InlineData("SVCB 1 . alpn=h2 no-default-alpn=1", "no-default-alpn=1", "without a value")]
    [InlineData("SVCB 1 . ech", "ech", "'ech=' with text in base 64")]
    [InlineData("SVCB 1 . dohpath=/dns-query", "dohpath=/dns-query", "the variable 'dns'")]
    public void A_wrong_field_is_told_once_at_its_token(string data, string text, string expectation)
    {
        ZoneError error = Assert.Single(Load(data).Errors);

        Assert.Equal(ZoneErrorKind.InvalidField, error.Kind);
        Assert.Equal(text, Encoding.ASCII.GetString(error.Text.Span));
        Assert.Contains(expectation, error.Expectation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("!^.*$!sip:info@example.com", "written as !expression!replacement!, with at most")]
    [InlineData("^.*$", "with at most an 'i'")]
    [InlineData("!^.*$!sip:x@e.com!x", "with at most an 'i'")]
    [InlineData("!^.*$!a!b!", "with at most an 'i'")]
    [InlineData("!^.*$!a\\\\", "with at most an 'i'")]
    [InlineData("1^.*$1sip:x@e.com1", "no digit")]
    [InlineData("i^.*$isip:x@e.comi", "no digit")]
    [InlineData("!^(.*$!sip:x@e.com!", "closed")]
    [InlineData("!^[.*$!sip:x@e.com!", "closed")]
    [InlineData("!^[[:alpha:]!sip:x@e.com!", "closed")]
    [InlineData("!^(.*)$!sip:\\\\2@e.com!", "only groups")]
    [InlineData("!^([)]*$!sip:x!", "closed")]
    [InlineData("!^.*$!sip:\\\\0@e.com!", "only groups")]
    public void A_substitution_has_the_form_of_one(string text, string expectation)
    {
        ZoneError error = Assert.Single(Load($"NAPTR 1 1 u x \"{text}\" .").Errors);

        Assert.Equal(ZoneErrorKind.InvalidField, error.Kind);
        Assert.Equal(text, Encoding.ASCII.GetString(error.Text.Span));
        Assert.Contains(expectation, error.Expectation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("!^.*$!sip:info@example.com!i")]
    [InlineData("/^(a)|(b)$/x\\\\2\\\\1/")]
    [InlineData("!^[(]$!x!")]
    [InlineData("!^[](]$!x!")]
    [InlineData("!^[^](]$!x!")]
    [InlineData("!^[[:alpha:](]$!x!")]
    [InlineData("!^\\\\($!x\\\\!y!")]
    [InlineData("!^a)$!x!")]
    [InlineData("\\033^.*$\\033\\033")]
    [InlineData("~^\\\\+441632960(.*)$~sip:\\\\1@example.com~")]
    public void A_substitution_that_servers_load_is_right(string text) =>
        Assert.Empty(Load($"NAPTR 1 1 u x \"{text}\" .").Errors);

    [Theory]
    [InlineData("HINFO \"PC Linux\"", "operating system")]
    [InlineData("KEY 512 3 13", "public key")]
    [InlineData("LOC 42 N 71 W", "altitude")]
    [InlineData("LOC 42 N 71", "longitude")]
    [InlineData("A6 64 ::1", "prefix name")]
    [InlineData("A6 64", "address suffix")]
    [InlineData("DS 1 8 2", "digest")]
    [InlineData("IPSECKEY 10 1 2 192.0.2.38", "public key")]
    [InlineData("RRSIG A 5 3 1 1 1 1 a.", "signature")]
    [InlineData("RT relay", "preference")]
    [InlineData("URI 10 \"ftp://a\"", "weight")]
    [InlineData("CAA 0 issue ;", "value")]
    [InlineData("SVCB 1", "target")]
    [InlineData("SVCB 1 . no-default-alpn", "parameter 'alpn', which 'no-default-alpn' needs")]
    [InlineData("SVCB 1 . port=1 mandatory=alpn,port", "parameter 'alpn', which 'mandatory' needs")]
    public void A_missing_field_is_told_by_name(string data, string label)
    {
        ZoneError error = Assert.Single(Load(data).Errors);

        Assert.Equal(ZoneErrorKind.MissingField, error.Kind);
        Assert.Equal(label, error.Expectation);
    }

    [Theory]
    [InlineData("HINFO PC Linux x", ZoneErrorKind.ExtraField)]
    [InlineData("NSEC3PARAM 1 0 0 - -", ZoneErrorKind.ExtraField)]
    [InlineData("LOC 42 N 71 W 0m 1m 1m 1m 1m", ZoneErrorKind.ExtraField)]
    [InlineData("CAA 0 issue \"a\" \"b\"", ZoneErrorKind.ExtraField)]
    [InlineData("NULL abc", ZoneErrorKind.InvalidUnknownData)]
    [InlineData("EID xyz", ZoneErrorKind.InvalidField)]
    [InlineData("NIMLOC", ZoneErrorKind.MissingField)]
    [InlineData("DS \\# 3 000000", ZoneErrorKind.UnfitUnknownData)]
    [InlineData("CAA \\# 2 0000", ZoneErrorKind.UnfitUnknownData)]
    [InlineData("SVCB \\# 4 00010001", ZoneErrorKind.UnfitUnknownData)]
    [InlineData("NSEC \\# 3 000000", ZoneErrorKind.UnfitUnknownData)]
    [InlineData("APL \\# 4 00011803", ZoneErrorKind.UnfitUnknownData)]
    [InlineData("HIP \\# 4 01020003", ZoneErrorKind.UnfitUnknownData)]
    [InlineData("NAPTR \\# 11 000100010000035e2a2400", ZoneErrorKind.UnfitUnknownData)]
    public void Data_of_another_form_is_refused(string data, ZoneErrorKind kind) =>
        Assert.Equal(kind, Assert.Single(Load(data).Errors).Kind);

    [Fact]
    public void Rdata_has_no_more_octets_than_its_length_can_tell()
    {
        string longest = string.Join(' ', Enumerable.Repeat(new string('x', 255), 255)) + ' ' + new string('x', 254);
        Assert.Empty(Load($"TXT {longest}").Errors);
        Assert.Empty(Load($"OPENPGPKEY {new string('A', 87380)}").Errors);
        Assert.Equal(ZoneErrorKind.RdataTooLong, Assert.Single(Load($"OPENPGPKEY {new string('A', 87384)}").Errors).Kind);

        ZoneError error = Assert.Single(Load($"TXT ( {longest}x )").Errors);

        Assert.Equal(ZoneErrorKind.RdataTooLong, error.Kind);
        Assert.Equal(longest.Length + 1, error.Span.Length);
    }

    [Fact]
    public void Every_type_that_is_decoded_takes_no_octets_that_are_cut_short()
    {
        foreach (RecordTypeRow row in RecordTypes.All)
        {
            for (int length = 0; length < 40 && row.IsDecoded; length++)
            {
                // Whatever comes of it, reading ends.
                Zone zone = Load($"{row.Mnemonic} \\# {length} {new string('f', 2 * length)}");
                Assert.True(zone.Errors.Length <= 1, row.Mnemonic);
            }
        }
    }

    [Fact]
    public void An_age_mark_of_Windows_says_nothing_about_the_record()
    {
        Zone zone = ZoneLoader.Load(
            new MemorySource("example.org.zone", Encoding.ASCII.GetBytes(Head + "www [AGE:3583045] 60 A 192.0.2.1\n\t[AGE:1] TXT x\n")), new ZoneOptions());

        Assert.Empty(zone.Errors);
        Assert.Equal(60u, zone.TtlOf(zone[zone.Count - 2]));
        Assert.Equal(zone[zone.Count - 2].Owner, zone[zone.Count - 1].Owner);
    }

    /// <summary>The octets of a record, which are the same when it is given as octets (RFC 3597 section 5).</summary>
    private static string OctetsOf(string data)
    {
        Zone zone = Load(data);
        Assert.Empty(zone.Errors);
        ReadOnlySpan<byte> octets = ReadLast(zone);
        string hexadecimal = Convert.ToHexStringLower(octets);

        string type = data.Split(' ')[0];
        Zone copy = Load($"{type} \\# {octets.Length} {hexadecimal}");
        Assert.Empty(copy.Errors);
        Assert.Equal(hexadecimal, Convert.ToHexStringLower(ReadLast(copy)));
        Assert.Equal(zone[zone.Count - 1].Target >= 0, copy[copy.Count - 1].Target >= 0);
        return hexadecimal;
    }

    private static ReadOnlySpan<byte> ReadLast(Zone zone) =>
        zone.Open(zone.Count - 1).ReadRdata(zone[zone.Count - 1].Type).Span;

    private static Zone Load(string data) =>
        ZoneLoader.Load(new MemorySource("example.org.zone", Encoding.ASCII.GetBytes($"{Head}x {data}\n")), new ZoneOptions());
}
