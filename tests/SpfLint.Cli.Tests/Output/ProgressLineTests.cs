using SpfLint.Analysis;
using SpfLint.Cli.Output;

namespace SpfLint.Cli.Tests.Output;

public sealed class ProgressLineTests
{
    [Fact]
    public void A_long_run_shows_where_it_is_and_takes_it_away_again()
    {
        var clock = new HandClock();
        using var error = new StringWriter();
        using (ProgressLine progress = ProgressLine.Start(Environment(error, clock))!)
        {
            progress.Report(new LintProgress(LintStage.Reading, 12, 400));
            clock.Tick();
            progress.Report(new LintProgress(LintStage.Checking, 3, 9));
            clock.Tick();
        }

        clock.Tick();

        Assert.Equal((TimeSpan.FromSeconds(1), true), (clock.DueTime, clock.IsDisposed));
        Assert.Equal(
            "\rspflint: reading file 12 of 400 ...\rspflint: checking zone 3 of 9 ...  \r                                 \r",
            error.ToString());
    }

    [Fact]
    public void A_short_run_shows_nothing()
    {
        using var error = new StringWriter();

        ProgressLine.Start(Environment(error, new HandClock()))!.Dispose();

        Assert.Equal("", error.ToString());
    }

    [Theory]
    [InlineData(false, null, null)]
    [InlineData(true, "CI", "true")]
    [InlineData(true, "TERM", "dumb")]
    public void Nothing_is_shown_where_nobody_watches(bool isTerminal, string? variable, string? value)
    {
        ToolEnvironment environment = Environment(TextWriter.Null, new HandClock(), isTerminal, name => name == variable ? value : null);

        Assert.Null(ProgressLine.Start(environment));
    }

    [Fact]
    public void A_terminal_that_has_gone_does_not_end_the_run()
    {
        var clock = new HandClock();
        using ProgressLine progress = ProgressLine.Start(Environment(new ClosedTerminal(), clock))!;
        progress.Report(new LintProgress(LintStage.Reading, 1, 1));

        Assert.Null(Record.Exception(clock.Tick));
    }

    [Fact]
    public void A_run_tells_each_file_and_each_zone()
    {
        var told = new Notes();
        var linter = new Linter(new LintOptions { Progress = told });

        linter.Run([Input("a.zone"), Input("b.zone")]);

        Assert.Equal(
            [
                new LintProgress(LintStage.Reading, 1, 2),
                new LintProgress(LintStage.Reading, 2, 2),
                new LintProgress(LintStage.Checking, 1, 2),
                new LintProgress(LintStage.Checking, 2, 2),
            ],
            told.Values);
    }

    private static LintInput Input(string path) => new(new Dns.Text.MemorySource(path, System.Text.Encoding.UTF8.GetBytes(Zones.Clean)));

    private static ToolEnvironment Environment(TextWriter error, TimeProvider clock, bool isTerminal = true, Func<string, string?>? variable = null) => new()
    {
        Output = TextWriter.Null,
        Error = error,
        OpenInput = () => Stream.Null,
        WorkingDirectory = "/",
        Variable = variable ?? (_ => null),
        ErrorIsTerminal = isTerminal,
        Clock = clock,
    };

    /// <summary>A clock whose only timer fires when the test says so.</summary>
    private sealed class HandClock : TimeProvider
    {
        private Action? _fire;

        public TimeSpan DueTime { get; private set; }

        public bool IsDisposed { get; private set; }

        public void Tick() => _fire?.Invoke();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            DueTime = dueTime;
            _fire = () => callback(state);
            return new HandTimer(this);
        }

        private sealed class HandTimer(HandClock clock) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose() => clock.IsDisposed = true;

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }
        }
    }

    private sealed class Notes : IProgress<LintProgress>
    {
        public List<LintProgress> Values { get; } = [];

        public void Report(LintProgress value) => Values.Add(value);
    }

    private sealed class ClosedTerminal : StringWriter
    {
        public override void Write(string? value) => throw new IOException("Input/output error");
    }
}
