using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using SpfLint.Spf.Syntax;

namespace SpfLint.Spf.Tests.Syntax;

/// <summary>What holds for every text, whatever it says.</summary>
public sealed partial class SpfRecordPropertyTests
{
    private static readonly string[] Seeds =
    [
        "v=spf1 mx -all",
        "v=spf1 ip4:192.0.2.0/24 ip6:2001:db8::/32 a:mail.example.org/24//64 ~all",
        "v=spf1 include:_spf.example.org exists:%{ir}.%{v}._spf.%{d2} ?all",
        "v=spf1 redirect=_spf.example.org exp=explain.%{d}. ra=postmaster",
        "v=spf1 ptr:%{d} mx:x.example//64 foo=%{c} a/0",
    ];

    private static readonly string[] Pieces =
    [
        " ", "  ", "\t", "\n", "\0", ",", ";", "|", ":", "=", "/", "//", "%", "%{", "}", "%%", "%_", ".", "..", "-", "~", "+", "?",
        "\"", "'", "\u00E9", "\u2014", "\u00A0", "\u200B", "\u0080", "all", "include:", "ip4:", "ip6:", "redirect=", "exp=", "a", "mx",
        "v=spf1", "192.0.2.1", "2001:db8::1", "0", "24", "300", "x.example", "localhost", "_", "@", "://", "r", "%{d}", "%{i}",
        "; note", " # note", " (note) ", " - ", " to ", " . ", "\" \"", "include;", "redirect ", "ip4,", " 10 ", "&nbsp;", "%20", "<br>", "<", ">",
    ];

    [Fact]
    public void Every_byte_is_in_the_version_a_term_or_a_separator()
    {
        foreach (byte[] text in Texts(20_000, seed: 1))
        {
            SpfRecord record = SpfRecord.Parse(text);
            List<SpfSpan> all = [record.Version, .. record.Terms.Select(term => term.Span), .. record.Separators];
            int at = 0;
            foreach (SpfSpan span in all.Where(span => span.Length > 0).OrderBy(span => span.Start))
            {
                Assert.True(span.Start == at, Describe(text));
                at = span.End;
            }

            Assert.True(at == text.Length, Describe(text));
        }
    }

    [Fact]
    public void All_spans_and_edits_lie_inside_the_text_in_order()
    {
        foreach (byte[] text in Texts(20_000, seed: 2).Prepend(" &quot; \""u8.ToArray()))
        {
            SpfRecord record = SpfRecord.Parse(text);
            foreach (SpfError error in record.Errors)
            {
                IEnumerable<SpfSpan> spans = error.Edits.Select(edit => edit.Span).Append(error.Span);
                Assert.True(spans.All(span => span.Start >= 0 && span.Length >= 0 && span.End <= text.Length), Describe(text));
                Assert.True(error.Edits.Zip(error.Edits.Skip(1)).All(pair => pair.First.Span.End <= pair.Second.Span.Start), Describe(text));
                Assert.True(error.Term is null || error.Term.Errors.Contains(error), Describe(text));
                Assert.True(error.Term is not null || error.Kind != SpfErrorKind.WrongArgumentSeparator, Describe(text));
            }

            Assert.True(record.Errors.Zip(record.Errors.Skip(1)).All(pair => pair.First.Span.Start <= pair.Second.Span.Start), Describe(text));
            foreach (SpfTerm term in record.Terms)
                Assert.True(term.Span.Start <= term.NameSpan.Start && term.NameSpan.End <= term.Span.End, Describe(text));
        }
    }

    [Fact]
    public void The_parts_of_a_macro_string_cover_it()
    {
        foreach (byte[] text in Texts(20_000, seed: 3))
        {
            foreach (SpfTerm term in SpfRecord.Parse(text).Terms)
            {
                MacroString? macros = (term as SpfModifier)?.Value ?? (term as SpfDirective)?.DomainSpec?.MacroString;
                int length = macros?.Parts.Sum(part => part.Span.Length) ?? 0;
                Assert.True(length == (macros?.Span.Length ?? 0) || text.Any(value => value is >= 0x80 or (byte)' '), Describe(text));
            }
        }
    }

