using System.Text;
using SpfLint.Spf.Evaluation.Grammar;
using SpfLint.Spf.Syntax;
using SpfLint.Spf.Syntax.Parsing;

namespace SpfLint.Spf.Tests.Syntax;

/// <summary>A plain record is read once; reading it with care as well must not tell anything else.</summary>
public sealed class PlainRecordTests
{
    private static readonly string[] Words =
    [
        "all", "-all", "~all", "?all", "+all", "a", "mx", "ptr", "A", "MX", "-a", "+mx", "ip4:192.0.2.1", "ip4:192.0.2.0/24", "IP4:0.0.0.0/0", "ip6:2001:db8::/32",
        "ip6:::1", "ip6:::ffff:192.0.2.1", "ip6:a:b:c:d:e:f:1:2", "-ip6:::/0", "a/24", "mx//64", "a/24//64", "a:mail.example.org", "a:mail-1.example.org/28",
        "mx:a-all.example.net//128", "include:_spf.example.org", "include:x-mx.a-all", "include:spf.a-mx.example", "exists:a.b.example", "ptr:example.org",
        "redirect=_spf.example.org", "redirect=a.include.example", "exp=why.example.org", "Redirect=x.ip4.example", "include:1.2.3.example", "a:xn--bcher-kva.example",
        "mx:mx.mx.mx", "a:a.a", "include:ip4.ip6.all-a", "a:ptr-all.x", "mx:10.mail.example", "a:spf1.example", "?include:INCLUDE.EXAMPLE", "a:all.example/0", "ip4:10.0.0.0/8",
        "include:b-.example", "include:-a.example.org", "a:-all.example", "mx:x.-ip4.example", "include:a--a.example", "a:v-spf1.example", "include:_-_.example",
    ];

    private static readonly string[] Slips = [" ", ".", "-", ":", "/", "=", ",", "a", "1", "%", "~", "_", "all", " 10 ", "24", "+", "\t", "-a", "to", " - "];

    [Fact]
    public void What_is_plain_reads_the_same_with_care()
    {
        var random = new Random(7);
        int plain = 0;
        for (int round = 0; round < 60_000; round++)
        {
            var text = new StringBuilder("v=spf1");
            for (int i = random.Next(0, 6); i > 0; i--)
                text.Append(' ').Append(Words[random.Next(Words.Length)]);

            if (random.Next(2) == 0)
            {
                string slip = Slips[random.Next(Slips.Length)];
                int at = random.Next("v=spf1".Length, text.Length + 1);
                if (random.Next(3) == 0 && at < text.Length)
                    text.Remove(at, 1);
                else
                    text.Insert(at, slip);
            }

            byte[] bytes = Encoding.ASCII.GetBytes(text.ToString());
            if (!SpfRecord.IsSpf(bytes) || GrammarReader.Read(bytes, out _) is not { } valid || !PlainRecord.Is(valid))
                continue;

            plain++;
            Assert.Equal(Describe(RecordReader.ReadWithCare(bytes, SpfVersion.Classify(bytes))), Describe(SpfRecord.Parse(bytes)));
        }

        Assert.True(plain > 10_000, $"Only {plain} records were plain.");
    }

    [Theory]
    [InlineData("v=spf1 a mx ip4:192.0.2.0/24 include:_spf.example.org -all")]
    [InlineData("v=spf1")]
    [InlineData("V=SPF1 a:mail-7.example.org/24//64 redirect=x.example")]
    public void Most_records_are_plain(string text) => Assert.True(IsPlain(text));

    [Theory]
    [InlineData("v=spf1 mx  -all")]
    [InlineData("v=spf1 mx ")]
    [InlineData("v=spf1 include:mail.example-all")]
    [InlineData("v=spf1 include:a..example -all")]
    [InlineData("v=spf1 a:localhost.example:25.example -all")]
    [InlineData("v=spf1 exists:%{i}.example -all")]
    [InlineData("v=spf1 foo=bar -all")]
    public void What_could_be_meant_otherwise_is_not_plain(string text) => Assert.False(IsPlain(text));

    private static bool IsPlain(string text) => GrammarReader.Read(Encoding.ASCII.GetBytes(text), out _) is { } valid && PlainRecord.Is(valid);

    private static string Describe(SpfRecord record)
    {
        var text = new StringBuilder(Encoding.ASCII.GetString(record.Text.Span));
        text.Append($"\n{record.Version} {string.Join(", ", record.Separators)} {string.Join(", ", record.Errors)}\n");
        foreach (SpfTerm term in record.Terms)
        {
            text.Append($"{term.GetType().Name} {term.Span} {term.NameSpan} {term.Errors.Length} ");
            if (term is SpfDirective directive)
            {
                text.Append($"{directive.Qualifier} {directive.QualifierSpan} {directive.Mechanism} {directive.Ip4Network} {directive.Ip6Network} ");
                text.Append($"{directive.AddressSpan} {directive.Ip4CidrLength} {directive.Ip6CidrLength} {Describe(directive.DomainSpec)}\n");
            }
            else if (term is SpfModifier modifier)
            {
                text.Append($"{modifier.Kind} {Describe(modifier.Value)} {Describe(modifier.DomainSpec)}\n");
            }
        }

        return text.ToString();
    }

    private static string Describe(DomainSpec? spec) =>
        spec is null ? "none" : $"{Describe(spec.MacroString)} {Encoding.ASCII.GetString(spec.Text.Span)}";

    private static string Describe(MacroString macros) => $"{macros.Span} {string.Join(", ", macros.Parts)}";
}
