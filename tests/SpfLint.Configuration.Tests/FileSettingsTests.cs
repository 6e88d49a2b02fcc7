using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Configuration;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Input;
using SpfLint.Dns.Text;

namespace SpfLint.Configuration.Tests;

/// <summary>Which of several words counts, from the files on disk to a rule's severity.</summary>
public sealed class FileSettingsTests
{
    private const string Ptr = "dotnet_diagnostic.SPF4006.severity";
    private const string Policy = "dotnet_analyzer_diagnostic.category-SpfPolicy.severity";
    private const string All = "dotnet_analyzer_diagnostic.severity";

    [Theory]
    [InlineData("", Severity.Warning, "default")]
    [InlineData(".editorconfig: root = true | a/.editorconfig: [*] " + Ptr + " = error", Severity.Error, "a/.editorconfig:2")]
    [InlineData(".editorconfig: [*] " + Ptr + " = error | a/.editorconfig: [*] " + Ptr + " = suggestion", Severity.Note, "a/.editorconfig:2")]
    [InlineData(".editorconfig: [*] " + Ptr + " = error | a/.editorconfig: root = true", Severity.Warning, "default")]
    [InlineData(".editorconfig: [*] " + Ptr + " = error | a/.editorconfig: [*.db] " + Ptr + " = none", Severity.Error, ".editorconfig:2")]
    [InlineData(".editorconfig: [a/*.zone] " + Ptr + " = silent", Severity.Off, ".editorconfig:2")]
    [InlineData("a/.globalconfig: is_global = true # " + Ptr + " = error", Severity.Warning, "default")]
    [InlineData("a/.globalconfig: " + Ptr + " = error | .editorconfig: [*] " + Ptr + " = suggestion", Severity.Note, ".editorconfig:2")]
    [InlineData(".globalconfig: " + Ptr + " = error | a/.globalconfig: " + Ptr + " = none", Severity.Off, "a/.globalconfig:1")]
    [InlineData(".editorconfig: [*] " + Policy + " = error", Severity.Error, ".editorconfig:2")]
    [InlineData(".editorconfig: [*] " + All + " = none", Severity.Off, ".editorconfig:2")]
    [InlineData(".editorconfig: [*] " + Ptr + " = error | a/.editorconfig: [*] " + All + " = none", Severity.Error, ".editorconfig:2")]
    [InlineData(".editorconfig: [*] " + Policy + " = error | a/.editorconfig: [*] " + All + " = none", Severity.Error, ".editorconfig:2")]
    [InlineData(".editorconfig: [*] " + All + " = none | a/.editorconfig: [*] " + Ptr + " = default", Severity.Warning, "a/.editorconfig:2")]
    public void The_nearest_and_most_exact_word_counts(string files, Severity severity, string source)
    {
        using var folder = new TemporaryFolder();
        using SourceFiles sources = Write(folder, files);

        FileSettings settings = Configure(sources, new CommandLineSettings()).For(Zone(sources));

        Descriptor rule = RuleCatalogue.Find("SPF4006")!.Descriptor;
        Assert.Equal((severity, source), (settings.SeverityOf(rule), settings.Find(rule).Source.Description));
    }

    [Theory]
    [InlineData("SPF4", "", "SPF4006", Severity.Warning)]
    [InlineData("SPF4", "", "SPF1001", Severity.Off)]
    [InlineData("SPF4", "SPF4006", "SPF4006", Severity.Off)]
    [InlineData("SPF4006", "SPF4", "SPF4006", Severity.Warning)]
    [InlineData("SPF4006", "SPF4006", "SPF4006", Severity.Off)]
    [InlineData("", "DNS", "DNS2001", Severity.Off)]
    [InlineData("", "DNS", "SPF1001", Severity.Error)]
    [InlineData("SPF4", "", "SPF4008", Severity.Off)]
    [InlineData("SPF4008", "", "SPF4008", Severity.Warning)]
    public void The_longer_of_two_beginnings_decides_what_runs(string select, string ignore, string id, Severity expected)
    {
        var selection = new RuleSelection([.. Words(select)], [.. Words(ignore)]);
        var configuration = new LintConfiguration(new CommandLineSettings { Selection = selection });

        Assert.Equal(expected, configuration.For(new MemorySource("a", default)).SeverityOf(RuleCatalogue.Find(id)!.Descriptor));
    }

