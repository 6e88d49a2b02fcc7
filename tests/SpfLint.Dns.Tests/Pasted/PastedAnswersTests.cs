using System.Globalization;
using System.Net;
using System.Text;
using SpfLint.Dns.Names;
using SpfLint.Dns.Pasted;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Tests.Pasted;

public sealed class PastedAnswersTests
{
    public static TheoryData<string, string, string, string> Answers => new()
    {
        { Pastes.Dig, "example.org", "TXT", "'v=spf1 ip4:192.0.2.0/24 -all' 'quote \" semi ; back \\ byte \u00C8second'" },
        { Pastes.Dig, "ns1.example.org", "A", "192.0.2.1" },
        { Pastes.Dig, "example.org", "A", "Unknown" },
        { Pastes.Dig, "example.net", "TXT", "Unknown" },
        { Pastes.DigMissing, "nope.example.org", "TXT", "NxDomain" },
        { Pastes.DigMissing, "nope.example.org", "A", "NxDomain" },
        { Pastes.DigMissing, "below.nope.example.org", "A", "Unknown" },
        { Pastes.DigMissing, "example.org", "A", "Unknown" },
        { Pastes.DigDangling, "alias.example.org", "TXT", "NxDomain" },
        { Pastes.DigDangling, "gone.example.org", "A", "NxDomain" },
        { Pastes.DigMultiline, "example.org", "AAAA", "NoData" },
        { Pastes.DigMultiline, "example.org", "A", "Unknown" },
        { Pastes.DigReferral, "example.org", "TXT", "Unknown" },
        { Pastes.DigFailing, "example.org", "TXT", "ServerFailure" },
        { Pastes.DigFailing, "example.org", "A", "Unknown" },
        { Pastes.DigRefused, "example.org", "TXT", "Unknown" },
        { Pastes.DigTransfer, "example.org", "MX", "10 mx1.example.org." },
        { Pastes.DigTransfer, "under_score._x.example.org", "TXT", "'a b'" },
        { Pastes.DigTransfer, "www.example.org", "AAAA", "2001:db8::3" },
        { Pastes.DigTransfer, "nullmx.example.org", "MX", "0 ." },
        { Pastes.DigTransfer, "old.example.org", "SPF", "'v=spf1 -all'" },
        { Pastes.DigTransfer, "3.2.0.192.in-addr.arpa", "PTR", "mx1.example.org." },
        { Pastes.DigTransfer, "nope.example.org", "TXT", "Unknown" },
        { Pastes.Kdig, "nope.example.org", "TXT", "NxDomain" },
        { Pastes.Drill, "ns1.example.org", "TXT", "NoData" },
        { Pastes.Host, "example.org", "TXT", "'v=spf1 ip4:192.0.2.0/24 -all'" },
        { Pastes.Host, "example.org", "MX", "10 mx1.example.org." },
        { Pastes.Host, "www.example.org", "A", "192.0.2.3" },
        { Pastes.Host, "www.example.org", "AAAA", "2001:db8::3" },
        { Pastes.Host, "old.example.org", "SPF", "'v=spf1 -all'" },
        { Pastes.Host, "nullmx.example.org", "MX", "0 ." },
        { Pastes.Host, "3.2.0.192.in-addr.arpa", "PTR", "mx1.example.org." },
        { Pastes.Host, "ns1.example.org", "TXT", "NoData" },
        { Pastes.Host, "ns1.example.org", "A", "Unknown" },
        { Pastes.Host, "nope.example.org", "TXT", "NxDomain" },
        { Pastes.Host, "broken.example.org", "TXT", "ServerFailure" },
        { Pastes.Host, "example.net", "TXT", "Unknown" },
        { Pastes.Nslookup, "example.org", "TXT", "'v=spf1 ip4:192.0.2.0/24 -all'" },
        { Pastes.Nslookup, "example.org", "MX", "10 mx1.example.org." },
        { Pastes.Nslookup, "www.example.org", "A", "192.0.2.3" },
        { Pastes.Nslookup, "www.example.org", "AAAA", "2001:db8::3" },
        { Pastes.Nslookup, "3.2.0.192.in-addr.arpa", "PTR", "mx1.example.org." },
        { Pastes.Nslookup, "old.example.org", "SPF", "'v=spf1 -all'" },
        { Pastes.Nslookup, "ns1.example.org", "A", "192.0.2.1" },
        { Pastes.Nslookup, "ns1.example.org", "AAAA", "2001:db8::1" },
        { Pastes.Nslookup, "ns2.example.org", "A", "Unknown" },
        { Pastes.Nslookup, "nope.example.org", "TXT", "NxDomain" },
        { Pastes.Nslookup, "broken.example.org", "TXT", "ServerFailure" },
        { Pastes.Nslookup, "example.net", "TXT", "Unknown" },
        { Pastes.NslookupOnWindows, "example.org", "TXT", "'v=spf1 ip4:192.0.2.0/24 -all' 'other'" },
        { Pastes.NslookupOnWindows, "example.org", "MX", "10 mx1.example.org." },
        { Pastes.NslookupOnWindows, "mx1.example.org", "AAAA", "2001:db8::3" },
        { Pastes.NslookupOnWindows, "two.example.org", "A", "192.0.2.7 192.0.2.8" },
        { Pastes.NslookupOnWindows, "two.example.org", "AAAA", "2001:db8::7" },
        { Pastes.NslookupOnWindows, "www.example.org", "AAAA", "2001:db8::7" },
        { Pastes.NslookupOnWindows, "web.example.org", "AAAA", "2001:db8::7" },
        { Pastes.NslookupOnWindows, "nope.example.org", "TXT", "NxDomain" },
        { Pastes.NslookupOnWindows, "ns1.example.org", "TXT", "NoData" },
        { Pastes.NslookupOnWindows, "example.org", "AAAA", "NoData" },
        { Pastes.NslookupOnWindows, "dns.example.net", "A", "Unknown" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void An_answer_is_what_the_tool_printed(string paste, string name, string type, string expected)
    {
        Assert.Equal(expected, Ask(paste, name, type));

        // From Windows, in a mail, indented by a chat, and twice: the same.
        Assert.Equal(expected, Ask(paste.ReplaceLineEndings("\r\n"), name, type));
        Assert.Equal(expected, Ask(Prefix("> ", paste), name, type));
        Assert.Equal(expected, Ask(Prefix(" ", paste), name, type));
        Assert.Equal(expected, Ask(Prefix(">>\t", paste.TrimEnd()), name, type));
        Assert.Equal(expected, Ask("\uFEFF" + paste + paste, name, type));
    }

    public static TheoryData<string> AllPastes => new(
        Pastes.Dig, Pastes.DigTransfer, Pastes.DigMultiline, Pastes.Host, Pastes.Nslookup, Pastes.NslookupOnWindows);

    [Theory]
    [MemberData(nameof(AllPastes))]
    public void The_fragment_has_no_mistakes_and_every_text_stands_where_the_paste_has_it(string paste)
    {
        foreach (string text in (string[])[paste, Prefix("> ", paste), Prefix(" ", paste), paste.ReplaceLineEndings("\r\n"), paste.TrimEnd()])
        {
            PastedAnswers answers = Read(text);
            Zone zone = ZoneLoader.Load(answers.Text, new ZoneOptions { GivenOrigin = DomainName.Root });

            Assert.Empty(zone.Errors);
            Assert.True(zone.Identity.IsFragment);
            Assert.Equal(answers.RecordCount, zone.Count);
            Assert.Equal(text, Encoding.UTF8.GetString(answers.Text.Shown.Slice(new TextSpan(0, int.MaxValue))));
            byte[] shown = Encoding.UTF8.GetBytes(text);
            for (int i = 0; i < zone.Count; i++)
            {
                RecordText record = zone.Open(i);
                if (record.OwnerSpan.Length > 0)
                    Assert.StartsWith(Encoding.ASCII.GetString(record.OwnerText).TrimEnd('.'), Encoding.UTF8.GetString(shown.AsSpan((int)record.OwnerSpan.Start)), StringComparison.Ordinal);

                if (record.Type is not (RecordType.Txt or RecordType.Spf))
                    continue;

                CharacterStrings strings = record.ReadStrings();
                TextSpan first = strings.Map(0, 1), last = strings.Map(strings.Joined.Length - 1, 1);
                Assert.Equal(strings.Joined.Span[0], shown[first.Start]);
                Assert.Equal((byte)'"', shown[last.End]);
            }
        }
    }

    [Theory]
    [InlineData("example.org descriptive text \"v=spf1 -all\"\n", "example.org. TXT             \"v=spf1 -all\"\n")]
    [InlineData("example.org has SPF record \"v=spf1 -all\"\n", "example.org.    SPF        \"v=spf1 -all\"\n")]
    [InlineData("> example.org descriptive text \"v=spf1 -all\"\n", "( example.org.)TXT             \"v=spf1 -all\"\n")]
    [InlineData("example.org.\t300\tIN\tTXT\t\"v=spf1 -all\" ; x\n", "example.org.        TXT\t\"v=spf1 -all\"    \n")]
    [InlineData(" example.org.\t300\tIN\tA\t192.0.2.1\n", "(example.org.)       A\t192.0.2.1\n")]
    [InlineData("[example.org.] www.example.org. 300 A 192.0.2.1\n", "(              www.example.org.)    A 192.0.2.1\n")]
    [InlineData("example.org 300 IN A 192.0.2.1", "example.org.       A 192.0.2.1\n")]
    [InlineData("Name:\tmx.example.org\nAddress: 192.0.2.3\n", "(     mx.example.org\n)A       192.0.2.3\n")]
    [InlineData("example.org\ttext =\n\n\t\"v=spf1 \"\n\t\"-all\"\n", "example.org. TXT( \n\n \"v=spf1 \"\n)\"-all\"\n")]
    [InlineData("example.org MX preference = 10, mail exchanger = mx.example.org\n", "example.org. MX             10                   mx.example.org\n")]
    [InlineData("a.example. IN A 192.0.2.1\na.example. 5 IN A 192.0.2.1\n", "a.example.    A 192.0.2.1\n                           \n")]
    public void Records_are_written_where_they_stand(string paste, string expected) =>
        Assert.Equal(expected, Encoding.UTF8.GetString(Read(paste).Text.Slice(new TextSpan(0, int.MaxValue))));

    [Fact]
    public void One_record_in_the_words_of_several_tools_is_one_record()
    {
        PastedAnswers answers = Read(
            """
            example.org.		17	IN	TXT	"v=spf1 " "-all"
            Example.ORG.	3600 IN TXT ( "v=spf1 "
              "-all" )
            example.org descriptive text "v=spf1 " "-all"
            example.org	text = "v=spf1 " "-all"
            example.org	text =

            	"v=spf1 "
            	"-all"
            example.org.		17	IN	MX	10 mx.example.org.
            example.org mail is handled by 10 mx.example.org.
            example.org	MX preference = 10, mail exchanger = MX.example.org
            mx.example.org.	17	IN	AAAA	2001:db8:0::3
            Name:	mx.example.org
            Address: 2001:db8::3

            """);

        Assert.Equal(3, answers.RecordCount);
    }

    [Theory]
    [InlineData("\"v=spf1 -all\"\n", 1)]
    [InlineData("$ dig +short example.org TXT\n\"v=spf1 -all\"\n", 2)]
    [InlineData(Pastes.NslookupOnWindows, null)]
    [InlineData(Pastes.Dig, null)]
    public void Data_without_a_name_is_told(string paste, int? line) => Assert.Equal(line, Read(paste).NamelessLine);

    [Theory]
    [InlineData("This is a TXT record\n")]
    [InlineData("Add a TXT\n")]
    [InlineData("The host has address problems\n")]
    [InlineData("I mean example.org. A record\n")]
    [InlineData("example.org has no SPF records at all\n")]
    [InlineData("example.org. A record\n")]
    [InlineData("version.bind.\t0\tCH\tTXT\t\"9.18\"\n")]
    [InlineData("a;b has address 192.0.2.1\n")]
    [InlineData("example.org descriptive text \"a\" (\n")]
    [InlineData("example.org. IN TXT ( \"a\"\n")]
    [InlineData("has no TXT record\n has no  record\n ** can't find : \nHost not found: \n")]
    [InlineData(";; connection timed out; no servers could be reached\n")]
    public void Prose_is_no_answer(string paste) => Assert.Equal((0, 0), (Read(paste).RecordCount, Read(paste).StatementCount));

    [Fact]
    public void No_mutation_of_a_paste_breaks_the_reader()
    {
        string all = Pastes.Dig + Pastes.DigMissing + Pastes.DigDangling + Pastes.DigMultiline + Pastes.Host + Pastes.Nslookup + Pastes.NslookupOnWindows;
        byte[] bytes = Encoding.UTF8.GetBytes(all);
        byte[] poison = [.. "()\";\\\n\r\t >= \0:.,9"u8, 0xFF, 0x1B];
        var random = new Random(7208);
        for (int round = 0; round < 2000; round++)
        {
            byte[] mutant = (byte[])bytes.Clone();
            for (int i = random.Next(1, 40); i > 0; i--)
                mutant[random.Next(mutant.Length)] = poison[random.Next(poison.Length)];

            mutant = mutant[random.Next(mutant.Length / 2)..];
            PastedAnswers answers = PastedAnswers.Read(new MemorySource("paste", mutant));

            Assert.InRange(answers.Text.Length, mutant.Length, mutant.Length + 1);
            byte[] fragment = answers.Text.Slice(new TextSpan(0, int.MaxValue));
            Assert.Equal(
                Encoding.Latin1.GetString(mutant).TrimEnd('\n').Count(c => c == '\n'),
                Encoding.Latin1.GetString(fragment)[..Encoding.Latin1.GetString(mutant).TrimEnd('\n').Length].Count(c => c == '\n'));
        }
    }

    private static PastedAnswers Read(string paste) => PastedAnswers.Read(new MemorySource("paste", Encoding.UTF8.GetBytes(paste)));

    private static string Prefix(string prefix, string paste) => prefix + paste.Replace("\n", "\n" + prefix, StringComparison.Ordinal);

    private static string Ask(string paste, string name, string type)
    {
        Assert.True(DomainName.TryParse(name, out DomainName owner));
        Assert.True(RecordTypes.TryParse(Encoding.ASCII.GetBytes(type), out RecordType asked));
        DnsAnswer answer = Read(paste).Source.Resolve(owner, asked);
        return answer.Status != DnsStatus.NoError ? answer.Status.ToString() : string.Join(
            ' ',
            [
                .. answer.Ip4Addresses.Select(address => new IPAddress(BitConverter.GetBytes(IPAddress.HostToNetworkOrder((int)address))).ToString()),
                .. answer.Ip6Addresses.Select(Ip6),
                .. answer.MailExchanges.Select(mx => string.Create(CultureInfo.InvariantCulture, $"{mx.Preference} {mx.Host}")),
                .. answer.Names.Select(target => target.ToString()),
                .. answer.Texts.Select(text => $"'{Encoding.Latin1.GetString(text.Span)}'"),
            ]);
    }

    private static string Ip6(AddressBits address)
    {
        byte[] bytes = new byte[16];
        address.WriteBigEndian(bytes);
        return new IPAddress(bytes).ToString();
    }
}
