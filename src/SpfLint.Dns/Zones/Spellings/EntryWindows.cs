using System.Buffers;
using SpfLint.Dns.Text;

namespace SpfLint.Dns.Zones.Spellings;

/// <summary>Passes over a file's entries once more, when somebody asks for what the index does not keep.</summary>
internal static class EntryWindows
{
    private const int FirstLength = 1 << 17;

    /// <summary>Looks at one entry.</summary>
    /// <param name="entry">The entry; its bytes are gone afterwards.</param>
    /// <param name="errors">What is wrong with the way it is written.</param>
    public delegate void Visitor(in EntryView entry, ReadOnlySpan<LexicalError> errors);

    /// <summary>Shows every entry of a file, in order.</summary>
    /// <exception cref="IOException">The file cannot be read (any more).</exception>
    public static void Visit(SourceText source, Visitor visit)
    {
        byte[] window = ArrayPool<byte>.Shared.Rent(FirstLength);
        try
        {
            var state = new ZoneReaderState();
            long offset = 0;
            int filled = 0;
            bool isFinal = false;
            while (!isFinal && !state.IsAbandoned)
            {
                int read = source.Read(offset + filled, window.AsSpan(filled));
                filled += read;
                isFinal = read == 0 || offset + filled >= source.Length;
                int consumed = Visit(window.AsSpan(0, filled), isFinal, offset, state, visit);
                window.AsSpan(consumed, filled - consumed).CopyTo(window);
                offset += consumed;
                filled -= consumed;
                if (consumed == 0 && filled == window.Length)
                    Grow(ref window);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(window);
        }
    }

    private static int Visit(ReadOnlySpan<byte> bytes, bool isFinal, long offset, ZoneReaderState state, Visitor visit)
    {
        var reader = new ZoneReader(bytes, isFinal, state);
        while (reader.Read())
        {
            if (reader.Tokens.IsEmpty)
                continue;

            var entry = new EntryView
            {
                Bytes = bytes,
                Tokens = reader.Tokens,
                Place = new EntryPlace(offset),
                StartsInFirstColumn = reader.StartsInFirstColumn,
                Start = reader.EntryStart,
                End = reader.EntryEnd,
            };
            visit(entry, reader.Errors);
        }

        return reader.Consumed;
    }

    /// <summary>An entry does not fit: an entry's length is limited, and so is this.</summary>
    private static void Grow(ref byte[] window)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(window.Length * 2);
        window.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(window);
        window = larger;
    }
}
