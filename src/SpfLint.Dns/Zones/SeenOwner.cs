using System.Runtime.CompilerServices;
using SpfLint.Dns.Names;

namespace SpfLint.Dns.Zones;

/// <summary>The last owner as it was written, for in most zones the next record has the same.</summary>
internal sealed class SeenOwner
{
    private readonly byte[] _text = new byte[DomainName.MaxWireLength];
    private int _length = -1;
    private int _origin;

    /// <summary>Its number.</summary>
    public int Number { get; private set; }

    /// <summary>Whether it was written as an absolute name.</summary>
    public bool IsAbsolute { get; private set; }

    /// <summary>Whether a text says the same name.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Matches(ReadOnlySpan<byte> text, int origin) =>
        text.Length == _length && origin == _origin && text.SequenceEqual(_text.AsSpan(0, _length));

    /// <summary>Notes an owner; plain text, as it has no more octets than the name.</summary>
    public void Note(ReadOnlySpan<byte> text, int origin, int number, bool isAbsolute)
    {
        text.CopyTo(_text);
        (_length, _origin, Number, IsAbsolute) = (text.Length, origin, number, isAbsolute);
    }

    /// <summary>Forgets it, for numbers change.</summary>
    public void Forget() => _length = -1;
}
