using SpfLint.Dns.Names;

namespace SpfLint.Spf.Evaluation;

/// <summary>Turns expanded text into a name to ask for (RFC 7208 sections 4.3 and 7.3).</summary>
internal static class TargetName
{
    /// <summary>Longest name as text, in octets, without a final dot.</summary>
    public const int MaxTextLength = 253;

    /// <summary>Splits text at its dots. Nothing is an escape here, for domain-specs have none.</summary>
    /// <param name="text">The name; a final dot is left out.</param>
    /// <param name="name">The name.</param>
    /// <returns>False when a label is empty or too long, or the name is.</returns>
    public static bool TryRead(ReadOnlySpan<byte> text, out DomainName name)
    {
        const int MaxLabelLength = 63;
        name = default;
        if (text.EndsWith("."u8))
            text = text[..^1];

        if (text.IsEmpty || text.Length > MaxTextLength)
            return false;

        Span<byte> wire = stackalloc byte[text.Length + 2];
        text.CopyTo(wire[1..]);
        int labelStart = 0;
        for (int i = 1; i <= text.Length + 1; i++)
        {
            if (i <= text.Length && wire[i] != (byte)'.')
                continue;

            int length = i - labelStart - 1;
            if (length is 0 or > MaxLabelLength)
                return false;

            wire[labelStart] = (byte)length;
            labelStart = i;
        }

        wire[labelStart] = 0;
        name = new DomainName(wire);
        return true;
    }

    /// <summary>
    /// Takes labels off the left side until the name is short enough (section 7.3).
    /// </summary>
    /// <param name="text">The name's text, or its end.</param>
    /// <param name="isCut">Whether something stood before it that is not there any more.</param>
    public static ReadOnlySpan<byte> Truncate(ReadOnlySpan<byte> text, bool isCut)
    {
        ReadOnlySpan<byte> rest = text.EndsWith("."u8) ? text[..^1] : text;
        while (rest.Length > MaxTextLength || isCut)
        {
            int dot = rest.IndexOf((byte)'.');
            if (dot < 0)
                return [];

            rest = rest[(dot + 1)..];
            isCut = false;
        }

        return rest;
    }

    /// <summary>Whether a name can be a mail domain: two labels or more, the last one a <c>toplabel</c> (sections 4.3 and 7.1).</summary>
    public static bool IsFullyQualified(DomainName name)
    {
        ReadOnlySpan<byte> wire = name.Wire;
        int top = 0;
        for (int next = 0; wire[next] != 0; next += wire[next] + 1)
            top = next;

        return top > 0 && Syntax.Parsing.DomainText.IsTopLabel(wire.Slice(top + 1, wire[top]));
    }
}
