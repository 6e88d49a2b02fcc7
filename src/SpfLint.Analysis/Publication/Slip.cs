namespace SpfLint.Analysis.Publication;

/// <summary>Slips of the fingers: one letter too many, too few or wrong, or two swapped.</summary>
internal static class Slip
{
    private const int ShortestText = 6;

    /// <summary>Whether one slip leads from one text to the other; never for short texts, where it may well be another word.</summary>
    public static bool IsOne(ReadOnlySpan<char> written, ReadOnlySpan<char> meant)
    {
        if (Math.Min(written.Length, meant.Length) < ShortestText || Math.Abs(written.Length - meant.Length) > 1)
            return false;

        int start = written.CommonPrefixLength(meant);
        written = written[start..];
        meant = meant[start..];
        while (!written.IsEmpty && !meant.IsEmpty && written[^1] == meant[^1])
        {
            written = written[..^1];
            meant = meant[..^1];
        }

        bool isSwap = written.Length == 2 && meant.Length == 2 && written[0] == meant[1] && written[1] == meant[0];
        return isSwap || Math.Max(written.Length, meant.Length) == 1;
    }
}
