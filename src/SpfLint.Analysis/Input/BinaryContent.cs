using System.Buffers;

namespace SpfLint.Analysis.Input;

/// <summary>Tells binary files from text. Raw 8-bit text and a stray control character are text, and rules speak of them.</summary>
public static class BinaryContent
{
    /// <summary>How many of a file's first bytes are worth looking at.</summary>
    public const int HeadLength = 1 << 15;

    // Those below a space that no text has, one of which may be a slip.
    private static readonly SearchValues<byte> s_controls = SearchValues.Create(
        0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x0B, 0x0E, 0x0F, 0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18, 0x19, 0x1C, 0x1D, 0x1E, 0x1F);

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
        ReadOnlySpan<byte> rest = head;
        for (int next = rest.IndexOfAny(s_controls); next >= 0; next = rest.IndexOfAny(s_controls))
        {
            controls++;
            rest = rest[(next + 1)..];
        }

        return controls > 1 && controls * 20 > head.Length;
    }
}
