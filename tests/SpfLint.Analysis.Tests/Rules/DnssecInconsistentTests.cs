namespace SpfLint.Analysis.Tests.Rules;

/// <summary>DNS2022: a signed zone with one change, and what is told of it.</summary>
public sealed class DnssecInconsistentTests
{
    private const string Keys = KeyForZone + "\n" + KeyForKeys;
    private const string KeyForZone = "@ DNSKEY 256 3 13 vOVTc+KtV6UJ+otQ6CDiFnCGbAo8mxBPnENBa6xh1UTXMo+Wd03vev/540FbNE9iKSwpZ5SFqjpO8wz9eeE4bA==";
    private const string KeyForKeys = "@ DNSKEY 257 3 13 +eVMx+QjSoLm4N5i/zAxd4LwY3WRsJEiV1KfXBGqPPZqtmqeBLSKVHIeXR1ovj8j6+vM0R63ILbumHmC75OjeQ==";
    private const string KeyForParent = "@ CDNSKEY 257 3 13 +eVMx+QjSoLm4N5i/zAxd4LwY3WRsJEiV1KfXBGqPPZqtmqeBLSKVHIeXR1ovj8j6+vM0R63ILbumHmC75OjeQ==";
    private const string Digest = "0000000000000000000000000000000000000000000000000000000000000000";
    private const string DigestForKeys = "5d677ad2f259a93c5b7211ffe7665bf0b8082e650432722e383cf139e3e1163f";
    private const string DigestForZone = "ccfb85e0f81aee066deefafe7c48af5f8bb90c943749b85c379152941f102712";
    private const string Signed = " 20261220123212 20261122123212 12802 @ AAAA";

    [Fact]
    public void A_zone_as_a_signing_tool_leaves_it_is_consistent()
    {
        Assert.Empty(Lint(SignedZone.Nsec));
        Assert.Empty(Lint(SignedZone.Nsec3));
    }

    [Theory]
    [InlineData("mail RRSIG A 13 3 3600", "mail RRSIG A 13 2 3600", "2: The signature says that its owner has 2 labels, and 'mail.example.org' has 3;")]
    [InlineData("*.wild RRSIG TXT 13 3 3600", "*.wild RRSIG TXT 13 4 3600", "4: The signature says that its owner has 4 labels, and '*.wild.example.org' has 3;")]
    [InlineData("mail RRSIG A 13 3 3600", "mail RRSIG A 13 3 300", "300: The original TTL is 300, but the 'A' records of 'mail.example.org' have the TTL 3600.")]
    [InlineData("mail A 192.0.2.3", "mail 60 A 192.0.2.3", "3600: The original TTL is 3600, but the 'A' records of 'mail.example.org' have the TTL 60.")]
    [InlineData("mail RRSIG A 13 3 3600 20261220123212", "mail RRSIG A 13 3 3600 20251220123212", "20261122123212: The signature begins to be valid after it has ended.")]
    [InlineData("mail RRSIG A 13 3 3600 20261220123212 20261122123212 12802", "mail RRSIG A 13 3 3600 20261220123212 20261122123212 12803", "12803: The signature is of a key with the tag 12803 and algorithm 13, which the zone does not have.")]
    [InlineData("mail RRSIG A 13", "mail RRSIG A 8", "12802: The signature is of a key with the tag 12802 and algorithm 8,")]
    [InlineData("mail RRSIG A 13 3 3600 20261220123212 20261122123212 12802 @", "mail RRSIG A 13 3 3600 20261220123212 20261122123212 12802 example.net.", "example.net.: The signer is 'example.net', but the zone is 'example.org';")]
    [InlineData("mail A 192.0.2.3\n", "", "A: This signature covers records of type 'A', and 'mail.example.org' has none.")]
    [InlineData("ns.sub A 192.0.2.4", "ns.sub A 192.0.2.4\nsub RRSIG NS 13 3 3600" + Signed, "NS: This signature covers the NS records of the delegation 'sub.example.org',")]
    [InlineData("mail A 192.0.2.3", "mail A 192.0.2.3\nmail RRSIG RRSIG 13 3 3600" + Signed, "RRSIG: This signature covers signatures,")]
    [InlineData("mail RRSIG AAAA 13 3 3600" + Signed + "\n", "", "AAAA: The 'AAAA' records of 'mail.example.org' have no signature,")]
    [InlineData("mail A 192.0.2.3", "mail A 192.0.2.3\nmail TXT \"new\"", "TXT: The 'TXT' records of 'mail.example.org' have no signature,")]
    [InlineData("@ RRSIG SOA 13 2 3600" + Signed + "\n", "", "SOA: The 'SOA' records of 'example.org' have no signature,")]
    [InlineData("20261122123212 36004 @", "20261122123212 12802 @", "12802: No key with the flags 257 has signed the 'DNSKEY' records of 'example.org';")]
    [InlineData(" 36004 @ AAAA", " 36004 @ AAAA\n@ RRSIG DNSKEY 13 2 3600" + Signed, null)]
    [InlineData("mail A 192.0.2.3", "mail A 192.0.2.3\nmail RRSIG A 13 3", null)]
    [InlineData("sub NS ns.sub", "sub NS ns.sub\nsub NS ns1.example.net.", null)]
    [InlineData("DS 12345 13 2 " + Digest, "DS 12345 13 1 0000000000000000000000000000000000000000", "1: The digests of 'sec.example.org' are of type SHA-1,")]
    [InlineData("DS 12345 13 2 " + Digest, "DS 12345 5 2 " + Digest, "5: The keys of 'sec.example.org' have the algorithm RSASHA1,")]
    [InlineData("DS 12345 13 2 " + Digest, "DS 12345 13 2 " + Digest + "\nsec DS 12345 13 1 0000000000000000000000000000000000000000", null)]
    [InlineData("@ DNSKEY 256 3 13", "@ DNSKEY 256 2 13", "2: The protocol of this key is 2;", "12802: The signature is of a key")]
    [InlineData("mail A 192.0.2.3", "mail A 192.0.2.3\nmail CDS 36004 13 2 " + Digest, "CDS: The CDS record stands at 'mail.example.org';", "CDS: The 'CDS' records")]
    public void A_change_is_told_where_it_was_made(string old, string changed, string? expected, string? consequence = null)
    {
        foreach (string zone in new[] { SignedZone.Nsec, SignedZone.Nsec3 })
        {
            string[] findings = [.. Lint(Change(zone, old, changed)).Where(finding => consequence is null || !finding.StartsWith(consequence, StringComparison.Ordinal))];

            Expect(findings, expected);
        }
    }

