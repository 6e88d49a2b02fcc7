namespace SpfLint.Dns.Records;

/// <summary>Why a TTL cannot be read.</summary>
public enum TimeToLiveProblem
{
    /// <summary>It can.</summary>
    None,

    /// <summary>Not digits with the units w, d, h, m, s.</summary>
    Malformed,

    /// <summary>Above 2^31-1 seconds (RFC 2181 section 8).</summary>
    TooLarge,

    /// <summary>Above 2^32-1 seconds: too much even for a field of 32 bits.</summary>
    Overflow,
}

/// <summary>TTLs and other periods: seconds, or numbers with units as in <c>1h30m</c> (BIND and most others).</summary>
public static class TimeToLive
{
    /// <summary>More than any legal number, and far from overflowing when it is multiplied by a week.</summary>
    private const ulong MaxNumber = uint.MaxValue * 2UL;

    /// <summary>Far from overflowing when one more number with its unit is added.</summary>
    private const ulong MaxTotal = 1UL << 62;

    /// <summary>Reads a period in seconds.</summary>
    /// <param name="text">The field.</param>
    /// <param name="seconds">The number of seconds, at most 2^32-1; 0 when the field is malformed.</param>
    public static TimeToLiveProblem Read(ReadOnlySpan<byte> text, out uint seconds)
    {
        seconds = 0;
        ulong total = 0;
        ulong number = 0;
        bool hasDigits = false;
        bool hasUnits = false;
        foreach (byte b in text)
        {
            if (char.IsAsciiDigit((char)b))
            {
                number = Math.Min((number * 10) + (ulong)(b - '0'), MaxNumber);
                hasDigits = true;
                continue;
            }

            ulong unit = UnitOf(b);
            if (unit == 0 || !hasDigits)
                return TimeToLiveProblem.Malformed;

            total = Math.Min(total + (number * unit), MaxTotal);
            number = 0;
            hasDigits = false;
            hasUnits = true;
        }

        // «1h30» leaves it open what the 30 are; BIND, Knot and PowerDNS refuse it.
        if (hasDigits == hasUnits)
            return TimeToLiveProblem.Malformed;

        total += number;
        seconds = (uint)Math.Min(total, uint.MaxValue);
        return total > uint.MaxValue ? TimeToLiveProblem.Overflow
            : total > int.MaxValue ? TimeToLiveProblem.TooLarge
            : TimeToLiveProblem.None;
    }

    private static ulong UnitOf(byte b) => (b | 0x20) switch
    {
        's' => 1,
        'm' => 60,
        'h' => 3600,
        'd' => 86_400,
        'w' => 604_800,
        _ => 0,
    };
}
