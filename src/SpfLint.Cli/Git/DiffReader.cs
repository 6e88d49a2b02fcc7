using System.Buffers.Text;
using System.Collections.Immutable;
using SpfLint.Analysis.Changes;

namespace SpfLint.Cli.Git;

/// <summary>Reads which lines each file has got from a diff without context (<c>git diff -U0</c>).</summary>
/// <param name="isWanted">Whether the changes of a path are of interest; others are not kept.</param>
internal sealed class DiffReader(Predicate<string> isWanted)
{
    private readonly Dictionary<string, ImmutableArray<LineRange>.Builder> _ranges = [];
    private ImmutableArray<LineRange>.Builder? _current;

    // Lines of the hunk that are still to come: they may look like anything.
    private long _pending;

    /// <summary>The changes of the wanted files, by path.</summary>
    public Dictionary<string, FileChange> Read(Stream diff)
    {
        var lines = new OutputLines(diff, (byte)'\n');
        while (lines.TryRead(out ReadOnlySpan<byte> line))
            Read(line);

        return _ranges.ToDictionary(pair => pair.Key, pair => new FileChange(pair.Value.ToImmutable()));
    }

    private void Read(ReadOnlySpan<byte> line)
    {
        if (_pending > 0)
            _pending -= line is [(byte)'+' or (byte)'-', ..] ? 1 : 0;
        else if (line.StartsWith("diff "u8))
            _current = null;
        else if (line.StartsWith("+++ "u8))
            Enter(QuotedPath.Read(line[4..]));
        else if (line.StartsWith("@@ -"u8))
            ReadHunk(line[4..]);
    }

    private void Enter(string? path)
    {
        if (path is not null && isWanted(path) && !_ranges.TryGetValue(path, out _current))
            _ranges.Add(path, _current = ImmutableArray.CreateBuilder<LineRange>());
    }

    // "@@ -5,2 +7,3 @@ ...", where a count of one is left out.
    private void ReadHunk(ReadOnlySpan<byte> text)
    {
        if (!TryReadRange(ref text, out LineRange old) || !text.StartsWith(" +"u8))
            return;

        text = text[2..];
        if (!TryReadRange(ref text, out LineRange added))
            return;

        _pending = old.Count + added.Count;
        _current?.Add(added);
    }

    private static bool TryReadRange(ref ReadOnlySpan<byte> text, out LineRange range)
    {
        range = default;
        if (!Utf8Parser.TryParse(text, out long start, out int length))
            return false;

        text = text[length..];
        long count = 1;
        if (text.StartsWith(","u8))
        {
            if (!Utf8Parser.TryParse(text[1..], out count, out length))
                return false;

            text = text[(length + 1)..];
        }

        range = new LineRange(start, count);
        return true;
    }
}
