using System.Text.Json;

namespace SpfLint.Cli.Tests.Commands;

public sealed class DiffCommandTests
{
    private const string Head = """
        $ORIGIN example.org.
        $TTL 3600
        @       IN SOA  ns1 hostmaster 2026010101 7200 1800 1209600 3600
                IN NS   ns1
                IN NS   ns2
        ns1     IN A    192.0.2.1
        ns2     IN A    192.0.2.2
        _spf    IN TXT  "v=spf1 ip4:198.51.100.0/24 -all"

        """;

    public static TheoryData<string, string, string[]> Changes => new()
    {
        { Txt("ip4:192.0.2.0/24 -all"), Txt("ip4:192.0.2.0/25 -all"), ["loss 192.0.2.128-192.0.2.255 pass>fail"] },
        { Txt("ip4:192.0.2.0/25 -all"), Txt("ip4:192.0.2.0/24 -all"), ["gain 192.0.2.128-192.0.2.255 pass<fail"] },
        { Txt("-all"), Txt("+all"), ["gain 0.0.0.0-255.255.255.255 pass<fail", "gain ::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff pass<fail"] },
        { Txt("ip6:::/0 ~all"), Txt("ip6:::/0 -all"), ["other 0.0.0.0-255.255.255.255 softfail>fail"] },
        { Txt("ip4:192.0.2.1 ip6:::/0 -all"), Txt("ip4:192.0.2.900 ip6:::/0 -all"), [
            "loss 192.0.2.1-192.0.2.1 pass>permerror", "loss ::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff pass>permerror",
            "other 0.0.0.0-192.0.2.0,192.0.2.2-255.255.255.255 fail>permerror"] },
        { Txt("ip4:0.0.0.0/0 -ip6:::/0"), "", [
            "loss 0.0.0.0-255.255.255.255 pass>none", "other ::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff fail>none"] },
        { Txt("ip6:2001:db8::/127 -all"), Txt("ip6:2001:db8::/128 -all"), ["loss 2001:db8::1-2001:db8::1 pass>fail"] },
        { Txt("include:_spf.example.org -all"), Txt("-all"), ["loss 198.51.100.0-198.51.100.255 pass>fail"] },

        // What nobody knows: an include of it comes, goes, or stays with something else behind it.
        { Txt("ip6:::/0 -all"), Txt("ip6:::/0 include:spf.other.example -all"), ["open+ 0.0.0.0-255.255.255.255 fail>fail"] },
        { Txt("ip6:::/0 include:spf.other.example -all"), Txt("ip6:::/0 -all"), ["open- 0.0.0.0-255.255.255.255 fail>fail"] },
        { Txt("ip6:::/0 include:spf.other.example ~all"), Txt("ip6:::/0 include:spf.other.example -all"), ["other 0.0.0.0-255.255.255.255 softfail>fail"] },
        { Txt("ip6:::/0 include:spf.other.example -all"), Txt("ip6:::/0 ~include:spf.other.example -all"), ["open- 0.0.0.0-255.255.255.255 fail>fail"] },
        { Txt("ip6:::/0 a:mx.other.example -all"), Txt("ip6:::/0 a:mx.other.example/28 -all"), ["open+- 0.0.0.0-255.255.255.255 fail>fail"] },
        { Txt("ip6:::/0 redirect=spf.other.example"), Txt("ip6:::/0 include:spf.other.example -all"), ["open+- 0.0.0.0-255.255.255.255 unknown>fail"] },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_is_told_range_by_range(string before, string after, string[] expected)
    {
        using JsonDocument json = Compare(before, after);

        JsonElement name = Assert.Single(json.RootElement.GetProperty("names").EnumerateArray());
        Assert.Equal("example.org", name.GetProperty("name").GetString());
        Assert.Equal(expected, name.GetProperty("changes").EnumerateArray().Select(Describe));
    }

    public static TheoryData<string, string, int, int> Rewrites => new()
    {
        // In another order, in other networks, in two strings.
        { Txt("ip4:192.0.2.0/24 ip4:203.0.113.0/24 ip6:2001:db8::/32 a:ns1.example.org -all"), Txt("ip6:2001:db8::/33 ip6:2001:db8:8000::/33 ip4:203.0.113.0/25 ip4:192.0.2.0/24 ip4:203.0.113.128/25 a:ns1.example.org -all"), 1, 1 },
        { Txt("ip4:192.0.2.0/24 -all"), "@ IN TXT \"v=spf1 ip4:192.0.\" \"2.0/24 -all \"\n", 0, 0 },

        // An include, and what it has inside.
        { Txt("include:_spf.example.org -all"), Txt("ip4:198.51.100.0/24 -all"), 1, 0 },
        { Txt("redirect=_spf.example.org"), Txt("ip4:198.51.100.0/24 -all"), 1, 0 },

        // Unknown records in the same places between the same results.
        { Txt("include:spf.other.example ip4:192.0.2.0/24 -all"), Txt("ip4:192.0.2.0/24 include:spf.other.example -all"), 1, 1 },
        { Txt("include:spf.other.example include:spf.more.example -all"), Txt("include:spf.more.example include:spf.other.example -all"), 2, 2 },
        { Txt("include:spf.other.example a:mx.other.example -all"), Txt("include:SPF.other.example a:mx.other.example/32//128 include:spf.other.example -all"), 2, 3 },
        { Txt("ip4:192.0.2.0/24 redirect=spf.other.example"), Txt("ip4:192.0.2.0/25 ip4:192.0.2.128/25 redirect=spf.other.example"), 1, 1 },
        { Txt("exists:%{i}.list.example -all"), Txt("+exists:%{i}.list.example -all"), 1, 1 },
    };

    [Theory]
    [MemberData(nameof(Rewrites))]
    public void A_rewrite_that_means_the_same_is_said_to(string before, string after, int lookupsBefore, int lookupsAfter)
    {
        using JsonDocument json = Compare(before, after);

        JsonElement name = Assert.Single(json.RootElement.GetProperty("names").EnumerateArray());
        Assert.Equal("same", name.GetProperty("meaning").GetString());
        Assert.Equal(
            (lookupsBefore, lookupsAfter),
            (name.GetProperty("before").GetProperty("lookups").GetInt32(), name.GetProperty("after").GetProperty("lookups").GetInt32()));
        Assert.Equal("example.org", Assert.Single(name.GetProperty("rewritten").EnumerateArray()).GetString());
    }

    [Fact]
    public void The_text_says_who_gains_first_and_which_terms_decide()
    {
        using TemporaryFolder folder = Folder(
            Txt("ip4:192.0.2.0/24 include:_spf.example.org ~ip6:::/0 ?all") + "gone IN TXT \"v=spf1 ip4:203.0.113.7 ?all\"\nsame IN TXT \"v=spf1 -all\"\n",
            Txt("ip4:192.0.2.0/25 ip4:203.0.113.9 include:_spf.example.org ~ip6:::/0 ?all") + "same IN TXT \"v=spf1 -all\"\nshop IN TXT \"v=spf1 include:spf.other.example ~all\"\n");

        ToolRun run = ToolRun.In(folder, "diff", "old", "new");

        const string Expected = """
            example.org (new/example.org.zone): 1 lookup
              gains    IPv4  203.0.113.9 (1 address)
                       neutral by ?all -> pass by ip4:203.0.113.9
              loses    IPv4  192.0.2.128/25 (128 addresses)
                       pass by ip4:192.0.2.0/24 -> neutral by ?all

            gone.example.org (old/example.org.zone)
              loses    IPv4  203.0.113.7 (1 address)
                       pass by ip4:203.0.113.7 -> none (does not exist)
              changes  IPv4  0.0.0.0-203.0.113.6, 203.0.113.8-255.255.255.255 (4,294,967,295 addresses)
                       neutral by ?all -> none (does not exist)
              changes  IPv6  all (2^128 addresses)
                       neutral by ?all -> none (does not exist)

            shop.example.org (new/example.org.zone): 1 lookup (before: 0)
              open     IPv4  all (4,294,967,296 addresses)
                       none (does not exist) -> softfail by ~all
                       cannot be compared while 'spf.other.example' is unknown; this holds if nothing there matches
              open     IPv6  all (2^128 addresses)
                       none (does not exist) -> softfail by ~all
                       cannot be compared while 'spf.other.example' is unknown; this holds if nothing there matches

            Compared 4 names: 1 gains, 2 lose, 1 changes otherwise, 1 cannot be compared in full, 1 untouched.

            """;
        Assert.Equal((0, Expected, ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void A_shared_record_shows_at_the_names_that_include_it()
    {
        string before = Txt("include:parts.example.org -all") + "parts IN TXT \"v=spf1 ip4:192.0.2.1 -all\"\n";
        string after = before.Replace("192.0.2.1", "192.0.2.2", StringComparison.Ordinal);

        using JsonDocument json = Compare(before, after);
        using JsonDocument all = Compare(before, after, "--all");

        Assert.Equal(["example.org"], NamesIn(json));
        Assert.Equal("parts.example.org", json.RootElement.GetProperty("names")[0].GetProperty("rewritten")[0].GetString());
        Assert.Equal(["example.org", "parts.example.org"], NamesIn(all));
    }

    [Theory]
    // Nobody includes it here, or nobody comes to the include: nothing else shows what the part does.
    [InlineData("-all")]
    [InlineData("+all include:_net.example.org")]
    public void A_part_that_no_record_leads_to_shows_itself(string record)
    {
        using JsonDocument json = Compare(Txt(record) + "_net IN TXT \"v=spf1 ip4:192.0.2.1 -all\"\n", Txt(record) + "_net IN TXT \"v=spf1 ip4:192.0.2.2 -all\"\n");

        Assert.Equal(["_net.example.org"], NamesIn(json));
    }

    public static TheoryData<string, string, string, string> MacroAnswers => new()
    {
        // exists: whether there is an A record, in the zone, by a wildcard or by an alias; which one does not matter.
        { "exists:%{ir}.allow.%{d} -all", "1.2.0.192.allow IN A 127.0.0.2\n", "1.2.0.192.allow IN A 127.0.0.2\n7.2.0.192.allow IN A 127.0.0.2\n", "7.2.0.192.allow.example.org" },
        { "exists:%{ir}.allow.%{d} -all", "1.allow IN A 127.0.0.2\n", "1.allow IN A 127.0.0.3\n", "" },
        { "exists:%{ir}.allow.%{d} -all", "1.allow IN A 127.0.0.2\nallow IN A 192.0.2.7\n", "1.allow IN A 127.0.0.2\nallow IN TXT x\nwww IN A 192.0.2.8\n", "" },
        { "exists:%{ir}.allow.%{d} -all", "allow IN TXT x\n", "*.allow IN A 127.0.0.2\n", "*.allow.example.org" },
        { "exists:%{ir}.allow.%{d} -all", "", "* IN A 127.0.0.2\n", "*.allow.example.org" },
        { "exists:%{ir}.allow.%{d} -all", "*.allow IN A 127.0.0.2\n", "*.allow IN A 127.0.0.2\na.b.allow IN A 127.0.0.3\n", "*.a.b.allow.example.org *.b.allow.example.org b.allow.example.org" },
        { "exists:%{ir}.allow.%{d} -all", "1.allow IN CNAME on\non IN A 127.0.0.2\n", "1.allow IN CNAME on\non IN TXT x\n", "1.allow.example.org" },
        { "exists:x%{l}.allow.example.org ~all", "1.allow IN TXT x\n", "1.allow IN A 127.0.0.2\n", "1.allow.example.org" },
        { "exists:%{ir}.list.example -all", "1.allow IN TXT x\n", "1.allow IN A 127.0.0.2\n", "" },

        // What can give no other result.
        { "-exists:%{ir}.allow.%{d} -all", "1.allow IN TXT x\n", "1.allow IN A 127.0.0.2\n", "" },
        { "ip4:0.0.0.0/0 ip6:::/0 exists:%{ir}.allow.%{d} -all", "1.allow IN TXT x\n", "1.allow IN A 127.0.0.2\n", "" },

        // a and mx: the addresses.
        { "ip6:::/0 a:%{l}.hosts.%{d} -all", "a.hosts IN A 192.0.2.1\na.hosts IN A 192.0.2.2\n", "a.hosts IN A 192.0.2.2\na.hosts IN A 192.0.2.1\n", "" },
        { "ip6:::/0 a:%{l}.hosts.%{d} -all", "a.hosts IN A 192.0.2.1\n", "a.hosts IN A 192.0.2.2\n", "a.hosts.example.org" },
        { "ip6:::/0 a:%{l}.hosts.%{d} -all", "a.hosts IN AAAA 2001:db8::1\n", "a.hosts IN AAAA 2001:db8::2\n", "" },
        { "mx:%{l}.hosts.%{d} -all", "a.hosts IN MX 10 mx\nmx IN A 192.0.2.1\n", "a.hosts IN MX 20 mx\nmx IN A 192.0.2.1\n", "" },
        { "mx:%{l}.hosts.%{d} -all", "a.hosts IN MX 10 mx\nmx IN A 192.0.2.1\n", "a.hosts IN MX 10 mx\nmx IN A 192.0.2.2\n", "a.hosts.example.org" },

        // include and redirect: what the records authorise, as far as they lead.
        { "include:%{l}._u.%{d} -all", "alice._u IN TXT \"v=spf1 ip4:192.0.2.1 -all\"\n", "alice._u IN TXT \"v=spf1 ip4:192.0.2.1/32 -all\"\nx._u IN TXT moo\n", "" },
        { "include:%{l}._u.%{d} -all", "alice._u IN TXT \"v=spf1 ip4:192.0.2.1 -all\"\n", "alice._u IN TXT \"v=spf1 ip4:192.0.2.2 -all\"\n", "alice._u.example.org" },
        { "redirect=%{l}._u.%{d}", "alice._u IN TXT \"v=spf1 a:on.example.org -all\"\non IN A 192.0.2.1\n", "alice._u IN TXT \"v=spf1 a:on.example.org -all\"\non IN A 192.0.2.2\n", "alice._u.example.org" },
        { "include:%{l}._u.%{d} -all", "a._u IN TXT \"v=spf1 include:%{l}._u.example.org exists:%{i}.allow.example.org -all\"\n", "a._u IN TXT \"v=spf1 include:%{l}._u.example.org exists:%{i}.allow.example.org -all\"\n1.allow IN A 127.0.0.2\n", "a._u.example.org" },
    };

    [Theory]
    [MemberData(nameof(MacroAnswers))]
    public void What_terms_with_macros_find_in_the_zones_is_compared(string terms, string before, string after, string changedNames)
    {
        using JsonDocument json = Compare(Txt(terms) + before, Txt(terms) + after);

        string[] told =
        [
            .. from name in json.RootElement.GetProperty("names").EnumerateArray()
               where name.GetProperty("name").GetString() == "example.org"
               from change in name.GetProperty("changes").EnumerateArray()
               from changed in change.GetProperty("changedNames").EnumerateArray()
               select changed.GetString()!,
        ];
        Assert.Equal(changedNames.Split(' ', StringSplitOptions.RemoveEmptyEntries), told.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Names_that_a_term_with_macros_may_ask_for_are_told_and_counted_as_gain_and_loss()
    {
        string record = Txt("ip6:::/0 exists:%{ir}.allow.example.org -all");
        string more = string.Concat(Enumerable.Range(1, 5).Select(i => $"{i}.2.0.192.allow IN A 127.0.0.2\n"));
        using TemporaryFolder folder = Folder(record, record + more);

        ToolRun run = ToolRun.In(folder, "diff", "old", "new", "--fail-on", "loss");

        const string Expected = """
            example.org (new/example.org.zone): 1 lookup
              open     IPv4  all (4,294,967,296 addresses)
                       fail by -all -> fail by -all
                       cannot be compared, for 'exists:%{ir}.allow.example.org' finds something else at '1.2.0.192.allow.example.org', '2.2.0.192.allow.example.org', '3.2.0.192.allow.example.org' and 2 more names; this holds if nothing there matches

            Compared 2 names: 1 cannot be compared in full, 1 untouched.

            """;
        Assert.Equal((1, Expected, ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void A_record_that_moves_to_another_name_is_lost_there_and_gained_here()
    {
        using JsonDocument json = Compare("a IN TXT \"v=spf1 ip4:192.0.2.1 ?all\"\n", "b IN TXT \"v=spf1 ip4:192.0.2.1 ?all\"\n");

        Assert.Equal(["b.example.org", "a.example.org"], NamesIn(json));
    }

    [Fact]
    public void A_file_that_did_not_exist_is_an_empty_side_and_its_name_does_not_matter()
    {
        using TemporaryFolder folder = new TemporaryFolder()
            .With("old/example.org.zone", Head + Txt("ip4:192.0.2.1 -all"))
            .With("new/db.example.org", Head + Txt("ip4:192.0.2.1 -all"))
            .With("new/example.net.zone", "@ IN TXT \"v=spf1 ip4:0.0.0.0/0 ip6:::/0 -all\"\n");

        using var json = JsonDocument.Parse(ToolRun.In(folder, "diff", "old", "new", "--format", "json").Output);

        JsonElement name = Assert.Single(json.RootElement.GetProperty("names").EnumerateArray());
        Assert.Equal("example.net", name.GetProperty("name").GetString());
        Assert.Equal(["gain 0.0.0.0-255.255.255.255 pass<none", "gain ::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff pass<none"], name.GetProperty("changes").EnumerateArray().Select(Describe));
    }

    [Fact]
    public void Each_view_of_a_name_is_compared()
    {
        using TemporaryFolder folder = new TemporaryFolder()
            .With("old/a/example.org.zone", Head + Txt("ip4:192.0.2.1 -all"))
            .With("old/b/example.org.zone", Head + Txt("ip4:192.0.2.2 -all"))
            .With("new/a/example.org.zone", Head + Txt("ip4:192.0.2.1 -all"))
            .With("new/b/example.org.zone", Head + Txt("ip4:192.0.2.3 -all"));

        using var json = JsonDocument.Parse(ToolRun.In(folder, "diff", "old", "new", "--format", "json").Output);

        JsonElement name = Assert.Single(json.RootElement.GetProperty("names").EnumerateArray());
        Assert.Equal("new/b/example.org.zone", name.GetProperty("after").GetProperty("file").GetString());
        Assert.Equal(["gain 192.0.2.3-192.0.2.3 pass<fail", "loss 192.0.2.2-192.0.2.2 pass>fail"], name.GetProperty("changes").EnumerateArray().Select(Describe));
    }

    [Fact]
    public void The_lock_file_answers_both_sides()
    {
        using TemporaryFolder folder = Folder(Txt("include:spf.other.example -all"), Txt("ip4:203.0.113.0/24 -all"))
            .With("spflint.lock", "spf.other.example. 300 IN TXT \"v=spf1 ip4:203.0.113.0/24 -all\"\n");

        Assert.Contains("example.org (new/example.org.zone): no change in meaning, 0 lookups (before: 1)\n", ToolRun.In(folder, "diff", "old", "new").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ip4:192.0.2.1 -all", "ip4:192.0.2.1 ip4:192.0.2.2 -all", "gain", 1)]
    [InlineData("ip4:192.0.2.1 -all", "ip4:192.0.2.1 ip4:192.0.2.2 -all", "loss", 0)]
    [InlineData("ip4:192.0.2.1 -all", "ip4:192.0.2.1 ip4:192.0.2.2 -all", "any", 1)]
    [InlineData("ip4:192.0.2.1 -all", "ip4:192.0.2.1 ip4:192.0.2.2 -all", "never", 0)]
    [InlineData("ip4:192.0.2.1 -all", "-all", "loss", 1)]
    [InlineData("ip4:192.0.2.1 -all", "-all", "gain", 0)]
    [InlineData("~all", "-all", "any", 1)]
    [InlineData("~all", "-all", "gain", 0)]
    [InlineData("-all", "include:spf.other.example -all", "gain", 1)]
    [InlineData("-all", "include:spf.other.example -all", "loss", 0)]
    [InlineData("include:spf.other.example -all", "-all", "loss", 1)]
    [InlineData("ip4:192.0.2.0/24 -all", "ip4:192.0.2.0/25 ip4:192.0.2.128/25 -all", "any", 0)]
    public void The_exit_code_says_whether_there_is_such_a_change(string before, string after, string failOn, int exitCode)
    {
        using TemporaryFolder folder = Folder(Txt(before), Txt(after));

        Assert.Equal(exitCode, ToolRun.In(folder, "diff", "old", "new", "--fail-on", failOn).ExitCode);
    }

    [Fact]
    public void Reports_go_to_files_as_well()
    {
        using TemporaryFolder folder = Folder(Txt("-all"), Txt("+all"));

        ToolRun run = ToolRun.In(folder, "diff", "old", "new", "--output", "markdown=diff.md", "--output", "json=diff.json");

        Assert.EndsWith("Compared 2 names: 1 gains, 1 untouched.\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            """
            ## spflint diff

            Compared 2 names: 1 gains, 1 untouched.

            ### `example.org` gains

            - **gains** IPv4 all (4,294,967,296 addresses): fail by `-all` → pass by `+all`
            - **gains** IPv6 all (2^128 addresses): fail by `-all` → pass by `+all`

            """,
            File.ReadAllText(folder.Full("diff.md")));
        using var json = JsonDocument.Parse(File.ReadAllText(folder.Full("diff.json")));
        Assert.Equal("340282366920938463463374607431768211456", json.RootElement.GetProperty("names")[0].GetProperty("changes")[1].GetProperty("addresses").GetString());
    }

    [Fact]
    public void Many_ranges_are_folded_in_Markdown_and_counted_in_text()
    {
        string holes = string.Join(' ', Enumerable.Range(0, 20).Select(i => $"-ip4:10.{i}.0.1"));
        using TemporaryFolder folder = Folder(Txt("-all"), Txt(holes + " +all"));

        Assert.Contains(
            "  <details><summary>21 ranges</summary>\n\n  `0.0.0.0-10.0.0.0`, `10.0.0.2-10.1.0.0`, ",
            ToolRun.In(folder, "diff", "old", "new", "--format", "markdown").Output,
            StringComparison.Ordinal);
        Assert.Contains(", 10.10.0.2-10.11.0.0 and 9 more (", ToolRun.In(folder, "diff", "old", "new").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_and_terms_are_harmless_in_every_format()
    {
        const string Owner = "a\\|`@team</summary>\\027[2J";
        using TemporaryFolder folder = Folder(
            "", $"{Owner} IN TXT \"v=spf1 exists:`%{{i}}|<img>@team\\027[31m -all\"\n{Owner} IN TXT \"moo\"\n");

        foreach (string format in (string[])["text", "markdown", "json"])
        {
            string output = ToolRun.In(folder, "diff", "old", "new", "--format", format).Output;

            Assert.DoesNotContain('\u001b', output);
            Assert.NotEqual("", output);
        }

        string markdown = ToolRun.In(folder, "diff", "old", "new", "--format", "markdown").Output;
        Assert.All(markdown.Split('\n').Where(line => line.Contains("team", StringComparison.Ordinal)), line => Assert.Contains("``", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Name two files or folders, the zones as they were and as they are to be; or a revision with --base.", "old")]
    [InlineData("Name two files or folders, the zones as they were and as they are to be; or a revision with --base.", "old", "new", "more")]
    [InlineData("Standard input has no revisions; name files or folders beside --base.", "--base", "HEAD", "-")]
    [InlineData("'win' is no value of --fail-on; use never, gain, loss or any.", "old", "new", "--fail-on", "win")]
    public void A_wrong_command_line_is_told(string message, params string[] args)
    {
        using TemporaryFolder folder = Folder("", "");

        ToolRun run = ToolRun.In(folder, ["diff", .. args]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"spflint: {message}\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'missing.zone' does not exist.", "missing.zone", "new")]
    [InlineData("'missing.zone' does not exist.", "old", "missing.zone")]
    [InlineData("No zone file was found in 'none'; name a file to have it linted whatever it is called.", "none", "new")]
    [InlineData("'old/image.zone' is a binary file, not a zone file in text form.", "old/image.zone", "new")]
    [InlineData("'missing.txt' does not exist.", "old", "new", "--records", "missing.txt")]
    public void A_side_that_cannot_be_read_is_told_and_not_compared(string message, params string[] args)
    {
        using TemporaryFolder folder = Folder(Txt("-all"), Txt("+all")).With("none/readme.txt", "No zones.\n").With("old/image.zone", "\0\0\0\u0002\0\0");

        foreach (string format in (string[])["text", "json", "markdown"])
        {
            ToolRun run = ToolRun.In(folder, ["diff", .. args, "--format", format, "--fail-on", "any"]);

            Assert.Equal((3, "", $"spflint: {message}\n"), (run.ExitCode, run.Output, run.Error));
        }
    }

    [Fact]
    public void An_empty_file_is_a_side_without_records()
    {
        using TemporaryFolder folder = Folder(Txt("-all"), Txt("-all")).With("empty.zone", "");

        ToolRun run = ToolRun.In(folder, "diff", "empty.zone", "new");

        Assert.Equal((3, "spflint: 'empty.zone' is empty; there is nothing to lint.\n"), (run.ExitCode, run.Error));
        Assert.EndsWith("Compared 2 names: 1 gains, 2 change otherwise.\n", run.Output, StringComparison.Ordinal);
    }

    private static string Txt(string terms) => $"@ IN TXT \"v=spf1 {terms}\"\n";

    private static TemporaryFolder Folder(string before, string after) => new TemporaryFolder()
        .With("old/example.org.zone", Head + before)
        .With("new/example.org.zone", Head + after);

    private static JsonDocument Compare(string before, string after, params string[] args)
    {
        using TemporaryFolder folder = Folder(before, after);
        return JsonDocument.Parse(ToolRun.In(folder, ["diff", "old", "new", "--format", "json", .. args]).Output);
    }

    private static string[] NamesIn(JsonDocument json) =>
        [.. json.RootElement.GetProperty("names").EnumerateArray().Select(name => name.GetProperty("name").GetString()!)];

    /// <summary>Such as <c>loss 192.0.2.1-192.0.2.1 pass>fail</c>.</summary>
    private static string Describe(JsonElement change)
    {
        string kind = change.GetProperty("kind").GetString()!;
        bool isOpen = kind == "open";
        kind += (isOpen && change.GetProperty("mayGain").GetBoolean() ? "+" : "") + (isOpen && change.GetProperty("mayLose").GetBoolean() ? "-" : "");
        string ranges = string.Join(',', change.GetProperty("ranges").EnumerateArray().Select(range => $"{range.GetProperty("first")}-{range.GetProperty("last")}"));
        string before = change.GetProperty("before").GetProperty("result").GetString()!;
        string after = change.GetProperty("after").GetProperty("result").GetString()!;
        return $"{kind} {ranges} {(kind == "gain" ? $"{after}<{before}" : $"{before}>{after}")}";
    }
}
