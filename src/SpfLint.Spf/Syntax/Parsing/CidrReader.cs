using SpfLint.Dns.Records;

namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>Reads prefix lengths (RFC 7208 section 12: <c>ip4-cidr-length</c>, <c>ip6-cidr-length</c>, <c>dual-cidr-length</c>).</summary>
internal static class CidrReader
{
    public const int MaxIp4Length = 32;
    public const int MaxIp6Length = 128;

    /// <summary>
    /// Where the prefix lengths of an argument begin: the first slash with nothing but digits and slashes behind it, or the
    /// last when a net mask is behind it. The slashes of a URL are its own.
    /// </summary>
    public static int FindStart(ReadOnlySpan<byte> bytes, TextRange argument)
    {
        ReadOnlySpan<byte> text = argument.Of(bytes);
        int at = text.Length;
        while (at > 0 && (text[at - 1] == '/' || SpfBytes.IsDigit(text[at - 1])))
            at--;

        int slash = text[at..].IndexOf((byte)'/');
        bool hasLength = slash >= 0 && text[^1] != '/' && DomainText.EndsInTopLabel(text[..(at + slash)]);
        bool isInUrl = !hasLength && text.IndexOf("://"u8) >= 0 && !text.Contains((byte)'%');
        if (isInUrl)
            return argument.End;
        if (slash >= 0)
            return argument.Start + at + slash;

        int last = text.LastIndexOf((byte)'/');
        return last >= 0 && AddressText.TryReadIp4(text[(last + 1)..], out _) ? argument.Start + last : argument.End;
    }

    /// <summary>Reads the one length of <c>ip4</c> or <c>ip6</c>.</summary>
    /// <param name="range">From the slash on; empty when there is none.</param>
    /// <param name="max">The longest there is.</param>
    /// <param name="errors">Where mistakes go.</param>
    /// <param name="length">The length; null when there is none.</param>
    /// <returns>Whether the range could be read.</returns>
    public static bool TryReadSingle(TextRange range, int max, TermErrors errors, out CidrLength? length)
    {
        length = null;
        ReadOnlySpan<byte> bytes = errors.Text.Bytes;
        if (range.IsEmpty)
            return true;

        int second = bytes[(range.Start + 1)..range.End].IndexOf((byte)'/');
        if (second < 0)
            return TryReadLength(range, slashes: 1, max, errors, out length);

        int at = range.Start + 1 + second;
        if (second > 0)
        {
            // A first length, and then one for the other family or a second one.
            var rest = range with { Start = at };
            errors.Add(rest.Length == 1 ? SpfErrorKind.PrefixLengthEmpty : SpfErrorKind.DualCidrNotAllowed, rest);
            return false;
        }

        var scratch = new TermErrors(errors.Text);
        if (!TryReadLength(new TextRange(at, range.End), slashes: 1, max, scratch, out length))
        {
            errors.Add(SpfErrorKind.DualCidrNotAllowed, range);
            return false;
        }

        errors.AddMended(SpfErrorKind.DualCidrNotAllowed, range, new TextRange(range.Start, at), "");
        return true;
    }

