using System.Text;
using SpfLint.Analysis.Configuration;
using SpfLint.Dns.Text;

namespace SpfLint.Configuration.Tests;

public sealed class EditorConfigReaderTests
{
    private const string Folder = "/repo";

    [Theory]
    [InlineData("[*]\nspflint_origin = example.org\n", "spflint_origin=example.org@2")]
    [InlineData("[*]\r\nspflint_origin:example.org\r\n", "spflint_origin=example.org@2")]
    [InlineData("[*]\rspflint_origin\t=\texample.org", "spflint_origin=example.org@2")]
    [InlineData("\uFEFF[*]\nspflint_origin = example.org", "spflint_origin=example.org@2")]
    [InlineData("  [*]  # all\n  SPFLINT_Origin = Example.ORG ; mine\n", "SPFLINT_Origin=Example.ORG@2")]
    [InlineData("[*]\nspflint_lock = a\n[*.zone]\nspflint_lock = b\n", "spflint_lock=a@2 spflint_lock=b@4")]
    [InlineData("[zones/*.zone]\nspflint_lock = a\n[{zones,old}/**.zone]\nspflint_lock = b\n", "spflint_lock=a@2 spflint_lock=b@4")]
    [InlineData("[*.{db,zone}]\nspflint_lock = a\n[old/*]\nspflint_lock = b\n", "spflint_lock=a@2")]
    [InlineData("[example.???.zone]\nspflint_lock = a\n[EXAMPLE.org.zone]\nspflint_lock = b\n", "spflint_lock=a@2")]
    [InlineData("[*]\nindent_style = space\nroot = true\ndotnet_diagnostic.CA1000.severity = what\n", "")]
    public void Entries_of_the_sections_that_match_apply_in_order(string text, string expected)
    {
        IConfigurationFile file = Read(text);

        Assert.Empty(file.Errors);
        Assert.Equal(expected, string.Join(' ', file.EntriesFor("/repo/zones/example.org.zone").Select(entry => $"{entry.Key}={entry.Value}@{entry.Line}")));
    }

