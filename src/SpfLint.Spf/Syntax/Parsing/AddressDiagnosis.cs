using System.Text;
using SpfLint.Dns.Records;

namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>Says what is wrong with a text that should be an address and is not. Reports one mistake.</summary>
internal static class AddressDiagnosis
{
    /// <summary>For the argument of <c>ip4</c>: not empty, and not a valid address of either family.</summary>
    public static void DiagnoseIp4(TextRange range, TermErrors errors)
    {
        ReadOnlySpan<byte> text = range.Of(errors.Text.Bytes);
        int hyphen = text.IndexOf((byte)'-');
        if (hyphen > 0 && AddressText.TryReadIp4(text[..hyphen], out _))
        {
            errors.AddInstead(SpfErrorKind.Ip4Range, range, Ip4Ranges.Suggest(text[..hyphen], text[(hyphen + 1)..]));
            return;
        }

        int colon = text.LastIndexOf((byte)':');
        if (colon > 0 && AddressText.TryReadIp4(text[..colon], out _) && DomainText.IsDigitsAndSlashes(text[(colon + 1)..]))
        {
            errors.Add(SpfErrorKind.Ip4Port, new TextRange(range.Start + colon, range.End), Ip4Ranges.SuggestNetwork(text[..colon], text[(colon + 1)..]));
            return;
        }

        int wildcard = text.IndexOfAny((byte)'*', (byte)'x', (byte)'X');
        string? network = wildcard < 0 ? null : NetworkOfWildcard(text);
        bool isAllWild = text.IndexOfAnyExcept("*xX."u8) < 0;
        if (network is not null || text.Contains((byte)'*') || isAllWild)
        {
            int last = text.LastIndexOfAny((byte)'*', (byte)'x', (byte)'X');
            errors.Add(SpfErrorKind.Ip4Wildcard, new TextRange(range.Start + wildcard, range.Start + last + 1), network);
            return;
        }

        int mark = text.IndexOfAny((byte)'\\', (byte)'|');
        if (mark > 0 && Ip4Ranges.SuggestNetwork(text[..mark], text[(mark + 1)..]) is not null)
        {
            var slash = new TextRange(range.Start + mark, range.Start + mark + 1);
            errors.AddMended(SpfErrorKind.Ip4Invalid, slash, slash, "/");
            return;
        }

        if (text[0] == '.' && AddressText.TryReadIp4(text[1..], out _))
        {
            var dot = range with { End = range.Start + 1 };
            errors.AddMended(SpfErrorKind.Ip4Invalid, dot, dot, "");
            return;
        }

        if (text[^1] == '.' && AddressText.TryReadIp4(text[..^1], out _))
        {
            var dot = range with { Start = range.End - 1 };
            errors.AddMended(SpfErrorKind.Ip4Invalid, dot, dot, "");
            return;
        }

        if (FindLetterForDigit(text) is { } letter)
        {
            var place = new TextRange(range.Start + letter, range.Start + letter + 1);
            errors.AddMended(SpfErrorKind.Ip4Invalid, place, place, ((char)DigitLike(text[letter])).ToString());
            return;
        }

        if (DomainText.LooksLikeHostName(text) && !SpfBytes.IsDigit(DomainText.TopLabelOf(text)[0]))
        {
            errors.Add(SpfErrorKind.Ip4HostName, range, "a:" + Encoding.ASCII.GetString(text));
            return;
        }

        DiagnoseOctets(range, text, errors);
    }

    /// <summary>The one letter of an address that looks like a digit: <c>192.0.2.O</c>.</summary>
    private static int? FindLetterForDigit(ReadOnlySpan<byte> text)
    {
        int at = text.IndexOfAny("OolI"u8);
        if (at < 0)
            return null;

        byte[] right = text.ToArray();
        right[at] = DigitLike(text[at]);
        return AddressText.TryReadIp4(right, out _) ? at : null;
    }

    private static byte DigitLike(byte letter) => letter is (byte)'O' or (byte)'o' ? (byte)'0' : (byte)'1';