    [Fact]
    public void The_command_line_outdoes_all_files()
    {
        using var folder = new TemporaryFolder();
        using SourceFiles sources = Write(folder, ".editorconfig: [*] " + Ptr + " = none");

        LintConfiguration selected = Configure(sources, new CommandLineSettings { Selection = new RuleSelection(["SPF4006"], []) });
        LintConfiguration set = Configure(sources, new CommandLineSettings { Severities = LintSeverities("SPF4006", Severity.Note) });

        Descriptor rule = RuleCatalogue.Find("SPF4006")!.Descriptor;
        Assert.Equal(Severity.Warning, selected.For(Zone(sources)).SeverityOf(rule));
        Assert.Equal(Severity.Note, set.For(Zone(sources)).SeverityOf(rule));
    }

    [Fact]
    public void Files_of_which_the_same_is_said_share_their_settings_and_others_do_not()
    {
        using var folder = new TemporaryFolder();
        using SourceFiles sources = Write(folder, ".editorconfig: [a/{example.org,b,d}.zone] " + Ptr + " = error");
        foreach (string other in (string[])["b", "c", "d"])
            folder.With($"a/{other}.zone", "x");

        SourceText[] zones = [.. new ZoneFileFinder(sources).Find(["a/b.zone", "a/example.org.zone", "a/c.zone", "a/d.zone"]).Inputs.Select(input => input.Source)];
        LintConfiguration configuration = Configure(sources, new CommandLineSettings());
        FileSettings[] settings = [.. zones.Select(configuration.For)];

        Descriptor rule = RuleCatalogue.Find("SPF4006")!.Descriptor;
        Assert.Equal(zones.Select(zone => zone.Path.EndsWith("c.zone", StringComparison.Ordinal) ? Severity.Warning : Severity.Error), settings.Select(file => file.SeverityOf(rule)));
        Assert.Contains(settings, file => settings.Count(other => ReferenceEquals(file, other)) > 1);
    }

    [Fact]
    public void A_rule_that_is_off_by_itself_is_not_turned_on_in_bulk()
    {
        using var folder = new TemporaryFolder();
        using SourceFiles sources = Write(folder, ".editorconfig: [*] " + All + " = error");

        FileSettings settings = Configure(sources, new CommandLineSettings()).For(Zone(sources));

        Assert.Equal(Severity.Off, settings.SeverityOf(RuleCatalogue.Find("SPF4008")!.Descriptor));
        Assert.Equal(Severity.Error, settings.SeverityOf(RuleCatalogue.Find("SPF4009")!.Descriptor));
    }

    [Fact]
    public void A_link_that_leads_out_of_the_folder_is_not_read()
    {
        using var folder = new TemporaryFolder();
        using var elsewhere = new TemporaryFolder();
        File.WriteAllText(Path.Join(elsewhere.Path, "secret"), "top secret\n");
        File.CreateSymbolicLink(Path.Join(folder.Path, ".editorconfig"), Path.Join(elsewhere.Path, "secret"));
        using SourceFiles sources = Write(folder, "");
        LintConfiguration configuration = Configure(sources, new CommandLineSettings());

        _ = configuration.For(Zone(sources));

        Assert.Empty(configuration.Errors);
    }

    private static System.Collections.Frozen.FrozenDictionary<string, Severity> LintSeverities(string id, Severity severity) =>
        System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(new Dictionary<string, Severity> { [id] = severity });

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static SourceFiles Write(TemporaryFolder folder, string files)
    {
        foreach (string file in files.Split(" | ", StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = file.Split(": ", 2);
            folder.With(parts[0], parts[1].Replace("] ", "]\n", StringComparison.Ordinal));
        }

        folder.With("a/example.org.zone", "x");
        return new SourceFiles(folder.Path);
    }

    private static SourceText Zone(SourceFiles sources) => new ZoneFileFinder(sources).Find(["a/example.org.zone"]).Inputs[0].Source;

    private static LintConfiguration Configure(SourceFiles sources, CommandLineSettings commandLine) =>
        new(commandLine, new ConfigurationFiles(sources, EditorConfigReader.Read));
}
