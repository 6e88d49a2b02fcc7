namespace SpfLint.Dns.Records.Fields;

/// <summary>Decimal fractions with few digits, as whole numbers of their smallest unit.</summary>
internal static class FixedPoint
{
    private const int MaxDigits = 9;

    /// <summary>Reads digits with at most some decimals: <c>59.9</c> with three decimals is 59900. Without decimals there is no point either.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, int decimals, out long value)
    {
        value = 0;
        int point = text.IndexOf((byte)'.');
        ReadOnlySpan<byte> whole = point < 0 ? text : text[..point];
        ReadOnlySpan<byte> fraction = point < 0 ? [] : text[(point + 1)..];
        if (whole.Length is 0 or > MaxDigits || (point >= 0 && decimals == 0) || fraction.Length > decimals || !TryAdd(whole, ref value) || !TryAdd(fraction, ref value))
            return false;

        for (int i = fraction.Length; i < decimals; i++)
            value *= 10;

        return true;
    }

    private static bool TryAdd(ReadOnlySpan<byte> digits, ref long value)
    {
        foreach (byte digit in digits)
        {
            if (!char.IsAsciiDigit((char)digit))
                return false;

            value = (value * 10) + (digit - '0');
        }

        return true;
    }
}
