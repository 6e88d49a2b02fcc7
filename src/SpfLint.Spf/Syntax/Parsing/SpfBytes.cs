namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>The byte classes of the grammar (RFC 5234 appendix B.1, RFC 7208 section 12).</summary>
internal static class SpfBytes
{
    public static bool IsAlpha(byte value) => char.IsAsciiLetter((char)value);

    public static bool IsDigit(byte value) => char.IsAsciiDigit((char)value);

    public static bool IsHexDigit(byte value) => char.IsAsciiHexDigit((char)value);

    public static bool IsAlphaNumeric(byte value) => char.IsAsciiLetterOrDigit((char)value);

    /// <summary>A byte of a modifier's <c>name</c>; the first must be a letter besides.</summary>
    public static bool IsNameByte(byte value) => IsAlphaNumeric(value) || value is (byte)'-' or (byte)'_' or (byte)'.';

    public static bool IsQualifier(byte value) => value is (byte)'+' or (byte)'-' or (byte)'?' or (byte)'~';

    /// <summary>A delimiter of a macro.</summary>
    public static bool IsDelimiter(byte value) => ".-+,/_="u8.Contains(value);

    /// <summary>White space of any kind; only the space separates terms.</summary>
    public static bool IsWhiteSpace(byte value) => value is (byte)' ' or (>= 9 and <= 13);

    /// <summary>What people put between terms instead of a space.</summary>
    public static bool IsListPunctuation(byte value) => value is (byte)',' or (byte)';' or (byte)'|';

    public static bool IsQuote(byte value) => value is (byte)'"' or (byte)'\'' or (byte)'`';

    /// <summary>A <c>macro-literal</c> byte, or the percent sign.</summary>
    public static bool IsVisible(byte value) => value is > 0x20 and < 0x7F;
}
