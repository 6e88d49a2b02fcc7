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

    /// <summary>Takes the digits of a text; nothing of one that holds more than digits.</summary>
    /// <param name="text">The text.</param>
    /// <param name="high">The first digit's value of an octet that waits for its second, or -1.</param>
    /// <param name="wire">Where whole octets go.</param>
    /// <returns>Offset of the first byte that is no digit, or -1.</returns>
    public static int AddAll(ReadOnlySpan<byte> text, ref int high, RdataBuffer wire)
    {
        if (high < 0 && text.Length % 2 == 0)
        {
            if (Convert.FromHexString(text, wire.Reserve(text.Length / 2), out _, out _) == OperationStatus.Done)
                return -1;

            wire.TakeBack(text.Length / 2);
        }

        int wrong = text.IndexOfAnyExcept(All);
        if (wrong >= 0)
            return wrong;

        foreach (byte digit in text)
            high = Add(digit, high, wire);

        return -1;
    }

    /// <summary>Reads a text of digits only.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, RdataBuffer wire)
    {
        int high = -1;
        return text.Length % 2 == 0 && AddAll(text, ref high, wire) < 0;
    }
}