    [Theory]
    [InlineData("mail NSEC ns1 A AAAA", "mail NSEC ns1 AAAA", "AAAA: The NSEC record of 'mail.example.org' does not list its 'A' records,")]
    [InlineData("mail NSEC ns1 A AAAA RRSIG", "mail NSEC ns1 A AAAA", "A: The NSEC record of 'mail.example.org' does not list its 'RRSIG' records,")]
    [InlineData("mail NSEC ns1 A AAAA", "mail NSEC ns1 A AAAA MX", "A: The NSEC record of 'mail.example.org' lists the type 'MX', of which")]
    [InlineData("sec NSEC sub NS DS", "sec NSEC sub NS", "NS: The NSEC record of 'sec.example.org' does not list its 'DS' records,")]
    [InlineData("sub NSEC *.wild NS", "sub NSEC *.wild", "RRSIG: The NSEC record of 'sub.example.org' does not list its 'NS' records,")]
    [InlineData("mail NSEC ns1", "mail NSEC ns3", "ns3: The NSEC record of 'mail.example.org' leads to 'ns3.example.org', which has none.")]
    [InlineData("mail NSEC ns1", "mail NSEC ns2", "NSEC: No NSEC record leads to 'ns1.example.org',")]
    [InlineData("mail NSEC ns1", "mail NSEC alias", "alias: The NSEC record of 'mail.example.org' leads back to 'alias.example.org';")]
    [InlineData("*.wild TXT \"x\"", "*.wild TXT \"x\"\nnew A 192.0.2.9", "A: The name 'new.example.org' has no NSEC record,")]
    [InlineData("ns.sub A 192.0.2.4", "ns.sub A 192.0.2.4\nns.sub AAAA 2001:db8::4", null)]
    [InlineData("mail NSEC ns1 A AAAA", "mail NSEC ns1 A AAAA NONSENSE", null)]
    [InlineData("@ NSEC alias NS SOA MX RRSIG NSEC DNSKEY\n@ RRSIG NSEC 13 2 3600" + Signed + "\n", "", "SOA: The name 'example.org' has no NSEC record,")]
    public void A_chain_of_names_is_followed_and_its_types_compared(string old, string changed, string? expected) =>
        Expect(Lint(Change(SignedZone.Nsec, old, changed)), expected);

