using SpfLint.Spf.Syntax;

namespace SpfLint.Spf.Tests.Syntax;

/// <summary>Which texts were meant as SPF, and which bytes keep them from being it.</summary>
public sealed class SpfVersionTests
{
    public static TheoryData<string, SpfErrorKind, string> Meant => new()
    {
        { "v=spf[| |]1 mx -all", SpfErrorKind.MalformedVersion, "v=spf1 mx -all" },
        { "v=spf1[|.|] mx -all", SpfErrorKind.MalformedVersion, "v=spf1 mx -all" },
        { "v=spf1[|;|] mx -all", SpfErrorKind.MalformedVersion, "v=spf1 mx -all" },
        { "v=spf1[|,|]mx -all", SpfErrorKind.MalformedVersion, "v=spf1 mx -all" },
        { "v=spf1[|:|] mx -all", SpfErrorKind.MalformedVersion, "v=spf1 mx -all" },
        { "v=spf[|v|]1 mx -all", SpfErrorKind.MalformedVersion, "v=spf1 mx -all" },
        { "v=spf1[|0|] mx -all", SpfErrorKind.MalformedVersion, "v=spf1 mx -all" },
        { "v=spf1[|.0|] mx -all", SpfErrorKind.MalformedVersion, "v=spf1 mx -all" },
        { "v=spf[|2|] mx -all", SpfErrorKind.MalformedVersion, "v=spf1 mx -all" },
        { "v=spf[|-|]1 mx -all", SpfErrorKind.MalformedVersion, "v=spf1 mx -all" },
        { "v=spf[|l|] mx -all", SpfErrorKind.MalformedVersion, "v=spf1 mx -all" },
        { "[|v=spf|] mx -all", SpfErrorKind.MalformedVersion, "v=spf1 mx -all" },
        { "[|v=spf|]", SpfErrorKind.MalformedVersion, "v=spf1" },
        { "v=s[|fp|]1 mx -all", SpfErrorKind.MalformedVersion, "v=spf1 mx -all" },
        { "v=[|ps|]f1 mx -all", SpfErrorKind.MalformedVersion, "v=spf1 mx -all" },
        { "v=[| |]spf1 mx -all", SpfErrorKind.MalformedVersion, "v=spf1 mx -all" },
        { "v[| |]=spf1 mx -all", SpfErrorKind.MalformedVersion, "v=spf1 mx -all" },
        { "v[| |]spf1 mx -all", SpfErrorKind.MalformedVersion, "v=spf1 mx -all" },
        { "v[|:|]spf1 mx -all", SpfErrorKind.MalformedVersion, "v=spf1 mx -all" },
        { "v[|-|]spf1 mx -all", SpfErrorKind.MalformedVersion, "v=spf1 mx -all" },
        { "[|vspf1|] mx -all", SpfErrorKind.MalformedVersion, "v=spf1 mx -all" },
        { "[|=spf1|] mx -all", SpfErrorKind.MalformedVersion, "v=spf1 mx -all" },
        { "[|spf1|] mx -all", SpfErrorKind.MalformedVersion, "v=spf1 mx -all" },
        { "[|spf=v|]1 mx -all", SpfErrorKind.MalformedVersion, "v=spf1 mx -all" },
        { "[|spf v|]1 mx -all", SpfErrorKind.MalformedVersion, "v=spf1 mx -all" },
        { "v=[|\"|]spf1 mx -all\"", SpfErrorKind.MalformedVersion, "v=spf1 mx -all" },
        { "v=sp[|1f|] mx -all", SpfErrorKind.MalformedVersion, "v=spf1 mx -all" },
        { "[|v=pf1|] mx -all", SpfErrorKind.MalformedVersion, "v=spf1 mx -all" },
        { "[|v=sf1|] ip4:192.0.2.1 ~all", SpfErrorKind.MalformedVersion, "v=spf1 ip4:192.0.2.1 ~all" },
        { "v[|v|]=spf1 mx -all", SpfErrorKind.MalformedVersion, "v=spf1 mx -all" },
        { "v[|s=|]pf1 mx -all", SpfErrorKind.MalformedVersion, "v=spf1 mx -all" },
        { "v=s[| |]pf1 a -all", SpfErrorKind.MalformedVersion, "v=spf1 a -all" },
        { "v[|;|]spf1 mx -all", SpfErrorKind.MalformedVersion, "v=spf1 mx -all" },
        { "v=[|\"spf1\"|] mx -all", SpfErrorKind.MalformedVersion, "v=spf1 mx -all" },
        { "[|spf1|]mx:192.0.2.1.example -all", SpfErrorKind.MalformedVersion, "v=spf1mx:192.0.2.1.example -all" },
        { "[|spf1|]mx -all", SpfErrorKind.MalformedVersion, "v=spf1mx -all" },
        { "v=spf1[|x|]mx -all", SpfErrorKind.MalformedVersion, "v=spf1 mx -all" },
        { "v=spf1[|x|]mx:mail.example -all", SpfErrorKind.MalformedVersion, "v=spf1 mx:mail.example -all" },
        { "v=spf1[|mx|] -all", SpfErrorKind.MissingSpace, "v=spf1 mx -all" },
        { "v=spf1[|-all|]", SpfErrorKind.MissingSpace, "v=spf1 -all" },
        { "v=spf1[|\t|]mx -all", SpfErrorKind.WrongSeparator, "v=spf1 mx -all" },
        { "[| |]v=spf1 mx -all", SpfErrorKind.TextBeforeVersion, "v=spf1 mx -all" },
        { "[|\t |]v=spf1 mx -all", SpfErrorKind.TextBeforeVersion, "v=spf1 mx -all" },
        { "[|\"|]v=spf1 mx -all\"", SpfErrorKind.TextBeforeVersion, "v=spf1 mx -all" },
        { "[|\"|]v=spf1 mx -all", SpfErrorKind.TextBeforeVersion, "v=spf1 mx -all" },
        { "[|' |]v=spf1 mx -all '", SpfErrorKind.TextBeforeVersion, "v=spf1 mx -all" },
        { "[|\\\"|]v=spf1 mx -all\\\"", SpfErrorKind.TextBeforeVersion, "v=spf1 mx -all" },
        { "[|\uFEFF|]v=spf1 mx -all", SpfErrorKind.TextBeforeVersion, "v=spf1 mx -all" },
        { "[|\u00A0|]v=spf1 mx -all", SpfErrorKind.TextBeforeVersion, "v=spf1 mx -all" },
        { "[|\u200B|]v=spf1 mx -all", SpfErrorKind.TextBeforeVersion, "v=spf1 mx -all" },
        { "[|\u201C|]v=spf1 mx -all\u201D", SpfErrorKind.TextBeforeVersion, "v=spf1 mx -all" },
        { "[|SPF: |]v=spf1 mx -all", SpfErrorKind.TextBeforeVersion, "v=spf1 mx -all" },
        { "[|SPF=|]v=spf1 mx -all", SpfErrorKind.TextBeforeVersion, "v=spf1 mx -all" },
        { "[|spf record: |]v=spf1 mx -all", SpfErrorKind.TextBeforeVersion, "v=spf1 mx -all" },
        { "[|SPF record - |]v=spf1 mx -all", SpfErrorKind.TextBeforeVersion, "v=spf1 mx -all" },
        { "[|spf1 |]v=spf1 mx -all", SpfErrorKind.TextBeforeVersion, "v=spf1 mx -all" },
        { "[|TXT |]v=spf1 mx -all", SpfErrorKind.TextBeforeVersion, "v=spf1 mx -all" },
        { "[|IN TXT |]v=spf1 mx -all", SpfErrorKind.TextBeforeVersion, "v=spf1 mx -all" },
        { "[|example.org. 3600 IN TXT \"|]v=spf1 mx -all\"", SpfErrorKind.TextBeforeVersion, "v=spf1 mx -all" },
        { "[|text = \"|]v=spf1 mx -all\"", SpfErrorKind.TextBeforeVersion, "v=spf1 mx -all" },
        { "[|<|]v=spf1 mx -all>", SpfErrorKind.TextBeforeVersion, "v=spf1 mx -all" },
        { "[|(|]v=spf1 mx -all)", SpfErrorKind.TextBeforeVersion, "v=spf1 mx -all" },
        { "[|\"|]v=spf1\" mx -all", SpfErrorKind.TextBeforeVersion, "v=spf1 mx -all" },
        { "[|\\\"|]v=spf1\\\" mx -all", SpfErrorKind.TextBeforeVersion, "v=spf1 mx -all" },
        { "v[|\uFF1D|]spf1 mx -all", SpfErrorKind.NonAsciiCharacter, "v=spf1 mx -all" },
        { "v=spf1[|\u00A0|]mx -all", SpfErrorKind.NonAsciiCharacter, "v=spf1 mx -all" },
    };

