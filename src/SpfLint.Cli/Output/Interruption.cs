using System.Runtime.InteropServices;

namespace SpfLint.Cli.Output;

/// <summary>
/// What is to be cleaned up when somebody interrupts the run. Once that has begun, nothing new is made: who is about to waits for the end
/// of the process.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly Lock _steps = new();
    private readonly PosixSignalRegistration[] _signals;

    /// <summary>Waits for the signals that end a run.</summary>
    /// <param name="cleanUp">Called when one comes; the process then ends as it would have without it.</param>
    public Interruption(Action cleanUp)
    {
        _signals =
        [
            .. ((PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP]).Select(signal => PosixSignalRegistration.Create(signal, _ =>
            {
                // Never left again.
                _steps.Enter();
                cleanUp();
            })),
        ];
    }

    /// <summary>Makes what would have to be cleaned up, whole or not at all.</summary>
    /// <param name="step">Makes it, and does not take long.</param>
    public T Do<T>(Func<T> step)
    {
        lock (_steps)
            return step();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (PosixSignalRegistration signal in _signals)
            signal.Dispose();
    }
}
