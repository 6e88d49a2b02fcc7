namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>Questions about text that may be a domain (RFC 7208 section 7.1, RFC 1035 section 2.3.4).</summary>
internal static class DomainText
{
    public const int MaxLabelLength = 63;
    public const int MaxNameLength = 253;

    /// <summary>The grammar's <c>toplabel</c>: letters, digits and inner hyphens, not digits alone.</summary>
    public static bool IsTopLabel(ReadOnlySpan<byte> label)
    {
        if (label.IsEmpty || label[0] == '-' || label[^1] == '-')
            return false;

        bool isDigits = true;
        foreach (byte value in label)
        {
            if (SpfBytes.IsAlpha(value) || value == '-')
                isDigits = false;
            else if (!SpfBytes.IsDigit(value))
                return false;
        }

        return !isDigits;
    }

    /// <summary>Whether a literal text has the grammar's <c>domain-end</c>: a dot, a top label, perhaps a final dot.</summary>
    public static bool EndsInTopLabel(ReadOnlySpan<byte> text) => text.Length > 1 && text[..^1].Contains((byte)'.') && IsTopLabel(TopLabelOf(text));

    /// <summary>What stands behind the last dot that is not the final byte; may be empty.</summary>
    public static ReadOnlySpan<byte> TopLabelOf(ReadOnlySpan<byte> text)
    {
        if (text.EndsWith("."u8))
            text = text[..^1];
        return text[(text.LastIndexOf((byte)'.') + 1)..];
    }

    /// <summary>
    /// Whether people would take the text for a host name: two labels or more of letters, digits, hyphens and underscores,
    /// and a top label.
    /// </summary>
    public static bool LooksLikeHostName(ReadOnlySpan<byte> text)
    {
        if (text.Length > MaxNameLength + 1)
            return false;
        if (text.EndsWith("."u8))
            text = text[..^1];

        int dot = text.LastIndexOf((byte)'.');
        if (dot <= 0 || text[0] == '.' || !IsTopLabel(text[(dot + 1)..]))
            return false;

        foreach (byte value in text)
        {
            if (!SpfBytes.IsNameByte(value))
                return false;
        }

        return text.IndexOf(".."u8) < 0;
    }

    /// <summary>Whether the text can only be numbers: a port, a prefix length.</summary>
    public static bool IsDigitsAndSlashes(ReadOnlySpan<byte> text)
    {
        foreach (byte value in text)
        {
            if (value != '/' && !SpfBytes.IsDigit(value))
                return false;
        }

        return true;
    }
}
