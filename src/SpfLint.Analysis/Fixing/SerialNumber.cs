namespace SpfLint.Analysis.Fixing;

/// <summary>Serials of zones, which are compared and counted in a circle (RFC 1982 section 3).</summary>
internal static class SerialNumber
{
    /// <summary>Whether a secondary that has <paramref name="older"/> would fetch <paramref name="newer"/> (RFC 1982 section 3.2).</summary>
    public static bool IsGreater(uint newer, uint older) => unchecked((int)(newer - older)) > 0;

    /// <summary>The serial after another. 0 is left out, for it means "not set" to some servers.</summary>
    public static uint After(uint serial) => serial == uint.MaxValue ? 1 : serial + 1;

    /// <summary>The first serial of a day, such as 2026013101, or the next one where that is not greater.</summary>
    public static uint AfterOn(uint serial, DateOnly day)
    {
        uint first = ((uint)((day.Year * 10000) + (day.Month * 100) + day.Day) * 100) + 1;
        return IsGreater(first, serial) ? first : After(serial);
    }
}
