using System.Text;
using Microsoft.CodeAnalysis.Sarif;
using SpfLint.Dns.Text;

namespace SpfLint.Sarif.Tests;

public sealed class LineFingerprintsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("a\nb\n")]
    [InlineData("a\r\nb\r\n\r\n")]
    [InlineData("a\rb\r")]
    [InlineData("  \t a b\n\n\n  \n")]
    [InlineData("same\nsame\nsame\nsame")]
    [InlineData("\uFEFF$ORIGIN example.org.\n\u65e5\u672c \U0001F4EC\n")]
    public void They_are_those_of_the_object_model(string text) => AssertSame(text);

    [Fact]
    public void Also_for_long_texts_with_many_equal_lines()
    {
        var random = new Random(7);
        string[] lines = ["www IN A 192.0.2.1", "", "\t", "; " + new string('=', 150), "\u65e5\u672c", "x"];
        var text = new StringBuilder();
        for (int i = 0; i < 20_000; i++)
            text.Append(lines[random.Next(lines.Length)]).Append(random.Next(3) == 0 ? "\r\n" : "\n");

        AssertSame(text.ToString());
    }

    [Fact]
    public void A_line_behind_the_last_has_none()
    {
        MemorySource source = SarifRun.Source("x", "a\nb");

        Assert.Null(new LineFingerprints([(source, 3)]).Find(source, 3));
    }

    private static void AssertSame(string text)
    {
        Dictionary<int, string> expected = HashUtilities.RollingHash(text);
        MemorySource source = SarifRun.Source("x", text);

        var fingerprints = new LineFingerprints(expected.Keys.Select(line => ((SourceText)source, (long)line)));

        Assert.All(expected, pair => Assert.Equal(pair.Value, fingerprints.Find(source, pair.Key)));
    }
}
