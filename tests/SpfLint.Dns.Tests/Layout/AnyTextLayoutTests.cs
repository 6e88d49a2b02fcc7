using System.Text;
using SpfLint.Dns.Layout;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Tests.Layout;

/// <summary>What must hold for zones of any shape; the seeds are fixed, so that a failure comes back.</summary>
public sealed class AnyTextLayoutTests
{
    private static readonly string[] Owners =
        ["@", "www", "*", "a\\;b", "\"q w\"", "IN", "MX", "300", "caf\u00C3\u00A9", "x.example.net.", "a$b", "\\$x", "a\\032b", "very.long.owner.of.many.labels.example.org."];

    private static readonly string[] Middles = ["A", "IN A", "60 A", "1h30m IN A", "IN 60 A", "in a", "CLASS1 5 TYPE1", "[AGE:5] A"];

    private static readonly string[] Texts =
        ["\"a\"", "\"; no comment\"", "\"(\"", "b\\;c", "\\\"", "\"a\"\"b\"", "\\#", "@", "\"\"", "x\"y\"", "\\(", "\u00FF"];

    private static readonly string[] Blanks = [" ", "\t", "  ", " \t ", "\t\t"];

    private static readonly string[] Comments = ["", "", "", ";", "; c", " ;c \t", "\t; spflint disable=DNS2001 x", "   ; ( ) $"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_zone_of_any_legal_shape_keeps_its_meaning_and_its_layout(int seed)
    {
        var random = new Random(seed);
        for (int round = 0; round < 20; round++)
        {
            byte[] zone = Encoding.Latin1.GetBytes(LegalZone(random));

            Assert.Null(LaidOut.Of(zone).Obstacle);
            LaidOut.AssertKeepsMeaning(zone);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_size_of_the_window_changes_nothing(int seed)
    {
        var random = new Random(-seed);
        byte[] zone = Encoding.Latin1.GetBytes(LegalZone(random));

        Assert.Equal(LaidOut.Of(zone).Latin, LaidOut.Of(zone, random.Next(1, 100)).Latin);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Any_bytes_are_refused_or_keep_their_meaning(int seed)
    {
        var random = new Random(seed + 1000);
        for (int round = 0; round < 20; round++)
        {
            byte[] zone = Encoding.Latin1.GetBytes(LegalZone(random));
            for (int i = random.Next(1, 5); i > 0; i--)
                zone[random.Next(zone.Length)] = (byte)"()\"\\; \t\n\r$A0\0"[random.Next(13)];

            LaidOut.AssertKeepsMeaning(zone);
        }
    }

    [Theory]
    [InlineData("\n TXT\"\r\n\"")]
    [InlineData(" TXT \"\r\n\"\n A 192.0.2.1\n")]
    [InlineData("\r\n TXT \"\n\"")]
    [InlineData("a TXT \"\n\"\r\nb A 192.0.2.1\n")]
    public void Line_ends_of_all_kinds_stay_in_a_second_layout(string zone)
    {
        Assert.Null(LaidOut.Of(zone).Obstacle);
        LaidOut.AssertKeepsMeaning(Encoding.Latin1.GetBytes(zone));
    }

    [Theory]
    [InlineData("\n\u00EF\u00BB\u00BFa A 192.0.2.1\n")]
    [InlineData("\n\u00FE\u00FFx A 192.0.2.1\n")]
    [InlineData("\u00EF\u00BB\u00BF\u00EF\u00BB\u00BF A 192.0.2.1\n")]
    public void A_name_that_would_become_a_byte_order_mark_is_an_obstacle(string zone) =>
        Assert.Equal(ZoneErrorKind.ByteOrderMark, LaidOut.Of(zone).Obstacle?.Kind);

    [Theory]
    [InlineData("a A 192.0.2.1\n")]
    [InlineData("a\tA 192.0.2.1 ; c\n")]
    [InlineData(" A 192.0.2.1\n")]
    [InlineData("a TXT \"a\" \"b\"\n")]
    [InlineData("; c\na A 192.0.2.1\n")]
    public void The_digest_tells_texts_apart_that_do_not_say_the_same(string text)
    {
        byte[] digest = ContentDigest.Of(new MemorySource("a", Encoding.Latin1.GetBytes(text)));
        foreach (string other in (string[])["b A 192.0.2.1\n", "a A 192.0.2.1 ; d\n", "a  TXT \"a\" b\n", "a TXT \"a\"\n\n", "a A 192.0.2.1\n; c\n", " A 192.0.2.1 ; c\n"])
            Assert.NotEqual(digest, ContentDigest.Of(new MemorySource("b", Encoding.Latin1.GetBytes(other))));
    }

    private static string LegalZone(Random random)
    {
        var text = new StringBuilder(random.Next(4) == 0 ? "\u00EF\u00BB\u00BF" : "").Append("@ 60 NS ns\n");
        for (int i = random.Next(1, 25); i > 0; i--)
            text.Append(Entry(random)).Append(Pick(random, Comments)).Append(random.Next(8) == 0 ? "\r\n" : "\n");

        return text.ToString();
    }

    private static string Entry(Random random) => random.Next(12) switch
    {
        0 => Pick(random, ["", " ", "\t", "( )", " (\n)"]),
        1 => Pick(random, ["; c", "   ; c", "\t\t\t\t; c", "(\n ; c\n )"]),
        2 => Pick(random, ["$ORIGIN sub", "$TTL\t5", "$TTL ( 5 ; c\n )", "$GENERATE 1-2 h$ A 192.0.2.$", "$DATE 20260101", "t TXT \"line\nend\" \"b\"", "t TXT ( \"line\nend\" ; c\n b ) "]),
        3 => Start(random) + Pick(random, Blanks) + Spread(random, ["SOA", "ns", "host", "1", "2h", "3", "4w", "5"]),
        4 or 5 or 6 => Start(random) + Pick(random, Blanks) + Spread(random, ["TXT", .. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Pick(random, Texts))]),
        _ => Start(random) + Pick(random, Blanks) + Spread(random, [.. Pick(random, Middles).Split(' '), "192.0.2." + random.Next(256)]),
    };

    private static string Start(Random random) => random.Next(4) == 0 ? "" : Pick(random, Owners);

    /// <summary>Fields with blanks between them, some inside parentheses with line ends and comments.</summary>
    private static string Spread(Random random, string[] fields)
    {
        int open = random.Next(3) == 0 ? random.Next(fields.Length) : fields.Length;
        var text = new StringBuilder();
        for (int i = 0; i < fields.Length; i++)
        {
            if (i == open)
                text.Append(Pick(random, ["(", "( ", "(\n", "( ; c\n", "(\n\n\t", "(( "]));

            text.Append(fields[i]).Append(Pick(random, Blanks));
            if (i >= open && random.Next(2) == 0)
                text.Append(Pick(random, Comments)).Append('\n').Append(Pick(random, ["", " ", "\t", "\t; c\n", "  \t  ; c\n "]));
        }

        if (open == fields.Length)
            return text.ToString();

        string close = text.ToString().Contains("(( ", StringComparison.Ordinal) ? "))" : ")";
        return text.Append(close).ToString();
    }

    private static string Pick(Random random, string[] choices) => choices[random.Next(choices.Length)];
}
