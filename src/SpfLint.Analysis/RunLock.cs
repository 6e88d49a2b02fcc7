using SpfLint.Dns.Locking;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;

namespace SpfLint.Analysis;

/// <summary>A lock file in a run, and what the run asks of it.</summary>
public sealed class RunLock
{
    private RecordingSource _answers;

    /// <summary>A lock file that was not asked anything yet.</summary>
    /// <param name="file">The file.</param>
    public RunLock(LockFile file)
    {
        File = file;
        _answers = new RecordingSource(file.Answers);
        Answers = new Source(this);
    }

    /// <summary>The file.</summary>
    public LockFile File { get; }

    /// <summary>Its answers.</summary>
    public IDnsSource Answers { get; }

    /// <summary>
    /// Whether the run reads all zones that the file was made for. Of a run over a few of them nothing follows for what they
    /// do not ask.
    /// </summary>
    public bool ServesTheseZonesOnly { get; init; }

    /// <summary>What has been asked so far.</summary>
    internal IReadOnlyList<RecordedAnswer> Asked => _answers.Records;

    /// <summary>Begins anew, for a run over zones that may ask for other names.</summary>
    internal void ForgetAsked() => _answers = new RecordingSource(File.Answers);

    private sealed class Source(RunLock owner) : IDnsSource
    {
        public DnsAnswer Resolve(DomainName name, RecordType type, CancellationToken cancellation = default) =>
            owner._answers.Resolve(name, type, cancellation);
    }
}
