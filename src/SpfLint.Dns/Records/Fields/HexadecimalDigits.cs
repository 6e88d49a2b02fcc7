using System.Buffers;

namespace SpfLint.Dns.Records.Fields;

/// <summary>Hexadecimal digits, two an octet.</summary>
internal static class HexadecimalDigits
{
    /// <summary>The digits, in either case.</summary>
    public static readonly SearchValues<byte> All = SearchValues.Create("0123456789abcdefABCDEF"u8);

    /// <summary>Takes one more digit.</summary>
    /// <param name="digit">The digit.</param>
    /// <param name="high">The first digit's value of an octet that waits for its second, or -1.</param>
    /// <param name="wire">Where whole octets go.</param>
    /// <returns>The new <paramref name="high"/>.</returns>
    public static int Add(byte digit, int high, RdataBuffer wire)
    {
        int value = AddressText.HexValue(digit);
        if (high < 0)
            return value;

        wire.Add((byte)((high << 4) | value));
        return -1;
    }

    /// <summary>Takes more digits.</summary>
    /// <param name="digits">The digits and nothing else.</param>
    /// <param name="high">The first digit's value of an octet that waits for its second, or -1.</param>
    /// <param name="wire">Where whole octets go.</param>
    /// <returns>The new <paramref name="high"/>.</returns>
    public static int AddAll(ReadOnlySpan<byte> digits, int high, RdataBuffer wire)
    {
        if (high < 0 && digits.Length % 2 == 0)
        {
            Convert.FromHexString(digits, wire.Reserve(digits.Length / 2), out _, out _);
            return high;
        }

        foreach (byte digit in digits)
            high = Add(digit, high, wire);

        return high;
    }

    /// <summary>Reads a text of digits only.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, RdataBuffer wire)
    {
        if (text.Length % 2 != 0 || text.ContainsAnyExcept(All))
            return false;

        AddAll(text, -1, wire);
        return true;
    }
}
