using SpfLint.Spf.Syntax;

namespace SpfLint.Spf.Tests.Syntax;

/// <summary>What RFC 7208 allows is no error.</summary>
public sealed class SpfGrammarTests
{
    [Theory]
    [InlineData("v=spf1")]
    [InlineData("V=SPF1 MX A:Mail.Example.ORG INCLUDE:x.Example -ALL")]
    [InlineData("v=spf1 +a ~mx ?ptr -all")]
    [InlineData("v=spf1 a/24 a//64 a/24//64 mx/0 mx//0 mx:example.org/24//64 a:x.example/32 -all")]
    [InlineData("v=spf1 ip4:0.0.0.0/0 ip4:192.0.2.1 ip4:255.255.255.255/32 -all")]
    [InlineData("v=spf1 ip6:::/0 ip6:::1 ip6:2001:db8::/32 ip6:::ffff:192.0.2.1 ip6:1:2:3:4:5:6:7:8/128 ip6:1:2:3:4:5:6:192.0.2.1 -all")]
    [InlineData("v=spf1 include:example.org. include:_spf.example.org include:xn--bcher-kva.example -all")]
    [InlineData("v=spf1 include:_spf.all.example a:spf-all.example mx:10.example.org a:example.b-2 -all")]
    [InlineData("v=spf1 a:%{d} exists:%{i}._spf.%{d2} exp=explain._spf.%{d} -all")]
    [InlineData("v=spf1 exists:%{ir}.%{v}._spf.%{d2} exists:%{l1r+-}.lp._spf.%{dR} exists:%{S}.x.example -all")]
    [InlineData("v=spf1 exists:%%x%_y%-.example exists:x.%{d/} exists:%{d0001} -all")]
    [InlineData("v=spf1 a:x/24.example -all")]
    [InlineData("v=spf1 exists:%{i}.a,b.lists.example.org exists:%{i}:25.e.example.org exists:%{s}.a;b.example.org -all")]
    [InlineData("v=spf1 include:%{l},x.example.org include:%{l}|x.example.org -all")]
    [InlineData("v=spf1 mx -all -all")]
    [InlineData("v=spf1 mx ra=postmaster rp=100 rr=e-all -all")]
    [InlineData("v=spf1 redirect=_spf.example.org exp=x.example.org")]
    [InlineData("v=spf1 mx -all exp=x.example.org ra=")]
    [InlineData("v=spf1 ptr ptr:example.org -all")]
    public void A_legal_record_has_no_error(string text) => Assert.Empty(SpfRecord.Parse(MarkedText.Utf8(text)).Errors);

    [Theory]
    [InlineData("v=spf1 moo.cow-far_out=man:dog/cat mx -all")]
    [InlineData("v=spf1 foo= foo= foo=%{c},include:x.example|~all -all")]
    [InlineData("v=spf1 foo=\"quoted\" -all")]
    [InlineData("v=spf1 match_subdomains=yes -all")]
    public void An_unknown_modifier_is_legal_whatever_its_value(string text)
    {
        SpfRecord record = SpfRecord.Parse(MarkedText.Utf8(text));

        Assert.All(record.Errors, error => Assert.Equal(SpfErrorKind.UnknownModifier, error.Kind));
        Assert.All(record.Errors, error => Assert.False(error.IsSyntaxError));
        Assert.NotEmpty(record.Errors);
    }

    [Theory]
    [InlineData("v=spf1", true)]
    [InlineData("v=spf1 ", true)]
    [InlineData("V=sPf1 mx", true)]
    [InlineData("v=spf10", false)]
    [InlineData("v=spf1\tmx", false)]
    [InlineData(" v=spf1", false)]
    [InlineData("v=spf", false)]
    [InlineData("", false)]
    public void Only_the_version_and_a_space_or_the_end_make_a_record(string text, bool isSpf) =>
        Assert.Equal(isSpf, SpfRecord.IsSpf(MarkedText.Utf8(text)));
}
