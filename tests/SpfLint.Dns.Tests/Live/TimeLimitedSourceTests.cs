using SpfLint.Dns.Live;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;

namespace SpfLint.Dns.Tests.Live;

public sealed class TimeLimitedSourceTests
{
    [Fact]
    public void Questions_are_answered_while_there_is_time_for_all_together()
    {
        var clock = new SteppingClock();
        var source = new TimeLimitedSource(new SlowSource(clock, TimeSpan.FromSeconds(8)), TimeSpan.FromSeconds(20), clock);

        Assert.Equal(
            [DnsStatus.NxDomain, DnsStatus.NxDomain, DnsStatus.NxDomain, DnsStatus.Timeout, DnsStatus.Timeout],
            Enumerable.Range(0, 5).Select(_ => source.Resolve(DomainName.Root, RecordType.A).Status));
    }

    [Fact]
    public void Time_between_questions_does_not_count()
    {
        var clock = new SteppingClock();
        var source = new TimeLimitedSource(new SlowSource(clock, TimeSpan.FromSeconds(1)), TimeSpan.FromSeconds(2), clock);

        source.Resolve(DomainName.Root, RecordType.A);
        clock.Step(TimeSpan.FromHours(1));

        Assert.Equal(DnsStatus.NxDomain, source.Resolve(DomainName.Root, RecordType.A).Status);
    }

    [Fact]
    public void A_question_ends_with_the_time()
    {
        var clock = new FakeClock();
        var source = new TimeLimitedSource(new SilentSource(clock), TimeSpan.FromSeconds(20), clock);

        Assert.Equal(DnsStatus.Timeout, source.Resolve(DomainName.Root, RecordType.A).Status);
    }

    [Fact]
    public void Who_gives_up_gets_no_answer()
    {
        using var given = new CancellationTokenSource();
        var clock = new FakeClock();
        var source = new TimeLimitedSource(new SilentSource(clock, given.Cancel), TimeSpan.FromSeconds(20), clock);

        Assert.ThrowsAny<OperationCanceledException>(() => source.Resolve(DomainName.Root, RecordType.A, given.Token));
    }

    private sealed class SteppingClock : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public void Step(TimeSpan time) => _now += time.Ticks;
    }

    private sealed class SlowSource(SteppingClock clock, TimeSpan time) : IDnsSource
    {
        public DnsAnswer Resolve(DomainName name, RecordType type, CancellationToken cancellation = default)
        {
            clock.Step(time);
            return DnsAnswer.Of(DnsStatus.NxDomain);
        }
    }

    /// <summary>Waits until the clock strikes, or something else happens.</summary>
    private sealed class SilentSource(FakeClock clock, Action? happens = null) : IDnsSource
    {
        public DnsAnswer Resolve(DomainName name, RecordType type, CancellationToken cancellation = default)
        {
            if (happens is null)
                clock.Strike();
            else
                happens();

            cancellation.ThrowIfCancellationRequested();
            return DnsAnswer.Of(DnsStatus.NxDomain);
        }
    }
}
