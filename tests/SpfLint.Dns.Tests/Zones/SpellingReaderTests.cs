using System.Text;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones.Spellings;

namespace SpfLint.Dns.Tests.Zones;

public class SpellingReaderTests
{
    [Theory]
    [InlineData("$GENERATE 1-2 a$ A 192.0.2.$", "Generate $GENERATE")]
    [InlineData("$Origin sub.example.org.", "LowerCaseOrigin $Origin -> $ORIGIN")]
    [InlineData("$ORIGIN sub", "RelativeOrigin sub")]
    [InlineData("$ORIGIN sub\\.", "RelativeOrigin sub\\.")]
    [InlineData("$ORIGIN @", "UnchangedOrigin @")]
    [InlineData("$TTL 1w2d", "CompoundPeriod 1w2d -> 777600")]
    [InlineData("$INCLUDE \"a/b.zone\"", "Include $INCLUDE, QuotedPath \"a/b.zone\" -> a/b.zone")]
    [InlineData("$INCLUDE \"a b\"", "Include $INCLUDE, QuotedPath \"a b\"")]
    [InlineData("a IN\t60 A 192.0.2.1", "ClassBeforeTtl IN\t60 -> 60\tIN, Type A")]
    [InlineData("a IN ( 60 A 192.0.2.1 )", "ClassBeforeTtl IN ( 60, Type A")]
    [InlineData("a CLASS1 A 192.0.2.1", "NumericClass CLASS1 -> IN, Type A")]
    [InlineData("a CLASS99 A \\# 0", "NumericClass CLASS99, Type A")]
    [InlineData("\"a\" A 192.0.2.1", "QuotedOwner \"a\" -> a, Type A")]
    [InlineData("\"a.b\" A 192.0.2.1", "QuotedOwner \"a.b\", Type A")]
    [InlineData("( a A 192.0.2.1 )", "OwnerInParentheses (, Type A")]
    [InlineData("(\na A 192.0.2.1 )", "Type A")]
    [InlineData("a TXT b\"c\"d", "Type TXT, GluedStrings  ->  , GluedStrings  ->  ")]
    [InlineData("a NAPTR 1 1 \"u\"\"x\" \"\" .", "Type NAPTR, GluedFields  ->  ")]
    [InlineData("a CAA 0 issue\"ca\"", "Type CAA, GluedFields  ->  ")]
    [InlineData("a SVCB 1 . alpn=\"h2,h3\" port=\"5\"", "Type SVCB")]
    [InlineData("a HTTPS 1 . alpn=\"h2,h3\"port=5", "Type HTTPS, GluedFields  ->  ")]
    [InlineData("a CAA 0 abcdefghijklmnop \"x\"", "Type CAA, LongTag abcdefghijklmnop")]
    [InlineData("a NAPTR 1 1 u E2U !^.*$!x! .", "Type NAPTR, BareDot !^.*$!x! -> \"!^.*$!x!\"")]
    [InlineData("a NAPTR 1 1 u E2U !^a\\.$!x! .", "Type NAPTR")]
    [InlineData("a HINFO a.b \"c.d\"", "Type HINFO, BareDot a.b -> \"a.b\"")]
    [InlineData("a TXT a.b", "Type TXT")]
    [InlineData("a TYPE65280 \\# 3 c 000 02", "CutOctet c 000 02 -> c00002")]
    [InlineData("a TYPE65280 \\# 3 c0 00 02", "")]
    [InlineData("a SSHFP 1 1 ( aaa\nbbb )", "Type SSHFP, CutOctet aaa\nbbb")]
    [InlineData("a DNSKEY 256 3 8 AwE AAa v9", "Type DNSKEY, CutOctet AwE AAa v9 -> AwEAAav9")]
    [InlineData("a DNSKEY 256 3 8 AwEA AavA v9==", "Type DNSKEY")]
    [InlineData("a SVCB 1 . alpn=h2 dohpath=/q{?dns} key667= key668", "Type SVCB, DohPath dohpath -> key7, EmptyValue key667= -> key667")]
    [InlineData("a SVCB 1 . key667=\"\"", "Type SVCB")]
    [InlineData("a NSEC b", "Type NSEC, NoTypes b")]
    [InlineData("a NSEC b A", "Type NSEC")]
    [InlineData("a CAA 0 issue ca", "Type CAA, UnquotedValue ca -> \"ca\"")]
    [InlineData("a CAA 0 issue c\\097", "Type CAA, UnquotedValue c\\097")]
    [InlineData("a CAA 0 Issue \"ca\"", "Type CAA, UpperCaseTag Issue -> issue")]
    [InlineData("a CAA \\# 2 0000", "Type CAA")]
    [InlineData("a@b MX 1 c\\@d.e@f", "NameCharacter a@b -> a\\@b, Type MX, NameCharacter c\\@d.e@f -> c\\@d.e\\@f")]
    [InlineData("@ MX 1 @", "Type MX")]
    [InlineData("a TXT \\# \\#", "Type TXT")]
    [InlineData("a TXT b \\#", "Type TXT, EscapedHash \\# -> #")]
    [InlineData("a TXT @ \"@\"", "Type TXT, BareAtSign @ -> \"@\"")]
    [InlineData("a [AGE:1] A 192.0.2.1", "AgeMark [AGE:1], Type A")]
    [InlineData("a TYPE1 \\# 4 c0000201", "")]
    [InlineData("a 30m1h A 192.0.2.1", "Type A")]
    [InlineData("a IN 60 A \"192.0.2.1", "")]
    [InlineData("a IN 60 NOSUCH 1", "")]
    public void A_spelling_comes_with_its_place_and_what_all_servers_read(string line, string expected) =>
        Assert.Equal(expected, string.Join(", ", Read(line + "\n")));

    [Fact]
    public void Spellings_are_found_wherever_the_windows_end()
    {
        string filler = new(';', 100);
        var text = new StringBuilder();
        for (int i = 0; i < 4000; i++)
            text.Append("a IN 60 TYPE1 \\# 4 c0000201 ").Append(filler, 0, i % filler.Length).Append('\n');

        Assert.Equal(4000, Read(text.ToString()).Count(spelling => spelling == "ClassBeforeTtl IN 60 -> 60 IN"));
    }

    private static List<string> Read(string text)
    {
        var source = new MemorySource("example", Encoding.UTF8.GetBytes(text));
        var found = new List<string>();
        SpellingReader.Read(source, spelling => found.Add(
            $"{spelling.Kind} {Encoding.UTF8.GetString(source.Slice(spelling.Span))}{(spelling.Portable is null ? "" : $" -> {spelling.Portable}")}"));
        return found;
    }
}
