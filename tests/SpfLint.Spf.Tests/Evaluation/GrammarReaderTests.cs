using System.Text;
using SpfLint.Spf.Evaluation.Grammar;
using SpfLint.Spf.Syntax;

namespace SpfLint.Spf.Tests.Evaluation;

/// <summary>The grammar of RFC 7208 section 12, and nothing but it.</summary>
public sealed class GrammarReaderTests
{
    [Theory]
    [InlineData("all")]
    [InlineData("+ALL -a ~Mx ?ptr")]
    [InlineData("  mx  -all  ")]
    [InlineData("a/0 a/32 a//0 a//128 a/24//64 mx/24//64 a:x.example/24//64")]
    [InlineData("a:foo:bar/baz.example.com a:x,y.example a:http://x.example")]
    [InlineData("a:x/24.example a:x/24.example/24 a:%{d}/24 a:%{d/}/24//64 a:x.%%/24")]
    [InlineData("a:.example a:x..example a:x.example. a:-.a-b a:x.1-2 a:x.a1")]
    [InlineData("include:%{d} exists:%{i}.%{v}.example ptr:%_.x.example exists:%%")]
    [InlineData("ip4:0.0.0.0/0 ip4:255.255.255.255/32 ip6:::/0 ip6:::ffff:192.0.2.1/128 ip6:2001:DB8::")]
    [InlineData("exists:%{s}%{l}%{o}%{d}%{i}%{p}%{v}%{h} exists:%{S1R.-+,/_=} exists:%{d99999999999}")]
    [InlineData("redirect=x.example exp=%{d}")]
    [InlineData("foo= foo=bar foo=%{c} a.b-c_d=%{r}%{t},;:\"'()")]
    [InlineData("include=x all=y ip4=z mx=mx default=pass")]
    public void The_grammar_accepts(string terms) => Assert.NotNull(Read(terms));

    [Theory]
    [InlineData("moo")]
    [InlineData("-")]
    [InlineData("--all")]
    [InlineData("all: ")]
    [InlineData("all/8")]
    [InlineData("all.")]
    [InlineData("-all,")]
    [InlineData("a:")]
    [InlineData("a:/24")]
    [InlineData("a/")]
    [InlineData("a//")]
    [InlineData("a/33")]
    [InlineData("a/024")]
    [InlineData("a/24/64")]
    [InlineData("a//64/24")]
    [InlineData("a//129")]
    [InlineData("a/+1")]
    [InlineData("a/1000")]
    [InlineData("a:x.example/")]
    [InlineData("a:museum")]
    [InlineData("a:museum.")]
    [InlineData("a:x.example..")]
    [InlineData("a:x.123")]
    [InlineData("a:192.0.2.1")]
    [InlineData("a:x.-com")]
    [InlineData("a:x.com-")]
    [InlineData("a:x.exam_ple")]
    [InlineData("a:x.example:25")]
    [InlineData("a:%{d}com")]
    [InlineData("a:%{d}.")]
    [InlineData("a:%d.example")]
    [InlineData("a:x%")]
    [InlineData("a:%{d0}")]
    [InlineData("a:%{a}")]
    [InlineData("a:%{}")]
    [InlineData("a:%{d")]
    [InlineData("a:%{dr2}")]
    [InlineData("a:%{d*}")]
    [InlineData("a:%{c}")]
    [InlineData("exp=%{t}.example")]
    [InlineData("include")]
    [InlineData("include:")]
    [InlineData("include:x.example/24")]
    [InlineData("exists")]
    [InlineData("ptr:")]
    [InlineData("ptr/0")]
    [InlineData("ip4")]
    [InlineData("ip4:")]
    [InlineData("ip4:1.2.3")]
    [InlineData("ip4:1.2.3.04")]
    [InlineData("ip4:1.2.3.4/")]
    [InlineData("ip4:1.2.3.4/032")]
    [InlineData("ip4:1.2.3.4//32")]
    [InlineData("ip4:::1")]
    [InlineData("ip6:1.2.3.4")]
    [InlineData("ip6:1::2::3")]
    [InlineData("ip6:::1%eth0")]
    [InlineData("ip6:[::1]")]
    [InlineData("redirect=")]
    [InlineData("redirect:x.example")]
    [InlineData("-redirect=x.example")]
    [InlineData("exp=-all")]
    [InlineData("exp=x.example exp=x.example")]
    [InlineData("REDIRECT=x.example redirect=y.example")]
    [InlineData("1up=foo")]
    [InlineData("=all")]
    [InlineData("foo=%")]
    [InlineData("foo=%{z}")]
    [InlineData("mx\tall")]
    [InlineData("mx\u00a0all")]
    [InlineData("foo=\u00fc")]
    [InlineData("mx\0")]
    public void The_grammar_rejects(string terms) => Assert.Null(Read(terms));