    /// <summary>Reads the dual-cidr-length of <c>a</c> and <c>mx</c>.</summary>
    public static bool TryReadDual(TextRange range, TermErrors errors, out CidrLength? ip4, out CidrLength? ip6)
    {
        ip4 = null;
        ip6 = null;
        ReadOnlySpan<byte> bytes = errors.Text.Bytes;
        if (range.IsEmpty)
            return true;

        bool hasIp4 = range.Length < 2 || bytes[range.Start + 1] != '/';
        int second = range.Start;
        if (hasIp4)
        {
            int offset = bytes[(range.Start + 1)..range.End].IndexOf((byte)'/');
            second = offset < 0 ? range.End : range.Start + 1 + offset;
            if (!TryReadLength(new TextRange(range.Start, second), slashes: 1, MaxIp4Length, errors, out ip4))
                return false;
        }

        var rest = new TextRange(second, range.End);
        if (rest.IsEmpty)
            return true;

        bool hasTwoSlashes = rest.Length > 1 && bytes[second + 1] == '/';
        if (hasTwoSlashes || rest.Length == 1)
            return TryReadLength(rest, hasTwoSlashes ? 2 : 1, MaxIp6Length, errors, out ip6);

        var scratch = new TermErrors(errors.Text);
        if (!TryReadLength(rest, slashes: 1, MaxIp6Length, scratch, out ip6))
        {
            errors.Add(SpfErrorKind.PrefixLengthInvalid, rest);
            return false;
        }

        errors.AddMended(SpfErrorKind.SingleSlashDualCidr, rest, new TextRange(second, second), "/");
        return true;
    }

    private static bool TryReadLength(TextRange range, int slashes, int max, TermErrors errors, out CidrLength? length)
    {
        length = null;
        ReadOnlySpan<byte> bytes = errors.Text.Bytes;
        var digits = new TextRange(range.Start + slashes, range.End);
        ReadOnlySpan<byte> text = digits.Of(bytes);
        if (text.IsEmpty)
        {
            errors.Add(SpfErrorKind.PrefixLengthEmpty, range);
            return false;
        }

        if (AddressText.TryReadIp4(text, out uint mask))
        {
            // Some networks are written with the bits of the host: 0.0.0.255.
            if (max != MaxIp4Length || (PrefixLengthOfMask(mask) ?? PrefixLengthOfMask(~mask)) is not { } prefix)
            {
                errors.Add(max == MaxIp4Length ? SpfErrorKind.PrefixLengthInvalid : SpfErrorKind.NetmaskForPrefixLength, digits);
                return false;
            }

            errors.AddMended(SpfErrorKind.NetmaskForPrefixLength, digits, digits, $"{prefix}", $"/{prefix}");
            length = new CidrLength(prefix, errors.Text.Map(range), errors.Text.Map(digits));
            return true;
        }

        var dot = digits with { Start = digits.End - 1 };
        if (text is [.., (byte)'.'] && TryReadLength(range with { End = dot.Start }, slashes, max, new TermErrors(errors.Text), out length))
        {
            errors.AddMended(SpfErrorKind.PrefixLengthInvalid, digits, dot, "");
            return true;
        }

        if (text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0)
        {
            errors.Add(SpfErrorKind.PrefixLengthInvalid, digits);
            return false;
        }

        int value = 0;
        foreach (byte digit in text)
            value = Math.Min((value * 10) + digit - '0', MaxIp6Length + 1);

        bool hasLeadingZero = text[0] == '0' && text.Length > 1;
        if (value > max)
        {
            errors.Add(hasLeadingZero ? SpfErrorKind.PrefixLengthLeadingZero : SpfErrorKind.PrefixLengthTooLong, digits);
            return false;
        }

        if (hasLeadingZero)
            errors.AddMended(SpfErrorKind.PrefixLengthLeadingZero, digits, digits, $"{value}", $"/{value}");
        length = new CidrLength(value, errors.Text.Map(range), errors.Text.Map(digits));
        return true;
    }

    /// <summary>The prefix length that a text means as a net mask, or null when it is none that anybody writes.</summary>
    public static int? PrefixLengthOfMask(ReadOnlySpan<byte> text) =>
        text.StartsWith("255."u8) && AddressText.TryReadIp4(text, out uint mask) ? PrefixLengthOfMask(mask) : null;

    /// <summary>The prefix length that a net mask means, or null when its bits are not in one run.</summary>
    private static int? PrefixLengthOfMask(uint mask)
    {
        int ones = System.Numerics.BitOperations.LeadingZeroCount(~mask);
        return mask == (ones == 0 ? 0 : uint.MaxValue << (32 - ones)) ? ones : null;
    }
}
