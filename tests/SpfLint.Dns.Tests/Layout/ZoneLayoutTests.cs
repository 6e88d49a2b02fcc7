using System.Globalization;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Tests.Layout;

public sealed class ZoneLayoutTests
{
    [Fact]
    public void Columns_and_comments_are_aligned_block_by_block() => AssertBecomes(
        """
        $ORIGIN   example.org.
        $TTL	1h ; one hour
        @ IN SOA ns1 hostmaster 1 7200 900 1209600 300
          IN NS ns1;first
         IN NS ns2.example.net. 	; second


        ; hosts
        ns1 A 192.0.2.1
        www 300 IN AAAA 2001:db8::1 ; web
        """,
        """
        $ORIGIN example.org.
        $TTL 1h ; one hour
        @  IN  SOA  ns1 hostmaster 1 7200 900 1209600 300
           IN  NS   ns1             ;first
           IN  NS   ns2.example.net. ; second

        ; hosts
        ns1           A     192.0.2.1
        www  300  IN  AAAA  2001:db8::1 ; web

        """.Replace("ns1             ;first", "ns1              ;first", StringComparison.Ordinal));

    [Fact]
    public void The_numbers_of_an_soa_in_parentheses_get_a_line_each_with_their_comments() => AssertBecomes(
        """
        @ IN SOA ns1 hostmaster ( 2026010101	; serial
        					; counted by day
        	7200 900 ; refresh and retry
           1209600
          300 ) ; negative
        """,
        """
        @  IN  SOA  ns1 hostmaster (
                    2026010101 ; serial
                               ; counted by day
                    7200 900   ; refresh and retry
                    1209600
                    300        ; negative
                    )

        """);

    [Theory]
    [InlineData("@ SOA ns host ( 1 2\n 3 4 5 )", "@  SOA  ns host (\n        1\n        2\n        3\n        4\n        5\n        )\n")]
    [InlineData("@ SOA ns host 1 ( 2 3 4\n 5 )", "@  SOA  ns host (\n        1\n        2\n        3\n        4\n        5\n        )\n")]
    [InlineData("@ SOA (\nns host\n1 2 3 4 5 )", "@  SOA  (\n        ns host\n        1\n        2\n        3\n        4\n        5\n        )\n")]
    [InlineData("@ SOA ns host (1 2 3 4 5)", "@  SOA  ns host 1 2 3 4 5\n")]
    public void An_soa_stays_on_one_line_or_is_spread_out(string before, string after) => AssertBecomes(before, after);

    [Fact]
    public void Other_data_in_parentheses_keeps_its_lines() => AssertBecomes(
        """
        key._domainkey TXT ( "v=DKIM1; " ; version
          "p=abc" "def"


          ; the end
          "=" ) ; key of 2026
        k2._domainkey TXT "v=DKIM1" (
         "p=" ; none
           )
        """,
        """
        key._domainkey  TXT  (
                             "v=DKIM1; " ; version
                             "p=abc" "def"
                             ; the end
                             "="
                             ) ; key of 2026
        k2._domainkey   TXT  "v=DKIM1" (
                             "p=" ; none
                             )

        """);

    [Theory]
    [InlineData("www ( A 192.0.2.1 )", "www  A  192.0.2.1\n")]
    [InlineData("( www ) A (192.0.2.1)", "www  A  192.0.2.1\n")]
    [InlineData("www A 192.0.2.1 (\n)", "www  A  192.0.2.1\n")]
    [InlineData("www A ( ; address\n 192.0.2.1 )", "www  A  ( ; address\n        192.0.2.1\n        )\n")]
    [InlineData("www (\n IN\n A 192.0.2.1 ) ; web", "www  IN  A  192.0.2.1 ; web\n")]
    [InlineData("www A 192.0.2.1 ( ; web\n) ; server", "www  A  192.0.2.1 ( ; web\n        ) ; server\n")]
    [InlineData("t TXT ( ( a\nb ) c\n)", "t  TXT  (\n        a\n        b c\n        )\n")]
    [InlineData("$TTL (\n 3600 ; hour\n)", "$TTL (\n        3600 ; hour\n        )\n")]
    [InlineData("$TTL ( 3600 )", "$TTL 3600\n")]
    [InlineData("$TTL ( ; a\n  ; b\n3600 )", "$TTL ( ; a\n        ; b\n        3600\n        )\n")]
    public void Parentheses_stand_where_they_are_needed(string before, string after) => AssertBecomes(before, after);

