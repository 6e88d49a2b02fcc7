namespace SpfLint.Fuzz.Inputs;

/// <summary>Numbers for texts, the same in every process.</summary>
public static class Hash
{
    private const ulong Prime = 0x100000001B3;

    /// <summary>Spreads a number over all bits.</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        ulong hash = 0xCBF29CE484222325;
        foreach (byte value in bytes)
            hash = (hash ^ value) * Prime;

        return Mix(hash);
    }

    public static ulong Of(string text)
    {
        ulong hash = 0xCBF29CE484222325;
        foreach (char value in text)
            hash = (hash ^ value) * Prime;

        return Mix(hash);
    }
}
