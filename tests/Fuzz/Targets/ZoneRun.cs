using SpfLint.Analysis;
using SpfLint.Analysis.Configuration;
using SpfLint.Configuration;
using SpfLint.Dns.Locking;
using SpfLint.Dns.Text;
using SpfLint.Fuzz.Inputs;

namespace SpfLint.Fuzz.Targets;

/// <summary>The files of an input, ready to be linted as one run.</summary>
public sealed class ZoneRun
{
    private ZoneRun(FileSet files, LintOptions options)
    {
        Options = options;
        Inputs = [.. files.Zones.Select(source => new LintInput(source))];
    }

    public LintOptions Options { get; }

    public IReadOnlyList<LintInput> Inputs { get; }

    public static ZoneRun Of(byte[] input) => Of(FileSet.Cut(input));

    public static ZoneRun Of(FileSet files)
    {
        RunLock? locked = files.Find(LockFile.UsualName) is { } text ? new RunLock(LockFile.Read(text)) { ServesTheseZonesOnly = true } : null;
        IConfigurationSource? configuration = files.Find(FileSet.ConfigurationName) is { } config
            ? new OneConfiguration(EditorConfigReader.Read(config, OneConfiguration.Folder, isGlobal: false))
            : null;
        return new ZoneRun(files, new LintOptions
        {
            Includes = files,
            Outside = locked?.Answers,
            Lock = locked,
            Configuration = new LintConfiguration(new CommandLineSettings(), configuration),
        });
    }

    public LintResult Lint() => new Linter(Options).Run(Inputs);

    private sealed class OneConfiguration(IConfigurationFile file) : IConfigurationSource
    {
        public const string Folder = "/run";

        public IEnumerable<IConfigurationFile> Found => [file];

        public IEnumerable<ConfigurationEntry> EntriesFor(SourceText source) => file.EntriesFor($"{Folder}/{source.Path}");
    }
}