    [Fact]
    public void Terms_know_their_bytes_and_their_parts()
    {
        SpfRecord record = Read(" ?a:%{d2}.x.example/24//64   redirect=y.example ")!;

        Assert.Equal(["?a:%{d2}.x.example/24//64", "redirect=y.example"], record.Terms.Select(term => Encoding.ASCII.GetString(term.Span.Of(record.Text.Span))));
        var directive = Assert.IsType<SpfDirective>(record.Terms[0]);
        Assert.Equal((SpfQualifier.Neutral, SpfMechanism.A, 24, 64), (directive.Qualifier, directive.Mechanism, directive.Ip4CidrLength!.Value.Value, directive.Ip6CidrLength!.Value.Value));
        Assert.Equal("%{d2}.x.example"u8, directive.DomainSpec!.Span.Of(record.Text.Span));
        Assert.Equal("%{d2}.x.example"u8, directive.DomainSpec.Text.Span);
        Assert.Equal(record.Text.Length, record.Version.Length + record.Terms.Sum(term => term.Span.Length) + record.Separators.Sum(span => span.Length));
    }

    [Fact]
    public void The_first_word_that_breaks_the_grammar_is_told()
    {
        ReadOnlyMemory<byte> text = Encoding.ASCII.GetBytes("v=spf1 mx foo:bar moo -all");

        Assert.Null(GrammarReader.Read(text, out SpfSpan wrong));
        Assert.Equal("foo:bar"u8, wrong.Of(text.Span));
    }

    [Theory]
    [InlineData("include=a e")]
    [InlineData("exists=%{d} .example")]
    public void What_is_one_mistake_of_two_words_is_a_syntax_error_where_the_second_word_is_one(string terms)
    {
        Assert.Null(Read(terms));
        Assert.Contains(SpfRecord.Parse(Encoding.ASCII.GetBytes("v=spf1 " + terms)).Errors, error => error.IsSyntaxError);
    }

    /// <summary>The linter may suspect what the grammar allows; it must not miss what the grammar forbids.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_the_grammar_rejects_is_an_error_of_the_syntax_tree(int seed)
    {
        string[] pieces =
        [
            "all", "-all", "a", "mx", "ptr", "ip4:192.0.2.0/24", "ip6:2001:db8::/32", "include:x.example", "a:y.example/24//64", "exists:%{i}.%{d2}",
            "redirect=x.example", "exp=%{d}", "foo=bar", "%{d0}", "%{", "%", "//", "/33", ":", "=", ".", "-", ",", ";", " ", "\t", "1", "x", ".example", "a:x.1",
        ];
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++)
        {
            var text = new StringBuilder("v=spf1 ");
            for (int i = random.Next(1, 6); i > 0; i--)
                text.Append(pieces[random.Next(pieces.Length)]).Append(random.Next(2) == 0 ? " " : "");

            string record = text.ToString();
            if (GrammarReader.Read(Encoding.ASCII.GetBytes(record), out _) is null)
                Assert.True(SpfRecord.Parse(Encoding.ASCII.GetBytes(record)).Errors.Any(error => error.IsSyntaxError), record);
        }
    }

    private static SpfRecord? Read(string terms) => GrammarReader.Read(Encoding.UTF8.GetBytes("v=spf1 " + terms), out _);
}
