namespace SpfLint.Spf.Evaluation.Macros;

/// <summary>
/// Text that is written from its end to its start, and that takes no more than fits. Names are cut on their left side (RFC
/// 7208 section 7.3), so that what does not fit need never be made, however much a macro-string would expand to.
/// </summary>
/// <param name="buffer">Room for the text.</param>
internal ref struct BackwardText(Span<byte> buffer)
{
    private readonly Span<byte> _buffer = buffer;
    private int _start = buffer.Length;

    /// <summary>Whether something did not fit; nothing more is taken then.</summary>
    public bool IsOverfull { get; private set; }

    /// <summary>What fit, in the right order.</summary>
    public readonly ReadOnlySpan<byte> Written => _buffer[_start..];

    /// <summary>Puts an octet before the text.</summary>
    public void Prepend(byte octet)
    {
        if (_start == 0)
            IsOverfull = true;
        else
            _buffer[--_start] = octet;
    }

    /// <summary>Puts octets before the text, or as many of their last as fit.</summary>
    public void Prepend(scoped ReadOnlySpan<byte> octets)
    {
        int count = Math.Min(octets.Length, _start);
        octets[^count..].CopyTo(_buffer[(_start - count)..]);
        _start -= count;
        IsOverfull |= count < octets.Length;
    }

    /// <summary>Puts octets before the text, percent-encoding all but the unreserved ones (section 7.3, RFC 3986 section 2.3).</summary>
    public void PrependUrlEscaped(scoped ReadOnlySpan<byte> octets)
    {
        for (int i = octets.Length - 1; i >= 0 && !IsOverfull; i--)
        {
            byte octet = octets[i];
            if (char.IsAsciiLetterOrDigit((char)octet) || octet is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~')
                Prepend(octet);
            else
                Prepend([(byte)'%', HexDigit(octet >> 4), HexDigit(octet & 0xF)]);
        }
    }

    private static byte HexDigit(int value) => (byte)"0123456789ABCDEF"[value];
}
