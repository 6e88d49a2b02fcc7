using System.Globalization;
using System.Text;
using SpfLint.Dns.Text;

namespace SpfLint.Sarif;

/// <summary>
/// The line hashes by which GitHub knows an alert again after lines have moved: a rolling hash over the 100 UTF-16 code units
/// from a line's first character on, with spaces and tabs left out. The object model's <c>HashUtilities.RollingHash</c> gives the same
/// (a test compares them) but wants the file as one string and takes minutes for a large zone.
/// </summary>
internal sealed class LineFingerprints
{
    private const int BlockSize = 100;
    private const ulong Multiplier = 37;
    private const char EndOfFile = '\uFFFF';

    private readonly Dictionary<(SourceText Source, long Line), string> _fingerprints = [];

    /// <summary>Computes the fingerprints of the given lines; every file is read once.</summary>
    /// <param name="lines">One-based lines.</param>
    /// <exception cref="IOException">A file cannot be read any more.</exception>
    public LineFingerprints(IEnumerable<(SourceText Source, long Line)> lines)
    {
        foreach (IGrouping<SourceText, (SourceText Source, long Line)> file in lines.GroupBy(line => line.Source))
        {
            List<ulong> hashes = new RollingHash().Compute(file.Key.Shown);
            Count(file.Key, hashes, [.. file.Select(line => line.Line).Where(line => line <= hashes.Count)]);
        }
    }

    /// <summary>The fingerprint of a line: the hash in hexadecimal, a colon, and how many lines so far had it.</summary>
    public string? Find(SourceText source, long line) => _fingerprints.GetValueOrDefault((source, line));

    private void Count(SourceText source, List<ulong> hashes, HashSet<long> lines)
    {
        Dictionary<ulong, int> counts = [];
        foreach (long line in lines)
            counts[hashes[(int)line - 1]] = 0;

        for (int i = 0; i < hashes.Count; i++)
        {
            if (!counts.TryGetValue(hashes[i], out int count))
                continue;

            counts[hashes[i]] = ++count;
            if (lines.Contains(i + 1))
                _fingerprints[(source, i + 1)] = string.Create(CultureInfo.InvariantCulture, $"{hashes[i]:x}:{count}");
        }
    }

    private sealed class RollingHash
    {
        private readonly ushort[] _window = new ushort[BlockSize];

        // For each place of the window: whether a line's first character stands there.
        private readonly bool[] _isLineStart = new bool[BlockSize];
        private readonly List<ulong> _hashes = [];
        private readonly ulong _leavingFactor = 1;
        private ulong _hash;
        private int _index;
        private bool _atLineStart = true;
        private bool _afterCarriageReturn;

        public RollingHash()
        {
            for (int i = 0; i < BlockSize; i++)
                _leavingFactor *= Multiplier;
        }

        /// <summary>The hash of every line.</summary>
        public List<ulong> Compute(SourceText source)
        {
            Decoder decoder = Encoding.UTF8.GetDecoder();
            var bytes = new byte[1 << 16];
            var chars = new char[bytes.Length + 1];
            long offset = 0;
            int read;
            do
            {
                read = source.Read(offset, bytes);
                offset += read;
                int count = decoder.GetChars(bytes, 0, read, chars, 0, flush: read == 0);
                foreach (char c in chars.AsSpan(0, count))
                    Add(c);
            }
            while (read > 0);

            Add(EndOfFile);
            for (int i = 0; i < BlockSize; i++)
                Shift('\0', isLineStart: false);

            return _hashes;
        }

        private void Add(char c)
        {
            bool isSecondHalf = _afterCarriageReturn && c == '\n';
            _afterCarriageReturn = c == '\r';
            if (c is ' ' or '\t' || isSecondHalf)
                return;

            Shift(c == '\r' ? '\n' : c, _atLineStart);
            _atLineStart = c is '\r' or '\n';
        }

        private void Shift(char c, bool isLineStart)
        {
            // The window is full of this line: what it holds now is the line's hash.
            if (_isLineStart[_index])
                _hashes.Add(_hash);

            ushort leaving = _window[_index];
            _window[_index] = c;
            _isLineStart[_index] = isLineStart;
            unchecked
            {
                _hash = (Multiplier * _hash) + c - (_leavingFactor * leaving);
            }

            _index = (_index + 1) % BlockSize;
        }
    }
}
