using System.Collections.Immutable;
using SpfLint.Dns.Records;

namespace SpfLint.Dns.Pasted;

/// <summary>The TXT records of nslookup on Windows, which prints the owner on one line and each string on one of its own.</summary>
/// <param name="paste">The paste.</param>
/// <param name="records">Takes the records.</param>
internal sealed class StringBlock(byte[] paste, FragmentWriter records)
{
    private readonly ImmutableArray<PastedRange>.Builder _strings = ImmutableArray.CreateBuilder<PastedRange>();
    private (PastedLine Line, PastedRange Owner)? _owner;
    private PastedLine _last;

    /// <summary>A line has named an owner, and its strings follow.</summary>
    public bool Begin(PastedLine line, PastedRange owner)
    {
        _owner = (line, owner);
        return true;
    }

    /// <summary>Takes a line that begins with a quote.</summary>
    /// <returns>False when no owner stands above it.</returns>
    public bool TryAdd(PastedLine line, RecordLine entries)
    {
        if (_owner is null || !line.IsIndented || !entries.Fits(RecordType.Txt, line.Text(paste)))
            return false;

        _strings.Add(PastedRange.FromBounds(line.Body, line.End));
        _last = line;
        return true;
    }

    /// <summary>Another line follows: the record is whole.</summary>
    public void End()
    {
        if (_owner is var (line, owner) && _strings.Count > 0)
            records.TryWrite(new PastedRecord(line, owner, RecordType.Txt, _strings.ToImmutable()) { LastString = _last });

        _strings.Clear();
        _owner = null;
    }
}
