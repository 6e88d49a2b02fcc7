using System.Text;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Tests.Pages;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Tests;

/// <summary>The examples of all rule pages, broken at random: whatever comes out, the linter stays whole.</summary>
public sealed class HostileZoneTests
{
    private const int Rounds = 4000;

    private static readonly byte[][] Seeds =
    [
        .. RuleCatalogue.All
            .SelectMany(rule => PageExample.ReadAll(rule.Descriptor.Id, RulePage.Read(rule.Descriptor.Id)!))
            .SelectMany(example => example.Files)
            .Select(file => file.Text),
    ];

    private static readonly byte[][] Pieces =
    [
        .. ((string[])["\"", "(", ")", ";", "\\", "\\0", "\\300", "\n", "\r\n", "\r", "\0", " ", "\t", "@", "$", "$ORIGIN .\n", "$TTL 1x\n", "${0,300,n}",
            "$GENERATE 0-9 a$ TXT \"\\\"v=spf1 ip4:192.0.2.$ -all\\\"\"\n", "v=spf1 ", "-all", "%{", "}", "%", "//", ":", "=", "“", "”", "\u200b", "ü", "\\# 4 ",
            "TXT ", "SPF ", "MX 0 .", "\" \"", "include:", "ip4:", "::", "&quot;", "\uFEFF"]).Select(Encoding.UTF8.GetBytes),
    ];

    [Theory]
    [InlineData("a.example. TXT \"v=spf1 mx ip4: | -all\"\n", 1)]
    [InlineData("$GENERATE 0-9 a$.example. TXT \"v=spf1 \"ip4:192.0.2.$ -all\"\n", 10)]
    [InlineData("a.example. TXT \":v=spf1 mx -a\"ample.org. IN TXT \"v=spf1 include:_s.example ~all\"\n", 1)]
    [InlineData("a.exam=le. TXT “v=spf1 mx all”a.exam=le. TXT “", 1)]
    public void What_once_broke_the_linter_is_read(string zone, int records)
    {
        var source = new MemorySource("test", Encoding.UTF8.GetBytes(zone));

        LintResult result = new Linter(new LintOptions()).Run([new LintInput(source)]);

        Assert.Empty(result.Failures);
        Assert.Equal(records, result.RecordCount);
        Assert.All(result.Findings, finding => Assert.InRange(finding.Location.Span.End, finding.Location.Span.Start, source.Length));
    }

    [Fact]
    public void A_fix_is_free_of_control_characters()
    {
        LintResult result = new Linter(new LintOptions()).Run([new LintInput(new MemorySource("test", "a.example. SOA ns.example. \u001B@example. 1 2h 1h 2w 1h\n"u8.ToArray()))]);

        Assert.Contains(result.Findings, finding => finding.Rule.Id == "DNS2004");
        Assert.All(result.Findings, finding => Assert.DoesNotContain(finding.Fix?.Title ?? "", char.IsControl));
    }

    [Theory]
    [InlineData("\u00AB\0x.example. A 192.0.2.1\n")]
    [InlineData("\uFF1B\u001Bx.example. A 192.0.2.1\n")]
    public void Help_is_free_of_control_characters(string zone)
    {
        LintResult result = new Linter(new LintOptions()).Run([new LintInput(new MemorySource("test", Encoding.UTF8.GetBytes(zone)))]);

        Assert.Contains(result.Findings, finding => finding.Rule.Id == "DNS1024");
        Assert.All(result.Findings, finding => Assert.DoesNotContain(finding.Help ?? "", char.IsControl));
    }

    [Fact]
    public void No_text_makes_the_linter_throw_or_point_outside_its_file()
    {
        var random = new Random(20260101);
        var linter = new Linter(new LintOptions());
        for (int round = 0; round < Rounds; round++)
        {
            byte[] text = Mutate(random);
            var source = new MemorySource("db.example.org", text);
            LintResult result;
            try
            {
                result = linter.Run([new LintInput(source)]);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"round {round}: {Convert.ToBase64String(text)}", e);
            }

            Assert.True(result.Failures.IsEmpty, $"round {round}: {string.Join(';', result.Failures)}: {Convert.ToBase64String(text)}");
            foreach (Finding finding in result.Findings)
            {
                Assert.All(PlacesOf(finding), span => Assert.True(
                    span.Start >= 0 && span.Length >= 0 && span.End <= text.Length,
                    $"round {round}: {finding.Rule.Id} at {span} of {text.Length}: {Convert.ToBase64String(text)}"));
                Assert.DoesNotContain(finding.Text, char.IsControl);
            }
        }
    }

    private static IEnumerable<TextSpan> PlacesOf(Finding finding) =>
    [
        finding.Location.Span,
        .. finding.Related.Select(related => related.Location.Span),
        .. finding.Fix?.Edits.Select(edit => edit.Span) ?? [],
    ];

    private static byte[] Mutate(Random random)
    {
        List<byte> text = [.. Seeds[random.Next(Seeds.Length)]];
        if (random.Next(3) == 0)
            text.AddRange(Seeds[random.Next(Seeds.Length)]);

        for (int edits = random.Next(1, 6); edits > 0 && text.Count > 0; edits--)
        {
            int at = random.Next(text.Count);
            switch (random.Next(5))
            {
                case 0:
                    text.RemoveRange(at, Math.Min(random.Next(1, 9), text.Count - at));
                    break;
                case 1:
                    text[at] = (byte)random.Next(256);
                    break;
                case 2:
                    text.InsertRange(at, text.GetRange(at, Math.Min(random.Next(1, 40), text.Count - at)));
                    break;
                default:
                    text.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                    break;
            }
        }

        return [.. text];
    }
}
