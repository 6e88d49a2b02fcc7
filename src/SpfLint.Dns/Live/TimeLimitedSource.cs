using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;

namespace SpfLint.Dns.Live;

/// <summary>
/// A source that takes time, but no more than some for all its questions together: a server that answers each in the last moment
/// would keep a run waiting as long as it has questions.
/// </summary>
/// <param name="source">The source to ask.</param>
/// <param name="limit">How long its answers may take in all. What is not answered then is <see cref="DnsStatus.Timeout"/>.</param>
/// <param name="clock">Measures that.</param>
public sealed class TimeLimitedSource(IDnsSource source, TimeSpan limit, TimeProvider clock) : IDnsSource
{
    private long _spentTicks;

    /// <inheritdoc/>
    public DnsAnswer Resolve(DomainName name, RecordType type, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        TimeSpan left = limit - TimeSpan.FromTicks(Interlocked.Read(ref _spentTicks));
        if (left <= TimeSpan.Zero)
            return DnsAnswer.Of(DnsStatus.Timeout);

        long start = clock.GetTimestamp();
        using var end = new CancellationTokenSource(left, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(end.Token, cancellation);
        try
        {
            return source.Resolve(name, type, either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return DnsAnswer.Of(DnsStatus.Timeout);
        }
        finally
        {
            Interlocked.Add(ref _spentTicks, clock.GetElapsedTime(start).Ticks);
        }
    }
}
