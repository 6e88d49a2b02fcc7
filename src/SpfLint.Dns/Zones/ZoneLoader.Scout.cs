using System.Buffers;
using SpfLint.Dns.Records;

namespace SpfLint.Dns.Zones;

/// <content>A reader of one stretch of a file.</content>
public partial class ZoneLoader
{
    /// <summary>Reads plain records of a stretch in the middle of a file, with names and records counted from zero.</summary>
    private sealed class Scout : ZoneLoader, IDisposable
    {
        // What begins a line that is no record, or one with a blank owner.
        private static readonly SearchValues<byte> NoOwner = SearchValues.Create(" \t\r\n;()\"\\$\0"u8);

        private readonly ZoneLoader _leader;
        private readonly FileWindow _window;
        private ZoneReaderState _state = new();
        private long _from;
        private long _to;

        // The leader's numbers of the names.
        private int[] _numbers = [];
        private int _nameCount;

        // What is guessed of the leader when it will have come to the stretch.
        private int _guessedOrigin;
        private uint? _guessedTtl;
        private RecordClass _guessedClass;
        private bool _usesGuessedTtl;

        public Scout(ZoneLoader leader)
            : base(leader)
        {
            _leader = leader;
            _window = new FileWindow(leader._file.Source, WindowLength(leader._options));
        }

        /// <summary>Of the last window of a stretch, most is of no use.</summary>
        private static int WindowLength(ZoneOptions options) => Math.Clamp(options.StretchLength / 8, 1, options.WindowLength);

        /// <summary>Offset of the first entry; negative when there is none.</summary>
        public long Begin { get; private set; }

        /// <summary>Offset of the first entry that was not read, or <see cref="EndOfFile"/>.</summary>
        public long End { get; private set; }

        /// <summary>Whether some record states its TTL, so that the last TTL of the stretch is known.</summary>
        public bool StatesTtl { get; private set; }

        /// <summary>Whether a line that starts so can begin a stretch: a record with an owner.</summary>
        public static bool MayBegin(byte first) => !NoOwner.Contains(first);

        /// <summary>Tells the scout where to read, and what its leader knows now.</summary>
        /// <param name="state">What the leader's reader has seen.</param>
        /// <param name="from">The stretch begins with the first line at or behind this offset that may begin one.</param>
        /// <param name="to">It ends before the first such line at or behind this one.</param>
        public void Brief(ZoneReaderState state, long from, long to)
        {
            (_from, _to, _state) = (from, to, state.ForStretch());
            _names.Clear();
            _seenOwner.Forget();
            _formerOwner.Forget();
            _records.Clear();
            _errors.Clear();
            _origin = _names.Add(_leader._names[_leader._origin]);
            _firstOrigin = _leader._origin == _leader._firstOrigin ? _origin : -1;
            _nameCount = _names.Count;
            (_owner, _defaultTtl, _lastTtl, _class) = (NoOwnerYet, _leader._defaultTtl, _leader._lastTtl, _leader._class);
            (_missingTtl, _toldClass, _toldUnknownOrigin) = (_leader._missingTtl, _leader._toldClass, _leader._toldUnknownOrigin);
            (_guessedOrigin, _guessedTtl, _guessedClass) = (_leader._origin, _leader._lastTtl, _leader._class);
            (_usesGuessedTtl, StatesTtl) = (false, false);
        }

        /// <summary>Reads the stretch.</summary>
        public void Run()
        {
            try
            {
                Begin = FindBegin();
                End = Begin < 0 ? Begin : ReadEntries(_window, _state, Begin, _to);
            }
            catch (IOException)
            {
                // The leader meets the same trouble in its turn.
                Begin = End = -1;
            }
        }

        /// <summary>Whether the guesses hold for the leader, who has come to <see cref="Begin"/>.</summary>
        public bool HasGuessedRight() =>
            _leader._origin == _guessedOrigin
            && _leader._defaultTtl == _defaultTtl
            && (_leader._lastTtl == _guessedTtl || !_usesGuessedTtl)
            && (_leader._class == _guessedClass || (_guessedClass == RecordClass.Unspecified && _leader._class == RecordClass.IN))
            && _leader._waitingComments == _leader._comments.Count;

        /// <summary>Gives the names to the leader.</summary>
        /// <returns>The leader's number of each.</returns>
        public ReadOnlySpan<int> HandOverNames()
        {
            if (_numbers.Length < _nameCount)
                _numbers = new int[_nameCount * 2];

            Span<int> numbers = _numbers.AsSpan(0, _nameCount);
            _leader._names.AddAll(_names, numbers);
            return numbers;
        }

        /// <inheritdoc/>
        public void Dispose() => _window.Dispose();

        private protected override bool TryTake(in ZoneReader reader, FileWindow window)
        {
            EntryView entry = ViewOf(reader, window.Bytes, window.Offset);
            if (!reader.Errors.IsEmpty || !reader.Comments.IsEmpty || entry.IsDirective)
                return false;

            (int count, int owner, RecordClass recordClass) = (_records.Count, _owner, _class);
            (uint? lastTtl, uint? defaultTtl, ZoneError? missingTtl) = (_lastTtl, _defaultTtl, _missingTtl);
            ReadRecord(entry, isDamaged: false, iteration: -1);
            if (_errors.Count > 0 || _missingTtl != missingTtl || _defaultTtl != defaultTtl || (_class != recordClass && _class != RecordClass.IN))
            {
                _records.CutAt(count);
                (_owner, _lastTtl, _defaultTtl, _class) = (owner, lastTtl, defaultTtl, recordClass);
                return false;
            }

            _nameCount = _names.Count;
            NoteTtl(_records[_records.Count - 1]);
            return true;
        }

        private void NoteTtl(in ZoneRecord record)
        {
            StatesTtl |= record.Has(RecordTraits.ExplicitTtl);
            _usesGuessedTtl |= !StatesTtl && _defaultTtl is null;
        }

        private long FindBegin()
        {
            // The byte before tells whether a line begins right there.
            _window.MoveTo(_from - 1);
            while (_window.Offset < _to)
            {
                ReadOnlySpan<byte> bytes = _window.Bytes;
                for (int i = 0; i + 1 < bytes.Length;)
                {
                    int lineEnd = bytes[i..^1].IndexOfAny((byte)'\n', (byte)'\r');
                    if (lineEnd < 0)
                        break;

                    i += lineEnd + 1;
                    if (MayBegin(bytes[i]))
                        return _window.Offset + i < _to ? _window.Offset + i : -1;
                }

                if (_window.IsFinal)
                    break;

                _window.MoveOn(bytes.Length - 1);
            }

            return -1;
        }
    }
}