    [Theory]
    [InlineData("9cp2kpeietbf09bt6th8560nmbml4534 A AAAA", "9cp2kpeietbf09bt6th8560nmbml4535 A AAAA", "9cp2kpeietbf09bt6th8560nmbml4535: The NSEC3 record of '98foeep620ig0qp7qs1hm4io4gf6ugn9.example.org' leads to the hash '9cp2kpeietbf09bt6th8560nmbml4535',")]
    [InlineData("- 9cp2kpeietbf09bt6th8560nmbml4534 A AAAA", "- deqb81j0vaj4939bq9eqq3b18mjb4pu0 A AAAA", "NSEC3: No NSEC3 record leads to '9cp2kpeietbf09bt6th8560nmbml4534.example.org',")]
    [InlineData("@ NSEC3PARAM 1 0 1 -", "@ NSEC3PARAM 1 1 1 -", "1: The NSEC3PARAM record has the flags 1; servers pass over")]
    [InlineData("7ppj6649al2n31l92iedkjd6 NSEC3 1 0 1 -", "7ppj6649al2n31l92iedkjd6 NSEC3 1 2 1 -", "2: The NSEC3 record of '93u63bg57ppj6649al2n31l92iedkjd6.example.org' has the flags 2; validators pass over")]
    [InlineData("@ NSEC3PARAM 1 0 1 -", "@ NSEC3PARAM 1 0 1 ab", "NSEC3: The zone has NSEC3 records, but no NSEC3PARAM record with their parameters;")]
    [InlineData("@ NSEC3PARAM 1 0 1 -", "@ NSEC3PARAM 1 0 1 -\n@ NSEC3PARAM 1 0 2 -", "NSEC3PARAM: The zone has no NSEC3 records with these parameters.")]
    [InlineData("NSEC3 1 0 1 -", "NSEC3 1 1 1 -", null)]
    [InlineData(" 1 0 1 -", " 1 0 51 -", "51: The names are hashed 51 more times;")]
    [InlineData(" 1 0 1 -", " 1 0 50 aabb", "SOA: The name 'example.org' has no NSEC3 record,")]
    [InlineData("8ufmi6g2h7m04orgh83limrri88b4rkv NSEC3", "8ufmi6g2h7m04orgh83limrri88b4rkw NSEC3", "8ufmi6g2h7m04orgh83limrri88b4rkw: The owner '8ufmi6g2h7m04orgh83limrri88b4rkw.example.org' of this NSEC3 record is not a hash")]
    [InlineData("98foeep620ig0qp7qs1hm4io4gf6ugn9 NSEC3 1 0 1 - 9cp2kpeietbf09bt6th8560nmbml4534", "98foeep620ig0qp7qs1hm4io4gf6ugn9 NSEC3 1 0 1 - 98foeep620ig0qp7qs1hm4io4gf6ugn9", "98foeep620ig0qp7qs1hm4io4gf6ugn9: The NSEC3 record of '98foeep620ig0qp7qs1hm4io4gf6ugn9.example.org' leads back")]
    [InlineData("mail A 192.0.2.3", "mail A 192.0.2.3\nnew A 192.0.2.9", "A: The name 'new.example.org' has no NSEC3 record,")]
    [InlineData("mail A 192.0.2.3", "mail A 192.0.2.3\nnew NS ns1", "NS: The name 'new.example.org' has no NSEC3 record,")]
    [InlineData("alias CNAME mail\nalias RRSIG CNAME 13 3 3600" + Signed + "\n", "", "emnierstgbbk452vfetg2mufidgnmlq5: The owner")]
    public void A_chain_of_hashes_is_followed(string old, string changed, string? expected) =>
        Expect(Lint(Change(SignedZone.Nsec3, old, changed)), expected);

    [Fact]
    public void A_chain_with_opt_out_may_leave_out_delegations_that_are_not_signed() =>
        Expect(Lint(Change(Change(SignedZone.Nsec3, "NSEC3 1 0 1 -", "NSEC3 1 1 1 -"), "mail A 192.0.2.3", "mail A 192.0.2.3\nnew.below NS ns1")), null);

    [Theory]
    [InlineData("36004 13 2 " + DigestForKeys, null)]
    [InlineData("36004 13 2 " + DigestForKeys + "\nexample.org. DS 1 13 2 " + Digest, null)]
    [InlineData("36004 13 2 " + Digest, "The digest is not that of the key with the tag 36004 in the zone 'example.org'.")]
    [InlineData("1 13 2 " + Digest, "None of the DS records of 'example.org' is of a key that its zone has;")]
    public void Digests_at_a_delegation_are_those_of_keys_in_the_delegated_zone(string digests, string? expected)
    {
        string parent = $"$ORIGIN org.\n$TTL 1h\n@ SOA ns1.example.net. host 1 1d 2h 4w 1h\n@ NS ns1.example.net.\nexample NS ns1.example\nexample.org. DS {digests}\n";

        string[] findings = ZoneLint.Run("DNS2022", ("org.zone", parent), ("example.org.zone", SignedZone.Nsec + "\n"));

        if (expected is null)
            Assert.Empty(findings);
        else
            Assert.Contains(expected, Assert.Single(findings), StringComparison.Ordinal);

        Assert.Empty(ZoneLint.Run("DNS2022", ("org.zone", parent)));
    }

