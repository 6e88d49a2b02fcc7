namespace SpfLint.Cli.Check;

/// <summary>
/// A clock that always shows the epoch: files answer at once, and the same files shall give the same output (<c>%{t}</c>).
/// </summary>
internal sealed class StoppedClock : TimeProvider
{
    /// <inheritdoc/>
    public override long GetTimestamp() => 0;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;
}
