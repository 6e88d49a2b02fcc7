using SpfLint.Dns.Locking;
using SpfLint.Dns.Resolution;

namespace SpfLint.Analysis;

/// <summary>A lock file in a run, and what the run asks of it.</summary>
/// <param name="file">The file.</param>
public sealed class RunLock(LockFile file)
{
    private readonly RecordingSource _answers = new(file.Answers);

    /// <summary>The file.</summary>
    public LockFile File => file;

    /// <summary>Its answers.</summary>
    public IDnsSource Answers => _answers;

    /// <summary>
    /// Whether the run reads all zones that the file was made for. Of a run over a few of them nothing follows for what they
    /// do not ask.
    /// </summary>
    public bool ServesTheseZonesOnly { get; init; }

    /// <summary>What has been asked so far.</summary>
    internal IReadOnlyList<RecordedAnswer> Asked => _answers.Records;
}
