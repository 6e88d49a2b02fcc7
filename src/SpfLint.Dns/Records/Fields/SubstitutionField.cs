using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Records.Fields;

/// <summary>The regular expression of NAPTR with its replacement, as <c>!expression!replacement!</c> (RFC 3402 section 3.2); it may be empty.</summary>
internal sealed class SubstitutionField(string label) : RdataField(label, "written as !expression!replacement!, with at most an 'i' behind it")
{
    private const string OtherDelimiter = "written as !expression!replacement!, with no digit, backslash or 'i' for '!'";
    private const string Closed = "an expression whose parentheses and brackets are closed";
    private const string KnownGroups = "a replacement that names only groups of its expression, the first by \\1";

    internal override void Read(ref RdataCursor cursor)
    {
        int start = cursor.Wire.Length;
        int problems = cursor.Problems.Count;
        CharacterStringField.ReadString(ref cursor, this);
        if (cursor.Problems.Count == problems && FindMistake(cursor.Wire.Span[(start + 1)..]) is { } expectation)
        {
            ZoneToken token = cursor.Tokens[cursor.Token - 1];
            cursor.Problems.Add(new RdataProblem(ZoneErrorKind.InvalidField, cursor.Token - 1, this, 0, token.Content(cursor.Bytes).Length) { Expectation = expectation });
        }
    }

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start)
    {
        if (start >= rdata.Length || start + 1 + rdata[start] > rdata.Length)
            return -1;

        return FindMistake(rdata.Slice(start + 1, rdata[start])) is null ? rdata[start] + 1 : -1;
    }

    /// <summary>What the octets of a string would have to be; null when nothing is wrong with their structure.</summary>
    private string? FindMistake(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
            return null;

        byte delimiter = text[0];
        if (char.IsAsciiDigit((char)delimiter) || delimiter is (byte)'\\' or (byte)'i')
            return OtherDelimiter;

        ReadOnlySpan<byte> rest = text[1..];
        int middle = EndOfPart(rest, delimiter);
        int end = middle < 0 ? -1 : EndOfPart(rest[(middle + 1)..], delimiter);
        if (end < 0 || rest[(middle + end + 2)..].ContainsAnyExcept((byte)'i'))
            return Expectation;

        int groups = CountGroups(rest[..middle]);
        return groups < 0 ? Closed : NamesOthers(rest.Slice(middle + 1, end), groups) ? KnownGroups : null;
    }

    /// <summary>The offset of the first delimiter without a backslash before it, or -1.</summary>
    private static int EndOfPart(ReadOnlySpan<byte> text, byte delimiter)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == delimiter)
                return i;

            if (text[i] == '\\')
                i++;
        }

        return -1;
    }

    /// <summary>The number of groups of an extended regular expression of POSIX, or -1 when one or a bracket is not closed.</summary>
    private static int CountGroups(ReadOnlySpan<byte> expression)
    {
        int groups = 0;
        int open = 0;
        for (int i = 0; i < expression.Length; i++)
        {
            switch (expression[i])
            {
                case (byte)'\\':
                    i++;
                    break;

                case (byte)'[':
                    i = EndOfBracket(expression, i);
                    if (i < 0)
                        return -1;

                    break;

                case (byte)'(':
                    groups++;
                    open++;
                    break;

                // Alone it stands for itself.
                case (byte)')' when open > 0:
                    open--;
                    break;
            }
        }

        return open == 0 ? groups : -1;
    }

    /// <summary>The offset of the bracket that closes another, or -1. One that comes first, or in <c>[:…:]</c> and its like, closes nothing.</summary>
    private static int EndOfBracket(ReadOnlySpan<byte> expression, int start)
    {
        int at = start + 1;
        if (at < expression.Length && expression[at] == '^')
            at++;

        for (int i = at; i < expression.Length; i++)
        {
            if (expression[i] == ']' && i > at)
                return i;

            if (expression[i] != '[' || i + 1 == expression.Length || expression[i + 1] is not ((byte)':' or (byte)'.' or (byte)'='))
                continue;

            int length = expression[(i + 2)..].IndexOf([expression[i + 1], (byte)']']);
            if (length < 0)
                return -1;

            i += length + 3;
        }

        return -1;
    }

    private static bool NamesOthers(ReadOnlySpan<byte> replacement, int groups)
    {
        for (int i = 0; i < replacement.Length - 1; i++)
        {
            if (replacement[i] != '\\')
                continue;

            i++;
            if (char.IsAsciiDigit((char)replacement[i]) && (replacement[i] == '0' || replacement[i] - '0' > groups))
                return true;
        }

        return false;
    }
}
