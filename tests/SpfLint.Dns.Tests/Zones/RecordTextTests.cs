using System.Text;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Tests.Zones;

public sealed class RecordTextTests
{
    [Theory]
    [InlineData("a 300 IN TXT \"one\" two", "one", "1", "1|two")]
    [InlineData("a 300 IN TXT \"one\" two", "\" two", " two\"", "one two")]
    [InlineData("a 300 IN TXT ( \"one\"\n ; no\n two )", "; no\n", "", "one|two")]
    [InlineData("  300 IN TXT one ; two", "; two", "", "one")]
    [InlineData("a 300 IN SPF one", "SPF", "TXT", "one")]
    [InlineData("$ORIGIN example.\na 300 IN TXT one", "a 300 IN TXT one", "a 300 IN TXT two", "two")]
    [InlineData("$ORIGIN example.\na 300 IN TXT one", "example.\na 300 IN TXT one", "test.\n", null)]
    [InlineData("$ORIGIN example.\na 300 IN TXT one", "example", "test", "one")]
    [InlineData("a 300 IN TXT one", "TXT", "", null)]
    [InlineData("a 300 IN TXT one", "one", "", "")]
    public void A_record_is_read_as_it_would_be_after_changes(string zone, string word, string right, string? strings)
    {
        Zone loaded = ZoneLoader.Load(new MemorySource("zone", Encoding.ASCII.GetBytes(zone)), new ZoneOptions());
        var span = new TextSpan(zone.IndexOf(word, StringComparison.Ordinal), word.Length);

        RecordText? after = loaded.Open(loaded.Count - 1).After([new TextChange(span, Encoding.ASCII.GetBytes(right))]);

        Assert.Equal(strings, after is null ? null : TextOf(after.ReadStrings()));
    }

    private static string TextOf(CharacterStrings strings) =>
        string.Join('|', strings.Strings.Select(part => Encoding.ASCII.GetString(strings.Joined.Span[part.Start..part.End])));
}
