using System.Text;
using SpfLint.Dns.Records;
using SpfLint.Spf.Syntax;

namespace SpfLint.Spf.Tests.Syntax;

/// <summary>What the tree says of a record, and where.</summary>
public sealed class SpfTreeTests
{
    private static SpfRecord Parse(string text) => SpfRecord.Parse(MarkedText.Utf8(text));

    private static string Text(SpfRecord record, SpfSpan? span) =>
        span is { } known ? Encoding.UTF8.GetString(known.Of(record.Text.Span)) : "";

    [Theory]
    [InlineData("all", SpfQualifier.Pass, "")]
    [InlineData("+all", SpfQualifier.Pass, "+")]
    [InlineData("-all", SpfQualifier.Fail, "-")]
    [InlineData("~all", SpfQualifier.SoftFail, "~")]
    [InlineData("?all", SpfQualifier.Neutral, "?")]
    public void A_directive_has_its_qualifier(string term, SpfQualifier qualifier, string written)
    {
        SpfRecord record = Parse("v=spf1 " + term);

        var directive = Assert.IsType<SpfDirective>(Assert.Single(record.Terms));

        Assert.Equal((qualifier, SpfMechanism.All), (directive.Qualifier, directive.Mechanism));
        Assert.Equal((written, "all", term), (Text(record, directive.QualifierSpan), Text(record, directive.NameSpan), Text(record, directive.Span)));
    }

    [Fact]
    public void An_ip4_mechanism_has_its_network_with_host_bits()
    {
        SpfRecord record = Parse("v=spf1 ip4:192.0.2.69/27 -all");

        var directive = Assert.IsType<SpfDirective>(record.Terms[0]);

        Assert.Equal(new Ip4Network(0xC0000245, 27), directive.Ip4Network);
        Assert.Equal(("192.0.2.69", "/27", "27"), (Text(record, directive.AddressSpan), Text(record, directive.Ip4CidrLength?.Span), Text(record, directive.Ip4CidrLength?.DigitsSpan)));
    }

    [Fact]
    public void An_ip6_mechanism_without_a_length_is_one_address()
    {
        var directive = Assert.IsType<SpfDirective>(Parse("v=spf1 ip6:2001:db8::1 -all").Terms[0]);

        Assert.Equal(new Ip6Network(new AddressBits(0x20010DB800000000, 1), 128), directive.Ip6Network);
        Assert.Null(directive.Ip6CidrLength);
    }

    [Theory]
    [InlineData("a", "", "", "")]
    [InlineData("a/24", "", "/24", "")]
    [InlineData("a//64", "", "", "//64")]
    [InlineData("mx:example.org", "example.org", "", "")]
    [InlineData("mx:example.org/24//64", "example.org", "/24", "//64")]
    [InlineData("a:%{d/}/24", "%{d/}", "/24", "")]
    [InlineData("a:x/24.example//64", "x/24.example", "", "//64")]
    [InlineData("a:x/24.example", "x/24.example", "", "")]
    public void A_domain_and_a_dual_cidr_length_are_told_apart(string term, string domain, string ip4, string ip6)
    {
        SpfRecord record = Parse("v=spf1 " + term);

        var directive = Assert.IsType<SpfDirective>(Assert.Single(record.Terms));

        Assert.Equal((domain, ip4, ip6), (Text(record, directive.DomainSpec?.Span), Text(record, directive.Ip4CidrLength?.Span), Text(record, directive.Ip6CidrLength?.Span)));
    }

    [Theory]
    [InlineData("redirect=x.example", SpfModifierKind.Redirect, "x.example")]
    [InlineData("EXP=x.example", SpfModifierKind.Explanation, "x.example")]
    [InlineData("ra=postmaster", SpfModifierKind.Unknown, null)]
    public void A_modifier_has_its_kind_and_target(string term, SpfModifierKind kind, string? target)
    {
        var modifier = Assert.IsType<SpfModifier>(Assert.Single(Parse("v=spf1 " + term).Terms));

        Assert.Equal(kind, modifier.Kind);
        Assert.Equal(target, modifier.DomainSpec is null ? null : Encoding.ASCII.GetString(modifier.DomainSpec.Text.Span));
        Assert.Equal(term.Split('=')[1].Length, modifier.Value.Span.Length);
    }

