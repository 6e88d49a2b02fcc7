using SpfLint.Dns.Zones;

namespace SpfLint.Fuzz.Targets;

/// <summary>Holds that a zone file's reader loses nothing: each byte is in a field, a comment, or between them.</summary>
public static class EntryAccount
{
    public static Oracle IsWhole { get; } = new("every byte belongs to something");

    public static void Check(byte[] text)
    {
        var state = new ZoneReaderState();
        var reader = new ZoneReader(text, isFinal: true, state);
        int at = 0;
        while (reader.Read())
        {
            foreach (ZoneToken token in reader.Tokens)
            {
                if (token.Start < at || token.Length <= 0 || token.End > text.Length || token.ContentLength < 0)
                    throw IsWhole.Broken($"a field at {token.Start}+{token.Length} follows byte {at}");

                CheckGap(text, at, token.Start, reader.Errors);
                at = token.End;
            }

            if (reader.Consumed < at || reader.EntryEnd < reader.EntryStart || reader.Consumed < reader.EntryEnd)
                throw IsWhole.Broken($"an entry from {reader.EntryStart} to {reader.EntryEnd}, read to {reader.Consumed}, with a field that ends at {at}");

            if (state.IsAbandoned)
                return;

            CheckGap(text, at, reader.Consumed, reader.Errors);
            at = reader.Consumed;
        }

        if (reader.Consumed != text.Length)
            throw IsWhole.Broken($"reading ends at {reader.Consumed} of {text.Length}");

        CheckGap(text, at, text.Length, []);
    }

    /// <summary>Between fields there is nothing but white space, parentheses, comments and what is wrong.</summary>
    private static void CheckGap(byte[] text, int start, int end, ReadOnlySpan<LexicalError> errors)
    {
        for (int at = start; at < end;)
        {
            if (text[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)'(' or (byte)')')
            {
                at++;
            }
            else if (text[at] == (byte)';')
            {
                int length = text.AsSpan(at, end - at).IndexOfAny((byte)'\r', (byte)'\n');
                at = length < 0 ? end : at + length;
            }
            else if (FindEnd(errors, at) is { } errorEnd)
            {
                at = errorEnd;
            }
            else
            {
                throw IsWhole.Broken($"byte {at} ({text[at]:x2}) is neither in a field nor between fields");
            }
        }
    }

    private static int? FindEnd(ReadOnlySpan<LexicalError> errors, int at)
    {
        foreach (LexicalError error in errors)
        {
            if (error.Start <= at && at < error.Start + error.Length)
                return error.Start + error.Length;
        }

        return null;
    }
}
