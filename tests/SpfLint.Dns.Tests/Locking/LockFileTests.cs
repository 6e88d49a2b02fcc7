using System.Collections.Immutable;
using System.Text;
using SpfLint.Dns.Locking;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Dns.Text;

namespace SpfLint.Dns.Tests.Locking;

public sealed class LockFileTests
{
    private const string Text = """
        ; What DNS said of the names that these zones need. Made by 'spflint lock'; review it, do not edit it.
        ; Asked on 2026-03-01 of 192.0.2.53:53.
        $ORIGIN .
        $TTL 0

        ; gone.example. NXDOMAIN

        alias.mail.example. CNAME _spf.mail.example.

        _spf.mail.example. TXT "v=spf1 ip4:192.0.2.0/24 -all"
        ; _spf.mail.example. A NODATA

        mx.mail.example. A 192.0.2.25
        mx.mail.example. A 192.0.2.26
        mx.mail.example. AAAA 2001:db8::25

        """;

    [Theory]
    [InlineData("mx.mail.example", RecordType.A, DnsStatus.NoError)]
    [InlineData("MX.mail.example", RecordType.A, DnsStatus.NoError)]
    [InlineData("mx.mail.example", RecordType.MX, DnsStatus.Unknown)]
    [InlineData("_spf.mail.example", RecordType.A, DnsStatus.NoData)]
    [InlineData("_spf.mail.example", RecordType.Aaaa, DnsStatus.Unknown)]
    [InlineData("gone.example", RecordType.Txt, DnsStatus.NxDomain)]
    [InlineData("below.gone.example", RecordType.Txt, DnsStatus.Unknown)]
    [InlineData("alias.mail.example", RecordType.A, DnsStatus.NoData)]
    [InlineData("never.asked.example", RecordType.A, DnsStatus.Unknown)]
    public void It_answers_what_was_asked_and_nothing_else(string name, RecordType type, DnsStatus status) =>
        Assert.Equal(status, Read(Text).Answers.Resolve(Name(name), type).Status);

    [Fact]
    public void An_alias_is_followed()
    {
        DnsAnswer answer = Read(Text).Answers.Resolve(Name("alias.mail.example"), RecordType.Txt);

        Assert.Equal("v=spf1 ip4:192.0.2.0/24 -all", Encoding.ASCII.GetString(Assert.Single(answer.Texts).Span));
        Assert.Equal(Name("_spf.mail.example"), Assert.Single(answer.Aliases));
    }

    [Fact]
    public void What_is_written_is_what_was_read()
    {
        using var output = new StringWriter { NewLine = "\n" };
        LockWriter.Write(output, Read(Text).Lines(), new DateTimeOffset(2026, 3, 1, 23, 59, 0, TimeSpan.Zero), "192.0.2.53:53");

        string[] sorted = output.ToString().Split('\n');
        Assert.Equal(Text.ReplaceLineEndings("\n").Split('\n').Order(), sorted.Order());
        Assert.Equal(sorted, Written(sorted));
    }

    [Theory]
    [InlineData("")]
    [InlineData("v=spf1 -all")]
    [InlineData("quote \" and \\ and ; and \t and \u00ff")]
    public void Texts_come_back_octet_for_octet(string text)
    {
        byte[] octets = Encoding.Latin1.GetBytes(text);
        Assert.Equal(octets, RoundTrip(octets));
    }

    [Theory]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(511)]
    [InlineData(4000)]
    public void Long_texts_are_cut_into_strings_and_joined_again(int length)
    {
        byte[] octets = [.. Enumerable.Range(0, length).Select(i => (byte)i)];
        Assert.Equal(octets, RoundTrip(octets));
    }

    [Fact]
    public void A_failure_is_nothing_to_lock() =>
        Assert.Empty(LockedAnswer.From(Name("x.example"), RecordType.A, DnsAnswer.Of(DnsStatus.Timeout)));

    [Fact]
    public void The_order_of_a_servers_answer_does_not_show()
    {
        MailExchange first = new(10, Name("a.example")), second = new(5, Name("b.example"));
        IEnumerable<LockedAnswer> one = LockedAnswer.From(Name("x.example"), RecordType.MX, DnsAnswer.FromMailExchanges([first, second]));
        IEnumerable<LockedAnswer> other = LockedAnswer.From(Name("x.example"), RecordType.MX, DnsAnswer.FromMailExchanges([second, first]));

        Assert.Equal(one.Order(LockedAnswer.FileOrder), other.Order(LockedAnswer.FileOrder));
        Assert.Equal(["x.example. MX 10 a.example.", "x.example. MX 5 b.example."], one.Order(LockedAnswer.FileOrder).Select(line => line.ToString()));
    }

    [Fact]
    public void A_record_whose_owner_is_no_name_says_nothing() =>
        Assert.Empty(Read($"{new string('a', 64)}. CNAME b.example.\nc..d. TXT \"x\"\n").Lines());

    [Theory]
    [InlineData("; x.example NXDOMAIN")]
    [InlineData("; x.example. nxdomain")]
    [InlineData("; x.example. NODATA")]
    [InlineData("; x.example. QQ NODATA")]
    [InlineData("; see x.example. NXDOMAIN")]
    [InlineData(" ; x.example. NXDOMAIN")]
    [InlineData("; x..example. NXDOMAIN")]
    public void Other_comments_say_nothing(string comment) => Assert.Empty(Read(comment).Absences);

    [Fact]
    public void An_absence_knows_its_line()
    {
        string text = "; a comment\r\n; gone.example. NXDOMAIN\r\n";
        LockedAbsence absence = Assert.Single(Read(text).Absences);

        Assert.Equal("; gone.example. NXDOMAIN", text.Substring((int)absence.Span.Start, (int)absence.Span.Length).TrimEnd('\r'));
    }

    [Fact]
    public void Absences_are_found_behind_the_first_piece_of_a_large_file()
    {
        string filler = string.Concat(Enumerable.Range(0, 9000).Select(i => $"; n{i}.example. NXDOMAIN\n"));
        LockFile file = Read(filler);

        Assert.Equal(9000, file.Absences.Length);
        Assert.Equal(DnsStatus.NxDomain, file.Answers.Resolve(Name("n8999.example"), RecordType.A).Status);
    }

    [Fact]
    public void Marks_of_a_merge_are_mistakes_of_the_zone_and_not_the_end()
    {
        LockFile file = Read("<<<<<<< ours\nx.example. A 192.0.2.1\n=======\nx.example. A 192.0.2.2\n>>>>>>> theirs\n");

        Assert.NotEmpty(file.Zone.Errors);
        Assert.NotEmpty(file.Lines());
    }

    private static byte[] RoundTrip(byte[] octets)
    {
        DnsAnswer answer = DnsAnswer.FromTexts([octets]);
        LockFile file = Read(string.Join('\n', LockedAnswer.From(Name("x.example"), RecordType.Txt, answer)));
        return Assert.Single(file.Answers.Resolve(Name("x.example"), RecordType.Txt).Texts).ToArray();
    }

    private static string[] Written(string[] lines)
    {
        using var output = new StringWriter { NewLine = "\n" };
        ImmutableSortedSet<LockedAnswer> read = Read(string.Join('\n', lines)).Lines();
        LockWriter.Write(output, read, new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), "192.0.2.53:53");
        return output.ToString().Split('\n');
    }

    private static LockFile Read(string text) => LockFile.Read(new MemorySource(LockFile.UsualName, Encoding.UTF8.GetBytes(text)));

    private static DomainName Name(string text) => DomainName.TryParse(text, out DomainName name) ? name : throw new ArgumentException(text);
}