    [Theory]
    [InlineData("\n\n \n@ NS ns\n\t\n \n\n@ NS ns2\n\n \n", "@  NS  ns\n\n@  NS  ns2\n")]
    [InlineData("@ NS ns", "@  NS  ns\n")]
    [InlineData("; only a comment  \t", "; only a comment\n")]
    [InlineData("\n \n", "")]
    [InlineData("", "")]
    [InlineData("\u00EF\u00BB\u00BF\n@ NS ns\n", "@  NS  ns\n")]
    public void Blank_lines_trailing_blanks_and_byte_order_marks_go(string before, string after) => AssertBecomes(before, after);

    [Theory]
    [InlineData("@ NS ns\r\n\r\n\r\n@ NS ns2 ; b\n", "@  NS  ns\r\n\r\n@  NS  ns2 ; b\r\n")]
    [InlineData("@ NS ns\n@ NS ns2\r\n", "@  NS  ns\n@  NS  ns2\n")]
    [InlineData("t TXT \"a\r\nb\"\n", "t  TXT  \"a\r\nb\"\r\n")]
    public void Lines_end_as_the_first_one_does(string before, string after) => AssertBecomes(before, after);

    [Theory]
    [InlineData("t TXT \"a ; b  c\" ; d", "t  TXT  \"a ; b  c\" ; d\n")]
    [InlineData("t TXT a\\;b\\ c \\\"  ;d", "t  TXT  a\\;b\\ c \\\" ;d\n")]
    [InlineData("t TXT \"a\"\"b\"  c\"d\" \"e\"f", "t  TXT  \"a\"\"b\" c\"d\" \"e\"f\n")]
    [InlineData("t TXT \"a\n  ; b\n\"   c ; d\nu TXT x ; e", "t  TXT  \"a\n  ; b\n\" c ; d\nu  TXT  x ; e\n")]
    [InlineData("\"a b\" TXT x", "\"a b\"  TXT  x\n")]
    [InlineData("caf\u00C3\u00A9 TXT x\nnames TXT y", "caf\u00C3\u00A9   TXT  x\nnames  TXT  y\n")]
    [InlineData("\u00FF\u00E0 TXT x\nab TXT y", "\u00FF\u00E0  TXT  x\nab  TXT  y\n")]
    [InlineData("t TYPE65280 \\#  4   c0 000201", "t  TYPE65280  \\# 4 c0 000201\n")]
    public void Fields_keep_their_bytes(string before, string after) => AssertBecomes(before, after);

    [Theory]
    [InlineData("IN IN MX 10 mx\n300 300 IN A 192.0.2.1\nMX 5 A 192.0.2.2", "IN        IN  MX  10 mx\n300  300  IN  A   192.0.2.1\nMX   5        A   192.0.2.2\n")]
    [InlineData("a IN 60 A 192.0.2.1\nb 5 A 192.0.2.2\nc IN A 192.0.2.3", "a  IN  60  A  192.0.2.1\nb      5   A  192.0.2.2\nc  IN      A  192.0.2.3\n")]
    [InlineData("a 60 IN A 192.0.2.1\nb IN 5 A 192.0.2.2\nc 7 A 192.0.2.3", "a  60  IN     A  192.0.2.1\nb      IN  5  A  192.0.2.2\nc  7          A  192.0.2.3\n")]
    [InlineData("a [AGE:3583045] 60 A 192.0.2.1\nb A 192.0.2.2", "a  [AGE:3583045]  60  A  192.0.2.1\nb                     A  192.0.2.2\n")]
    public void Owner_ttl_class_and_type_have_their_columns(string before, string after) => AssertBecomes(before, after);

