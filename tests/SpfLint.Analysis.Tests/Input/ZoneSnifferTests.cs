using System.Text;
using SpfLint.Analysis.Input;

namespace SpfLint.Analysis.Tests.Input;

public sealed class ZoneSnifferTests
{
    [Theory]
    [InlineData("$ORIGIN example.org.\n")]
    [InlineData("$ttl 1h30m\n")]
    [InlineData("; a comment\n\n  ; another\n$INCLUDE hosts.inc\n")]
    [InlineData("$GENERATE 1-9 host$ A 192.0.2.$\n")]
    [InlineData("@ IN SOA ns1 hostmaster (\n 1 2 3 4 5 )\n")]
    [InlineData("example.org. 3600 IN SOA ns1 hostmaster 1 2 3 4 5\n")]
    [InlineData("www 60 A 192.0.2.1\n")]
    [InlineData("www in aaaa 2001:db8::1\n")]
    [InlineData("@ TXT \"v=spf1 -all\"\n")]
    [InlineData("mail MX 10 mx1\n")]
    [InlineData("\uFEFF@ IN NS ns1\n")]
    [InlineData("a NS b\nc NS d\ne NS f\n")]
    [InlineData("x TYPE65280 \\# 1 00\ny TYPE65280 \\# 1 00\n")]
    [InlineData("@ IN SOA ns1 hostmaster 1 2 3 4 5 ; cut in the mid")]
    public void A_file_that_begins_like_a_zone_is_one(string text) => Assert.True(IsZone(NameEvidence.Unknown, text));

    [Theory]
    [InlineData("")]
    [InlineData("# A README\n\nThis is A text.\n")]
    [InlineData("This is A test of 192.0.2.1\n")]
    [InlineData("A kind of FAQ\n\n2. key bindings for ESC\n")]
    [InlineData("options {\n  directory \"/var/named\";\n};\n")]
    [InlineData("zone \"example.org\" IN {\n  type master;\n};\n")]
    [InlineData("127.0.0.1 localhost\n192.0.2.1 www.example.org www\n")]
    [InlineData("nameserver 192.0.2.1\nsearch example.org\n")]
    [InlineData("#!/bin/sh\n$ORIGIN example.org.\n")]
    [InlineData("<?php\n$TTL = 3600;\n")]
    [InlineData("$ttl = 3600\n$origin = 'x'\n")]
    [InlineData("$ORIGIN = shift;\n")]
    [InlineData("key: value\nname: A\n")]
    [InlineData("v=spf1 mx -all\n")]
    [InlineData("hello\nwww IN A 192.0.2.1\n")]
    [InlineData("key = \"x\"\n")]
    public void A_file_that_begins_otherwise_is_not(string text) => Assert.False(IsZone(NameEvidence.Unknown, text));

    [Fact]
    public void A_likely_name_makes_up_for_mistakes_at_the_top() =>
        Assert.True(IsZone(NameEvidence.Likely, "$ORIGN example.org.\n@ INN SOA ns1 hostmaster 1 2 3 4 5\nwww IN A 192.0.2.1\n"));

    [Fact]
    public void A_likely_name_alone_is_not_enough() =>
        Assert.False(IsZone(NameEvidence.Likely, "server {\n  server_name example.org;\n  listen 80;\n}\n"));

    [Theory]
    [InlineData("$ORIGIN readme.md.\n", true)]
    [InlineData("@ IN SOA ns1 hostmaster 1 2 3 4 5\n", true)]
    [InlineData("www IN A 192.0.2.1\n", false)]
    [InlineData("# Title\n\n    $ORIGIN example.org.\n", false)]
    public void A_name_of_another_kind_of_file_needs_an_unmistakable_beginning(string text, bool expected) =>
        Assert.Equal(expected, IsZone(NameEvidence.Other, text));

    [Fact]
    public void A_zones_own_name_is_enough() => Assert.True(IsZone(NameEvidence.Zone, "what is this"));

    private static bool IsZone(NameEvidence name, string text) => ZoneSniffer.IsZone(name, Encoding.UTF8.GetBytes(text));
}
