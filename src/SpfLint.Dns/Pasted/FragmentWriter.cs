using System.Text;
using SpfLint.Dns.Records;

namespace SpfLint.Dns.Pasted;

/// <summary>
/// Writes records as zone-file text over a blank copy of a paste. Owner and data stay where they are; a mnemonic, a final dot and
/// parentheses take the place of words that stand between them, so nothing moves.
/// </summary>
internal sealed class FragmentWriter
{
    private readonly byte[] _paste;
    private readonly byte[] _fragment;

    // The same answer pasted twice is no duplicate record.
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly RecordKey _key = new();

    public FragmentWriter(byte[] paste)
    {
        bool isOpen = paste.Length > 0 && paste[^1] != (byte)'\n';
        _paste = paste;
        _fragment = new byte[paste.Length + (isOpen ? 1 : 0)];
        _fragment.AsSpan().Fill((byte)' ');
        for (int i = 0; i < paste.Length; i++)
        {
            if (paste[i] == (byte)'\n')
                _fragment[i] = (byte)'\n';
        }

        if (isOpen)
            _fragment[^1] = (byte)'\n';
    }

    /// <summary>Number of records written.</summary>
    public int Count { get; private set; }

    /// <summary>The text.</summary>
    public ReadOnlyMemory<byte> Fragment => _fragment;

    /// <summary>Writes a record; one that is there already is left out.</summary>
    /// <returns>Whether it was written: false too when its mnemonic has no room.</returns>
    public bool TryWrite(in PastedRecord record)
    {
        byte[] mnemonic = record.TypeToken.IsEmpty ? Encoding.ASCII.GetBytes(RecordTypes.Mnemonic(record.Type)) : [];
        if (!record.TryPlace(_paste, mnemonic.Length, out PastedRecord.Places places) || !_written.Add(_key.Of(record, _paste)))
            return false;

        if (!record.InheritsOwner)
            Keep(record.Owner);

        Keep(record.TypeToken);
        foreach (PastedRange part in record.Data)
            Keep(part);

        mnemonic.CopyTo(_fragment, places.Mnemonic);
        Put('.', places.FinalDot);
        Put('(', places.Open);
        Put(')', places.Close);
        Put('(', places.DataOpen);
        Put(')', places.DataClose);
        Count++;
        return true;
    }

    private void Keep(PastedRange range)
    {
        _paste.AsSpan(range.Start, range.Length).CopyTo(_fragment.AsSpan(range.Start));

        // A file of a paste often comes from Windows; its line ends are not the zone's.
        _fragment.AsSpan(range.Start, range.Length).Replace((byte)'\r', (byte)' ');
    }

    private void Put(char letter, int place)
    {
        if (place >= 0)
            _fragment[place] = (byte)letter;
    }
}