    [Theory]
    [InlineData("\tA 192.0.2.1\n 60 TXT x", "            A    192.0.2.1\n        60  TXT  x\n")]
    [InlineData("mail A 192.0.2.1\n\n TXT x", "mail  A  192.0.2.1\n\n      TXT  x\n")]
    [InlineData("mail A 192.0.2.1\n$ORIGIN a.example.\n TXT x", "mail  A  192.0.2.1\n$ORIGIN a.example.\n      TXT  x\n")]
    public void A_blank_owner_stays_blank(string before, string after) => AssertBecomes(before, after);

    [Fact]
    public void An_owner_out_of_proportion_pushes_no_other()
    {
        string owner = new('x', 60);
        AssertBecomes($"a A 192.0.2.1\n{owner} A 192.0.2.2\nb A 192.0.2.3", $"a  A  192.0.2.1\n{owner}  A  192.0.2.2\nb  A  192.0.2.3\n");
        AssertBecomes($"{owner}1 A 192.0.2.1\n{owner} A 192.0.2.2\na A 192.0.2.3", $"{owner}1  A  192.0.2.1\n{owner}   A  192.0.2.2\na{new string(' ', 62)}A  192.0.2.3\n");
    }

    [Fact]
    public void A_line_out_of_proportion_pushes_no_comment()
    {
        string text = new('x', 100);
        AssertBecomes($"a TXT {text}   ; a\nb TXT x ; b\nc TXT xyz ; c", $"a  TXT  {text} ; a\nb  TXT  x   ; b\nc  TXT  xyz ; c\n");
    }

    [Theory]
    [InlineData("; a\n;b\nt TXT x\n", "; a\n;b\nt  TXT  x\n")]
    [InlineData("t TXT x ; a\n         ; b\n  ; c\n; d\n", "t  TXT  x ; a\n          ; b\n   ; c\n; d\n")]
    [InlineData("t TXT x ; a\n\n         ; b\n", "t  TXT  x ; a\n\n; b\n")]
    [InlineData("long-owner TXT x\n\tTXT y\n\t; z is next\n\tTXT z\n", "long-owner  TXT  x\n            TXT  y\n            ; z is next\n            TXT  z\n")]
    [InlineData("t TXT ( ; a\n; b\n      ; c\n x ; d\n   ; e\n ; f\n )\n  ; g", "t  TXT  ( ; a\n        ; b\n        ; c\n        x ; d\n          ; e\n        ; f\n        )\n   ; g\n")]
    [InlineData("t TXT (\n x\n ) ; a\n   ; b\n ; c\n", "t  TXT  (\n        x\n        ) ; a\n          ; b\n   ; c\n")]
    [InlineData("$TTL 5   ; a\n         ; b\n   ; c\n", "$TTL 5 ; a\n       ; b\n; c\n")]
    [InlineData("( ; a\n  ; b\n) ; c\nt TXT x", "   ; a\n   ; b\n   ; c\nt  TXT  x\n")]
    [InlineData("t TXT v=spf1; mx\nu TXT \"v=spf1\"; mx\nv A 192.0.2.1;v", "t  TXT  v=spf1; mx\nu  TXT  \"v=spf1\"  ; mx\nv  A    192.0.2.1 ;v\n")]
    [InlineData("t TXT ( v=spf1; mx\n mx;all\n\"b\";c\n)", "t  TXT  (\n        v=spf1; mx\n        mx;all\n        \"b\" ;c\n        )\n")]
    public void Comments_stay_with_what_they_are_about(string before, string after) => AssertBecomes(before, after);

