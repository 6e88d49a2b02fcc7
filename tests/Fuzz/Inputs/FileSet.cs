using System.Text;
using SpfLint.Dns.Locking;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Fuzz.Inputs;

/// <summary>
/// Several files in one input, so that mutations reach what is between files: each but the first begins with a line of U+001E and its name.
/// </summary>
public sealed class FileSet : IIncludeResolver
{
    /// <summary>The first file's name; it gives the zone's origin.</summary>
    public const string MainName = "db.example.org";

    /// <summary>The name of a configuration file.</summary>
    public const string ConfigurationName = ".editorconfig";

    private const byte Separator = 0x1E;
    private const int MaxFiles = 6;

    private readonly Dictionary<string, SourceText> _sources = [];

    private FileSet()
    {
    }

    /// <summary>The first file.</summary>
    public SourceText Main => _sources[MainName];

    /// <summary>All zone files.</summary>
    public IEnumerable<SourceText> Zones => _sources.Values.Where(source => source.Path is not (LockFile.UsualName or ConfigurationName));

    /// <summary>The line that begins a file.</summary>
    public static string HeaderOf(string name) => $"{(char)Separator}{name}\n";

    /// <summary>Cuts an input. Of two files with one name the first counts.</summary>
    public static FileSet Cut(byte[] input)
    {
        var files = new FileSet();
        ReadOnlyMemory<byte> rest = input;
        string name = MainName;
        while (files._sources.Count < MaxFiles)
        {
            int end = rest.Span.IndexOf(Separator);
            ReadOnlyMemory<byte> text = end < 0 ? rest : rest[..end];
            files._sources.TryAdd(name, new MemorySource(name, text));
            if (end < 0)
                break;

            rest = rest[(end + 1)..];
            int line = rest.Span.IndexOf((byte)'\n');
            name = Encoding.Latin1.GetString(rest.Span[..Math.Max(line, 0)]);
            rest = rest[(line + 1)..];
        }

        return files;
    }

    /// <summary>The same files, some of them with other bytes.</summary>
    public FileSet With(IEnumerable<SourceText> changed)
    {
        var files = new FileSet();
        foreach ((string name, SourceText source) in _sources)
            files._sources.Add(name, source);

        foreach (SourceText source in changed)
            files._sources[source.Path] = new MemorySource(source.Path, source.Slice(new TextSpan(0, source.Length)));

        return files;
    }

    /// <summary>The file of a name, or null.</summary>
    public SourceText? Find(string name) => _sources.GetValueOrDefault(name);

    /// <inheritdoc/>
    public IncludeResult Resolve(string path, SourceText including) => _sources.TryGetValue(path, out SourceText? source)
        ? new IncludeResult(source, IncludeFailure.None)
        : new IncludeResult(null, path.StartsWith("..", StringComparison.Ordinal) ? IncludeFailure.OutsideRoot : IncludeFailure.Missing);
}
