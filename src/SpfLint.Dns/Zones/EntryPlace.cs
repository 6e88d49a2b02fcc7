using SpfLint.Dns.Text;

namespace SpfLint.Dns.Zones;

/// <summary>
/// Where an entry's bytes stand in a file. The text of a record that <c>$GENERATE</c> made stands nowhere: its owner maps to
/// the directive's left-hand side, all the rest to the right-hand side.
/// </summary>
/// <param name="Offset">File offset of the first byte, for an entry that was read from the file.</param>
internal readonly record struct EntryPlace(long Offset)
{
    private readonly Sides? _sides;

    private EntryPlace(Sides sides)
        : this(0) => _sides = sides;

    public bool IsGenerated => _sides is not null;

    public static EntryPlace Generated(int ownerLength, TextSpan left, TextSpan right) => new(new Sides(ownerLength, left, right));

    public TextSpan Map(int start, int length)
    {
        if (_sides is null)
            return new TextSpan(Offset + start, length);

        if (start >= _sides.OwnerLength)
            return _sides.Right;

        return start + length > _sides.OwnerLength ? TextSpan.FromBounds(_sides.Left.Start, _sides.Right.End) : _sides.Left;
    }

    /// <summary>The sides of a <c>$GENERATE</c>, and the length of the owner that the left one made.</summary>
    private sealed record Sides(int OwnerLength, TextSpan Left, TextSpan Right);
}