    [Theory]
    [InlineData("$INCLUDE   sub.zone \t sub.example.org. ;c", "$INCLUDE sub.zone sub.example.org. ;c\n")]
    [InlineData("$GENERATE 1-9/2  h${1,3,d}\tA 192.0.2.$", "$GENERATE 1-9/2 h${1,3,d} A 192.0.2.$\n")]
    [InlineData("$origin org.\n$DATE 20260101000000", "$origin org.\n$DATE 20260101000000\n")]
    public void Directives_are_not_aligned(string before, string after) => AssertBecomes(before, after);

    [Theory]
    [InlineData("a TXT \"x\nb A 192.0.2.1\n", ZoneErrorKind.UnclosedQuote, 6)]
    [InlineData("a TXT ( x\nb A 192.0.2.1\n", ZoneErrorKind.UnclosedParenthesis, 6)]
    [InlineData("a TXT x )\n", ZoneErrorKind.StrayParenthesis, 8)]
    [InlineData("a TXT \\256\n", ZoneErrorKind.InvalidEscape, 6)]
    [InlineData("a TXT \0\n", ZoneErrorKind.NulByte, 6)]
    [InlineData("a TXT x\rb TXT y\n", ZoneErrorKind.LoneCarriageReturn, 7)]
    [InlineData("a TXT x\n\nb TEXT x\n", ZoneErrorKind.UnknownType, 11)]
    [InlineData("a IN\n", ZoneErrorKind.MissingType, 2)]
    [InlineData("a\n", ZoneErrorKind.MissingType, 0)]
    [InlineData(" www A 192.0.2.1\n", ZoneErrorKind.UnknownType, 1)]
    [InlineData("$FOO x\n", ZoneErrorKind.UnknownDirective, 0)]
    [InlineData(" $TTL 5\n", ZoneErrorKind.IndentedDirective, 1)]
    [InlineData("\u00FF\u00FEa\0", ZoneErrorKind.Utf16Text, 0)]
    public void Text_whose_fields_are_not_certain_is_not_laid_out(string text, ZoneErrorKind kind, long start)
    {
        LaidOut laidOut = LaidOut.Of(text);

        Assert.Null(laidOut.Text);
        Assert.Equal((kind, start), (laidOut.Obstacle!.Kind, laidOut.Obstacle.Span.Start));
    }

    [Fact]
    public void A_wrong_value_is_laid_out_like_a_right_one() =>
        AssertBecomes("a MX mail\nb A 192.0.2.256\n$INCLUDE\n", "a  MX  mail\nb  A   192.0.2.256\n$INCLUDE\n");

    [Fact]
    public void Entries_and_comments_longer_than_any_should_be_are_refused()
    {
        Assert.Equal(ZoneErrorKind.EntryTooLong, LaidOut.Of($"a TXT {string.Concat(Enumerable.Repeat("x ", 1 << 20))}\n").Obstacle?.Kind);
        Assert.Equal(ZoneErrorKind.EntryTooLong, LaidOut.Of($"a TXT x ;{new string('y', 1 << 25)}\n").Obstacle?.Kind);
    }

    [Fact]
    public void A_comment_longer_than_the_window_is_kept()
    {
        string comment = "; " + new string('y', 1 << 18);

        AssertBecomes($"a TXT x {comment}\n{comment}\n", $"a  TXT  x {comment}\n{comment}\n");
    }

    [Fact]
    public void A_zone_without_blank_lines_is_aligned_a_stretch_at_a_time()
    {
        string zone = string.Concat(Enumerable.Range(0, 30_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"h{i} TXT {i}\n")));
        string result = LaidOut.Of(zone).Latin;

        Assert.StartsWith("h0     TXT  0\n", result, StringComparison.Ordinal);
        Assert.EndsWith("h29999  TXT  29999\n", result, StringComparison.Ordinal);
        Assert.Equal(result, LaidOut.Of(result).Latin);
    }

    private static void AssertBecomes(string before, string after)
    {
        Assert.Equal(after, LaidOut.Of(before).Latin);
        Assert.Equal(after, LaidOut.Of(after).Latin);
        LaidOut.AssertKeepsMeaning(System.Text.Encoding.Latin1.GetBytes(before));
    }
}
