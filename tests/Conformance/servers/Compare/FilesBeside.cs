using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Conformance.Servers;

/// <summary>The files that a zone includes, from memory.</summary>
/// <param name="zone">The zone.</param>
internal sealed class FilesBeside(ZoneText zone) : IIncludeResolver
{
    private readonly Dictionary<string, SourceText> _files =
        zone.Beside.ToDictionary(file => file.Key, file => (SourceText)new MemorySource(file.Key, file.Value));

    /// <inheritdoc/>
    public IncludeResult Resolve(string path, SourceText including) => _files.TryGetValue(path, out SourceText? source)
        ? new IncludeResult(source, IncludeFailure.None)
        : new IncludeResult(null, IncludeFailure.Missing);
}
