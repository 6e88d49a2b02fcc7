namespace SpfLint.Analysis;

/// <summary>Work in numbered pieces, done by several threads that take the pieces in order.</summary>
/// <param name="count">Number of pieces.</param>
/// <param name="threads">Number of threads, the calling one included.</param>
internal sealed class Turns(int count, int threads)
{
    private readonly bool[] _isDone = new bool[count];
    private int _next = -1;
    private int _firstOpen;

    /// <summary>Does all pieces.</summary>
    /// <param name="work">Does a piece.</param>
    /// <param name="report">Is told on the calling thread which piece that thread comes to.</param>
    public void Take(Action<int> work, Action<int>? report = null)
    {
        int helping = Math.Min(threads, count) - 1;
        if (helping <= 0)
            Work(work, report);
        else
            Take(work, report, helping);
    }

    private void Take(Action<int> work, Action<int>? report, int helping)
    {
        var helpers = new Task[helping];
        for (int i = 0; i < helpers.Length; i++)
            helpers[i] = Task.Run(() => Work(work, null));

        try
        {
            Work(work, report);
        }
        finally
        {
            // Whatever stops this thread stops the others before their next piece.
            Volatile.Write(ref _next, count);
            Task.WhenAll(helpers).GetAwaiter().GetResult();
        }
    }

    /// <summary>Waits until all pieces before one are done, where order matters.</summary>
    public void WaitForEarlier(int piece)
    {
        lock (_isDone)
        {
            while (_firstOpen < piece)
                Monitor.Wait(_isDone);
        }
    }

    private void Work(Action<int> work, Action<int>? report)
    {
        for (int piece = Interlocked.Increment(ref _next); piece < count; piece = Interlocked.Increment(ref _next))
        {
            try
            {
                report?.Invoke(piece);
                work(piece);
            }
            finally
            {
                MarkDone(piece);
            }
        }
    }

    private void MarkDone(int piece)
    {
        lock (_isDone)
        {
            _isDone[piece] = true;
            while (_firstOpen < count && _isDone[_firstOpen])
                _firstOpen++;

            Monitor.PulseAll(_isDone);
        }
    }
}
