namespace SpfLint.Analysis.Input;

/// <summary>Tells binary files from text. Raw 8-bit text and a stray control character are text, and rules speak of them.</summary>
public static class BinaryContent
{
    /// <summary>How many of a file's first bytes are worth looking at.</summary>
    public const int HeadLength = 1 << 15;

    /// <summary>Why a file that begins with <paramref name="head"/> cannot be linted, or null when it can.</summary>
    public static InputProblemKind? FindProblem(ReadOnlySpan<byte> head) =>
        head.IsEmpty ? InputProblemKind.Empty : IsBinary(head) ? InputProblemKind.Binary : null;

    /// <summary>Whether a file that begins with <paramref name="head"/> is binary.</summary>
    public static bool IsBinary(ReadOnlySpan<byte> head)
    {
        // UTF-16 is text in a wrong encoding, which the reader names as such.
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return false;

        int controls = 0;
        foreach (byte b in head)
        {
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x1B or 0x1A))
                controls++;
        }

        return controls > 1 && controls * 20 > head.Length;
    }
}
