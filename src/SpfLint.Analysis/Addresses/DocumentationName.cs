using SpfLint.Dns.Names;

namespace SpfLint.Analysis.Addresses;

/// <summary>Names that are reserved for examples and tests (RFC 2606, RFC 6761), or that are made like them.</summary>
internal static class DocumentationName
{
    /// <summary>Whether a name in wire form has a label <c>example</c>, or ends in <c>test</c>, <c>invalid</c> or <c>localhost</c>.</summary>
    public static bool Is(ReadOnlySpan<byte> name)
    {
        ReadOnlySpan<byte> last = default;
        for (ReadOnlySpan<byte> rest = name; rest[0] != 0; rest = WireName.ParentOf(rest))
        {
            last = WireName.FirstLabel(rest);
            if (IsLabel(last, "example"u8))
                return true;
        }

        return IsLabel(last, "test"u8) || IsLabel(last, "invalid"u8) || IsLabel(last, "localhost"u8);
    }

    private static bool IsLabel(ReadOnlySpan<byte> label, ReadOnlySpan<byte> word) => System.Text.Ascii.EqualsIgnoreCase(label, word);
}
