namespace SpfLint.Analysis.Input;

/// <summary>Tells binary files from text. Raw 8-bit text and a stray control character are text, and rules speak of them.</summary>
public static class BinaryContent
{
    /// <summary>How many of a file's first bytes are worth looking at.</summary>
    public const int HeadLength = 1 << 15;

    // One bit each for those below a space that no text has, one of which may be a slip: all but TAB, LF, FF, CR, SUB and ESC.
    private const uint Controls = 0b1111_0011_1111_1111_1100_1001_1111_1111;

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
            if (b < ' ' && ((Controls >> b) & 1) != 0)
                controls++;
        }

        return controls > 1 && controls * 20 > head.Length;
    }
}