    [Theory]
    [InlineData("spflint_orign = example.org", "spflint_orign", ConfigurationErrorKind.UnknownKey, "spflint_origin")]
    [InlineData("spflint-max-ttl = 3", "spflint-max-ttl", ConfigurationErrorKind.UnknownKey, "spflint_max_ttl")]
    [InlineData("spflint_quux_frob = 3", "spflint_quux_frob", ConfigurationErrorKind.UnknownKey, null)]
    [InlineData("spflint_max_ttl =", "spflint_max_ttl", ConfigurationErrorKind.InvalidValue, null)]
    [InlineData("spflint_origin = a..b", "a..b", ConfigurationErrorKind.InvalidValue, null)]
    [InlineData("spflint_origin = two words", "two words", ConfigurationErrorKind.InvalidValue, null)]
    [InlineData("spflint_max_addresses = 0", "0", ConfigurationErrorKind.InvalidValue, null)]
    [InlineData("spflint_max_addresses = 99999999999999999999", "99999999999999999999", ConfigurationErrorKind.InvalidValue, null)]
    [InlineData("spflint_max_ttl = 1h30", "1h30", ConfigurationErrorKind.InvalidValue, null)]
    [InlineData("spflint_bump_serial = yes", "yes", ConfigurationErrorKind.InvalidValue, null)]
    [InlineData("dotnet_diagnostic.SPF4006.severity = off", "off", ConfigurationErrorKind.InvalidSeverity, "none")]
    [InlineData("dotnet_diagnostic.SPF4006.severity = info", "info", ConfigurationErrorKind.InvalidSeverity, "suggestion")]
    [InlineData("dotnet_diagnostic.SPF4006.severity = eror", "eror", ConfigurationErrorKind.InvalidSeverity, "error")]
    [InlineData("dotnet_diagnostic.SPF4006.severity = purple", "purple", ConfigurationErrorKind.InvalidSeverity, null)]
    [InlineData("dotnet_diagnostic.SPF4006.severity =", "dotnet_diagnostic.SPF4006.severity", ConfigurationErrorKind.InvalidSeverity, null)]
    [InlineData("dotnet_diagnostic.SPF4006.sevrity = error", "dotnet_diagnostic.SPF4006.sevrity", ConfigurationErrorKind.UnknownKey, "dotnet_diagnostic.SPF4006.severity")]
    [InlineData("dotnet_diagnostic.SPF40066.severity = error", "SPF40066", ConfigurationErrorKind.UnknownRule, "SPF4006")]
    [InlineData("dotnet_diagnostic.DNS1.severity = error", "DNS1", ConfigurationErrorKind.UnknownRule, null)]
    [InlineData("dotnet_diagnostic.ptrmechanism.severity = error", "ptrmechanism", ConfigurationErrorKind.UnknownRule, "SPF4006")]
    [InlineData("dotnet_analyzer_diagnostic.category-SpfThings.severity = error", "SpfThings", ConfigurationErrorKind.UnknownCategory, null)]
    [InlineData("dotnet_analyzer_diagnostic.category-ZoneTexts.severity = error", "ZoneTexts", ConfigurationErrorKind.UnknownCategory, "ZoneText")]
    [InlineData("dotnet_analyser_diagnostic.severity = error", "dotnet_analyser", ConfigurationErrorKind.UnknownKey, "dotnet_analyzer_diagnostic.severity")]
    [InlineData("dotnet_analyzer_diagnostics.severity = error", "dotnet_analyzer", ConfigurationErrorKind.UnknownKey, "dotnet_analyzer_diagnostic.severity")]
    [InlineData("dotnet_analyzer_diagnostic.category_SpfPolicy.severity = error", "dotnet_analyzer", ConfigurationErrorKind.UnknownKey, "dotnet_analyzer_diagnostic.category-SpfPolicy.severity")]
    [InlineData("dotnet_analyzer_diagnostic.categorySpfPolicy.severity = error", "dotnet_analyzer", ConfigurationErrorKind.UnknownKey, "dotnet_analyzer_diagnostic.category-SpfPolicy.severity")]
    [InlineData("dotnet_analyzer_diagnostic.categoryLint.severity = error", "dotnet_analyzer", ConfigurationErrorKind.UnknownKey, "dotnet_analyzer_diagnostic.category-Lint.severity")]
    [InlineData("dotnet_diagnostic SPF4006.severity = error", "dotnet_diagnostic", ConfigurationErrorKind.UnknownKey, "dotnet_diagnostic.SPF4006.severity")]
    [InlineData("spf_lint_max_ttl = 1d", "spf_lint_max_ttl", ConfigurationErrorKind.UnknownKey, "spflint_max_ttl")]
    [InlineData("dotnet_diagnostic.SPF 4006.severity = error", "SPF 4006", ConfigurationErrorKind.UnknownRule, "SPF4006")]
    [InlineData("dotnet_diagnostic.SPF*.severity = error", "SPF*", ConfigurationErrorKind.UnknownRule, null)]
    [InlineData("dotnet_diagnostic.dnsXXXX.severity = error", "dnsXXXX", ConfigurationErrorKind.UnknownRule, null)]
    [InlineData("dotnet_analyzer_diagnostic.severity = loud", "loud", ConfigurationErrorKind.InvalidSeverity, null)]
    [InlineData("no such thing", "no such thing", ConfigurationErrorKind.UnreadableLine, null)]
    [InlineData("= value", "= value", ConfigurationErrorKind.UnreadableLine, null)]
    [InlineData("[*.zone", "[*.zone", ConfigurationErrorKind.UnreadableLine, null)]
    [InlineData("[]", "[]", ConfigurationErrorKind.UnreadableLine, null)]
    public void A_mistake_is_told_at_its_place(string line, string marked, ConfigurationErrorKind kind, string? suggestion)
    {
        string text = $"[*]\n \u00e9 = 1\n  {line}  # why\n";

        ConfigurationError error = Assert.Single(Read(text).Errors);

        Assert.Equal((kind, suggestion), (error.Kind, error.Suggestion));
        int start = Encoding.UTF8.GetByteCount(text[..text.IndexOf(line, StringComparison.Ordinal)]) + Math.Max(0, line.IndexOf(marked, StringComparison.Ordinal));
        Assert.Equal(start, error.Location.Span.Start);
    }