    [Fact]
    public void A_macro_string_is_its_parts()
    {
        SpfRecord record = Parse("v=spf1 exists:a.%{L2r.-}.%%%_%-.%{d}");

        MacroString macros = Assert.IsType<SpfDirective>(record.Terms[0]).DomainSpec!.MacroString;

        Assert.Equal(["a.", "%{L2r.-}", ".", "%%", "%_", "%-", ".", "%{d}"], macros.Parts.Select(part => Text(record, part.Span)));
        Assert.Equal(["%", " ", "%20"], macros.Parts.OfType<MacroEscape>().Select(escape => escape.Expansion));
        MacroExpand expand = macros.Expands.First();
        Assert.Equal(('l', true, 2, true), (expand.Letter, expand.IsUrlEscaped, expand.PartCount, expand.IsReversed));
        Assert.Equal(("L", "2", ".-"), (Text(record, expand.LetterSpan), Text(record, expand.DigitsSpan), Text(record, expand.DelimitersSpan)));
        Assert.False(macros.IsLiteral);
    }

    [Fact]
    public void A_plain_domain_is_literal_with_its_final_dot()
    {
        DomainSpec domain = Assert.IsType<SpfDirective>(Parse("v=spf1 a:Mail.example.org.").Terms[0]).DomainSpec!;

        Assert.True(domain.IsLiteral);
        Assert.Equal("Mail.example.org.", Encoding.ASCII.GetString(domain.Text.Span));
    }

    [Theory]
    [InlineData("v=spf1 inlcude:x.example", SpfMechanism.Include)]
    [InlineData("v=spf1 a:192.0.2.1", SpfMechanism.Ip4)]
    [InlineData("v=spf1 ip4:2001:db8::1", SpfMechanism.Ip6)]
    [InlineData("v=spf1 \u2014all", SpfMechanism.All)]
    [InlineData("v=spf1 192.0.2.1", SpfMechanism.Ip4)]
    [InlineData("v=spf1 include: x.example", SpfMechanism.Include)]
    public void A_mistake_with_a_plain_repair_is_read_as_repaired(string text, SpfMechanism mechanism)
    {
        var directive = Assert.IsType<SpfDirective>(Assert.Single(Parse(text).Terms));

        Assert.Equal(mechanism, directive.Mechanism);
        Assert.Same(directive, Assert.Single(directive.Errors).Term);
    }

    [Theory]
    [InlineData("v=spf1 ip4:192.0.2.300", SpfMechanism.Ip4, null)]
    [InlineData("v=spf1 -includ", SpfMechanism.Include, null)]
    [InlineData("v=spf1 redirect=", null, SpfModifierKind.Redirect)]
    [InlineData("v=spf1 frobnicate", null, null)]
    [InlineData("v=spf1 include:ex\u00E4mple.org", SpfMechanism.Include, null)]
    public void A_broken_term_says_what_it_was_meant_to_be(string text, SpfMechanism? mechanism, SpfModifierKind? modifier)
    {
        var broken = Assert.IsType<SpfBrokenTerm>(Assert.Single(Parse(text).Terms));

        Assert.Equal((mechanism, modifier), (broken.Mechanism, broken.Modifier));
        Assert.Single(broken.Errors);
    }

    [Fact]
    public void What_receivers_ignore_stays_an_unknown_modifier() =>
        Assert.Equal(SpfModifierKind.Unknown, Assert.IsType<SpfModifier>(Assert.Single(Parse("v=spf1 include=x.example").Terms)).Kind);

    [Fact]
    public void A_comma_belongs_to_no_term()
    {
        SpfRecord record = Parse("v=spf1 ip4:192.0.2.1,192.0.2.2;");

        Assert.Equal(["ip4:192.0.2.1", "192.0.2.2"], record.Terms.Select(term => Text(record, term.Span)));
        Assert.Equal([" ", ",", ";"], record.Separators.Select(span => Text(record, span)));
    }
}
