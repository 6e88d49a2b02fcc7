using System.Collections.Frozen;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Locking;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Tests.Pages;

/// <summary>Lints the files of an example as one run, with the page's rule on even if it is off by default.</summary>
internal static class PageLint
{
    public static LintResult Run(string id, IReadOnlyList<(string Name, byte[] Text)> files)
    {
        Dictionary<string, SourceText> sources = files.ToDictionary(f => f.Name, f => (SourceText)new MemorySource(f.Name, f.Text));
        RunLock? locked = sources.Remove(LockFile.UsualName, out SourceText? text)
            ? new RunLock(LockFile.Read(text)) { ServesTheseZonesOnly = true }
            : null;
        var options = new LintOptions
        {
            Includes = new PageFiles(sources),
            Outside = locked?.Answers,
            Lock = locked,
            Severities = RuleCatalogue.Find(id)!.Descriptor.DefaultSeverity == Severity.Off
                ? new Dictionary<string, Severity> { [id] = Severity.Warning }.ToFrozenDictionary()
                : FrozenDictionary<string, Severity>.Empty,
        };
        return new Linter(options).Run([.. files.Where(f => sources.ContainsKey(f.Name)).Select(f => new LintInput(sources[f.Name]))]);
    }

    private sealed class PageFiles(Dictionary<string, SourceText> sources) : IIncludeResolver
    {
        public IncludeResult Resolve(string path, SourceText including) =>
            sources.TryGetValue(path, out SourceText? source)
                ? new IncludeResult(source, IncludeFailure.None)
                : new IncludeResult(null, path.StartsWith("../", StringComparison.Ordinal) ? IncludeFailure.OutsideRoot : IncludeFailure.Missing);
    }
}
