using SpfLint.Dns.Text;

namespace SpfLint.Dns.Zones;

/// <summary>
/// Where an entry's bytes stand in a file. The text of a record that <c>$GENERATE</c> made stands nowhere: its owner maps to
/// the directive's left-hand side, all the rest to the right-hand side.
/// </summary>
/// <param name="Offset">File offset of the first byte, for an entry that was read from the file.</param>
internal readonly record struct EntryPlace(long Offset)
{
    private readonly int _ownerLength;
    private readonly TextSpan _left;
    private readonly TextSpan _right;

    private EntryPlace(int ownerLength, TextSpan left, TextSpan right)
        : this(0)
    {
        IsGenerated = true;
        _ownerLength = ownerLength;
        _left = left;
        _right = right;
    }

    public bool IsGenerated { get; }

    public static EntryPlace Generated(int ownerLength, TextSpan left, TextSpan right) => new(ownerLength, left, right);

    public TextSpan Map(int start, int length)
    {
        if (!IsGenerated)
            return new TextSpan(Offset + start, length);

        if (start >= _ownerLength)
            return _right;

        return start + length > _ownerLength ? TextSpan.FromBounds(_left.Start, _right.End) : _left;
    }
}
