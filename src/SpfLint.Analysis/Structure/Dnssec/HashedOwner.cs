using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace SpfLint.Analysis.Structure.Dnssec;

/// <summary>The hash of a name, which is the first label of its NSEC3 record's owner (RFC 5155 section 5).</summary>
internal static class HashedOwner
{
    /// <summary>Octets of a hash.</summary>
    public const int HashLength = 20;

    /// <summary>Letters and digits of a hash.</summary>
    public const int TextLength = 32;

    private const int MaxInput = 255 + 255;

    private static readonly SearchValues<byte> Digits = SearchValues.Create("0123456789abcdefghijklmnopqrstuv"u8);

    /// <summary>Hashes a name.</summary>
    /// <param name="name">Wire form in lower case.</param>
    /// <param name="salt">At most 255 octets.</param>
    /// <param name="iterations">How often the hash is hashed once more.</param>
    /// <param name="text">Gets the hash as a label's text.</param>
    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "The standard has no other, and nothing here is kept secret by it.")]
    public static void Write(ReadOnlySpan<byte> name, ReadOnlySpan<byte> salt, int iterations, Span<byte> text)
    {
        Span<byte> input = stackalloc byte[MaxInput];
        Span<byte> hash = stackalloc byte[HashLength];
        name.CopyTo(input);
        salt.CopyTo(input[name.Length..]);
        SHA1.HashData(input[..(name.Length + salt.Length)], hash);
        salt.CopyTo(input[HashLength..]);
        for (int i = 0; i < iterations; i++)
        {
            hash.CopyTo(input);
            SHA1.HashData(input[..(HashLength + salt.Length)], hash);
        }

        WriteText(hash, text);
    }

    /// <summary>Base 32 with the extended hexadecimal alphabet, in lower case as names are kept (RFC 4648 section 7).</summary>
    public static void WriteText(ReadOnlySpan<byte> hash, Span<byte> text)
    {
        uint bits = 0;
        int count = 0;
        int written = 0;
        foreach (byte octet in hash)
        {
            bits = (bits << 8) | octet;
            for (count += 8; count >= 5; count -= 5)
                text[written++] = "0123456789abcdefghijklmnopqrstuv"u8[(int)(bits >> (count - 5)) & 31];
        }
    }

    /// <summary>Reads what <see cref="WriteText"/> writes.</summary>
    /// <param name="text">A label that <see cref="IsHash"/>.</param>
    /// <param name="hash">Gets the octets.</param>
    public static void ReadText(ReadOnlySpan<byte> text, Span<byte> hash)
    {
        uint bits = 0;
        int count = 0;
        int written = 0;
        foreach (byte digit in text)
        {
            bits = (bits << 5) | (uint)(digit <= '9' ? digit - '0' : digit - 'a' + 10);
            count += 5;
            if (count < 8)
                continue;

            count -= 8;
            hash[written++] = (byte)(bits >> count);
        }
    }

    /// <summary>Whether a label may be a hash.</summary>
    public static bool IsHash(ReadOnlySpan<byte> label) =>
        label.Length == TextLength && !label.ContainsAnyExcept(Digits);
}
