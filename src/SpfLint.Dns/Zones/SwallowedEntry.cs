using System.Buffers;
using SpfLint.Dns.Records;

namespace SpfLint.Dns.Zones;

/// <summary>
/// Tells whether an open parenthesis or quote swallowed lines that are entries of their own. Only asked after something is
/// known to be wrong: a well-closed entry may hold any text.
/// </summary>
internal static class SwallowedEntry
{
    private static readonly SearchValues<byte> LineEnds = SearchValues.Create("\r\n"u8);

    /// <summary>The start of the first line behind <paramref name="from"/> that looks like an entry, or -1.</summary>
    public static int Find(ReadOnlySpan<byte> bytes, int from)
    {
        int position = from;
        while (true)
        {
            int lineEnd = bytes[position..].IndexOfAny(LineEnds);
            if (lineEnd < 0)
                return -1;

            position += lineEnd + 1;
            int length = bytes[position..].IndexOfAny(LineEnds);
            if (LooksLikeEntry(length < 0 ? bytes[position..] : bytes.Slice(position, length)))
                return position;
        }
    }

    /// <summary>Offset of the first quote that no backslash escapes, or -1.</summary>
    public static int IndexOfQuote(ReadOnlySpan<byte> bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == (byte)'"')
                return i;

            if (bytes[i] == (byte)'\\')
                i++;
        }

        return -1;
    }

    /// <summary>Whether the quotes on the rest of a line pair up, as they do behind a closing quote.</summary>
    public static bool HasBalancedQuotes(ReadOnlySpan<byte> rest)
    {
        bool isInside = false;
        for (int i = 0; i < rest.Length; i++)
        {
            if (rest[i] == (byte)'"')
                isInside = !isInside;
            else if (rest[i] == (byte)'\\')
                i++;
            else if (rest[i] == (byte)';' && !isInside)
                break;
        }

        return !isInside;
    }

    /// <summary>A directive, or <c>[owner] [ttl] [class] type rdata</c> with a type that exists.</summary>
    private static bool LooksLikeEntry(ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty)
            return false;

        if (line[0] == (byte)'$')
            return line.Length > 1 && char.IsAsciiLetter((char)line[1]);

        bool hasOwner = line[0] is not ((byte)' ' or (byte)'\t');
        if (hasOwner && line[0] is (byte)';' or (byte)'(' or (byte)')' or (byte)'"')
            return false;

        int field = 0;
        bool hasClass = false;
        ReadOnlySpan<byte> rest = line;
        for (; NextField(ref rest, out ReadOnlySpan<byte> text); field++)
        {
            if (hasOwner && field == 0)
                continue;

            if (RecordTypes.TryParse(text, out _))
                return NextField(ref rest, out _);

            bool isClass = RecordClasses.TryParse(text, out _);
            bool isTtl = char.IsAsciiDigit((char)text[0]);
            if ((!isClass && !isTtl) || (isClass && hasClass) || field > (hasOwner ? 2 : 1))
                return false;

            hasClass |= isClass;
        }

        return false;
    }

    private static bool NextField(ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> field)
    {
        rest = rest.TrimStart(" \t"u8);
        int end = rest.IndexOfAny(" \t;"u8);
        field = end < 0 ? rest : rest[..end];
        rest = rest[field.Length..];
        return !field.IsEmpty;
    }
}
