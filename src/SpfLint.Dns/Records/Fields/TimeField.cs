namespace SpfLint.Dns.Records.Fields;

/// <summary>A time as <c>YYYYMMDDHHmmSS</c> in UTC, or as seconds since 1970 (RFC 4034 section 3.2).</summary>
internal sealed class TimeField(string label) : TokenField(label, "a time as YYYYMMDDHHmmSS, or as seconds since 1970")
{
    private const int DateLength = 14;

    internal override bool MayBe(ReadOnlySpan<byte> text) => !text.IsEmpty && char.IsAsciiDigit((char)text[0]);

    private protected override bool TryRead(ReadOnlySpan<byte> text, RdataBuffer wire)
    {
        bool isTime = text.Length == DateLength
            ? TryReadDate(text, out ulong seconds)
            : NumberField.TryParse(text, uint.MaxValue, out seconds);

        // Times wrap around, as serial numbers do (RFC 4034 section 3.1.5).
        wire.Add((uint)seconds);
        return isTime;
    }

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start) => sizeof(uint);

    private static bool TryReadDate(ReadOnlySpan<byte> text, out ulong seconds)
    {
        seconds = 0;
        if (text.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
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

    private static int Two(ReadOnlySpan<byte> text, int at) => ((text[at] - '0') * 10) + (text[at + 1] - '0');
}
