using System.Text;
using SpfLint.Analysis.Configuration;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Fixing;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Tests.Fixing;

public sealed class FixerTests
{
    [Fact]
    public void Fixes_of_one_record_are_applied_over_passes()
    {
        Assert.Equal(
            "a.example. 300 IN TXT \"v=spf1 ip4:192.0.2.1 mx -all\"\n",
            Fix("a.example. 300 IN TXT v=spf1 +ipv4:192.0.2.1,+mx -all"));
    }

    [Fact]
    public void A_mistake_that_a_fix_brings_to_light_does_not_stop_it()
    {
        // Unquoted, the record says nothing; quoted, it has an '+all' that no safe fix takes away.
        Assert.Equal("a.example. 300 IN TXT \"v=spf1 +all\"\n", Fix("a.example. 300 IN TXT v=spf1 +all\n"));
    }

    [Fact]
    public void Unsafe_fixes_wait_to_be_asked_for()
    {
        const string Zone = "a.example. 300 IN TXT \"v=spf1 mx +all\"\n";

        Assert.Equal(Zone, Fix(Zone));
        Assert.Equal("a.example. 300 IN TXT \"v=spf1 mx ~all\"\n", Fix(Zone, FixSafety.Unsafe));
    }

    [Fact]
    public void An_included_file_is_fixed_in_its_own_place()
    {
        var part = new MemorySource("part", "open 300 IN TXT \"v=spf1 +mx -all\"\n"u8.ToArray());
        var zone = new MemorySource("zone", "$ORIGIN a.example.\n$INCLUDE part\n"u8.ToArray());

        FixResult result = new Fixer(new LintOptions { Includes = new OneFile(part) }, [new LintInput(zone)]).Run();

        EditedText edited = Assert.Single(result.Files);
        Assert.Same(part, edited.Original);
        Assert.Equal("open 300 IN TXT \"v=spf1 mx -all\"\n", Encoding.UTF8.GetString(PageFixing.Read(edited)));
    }

    [Theory]
    [InlineData("a.example. TXT \"v=spf1\"v\"\"\n")]
    [InlineData("a.example. TXT \"v=spf1 \" ip4:192.0.2.1mx \" -all\"\n")]
    public void No_space_is_put_where_it_would_end_a_word_without_quotes(string zone)
    {
        Assert.Equal(zone, Fix(zone));
    }

    [Fact]
    public void A_word_without_quotes_gets_them_and_its_spaces()
    {
        Assert.Equal("a.example. TXT \"v=spf1 mx\"\n", Fix("a.example. TXT v=spf1mx\n"));
    }

    [Fact]
    public void What_could_not_be_written_is_found_again_and_not_counted()
    {
        MemorySource[] files = [.. ((string[])["a", "b"]).Select(name => new MemorySource(
            name, Encoding.ASCII.GetBytes($"{name}.example. 300 IN TXT \"v=spf1 +ip4:192.0.2.1 -all\"\n")))];
        var fixer = new Fixer(new LintOptions(), [.. files.Select(file => new LintInput(file))]);
        FixResult all = fixer.Run();

        FixResult result = fixer.Without(all, new HashSet<SourceText> { files[1] });

        Assert.Equal(2, all.Files.Length);
        Assert.Empty(all.Lint.Findings);
        Assert.Same(files[0], Assert.Single(result.Files).Original);
        Assert.Equal(["a"], result.Fixed.Select(finding => finding.Location.Source.Path));
        Assert.Equal(["b"], result.Lint.Findings.Select(finding => finding.Location.Source.Path));
    }

    [Theory]
    [InlineData("$GENERATE 1-2 h$ IN TXT \"\\\"v=spf1 +mx inlcude:_spf.example.net -all\\\"\"")]
    [InlineData("$GENERATE 1-2 h$ IN TXT v=spf1 mx -all")]
    [InlineData("$GENERATE 1-2 h$ IN SPF \"\\\"v=spf1 mx -all\\\"\"")]
    [InlineData("$GENERATE 1-2 h IN TXT \"\\\"v=spf1 a -all\\\"\"")]
    [InlineData("$GENERATE 1-2 h$.a.example A 192.0.2.$")]
    [InlineData("$GENERATE 1-2 h$ MX \"0 .\"")]
    [InlineData("$GENERATE 1-2 h$ IN TXT \"\\\"v=spf1 ip4:192.0.2.$/32 +all mx\\\"\" ; spflint disable=SPF1001")]
    public void What_a_directive_generates_is_not_fixed(string directive)
    {
        const string Head = "$ORIGIN a.example.\n$TTL 1h\n@ SOA ns.b.example. h.b.example. 1 1d 2h 4w 1h\n@ NS ns.b.example.\n@ NS ns.c.example.\n";

        string @fixed = Fix(Head + directive + "\n", FixSafety.Unsafe);

        Assert.Equal(Head + directive.Replace(" ; spflint disable=SPF1001", "", StringComparison.Ordinal) + "\n", @fixed);
    }

