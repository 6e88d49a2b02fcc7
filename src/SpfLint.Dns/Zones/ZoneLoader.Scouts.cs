using System.Collections.Concurrent;
using SpfLint.Dns.Records;

namespace SpfLint.Dns.Zones;

/// <content>
/// Large files: scouts on other threads read stretches ahead, and the loader takes over what they have. A scout reads as the
/// loader does but guesses what stands before its stretch, and stops at the first entry that is more than a plain record. What
/// no scout has read, or read with a wrong guess, the loader reads itself: there is one grammar, and a wrong guess costs only time.
/// </content>
public partial class ZoneLoader
{
    /// <summary>Most stretches that are read without scouts after these have been of no use.</summary>
    private const int MaxPause = 64;

    private void ReadWithScouts(FileWindow window, ZoneReaderState state)
    {
        using var scouts = new ScoutQueue(this);
        int pause = 0;
        long position = ReadEntries(window, state, 0, _options.StretchLength);
        ReserveNames(position);
        while (position != EndOfFile && scouts.Next(state) is { } scout)
        {
            if (position < scout.Begin)
                position = ReadEntries(window, state, position, scout.Begin);

            long begin = position;
            if (position == scout.Begin && scout.HasGuessedRight())
                position = TakeOver(scout);

            scouts.Return(scout);
            pause = position - begin > _options.StretchLength / 2 ? 0 : Math.Min((pause * 2) + 1, MaxPause);
            if (pause > 1 && position != EndOfFile)
            {
                position = ReadEntries(window, state, position, position + ((long)pause * _options.StretchLength));
                scouts.SkipTo(position);
            }
        }

        if (position != EndOfFile)
            ReadEntries(window, state, position, EndOfFile);
    }

    /// <summary>Makes room for as many names as there will be if the file goes on as it has begun.</summary>
    private void ReserveNames(long position)
    {
        const int Most = 1 << 24;
        if (position != EndOfFile)
            _names.Reserve((int)Math.Min(Most, (double)_names.Count / position * _file.Source.Length));
    }

    /// <summary>Adds what a scout has read.</summary>
    /// <returns>Where it stopped.</returns>
    private long TakeOver(Scout scout)
    {
        if (scout._records.Count > 0)
        {
            ReadOnlySpan<int> names = scout.HandOverNames();
            _records.AddAll(scout._records, names, _origin);
            _owner = names[scout._owner];
            _ownerIsStale = false;
            _brokenRun = -1;
            _swallowedParentheses = 0;
            _unknownOrigin = null;
        }

        if (scout.StatesTtl)
            _lastTtl = scout._lastTtl;

        if (_class == RecordClass.Unspecified)
            _class = scout._class;

        return scout.End;
    }

    /// <summary>
    /// The scouts of one file, in the order of their stretches. The leader reads a stretch itself while it waits for another, so that no thread
    /// is idle, and none is one too many.
    /// </summary>
    private sealed class ScoutQueue(ZoneLoader leader) : IDisposable
    {
        private readonly Queue<Errand> _away = [];
        private readonly ConcurrentQueue<Task> _waiting = [];
        private readonly Task?[] _helpers = new Task?[leader._options.Parallelism - 1];
        private readonly Stack<Scout> _idle = [];
        private long _next = leader._options.StretchLength;

        /// <summary>Sends out those that are idle, and waits for the first of all.</summary>
        /// <param name="state">What the leader's reader has seen.</param>
        /// <returns>Null at the end of the file.</returns>
        public Scout? Next(ZoneReaderState state)
        {
            // Each thread has one stretch in work and one in reserve.
            while (_away.Count < 2 * leader._options.Parallelism && _next < leader._file.Source.Length)
                SendOut(state);

            CallHelpers();
            return _away.Count == 0 ? null : WaitForFirst();
        }

        /// <summary>Takes a scout back whose records are no longer needed.</summary>
        public void Return(Scout scout) => _idle.Push(scout);

        /// <summary>Lets no scout read before an offset.</summary>
        public void SkipTo(long position)
        {
            while (_away.TryPeek(out Errand? first) && first.End <= position)
                Return(WaitForFirst());

            int length = leader._options.StretchLength;
            _next = Math.Max(_next, (position + length - 1) / length * length);
        }

        /// <summary>Waits for all that are reading, for they use the file.</summary>
        public void Dispose()
        {
            _waiting.Clear();
            foreach (Task? helper in _helpers)
                helper?.Wait();

            foreach (Scout scout in _idle)
                scout.Dispose();

            foreach (Errand errand in _away)
                errand.Scout.Dispose();
        }

        private void SendOut(ZoneReaderState state)
        {
            if (!_idle.TryPop(out Scout? scout))
                scout = new Scout(leader);

            long end = _next + leader._options.StretchLength;
            scout.Brief(state, _next, end);
            var reading = new Task(scout.Run);
            _away.Enqueue(new Errand(scout, end, reading));
            _waiting.Enqueue(reading);
            _next = end;
        }

        private void CallHelpers()
        {
            for (int i = 0; i < _helpers.Length && !_waiting.IsEmpty; i++)
            {
                if (_helpers[i] is null or { IsCompleted: true })
                    _helpers[i] = Task.Run(Help);
            }
        }

        private void Help()
        {
            while (_waiting.TryDequeue(out Task? reading))
                reading.RunSynchronously(TaskScheduler.Default);
        }

        private Scout WaitForFirst()
        {
            (Scout scout, _, Task reading) = _away.Dequeue();
            while (!reading.IsCompleted && _waiting.TryDequeue(out Task? waiting))
                waiting.RunSynchronously(TaskScheduler.Default);

            reading.GetAwaiter().GetResult();
            return scout;
        }

        /// <summary>A stretch that is being read.</summary>
        /// <param name="Scout">Who reads it.</param>
        /// <param name="End">Offset of its end.</param>
        /// <param name="Reading">Its reading.</param>
        private sealed record Errand(Scout Scout, long End, Task Reading);
    }
}
