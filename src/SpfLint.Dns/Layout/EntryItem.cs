using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Layout;

/// <summary>A field or a comment of an entry, and what stands between it and the one before.</summary>
/// <param name="Start">Offset of its first byte.</param>
/// <param name="Length">Number of bytes.</param>
/// <param name="Token">Index of the field; -1 for a comment.</param>
internal readonly record struct EntryItem(int Start, int Length, int Token)
{
    /// <summary>Whether it is a comment.</summary>
    public bool IsComment => Token < 0;

    /// <summary>Whether it is the first on its line.</summary>
    public bool StartsLine { get; private init; }

    /// <summary>Whether a parenthesis opens before it.</summary>
    public bool FollowsOpening { get; private init; }

    /// <summary>Whether a parenthesis closes before it on its line.</summary>
    public bool FollowsClosing { get; private init; }

    /// <summary>Whether nothing stands before it but the field before.</summary>
    public bool IsGlued { get; private init; }

    /// <summary>Lists the fields and comments of the entry that a reader is at, in order of position.</summary>
    /// <param name="reader">The reader; it keeps every comment.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="items">Filled.</param>
    public static void List(in ZoneReader reader, ReadOnlySpan<byte> bytes, List<EntryItem> items)
    {
        items.Clear();
        int end = reader.EntryStart;
        int comment = 0;
        for (int token = 0; token < reader.Tokens.Length || comment < reader.Comments.Length;)
        {
            bool isComment = token == reader.Tokens.Length
                || (comment < reader.Comments.Length && reader.Comments[comment].Start < reader.Tokens[token].Start);
            EntryItem item = isComment
                ? new EntryItem(reader.Comments[comment].Start, reader.Comments[comment].Length, -1)
                : new EntryItem(reader.Tokens[token].Start, reader.Tokens[token].Length, token);
            ReadOnlySpan<byte> gap = bytes[end..item.Start];
            int lineEnd = gap.LastIndexOfAny((byte)'\n', (byte)'\r');
            items.Add(item with
            {
                StartsLine = items.Count > 0 && lineEnd >= 0,
                FollowsOpening = gap.Contains((byte)'('),
                FollowsClosing = gap[(lineEnd + 1)..].Contains((byte)')'),
                IsGlued = gap.IsEmpty,
            });
            end = item.Start + item.Length;
            _ = isComment ? comment++ : token++;
        }
    }
}