    [Fact]
    public void A_file_that_may_not_be_edited_keeps_its_findings()
    {
        var zone = new MemorySource("zone", "a.example. 300 IN TXT \"v=spf1 +mx -all\"\n"u8.ToArray());

        FixResult result = new Fixer(new LintOptions(), [new LintInput(zone)]) { MayEdit = source => source != zone }.Run();

        Assert.Empty(result.Files);
        Assert.Equal("SPF4009", Assert.Single(result.Lint.Findings).Rule.Id);
    }

    [Fact]
    public void A_zone_that_no_fix_helps_does_not_keep_another_from_its_own()
    {
        // The first gets two findings for one; the second a lesser one.
        var stuck = new MemorySource("stuck", "a.example. 300 IN TXT \"v=spf1; ptr ?all\"\n"u8.ToArray());
        var zone = new MemorySource("zone", "b.example. 300 IN TXT \"v=spf1 prt -all\"\n"u8.ToArray());

        FixResult result = new Fixer(new LintOptions(), [new LintInput(stuck), new LintInput(zone)]).Run();

        Assert.True(result.IsSettled);
        Assert.Equal("b.example. 300 IN TXT \"v=spf1 ptr -all\"\n", Encoding.UTF8.GetString(PageFixing.Read(Assert.Single(result.Files))));
    }

    [Fact]
    public void A_rule_that_is_off_fixes_nothing()
    {
        var zone = new MemorySource("zone", "a.example. 300 IN TXT \"v=spf1 +mx -all\"\n"u8.ToArray());
        var options = new LintOptions { Configuration = LintConfiguration.Of(KeyValuePair.Create("SPF4009", Severity.Off)) };

        Assert.Empty(new Fixer(options, [new LintInput(zone)]).Run().Files);
    }

    [Theory]
    [InlineData("@ SOA ns hostmaster 7 1d 2h 4w 1h", "@ SOA ns hostmaster 8 1d 2h 4w 1h")]
    [InlineData("@ SOA ns hostmaster ( 0009 ; serial\n 1d 2h 4w 1h )", "@ SOA ns hostmaster ( 0010 ; serial\n 1d 2h 4w 1h )")]
    [InlineData("@ SOA ns hostmaster 99 1d 2h 4w 1h", "@ SOA ns hostmaster 100 1d 2h 4w 1h")]
    [InlineData("@ SOA ns hostmaster seven 1d 2h 4w 1h", "@ SOA ns hostmaster seven 1d 2h 4w 1h")]
    public void A_serial_is_counted_up_where_it_stands(string before, string after)
    {
        const string Head = "$ORIGIN a.example.\n$TTL 1h\n";
        const string Rest = "\n@ NS ns.b.example.\n@ NS ns.c.example.\n@ TXT \"v=spf1 {0}a:mail.b.example -all\"\n";
        var zone = new MemorySource("zone", Encoding.UTF8.GetBytes(Head + before + Rest.Replace("{0}", "+", StringComparison.Ordinal)));
        var serials = new SerialUpdate(_ => SerialBump.Increment, new DateOnly(2026, 1, 1));

        FixResult result = new Fixer(new LintOptions(), [new LintInput(zone)]) { Serials = serials }.Run();

        Assert.Equal(Head + after + Rest.Replace("{0}", "", StringComparison.Ordinal), Encoding.UTF8.GetString(PageFixing.Read(Assert.Single(result.Files))));
    }

    private static string Fix(string zone, FixSafety safety = FixSafety.Safe)
    {
        FixResult result = new Fixer(new LintOptions(), [new LintInput(new MemorySource("zone", Encoding.UTF8.GetBytes(zone)))]) { Safety = safety }.Run();
        return result.Files.IsEmpty ? zone : Encoding.UTF8.GetString(PageFixing.Read(result.Files[0]));
    }

    private sealed class OneFile(SourceText file) : IIncludeResolver
    {
        public IncludeResult Resolve(string path, SourceText including) => new(file, IncludeFailure.None);
    }
}
