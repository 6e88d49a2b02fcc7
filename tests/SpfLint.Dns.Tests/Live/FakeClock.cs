namespace SpfLint.Dns.Tests.Live;

/// <summary>A clock whose timers run out when a test says so.</summary>
internal sealed class FakeClock : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<FakeTimer> _timers = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, () => callback(state));
        lock (_gate)
            _timers.Add(timer);

        return timer;
    }

    /// <summary>Lets every timer run out; what a silent server does.</summary>
    /// <returns>Nothing to send.</returns>
    public IEnumerable<byte[]> Strike()
    {
        FakeTimer[] timers;
        lock (_gate)
            timers = [.. _timers];

        foreach (FakeTimer timer in timers)
            timer.RunOut();

        return [];
    }

    private void Remove(FakeTimer timer)
    {
        lock (_gate)
            _timers.Remove(timer);
    }

    private sealed class FakeTimer(FakeClock clock, Action callback) : ITimer
    {
        public void RunOut() => callback();

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => clock.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