    [Theory]
    [MemberData(nameof(Meant))]
    public void A_record_that_receivers_do_not_see_is_named_with_the_bytes_at_fault(string marked, SpfErrorKind kind, string mended)
    {
        MarkedText text = MarkedText.Parse(marked);

        SpfVersion version = SpfVersion.Classify(text.Bytes);
        SpfError error = Assert.Single(SpfRecord.Parse(text.Bytes, version).Errors);

        Assert.Equal(SpfVersionKind.MeantAsSpf, version.Kind);
        Assert.Equal((kind, text.Span), (error.Kind, (SpfSpan?)error.Span));
        Assert.Equal(mended, MarkedText.Apply(text.Bytes, error.Edits));
    }

    [Theory]
    [InlineData("v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQ")]
    [InlineData("v=DMARC1; p=none; rua=mailto:spf@example.org")]
    [InlineData("v=STSv1; id=20160831085700Z;")]
    [InlineData("v=TLSRPTv1; rua=mailto:reports@example.org")]
    [InlineData("v=BIMI1; l=https://example.org/spf.svg")]
    [InlineData("google-site-verification=spf1")]
    [InlineData("MS=ms12345678")]
    [InlineData("spf test")]
    [InlineData("spf a test")]
    [InlineData("spf for all hosts")]
    [InlineData("spf mx setup")]
    [InlineData("spf")]
    [InlineData("spf1")]
    [InlineData("v spf1")]
    [InlineData("see our SPF policy")]
    [InlineData("the record v=spf1 mx -all is old")]
    [InlineData("\"v=spf1 mx -all\" appears here")]
    [InlineData("our SPF record is v=spf1 mx -all")]
    [InlineData("example.org v=spf1 mx -all")]
    [InlineData("SPF: v=spf1 is the version")]
    [InlineData("SPF record: v=spf1 mx -all until May")]
    [InlineData("old: v=spf1 mx -all")]
    [InlineData("# v=spf1 mx -all")]
    [InlineData("-v=spf1 mx -all")]
    [InlineData("\"v=spf1\" is the version")]
    [InlineData("v=spoof1 -all")]
    [InlineData("v=sf1; p=a")]
    [InlineData("v=pf1 our proof")]
    [InlineData("vfp1 -all")]
    [InlineData("sf1 mx -all")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    public void What_merely_mentions_SPF_is_not_claimed(string text) =>
        Assert.Equal(new SpfVersion(SpfVersionKind.None, default, null), SpfVersion.Classify(MarkedText.Utf8(text)));

    [Theory]
    [InlineData("[|spf2.0/pra|] include:x.example -all")]
    [InlineData("[|spf2.0/mfrom,pra|]")]
    [InlineData("[|SPF2.0|] mx")]
    [InlineData(" [|spf2.0/pra|] mx")]
    [InlineData("[|v=spf2.0/pra|] mx")]
    public void A_Sender_ID_record_is_one(string marked)
    {
        MarkedText text = MarkedText.Parse(marked);

        SpfVersion version = SpfVersion.Classify(text.Bytes);

        Assert.Equal((SpfVersionKind.SenderId, SpfErrorKind.SenderIdRecord), (version.Kind, version.Error?.Kind));
        Assert.Equal(text.Span, version.Error?.Span);
        Assert.False(version.HasTerms);
        Assert.Equal((0, text.Span?.End), (version.Span.Start, version.Span.End));
    }

    [Fact]
    public void The_terms_behind_a_malformed_version_are_read()
    {
        SpfRecord record = SpfRecord.Parse("v=spf 1 ip4:192.0.2.300 -all"u8.ToArray());

        Assert.Equal([SpfErrorKind.MalformedVersion, SpfErrorKind.Ip4OctetTooLarge], record.Errors.Select(error => error.Kind));
        Assert.Equal(2, record.Terms.Length);
    }
}
