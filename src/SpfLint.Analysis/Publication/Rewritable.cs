using System.Buffers;

namespace SpfLint.Analysis.Publication;

/// <summary>Whether a stretch of rdata is plain enough to be put in quotes or cut out as it stands.</summary>
internal static class Rewritable
{
    private static readonly SearchValues<byte> Structure = SearchValues.Create("\"\r\n;()"u8);

    /// <summary>Whether the bytes hold no quote, parenthesis, comment or line end.</summary>
    public static bool IsOnePlainLine(ReadOnlySpan<byte> bytes) => !bytes.ContainsAny(Structure);
}
