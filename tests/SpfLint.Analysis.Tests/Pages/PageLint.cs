using System.Collections.Frozen;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Configuration;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Configuration;
using SpfLint.Dns.Locking;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Tests.Pages;

/// <summary>Lints the files of an example as one run, with the page's rule on even if it is off by default.</summary>
internal static class PageLint
{
    private const string ConfigurationName = ".editorconfig";

    // Examples lie in a folder of their own; patterns start from it.
    private const string Folder = "/page";

    public static LintResult Run(string id, IReadOnlyList<(string Name, byte[] Text)> files)
    {
        (LintOptions options, LintInput[] inputs) = Prepare(id, files);
        return new Linter(options).Run(inputs);
    }

    public static (LintOptions Options, LintInput[] Inputs) Prepare(string id, IReadOnlyList<(string Name, byte[] Text)> files)
    {
        Dictionary<string, SourceText> sources = files.ToDictionary(f => f.Name, f => (SourceText)new MemorySource(f.Name, f.Text));
        RunLock? locked = sources.Remove(LockFile.UsualName, out SourceText? text)
            ? new RunLock(LockFile.Read(text)) { ServesTheseZonesOnly = true }
            : null;
        PageConfiguration? configuration = sources.Remove(ConfigurationName, out SourceText? configured)
            ? new PageConfiguration(EditorConfigReader.Read(configured, Folder, isGlobal: false))
            : null;
        var options = new LintOptions
        {
            Includes = new PageFiles(sources),
            Outside = locked?.Answers,
            Lock = locked,
            Configuration = new LintConfiguration(new CommandLineSettings { Severities = SeveritiesFor(id) }, configuration),
        };
        return (options, [.. files.Where(f => sources.ContainsKey(f.Name)).Select(f => new LintInput(sources[f.Name]))]);
    }

    private static FrozenDictionary<string, Severity> SeveritiesFor(string id) =>
        RuleCatalogue.Find(id)!.Descriptor.DefaultSeverity == Severity.Off
            ? new Dictionary<string, Severity> { [id] = Severity.Warning }.ToFrozenDictionary()
            : FrozenDictionary<string, Severity>.Empty;

    private sealed class PageConfiguration(IConfigurationFile read) : IConfigurationSource
    {
        public IEnumerable<IConfigurationFile> Found => [read];

        public IEnumerable<ConfigurationEntry> EntriesFor(SourceText file) => read.EntriesFor($"{Folder}/{file.Path}");
    }

    private sealed class PageFiles(Dictionary<string, SourceText> sources) : IIncludeResolver
    {
        public IncludeResult Resolve(string path, SourceText including) =>
            sources.TryGetValue(path, out SourceText? source)
                ? new IncludeResult(source, IncludeFailure.None)
                : new IncludeResult(null, path.StartsWith("../", StringComparison.Ordinal) ? IncludeFailure.OutsideRoot : IncludeFailure.Missing);
    }
}
