using System.Buffers.Binary;
using System.Security.Cryptography;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Layout;

/// <summary>
/// What a zone file says, apart from its layout, as a digest: the bytes of every field and comment, which fields stand in the first
/// column, and which entry each comment belongs to. Two files with the same digest mean the same to every reader.
/// </summary>
public static class ContentDigest
{
    private static readonly ReadOnlyMemory<byte> s_everyComment = ";"u8.ToArray();

    /// <summary>The digest of a file.</summary>
    /// <returns>A SHA-256 digest; empty when the file holds an entry that is longer than any should be.</returns>
    /// <exception cref="IOException">The file cannot be read (any more).</exception>
    public static byte[] Of(SourceText source)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var state = new ZoneReaderState { CommentMarker = s_everyComment };
        var window = new LineWindow(source);
        for (int consumed = 0; window.MoveNext(consumed);)
        {
            var reader = new ZoneReader(window.Bytes, window.IsFinal, state);
            while (reader.Read())
                Add(reader, window.Bytes, hash);

            consumed = reader.Consumed;
        }

        return window.IsFinal ? hash.GetHashAndReset() : [];
    }

    private static void Add(in ZoneReader reader, ReadOnlySpan<byte> bytes, IncrementalHash hash)
    {
        if (!reader.Tokens.IsEmpty)
            hash.AppendData(reader.StartsInFirstColumn ? "owner"u8 : "entry"u8);

        foreach (ZoneToken token in reader.Tokens)
            Add("field"u8, bytes.Slice(token.Start, token.Length), hash);

        foreach (CommentRange comment in reader.Comments)
            Add(reader.Tokens.IsEmpty ? "above"u8 : "aside"u8, bytes.Slice(comment.Start, comment.Length).TrimEnd(" \t"u8), hash);
    }

    private static void Add(ReadOnlySpan<byte> kind, ReadOnlySpan<byte> text, IncrementalHash hash)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, text.Length);
        hash.AppendData(kind);
        hash.AppendData(length);
        hash.AppendData(text);
    }
}