    [Theory]
    [InlineData("indent_size")]
    [InlineData("max_line_length")]
    [InlineData("dotnet_diagnostic.CA1822.severity")]
    [InlineData("dotnet_diagnostic.CA18Z2.severity")]
    [InlineData("dotnet_diagnostic.IDE0005.severity")]
    [InlineData("dotnet_diagnostic.MA0001.severity")]
    [InlineData("dotnet_diagnostic.SA1101.severity")]
    [InlineData("dotnet_diagnostic.S4006.severity")]
    [InlineData("dotnet_diagnostic.VSTHRD111.severity")]
    [InlineData("dotnet_diagnostic.xUnit1004.severity")]
    [InlineData("dotnet_diagnostic.DNSX.severity")]
    [InlineData("dotnet_diagnostic.*.severity")]
    [InlineData("dotnet_analyzer_diagnostic.category-Style.severity")]
    [InlineData("dotnet_analyzer_diagnostic.category_Style.severity")]
    [InlineData("dotnet_analyzer_diagnostic.category.Text.severity")]
    [InlineData("dotnet_code_quality.CA1802.api_surface")]
    [InlineData("dotnet_code_quality.severity")]
    [InlineData("dotnet_separate_import_directive_groups")]
    [InlineData("dotnet_naming_rule.lint.severity")]
    [InlineData("dotnet_style_qualification_for_field")]
    [InlineData("csharp_style_var_elsewhere")]
    [InlineData("resharper_check_namespace_highlighting")]
    [InlineData("ktlint_standard_max-line-length")]
    [InlineData("ij_yaml_spaces_within_braces")]
    [InlineData("shfmt_lock")]
    [InlineData("eslint_lock")]
    public void The_keys_of_other_tools_are_left_alone(string key) => Assert.Empty(Read($"[*]\n{key} = error\n").Errors);

    [Fact]
    public void A_key_that_is_no_UTF8_is_told_as_a_whole()
    {
        byte[] text = [.. "[*]\ndotnet_analyzer_diagnostic.category-Spf"u8, 0xE2, 0x80, 0xE2, 0x80, .. " = none\n"u8];

        ConfigurationError error = Assert.Single(EditorConfigReader.Read(new MemorySource(".editorconfig", text), Folder, isGlobal: false).Errors);

        Assert.Equal((ConfigurationErrorKind.UnknownCategory, TextSpan.FromBounds(4, text.Length - " = none\n".Length)), (error.Kind, error.Location.Span));
    }

    [Theory]
    [InlineData("[{a,b]", ConfigurationErrorKind.InvalidSection)]
    [InlineData("[a}]", ConfigurationErrorKind.InvalidSection)]
    [InlineData("[[]]", ConfigurationErrorKind.InvalidSection)]
    [InlineData("[a\u0007b]", ConfigurationErrorKind.InvalidSection)]
    [InlineData("[a*a*a*a*a*a*b]", ConfigurationErrorKind.ComplexSection)]
    [InlineData("[{,a}{,a}{,a}{,a}{,a}{,a}{,a}{,a}{,a}{,a}{,a}{,a}{,a}{,a}{,a}{,a}{,a}]", ConfigurationErrorKind.ComplexSection)]
    public void A_section_that_cannot_be_used_is_told_when_it_holds_something(string header, ConfigurationErrorKind kind)
    {
        Assert.Empty(Read($"{header}\nindent_style = tab\n").Errors);

        IConfigurationFile file = Read($"{header}\nspflint_lock = a\nspflint_lock = b\n");

        Assert.Equal(kind, Assert.Single(file.Errors).Kind);
        Assert.Empty(file.EntriesFor("/repo/a"));
    }

