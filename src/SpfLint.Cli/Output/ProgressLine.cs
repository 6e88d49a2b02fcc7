using System.Globalization;
using SpfLint.Analysis;

namespace SpfLint.Cli.Output;

/// <summary>
/// A line on the terminal that says how far a long run has come, and is gone before anything else is written. Short runs show
/// none, and neither do logs of CI servers.
/// </summary>
internal sealed class ProgressLine : IProgress<LintProgress>, IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(200);

    private readonly Lock _lock = new();
    private readonly TextWriter _terminal;
    private readonly ITimer _timer;
    private LintProgress _latest;
    private bool _isOver;
    private int _width;

    private ProgressLine(TextWriter terminal, TimeProvider clock)
    {
        _terminal = terminal;

        // A timer, for a single file may take long.
        _timer = clock.CreateTimer(_ => Show(), null, s_patience, s_interval);
    }

    /// <summary>Begins to watch a run.</summary>
    /// <returns>Null when there is nobody to show it to.</returns>
    public static ProgressLine? Start(ToolEnvironment environment) =>
        environment.ErrorIsTerminal && string.IsNullOrEmpty(environment.Variable("CI")) && environment.Variable("TERM") != "dumb"
            ? new ProgressLine(environment.Error, environment.Clock)
            : null;

    /// <inheritdoc/>
    public void Report(LintProgress value)
    {
        lock (_lock)
            _latest = value;
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        _timer.Dispose();
        lock (_lock)
        {
            _isOver = true;
            if (_width > 0)
                Write($"\r{new string(' ', _width)}\r");
        }
    }

    private void Show()
    {
        lock (_lock)
        {
            if (_isOver || _latest.Total == 0)
                return;

            string work = _latest.Stage == LintStage.Reading ? "reading file" : "checking zone";
            string text = string.Create(CultureInfo.InvariantCulture, $"{Tool.Name}: {work} {_latest.Number} of {_latest.Total} ...");
            Write($"\r{text.PadRight(_width)}");
            _width = text.Length;
        }
    }

    private void Write(string text)
    {
        try
        {
            _terminal.Write(text);
        }
        catch (IOException)
        {
            // The terminal has gone; the run need not know.
            _isOver = true;
        }
    }
}
