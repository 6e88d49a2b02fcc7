using System.Text;

namespace SpfLint.Dns.Names;

/// <summary>
/// An absolute domain name in wire form (RFC 1035 section 3.1), compared without regard to ASCII case (RFC 4343).
/// </summary>
public readonly struct DomainName : IEquatable<DomainName>
{
    /// <summary>Longest wire form in octets, the root's zero octet included.</summary>
    public const int MaxWireLength = 255;

    private static readonly byte[] RootWire = [0];

    private readonly byte[]? _wire;

    /// <summary>Wraps a well-formed wire form; it is copied.</summary>
    public DomainName(ReadOnlySpan<byte> wire) => _wire = wire.ToArray();

    /// <summary>The root of the tree.</summary>
    public static DomainName Root { get; } = new(RootWire);

    /// <summary>Length octets, labels and the final zero octet.</summary>
    public ReadOnlySpan<byte> Wire => _wire ?? RootWire;

    /// <summary>Whether this is the root.</summary>
    public bool IsRoot => Wire.Length == 1;

    /// <summary>Number of labels; the root has none.</summary>
    public int LabelCount => WireName.CountLabels(Wire);

    /// <summary>Whether the first label is a lone asterisk (RFC 4592 section 2.1.1).</summary>
    public bool IsWildcard => WireName.IsWildcard(Wire);

    /// <summary>The name without its first label; the root is its own parent.</summary>
    public DomainName Parent => IsRoot ? this : new DomainName(WireName.ParentOf(Wire));

    /// <summary>Reads presentation form; a name without a final dot is taken as absolute.</summary>
    /// <returns>False when a label or the name is too long, or a label is empty.</returns>
    public static bool TryParse(string text, out DomainName name)
    {
        Span<byte> wire = stackalloc byte[MaxWireLength];
        NameParse parse = NameText.Read(Encoding.UTF8.GetBytes(text), RootWire, wire);
        name = parse.Problem == NameProblem.None ? new DomainName(wire[..parse.WireLength]) : Root;
        return parse.Problem == NameProblem.None;
    }

    /// <summary>Whether this name is <paramref name="ancestor"/> or lies below it.</summary>
    public bool IsAtOrBelow(DomainName ancestor) => WireName.IsAtOrBelow(Wire, ancestor.Wire);

    /// <inheritdoc/>
    public bool Equals(DomainName other) => WireName.AreEqual(Wire, other.Wire);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DomainName other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)WireName.Hash(Wire);

    /// <summary>Compares two names.</summary>
    public static bool operator ==(DomainName left, DomainName right) => left.Equals(right);

    /// <summary>Compares two names.</summary>
    public static bool operator !=(DomainName left, DomainName right) => !left.Equals(right);

    /// <summary>Presentation form with the final dot; everything but printable ASCII is escaped.</summary>
    public override string ToString() => WireName.ToText(Wire);
}