    [Theory]
    [InlineData("@ CDS 36004 13 2 " + DigestForKeys, null)]
    [InlineData("@ CDS 36004 13 2 " + DigestForKeys + "\n@ CDS 1 13 2 " + Digest, null)]
    [InlineData(KeyForParent, null)]
    [InlineData("@ CDS 0 0 0 00", null)]
    [InlineData("@ CDNSKEY 0 3 0 AA==", null)]
    [InlineData("@ CDS 36004 13 2 " + DigestForKeys + "\n" + KeyForParent, null)]
    [InlineData("@ CDS 1 13 2 " + Digest, "CDS: None of the 'CDS' records is of a key that the zone has;")]
    [InlineData("@ CDS 36004 13 2 " + DigestForKeys + "\n@ CDS 0 0 0 00", "CDS: This record asks the parent to remove all DS records,")]
    [InlineData("@ CDS 12802 13 2 " + DigestForZone + "\n" + KeyForParent, "CDNSKEY: The CDS and CDNSKEY records are of different keys,")]
    [InlineData("@ CDS 36004 13 2 " + Digest, "0000000000000000000000000000000000000000000000000000000000000000: The digest is not that of the zone's key with the tag 36004.")]
    [InlineData("@ CDS 12802 13", null)]
    [InlineData("lab CDS 36004 13 2 " + Digest, "CDS: The CDS record stands at 'lab.example.org';")]
    [InlineData("lab DNSKEY 257 3 13 AAAA", "DNSKEY: The 'DNSKEY' record stands at 'lab.example.org';")]
    [InlineData("@ DNSKEY 0 3 13 AAAA", "0: The flags 0 do not make this a zone key,")]
    [InlineData("@ DNSKEY 256 3 RSASHA1 AAAA", "RSASHA1: The algorithm RSASHA1 must not be used any more;")]
    [InlineData("@ DNSKEY 385 3 13 AAAA", null)]
    [InlineData("lab DS 1 13 1 0000000000000000000000000000000000000000\nlab NS ns1", "1: The digests of 'lab.example.org' are of type SHA-1,")]
    [InlineData("@ NSEC3PARAM 1 0 0 -", null)]
    public void Keys_are_held_against_each_other_before_a_zone_is_signed(string records, string? expected) =>
        Expect(Lint($"$TTL 1h\n@ SOA ns1 host 1 1d 2h 4w 1h\n@ NS ns1\n{Keys}\n{records}"), expected);

    [Fact]
    public void A_slip_of_the_signer_is_one_finding()
    {
        Assert.StartsWith("12802: The signature is of a key with the tag 12802", Assert.Single(Lint(Change(SignedZone.Nsec3, "DNSKEY 256 3 13 v", "DNSKEY 256 3 13 w"))), StringComparison.Ordinal);
        Assert.StartsWith("3600: The original TTL is 3600, but the 'SOA' records", Assert.Single(Lint(Change(SignedZone.Nsec, "$TTL 3600", "$TTL 300"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_a_zone_is_not_judged()
    {
        Assert.Empty(ZoneLint.Run("DNS2022", ("part.inc", $"mail.example.org. 1h RRSIG A 13 3 3600{Signed}\n")));
    }

    [Fact]
    public void An_excerpt_of_a_top_level_domain_may_lack_what_its_records_speak_of()
    {
        Assert.Empty(ZoneLint.Run("DNS2022", ("example.zone", $"""
            $ORIGIN example.
            $TTL 3600
            @ SOA ns1 host 1 7200 900 1209600 3600
            @ RRSIG SOA 13 1 3600 {Signed.Trim()}
            @ NSEC3PARAM 1 0 0 -
            lab RRSIG DS 13 2 3600 {Signed.Trim()}
            ns.lab A 192.0.2.1

            """)));
    }

    private static void Expect(string[] findings, string? expected)
    {
        if (expected is null)
            Assert.Empty(findings);
        else
            Assert.StartsWith(expected, Assert.Single(findings), StringComparison.Ordinal);
    }

    private static string Change(string zone, string old, string changed)
    {
        Assert.Contains(old, zone, StringComparison.Ordinal);
        return zone.Replace(old, changed, StringComparison.Ordinal);
    }

    private static string[] Lint(string zone) =>
        [.. ZoneLint.Run("DNS2022", ("example.org.zone", zone + "\n")).Select(finding => finding[(finding.IndexOf(' ', StringComparison.Ordinal) + 1)..])];
}