    private static void DiagnoseOctets(TextRange range, ReadOnlySpan<byte> text, TermErrors errors)
    {
        int octets = 0;
        int start = 0;
        int fifth = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] != '.')
                continue;

            var octet = new TextRange(range.Start + start, range.Start + i);
            ReadOnlySpan<byte> digits = text[start..i];
            SpfErrorKind? wrong = digits.IsEmpty || digits.IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0 ? SpfErrorKind.Ip4Invalid
                : digits.Length > 1 && digits[0] == '0' ? SpfErrorKind.Ip4LeadingZero
                : digits.Length > 3 || int.Parse(digits, null) > 255 ? SpfErrorKind.Ip4OctetTooLarge
                : null;
            if (wrong is { } kind)
            {
                // An empty octet has no bytes of its own: the dot that promised it is what is wrong.
                if (digits.IsEmpty)
                    octet = new TextRange(range.Start + Math.Max(0, i - 1), range.Start + Math.Max(1, i));
                errors.Add(kind, octet);
                return;
            }

            if (++octets == 4)
                fifth = i;
            start = i + 1;
        }

        if (octets < 4)
            errors.Add(SpfErrorKind.Ip4TooFewOctets, range);
        else
            errors.Add(SpfErrorKind.Ip4TooManyOctets, new TextRange(range.Start + fifth, range.End));
    }

    /// <summary><c>192.0.2.*</c> means <c>192.0.2.0/24</c>.</summary>
    private static string? NetworkOfWildcard(ReadOnlySpan<byte> text)
    {
        string[] octets = Encoding.ASCII.GetString(text).Replace('x', '*').Replace('X', '*').Split('.');
        int known = Array.IndexOf(octets, "*");
        if (octets.Length != 4 || known < 1 || octets.Skip(known).Any(octet => octet != "*"))
            return null;

        string network = string.Join('.', octets.Select(octet => octet == "*" ? "0" : octet));
        return AddressText.TryReadIp4(Encoding.ASCII.GetBytes(network), out _) ? $"{network}/{known * 8}" : null;
    }

    /// <summary>For the argument of <c>ip6</c>: not empty, and not a valid address of either family.</summary>
    public static void DiagnoseIp6(TextRange range, TermErrors errors)
    {
        ReadOnlySpan<byte> text = range.Of(errors.Text.Bytes);
        if (text[0] == '[')
        {
            ReadOnlySpan<byte> inner = text[1..];
            if (inner.Length > 0 && inner[^1] == ']' && AddressText.TryReadIp6(inner[..^1], out _))
                errors.AddMended(SpfErrorKind.Ip6Brackets, range, range, Encoding.ASCII.GetString(inner[..^1]));
            else
                errors.Add(SpfErrorKind.Ip6Brackets, range);
            return;
        }

        if (DomainText.LooksLikeHostName(text))
        {
            errors.Add(SpfErrorKind.Ip6HostName, range, "a:" + Encoding.ASCII.GetString(text));
            return;
        }

        int gaps = 0;
        int groups = 0;
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] != ':')
                continue;

            ReadOnlySpan<byte> group = text[start..i];
            bool isTail = i == text.Length && group.Contains((byte)'.');
            if (group.Length > 0 && !isTail && (group.Length > 4 || !IsHex(group)))
            {
                errors.Add(SpfErrorKind.Ip6InvalidGroup, new TextRange(range.Start + start, range.Start + i));
                return;
            }

            if (isTail && !AddressText.TryReadIp4(group, out _))
            {
                errors.Add(SpfErrorKind.Ip6InvalidGroup, new TextRange(range.Start + start, range.End));
                return;
            }

            if (i + 1 < text.Length && text[i + 1] == ':' && ++gaps > 1)
            {
                errors.Add(SpfErrorKind.Ip6RepeatedGap, new TextRange(range.Start + i, range.Start + i + 2));
                return;
            }

            groups += group.IsEmpty ? 0 : isTail ? 2 : 1;
            start = i + 1;
        }

        bool isCount = gaps == 0 ? groups != 8 : groups > 7;
        errors.Add(isCount ? SpfErrorKind.Ip6GroupCount : SpfErrorKind.Ip6Invalid, range);
    }

    private static bool IsHex(ReadOnlySpan<byte> text)
    {
        foreach (byte value in text)
        {
            if (!SpfBytes.IsHexDigit(value))
                return false;
        }

        return true;
    }
}