    [Theory]
    [InlineData("root = true\n[*]\n", true, false)]
    [InlineData("ROOT=True", true, false)]
    [InlineData("root = false", false, false)]
    [InlineData("[*]\nroot = true", false, false)]
    [InlineData("is_global = true", false, true)]
    public void The_head_speaks_of_the_file(string text, bool isRoot, bool isGlobal)
    {
        IConfigurationFile file = Read(text);

        Assert.Equal((isRoot, isGlobal), (file.IsRoot, file.IsGlobal));
    }

    [Fact]
    public void A_global_file_has_a_head_for_all_files_and_sections_for_single_ones()
    {
        IConfigurationFile file = Read("is_global = true\nspflint_lock = a\n[/repo/b.zone]\nspflint_lock = b\n[*.zone]\nspflint_lock = c\n");

        Assert.Equal(ConfigurationErrorKind.InvalidSection, Assert.Single(file.Errors).Kind);
        Assert.Equal(["a"], file.EntriesFor("/repo/a.zone").Select(entry => entry.Value));
        Assert.Equal(["a", "b"], file.EntriesFor("/repo/b.zone").Select(entry => entry.Value));
    }

    [Fact]
    public void A_file_that_is_no_text_or_too_large_is_told_once()
    {
        Assert.Equal(ConfigurationErrorKind.UnreadableFile, Assert.Single(Read("[*]\0\nspflint_x = 1\n").Errors).Kind);
        Assert.Equal(ConfigurationErrorKind.UnreadableFile, Assert.Single(Read(new string('x', (1 << 20) + 1)).Errors).Kind);
    }

    [Fact]
    public void Errors_are_no_more_than_anybody_reads() => Assert.Equal(100, Read(string.Concat(Enumerable.Repeat("x\n", 5000))).Errors.Length);

    [Fact]
    public void No_text_makes_the_reader_throw()
    {
        const string Seed = "root = true\n[*.{zone,db}]\nspflint_max_ttl = 1d # c\ndotnet_diagnostic.SPF4006.severity = error\n[{a,b}/**/[x]?]\n"
            + "dotnet_analyzer_diagnostic.category-SpfPolicy.severity = none\nspflint_origin: example.org\n[a{1..9}b]\nspflint_lock = \\\n";
        var random = new Random(7208);
        for (int round = 0; round < 500; round++)
        {
            var text = new StringBuilder(Seed);
            for (int change = random.Next(1, 12); change > 0; change--)
            {
                int at = random.Next(text.Length);
                switch (random.Next(3))
                {
                    case 0:
                        text.Remove(at, Math.Min(random.Next(1, 9), text.Length - at));
                        break;

                    case 1:
                        text.Insert(at, "[]{}*?\\=:#;\n\r\t.,!\u2028\u0085\u00e9\uD83D\uDE00-1"[random.Next(24)]);
                        break;

                    default:
                        text.Insert(at, text.ToString(at, Math.Min(random.Next(1, 20), text.Length - at)));
                        break;
                }
            }

            IConfigurationFile file = Read(text.ToString());

            Assert.All(file.EntriesFor("/repo/zones/a.zone"), entry => Assert.InRange(entry.ValueSpan.End, 0, entry.File.Length));
            Assert.All(file.Errors, error => Assert.InRange(error.Location.Span.End, 0, error.Location.Source.Length));
        }
    }

    private static IConfigurationFile Read(string text) =>
        EditorConfigReader.Read(new MemorySource(".editorconfig", Encoding.UTF8.GetBytes(text)), Folder, isGlobal: false);
}
