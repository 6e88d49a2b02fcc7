using System.Runtime.CompilerServices;

namespace SpfLint.Dns.Records.Fields;

/// <summary>A time as <c>YYYYMMDDHHmmSS</c> in UTC (RFC 2535 section 7.2).</summary>
internal sealed class DateField(string label) : TokenField(label, "a time as YYYYMMDDHHmmSS")
{
    /// <summary>Number of digits.</summary>
    public const int Length = 14;

    internal override bool MayBe(ReadOnlySpan<byte> text) => !text.IsEmpty && char.IsAsciiDigit((char)text[0]);

    private protected override bool TryRead(ReadOnlySpan<byte> text, RdataBuffer wire)
    {
        bool isDate = TryRead(text, out ulong seconds);
        wire.Add((uint)seconds);
        return isDate;
    }

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start) => sizeof(uint);

    /// <summary>Reads a date and a time of day.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out ulong seconds)
    {
        seconds = 0;
        if (text.Length != Length || text.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            return false;

        int year = (Two(text, 0) * 100) + Two(text, 2);
        (int month, int day) = (Two(text, 4), Two(text, 6));
        (int hour, int minute, int second) = (Two(text, 8), Two(text, 10), Two(text, 12));
        if (year < 1970 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
            return false;

        var time = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc);
        seconds = (ulong)((time - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerSecond);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Two(ReadOnlySpan<byte> text, int at) => ((text[at] - '0') * 10) + (text[at + 1] - '0');
}
