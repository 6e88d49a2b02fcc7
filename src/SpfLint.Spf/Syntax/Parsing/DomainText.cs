using System.Buffers;
using System.Text;

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

    /// <summary>Whether a top label is a country's, one of the oldest, or one that sites and examples use (RFC 2606, RFC 6762).</summary>
    public static bool IsUsualTopLabel(ReadOnlySpan<byte> label)
    {
        const int CountryLength = 2;
        Span<byte> lower = stackalloc byte[MaxLabelLength];
        if (label.Length > MaxLabelLength || Ascii.ToLower(label, lower, out int length) != OperationStatus.Done)
            return false;

        return length == CountryLength || Encoding.ASCII.GetString(lower[..length]) is
            "com" or "net" or "org" or "info" or "biz" or "edu" or "gov" or "mil" or "int" or "name" or "arpa"
            or "example" or "test" or "invalid" or "local" or "internal" or "lan";
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

    /// <summary>The text before a prefix length or two, as in <c>example.org/24</c>; all of it when none is there.</summary>
    public static ReadOnlySpan<byte> WithoutCidr(ReadOnlySpan<byte> text)
    {
        int slash = text.IndexOf((byte)'/');
        return slash > 0 && IsDigitsAndSlashes(text[slash..]) ? text[..slash] : text;
    }

    /// <summary>Whether the text goes on with a character as well as without it: a number, or a top label such as <c>.co</c> and <c>m</c>.</summary>
    public static bool MayGoOn(ReadOnlySpan<byte> text, byte next) => (next | 0x20) switch
    {
        'm' => text.EndsWith(".co"u8),
        't' => text.EndsWith(".ne"u8),
        'g' => text.EndsWith(".or"u8),
        _ => SpfBytes.IsDigit(next) && SpfBytes.IsDigit(text[^1]),
    };

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
