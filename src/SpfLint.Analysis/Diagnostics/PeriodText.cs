using System.Globalization;

namespace SpfLint.Analysis.Diagnostics;

/// <summary>Periods of time as a message's argument.</summary>
internal static class PeriodText
{
    private static readonly (ulong Seconds, string Name)[] Units = [(86_400, "day"), (3600, "hour"), (60, "minute")];

    /// <summary>A period in the largest unit that says it exactly: <c>90 minutes</c>.</summary>
    /// <param name="seconds">Its length in seconds.</param>
    public static string Of(ulong seconds)
    {
        foreach ((ulong unit, string name) in Units)
        {
            if (seconds > 0 && seconds % unit == 0)
                return Count(seconds / unit, name);
        }

        return Count(seconds, "second");
    }

    private static string Count(ulong number, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {unit}{(number == 1 ? "" : "s")}");
}
