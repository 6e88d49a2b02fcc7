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

    /// <summary>Reads a text of digits only.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, RdataBuffer wire)
    {
        if (text.Length % 2 != 0 || text.ContainsAnyExcept(All))
            return false;

        int high = -1;
        foreach (byte digit in text)
            high = Add(digit, high, wire);

        return true;
    }
}
