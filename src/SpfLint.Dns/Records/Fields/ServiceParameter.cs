namespace SpfLint.Dns.Records.Fields;

/// <summary>A service parameter in rdata: two octets for the key, two for the length, and the value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Start">Offset of the key's octets.</param>
/// <param name="Length">Number of octets, with those of key and length.</param>
/// <param name="Token">Index of the token where it stands.</param>
internal readonly record struct ServiceParameter(ushort Key, int Start, int Length, int Token) : IComparable<ServiceParameter>
{
    /// <summary>Number of octets before the value.</summary>
    public const int HeaderLength = 4;

    /// <inheritdoc/>
    public int CompareTo(ServiceParameter other) => Key != other.Key ? Key.CompareTo(other.Key) : Start.CompareTo(other.Start);
}