    /// <summary>The grammar of section 12 as an independent judge.</summary>
    [Fact]
    public void A_syntax_error_is_found_exactly_where_the_grammar_has_one()
    {
        var wrong = new List<string>();
        int legal = 0;
        foreach (byte[] text in Texts(60_000, seed: 4).Where(text => SpfRecord.IsSpf(text)))
        {
            bool isLegal = IsLegal(Encoding.Latin1.GetString(text));
            SpfErrorKind[] syntaxErrors = [.. SpfRecord.Parse(text).Errors.Where(error => error.IsSyntaxError).Select(error => error.Kind)];
            if (isLegal ? syntaxErrors.Length > 0 && !syntaxErrors.Any(IsLegalInNames) : syntaxErrors.Length == 0)
                wrong.Add(Describe(text));
            legal += isLegal ? 1 : 0;
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(40)));
        Assert.True(legal > 1000, $"Only {legal} legal records were tried.");
    }

    /// <summary>Terms that run together, and quotes around a name, may make one long name that the grammar lets pass.</summary>
    private static bool IsLegalInNames(SpfErrorKind kind) =>
        kind is SpfErrorKind.WrongSeparator or SpfErrorKind.MissingSpace or SpfErrorKind.MissingArgument
            or SpfErrorKind.RepeatedArgumentSeparator or SpfErrorKind.StrayCharacter;

    [Fact]
    public void What_is_classified_as_nothing_stays_unclaimed_and_nothing_throws()
    {
        foreach (byte[] text in Texts(20_000, seed: 5))
        {
            SpfVersion version = SpfVersion.Classify(text);

            Assert.True(version.Kind == SpfVersionKind.Spf == SpfRecord.IsSpf(text), Describe(text));
            Assert.True(version.Kind != SpfVersionKind.MeantAsSpf || version.Error is not null, Describe(text));
            Assert.True(version.Span.End <= text.Length, Describe(text));
        }
    }

    [Fact]
    public void Ten_thousand_terms_are_ten_thousand_nodes() =>
        Assert.Equal(10_000, SpfRecord.Parse(MarkedText.Utf8("v=spf1" + string.Concat(Enumerable.Repeat(" ip4:192.0.2.1", 10_000)))).Terms.Length);

    [Theory]
    [InlineData("%{")]
    [InlineData("+")]
    [InlineData(":")]
    [InlineData("a:x.example")]
    [InlineData(",")]
    [InlineData("x,")]
    [InlineData("\"")]
    [InlineData("\u2014")]
    [InlineData("\0")]
    [InlineData("- ")]
    [InlineData("include : ")]
    [InlineData("exists:%{ ")]
    [InlineData("/")]
    [InlineData("1.")]
    [InlineData("; x ")]
    [InlineData("# a ")]
    [InlineData("(x mx ")]
    [InlineData("(x) ")]
    [InlineData("mx 10 ")]
    [InlineData("ip4:192.0.2.1 - ")]
    [InlineData("include: . x.example ")]
    [InlineData("\" ")]
    [InlineData("word ")]
    [InlineData("ip4:<a ")]
    [InlineData("&quot;")]
    [InlineData("-- all ")]
    public void Hostile_repetition_is_read_to_its_end(string piece)
    {
        byte[] text = MarkedText.Utf8("v=spf1 " + string.Concat(Enumerable.Repeat(piece, 20_000)));

        SpfRecord record = SpfRecord.Parse(text);

        Assert.NotEmpty(record.Errors);
        Assert.Equal(text.Length, record.Version.Length + record.Terms.Sum(term => term.Span.Length) + record.Separators.Sum(span => span.Length));
    }

    private static string Describe(byte[] text) =>
        string.Concat(text.Select(value => value is >= 0x20 and < 0x7F ? ((char)value).ToString() : $"\\x{value:X2}"));

    private static IEnumerable<byte[]> Texts(int count, int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < count; i++)
        {
            if (i % 8 == 0)
            {
                byte[] noise = new byte[random.Next(40)];
                random.NextBytes(noise);
                yield return [.. "v=spf1 "u8, .. noise];
                continue;
            }

            string text = Seeds[random.Next(Seeds.Length)];
            for (int n = random.Next(4); n > 0; n--)
            {
                int at = random.Next(text.Length + 1);
                string piece = Pieces[random.Next(Pieces.Length)];
                text = random.Next(3) switch
                {
                    0 => text.Insert(at, piece),
                    1 => text.Remove(at, Math.Min(random.Next(4), text.Length - at)),
                    _ => text.Remove(at, Math.Min(random.Next(4), text.Length - at)).Insert(Math.Min(at, text.Length), piece),
                };
            }

            yield return Encoding.UTF8.GetBytes(text);
        }
    }

    private static bool IsLegal(string text)
    {
        if (!RecordPattern().IsMatch(text))
            return false;

        string[] terms = text.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..];
        return terms.All(IsLegalIp6)
            && terms.Count(term => term.StartsWith("redirect=", StringComparison.OrdinalIgnoreCase)) <= 1
            && terms.Count(term => term.StartsWith("exp=", StringComparison.OrdinalIgnoreCase)) <= 1;
    }

    private static bool IsLegalIp6(string term)
    {
        string mechanism = term.TrimStart('+', '-', '~', '?');
        return !mechanism.StartsWith("ip6:", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(mechanism[4..].Split('/')[0], out IPAddress? address) && address.AddressFamily == AddressFamily.InterNetworkV6);
    }

    private const string Literal = "[!-$&-~]";
    private const string Transformers = @"(?:0*[1-9][0-9]*)?r?[.\-+,/_=]*\}";
    private const string Expand = @"(?:%\{[slodiphv]" + Transformers + "|%[%_-])";
    private const string AnyExpand = @"(?:%\{[slodiphvcrt]" + Transformers + "|%[%_-])";
    private const string TopLabel = "(?:[a-z0-9]*[a-z][a-z0-9]*|[a-z0-9]+-[a-z0-9-]*[a-z0-9])";
    private const string Domain = "(?:(?:" + Expand + "|" + Literal + @")*(?:\." + TopLabel + @"\.?|" + Expand + "))";
    private const string Octet = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private const string Ip4 = Octet + @"(?:\." + Octet + "){3}";
    private const string Cidr4 = "(?:/(?:[12]?[0-9]|3[0-2]))";
    private const string Cidr6 = "(?:/(?:12[0-8]|1[01][0-9]|[1-9]?[0-9]))";
    private const string Dual = Cidr4 + "?(?:/" + Cidr6 + ")?";
    private const string Mechanism =
        "(?:all|include:" + Domain + "|(?:a|mx)(?::" + Domain + ")?" + Dual + "|ptr(?::" + Domain + ")?|ip4:" + Ip4 + Cidr4
        + "?|ip6:[0-9a-f:.]+" + Cidr6 + "?|exists:" + Domain + ")";
    private const string Modifier =
        "(?:(?:redirect|exp)=" + Domain + "|(?!(?:redirect|exp)=)[a-z][a-z0-9_.-]*=(?:" + AnyExpand + "|" + Literal + ")*)";

    [GeneratedRegex(@"\Av=spf1(?: +(?:[-+~?]?" + Mechanism + "|" + Modifier + @"))* *\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RecordPattern();
}
