using System.Collections.Immutable;
using SpfLint.Dns.Names;
using SpfLint.Spf.Syntax;

namespace SpfLint.Spf.Evaluation.Macros;

/// <summary>Expands macro-strings (RFC 7208 section 7).</summary>
internal static class MacroExpander
{
    /// <summary>Makes the name that a target stands for (sections 4.8 and 7.3).</summary>
    /// <returns>False when it is no domain name.</returns>
    public static bool TryExpandName(PreparedTarget target, in MacroValues values, out DomainName name)
    {
        // One octet more than a name has shows where the first label that does not fit ends, one more is for a final dot.
        Span<byte> buffer = stackalloc byte[TargetName.MaxTextLength + 2];
        var text = new BackwardText(buffer);
        Expand(target.MacroString, target.RecordText.Span, values, ref text);
        return TargetName.TryRead(TargetName.Truncate(text.Written, text.IsOverfull), out name);
    }

    /// <summary>Makes the domain of the labels behind the first dot of a target's last parts: what is before them may be anything.</summary>
    /// <returns>The root where there are no such labels, or none that make a name.</returns>
    public static DomainName ExpandParent(PreparedTarget target, ImmutableArray<MacroPart> lastParts, in MacroValues values)
    {
        Span<byte> buffer = stackalloc byte[TargetName.MaxTextLength + 2];
        var text = new BackwardText(buffer);
        Expand(target.MacroString with { Parts = lastParts }, target.RecordText.Span, values, ref text);
        int dot = text.Written.IndexOf((byte)'.');
        return !text.IsOverfull && dot >= 0 && TargetName.TryRead(text.Written[(dot + 1)..], out DomainName name) ? name : DomainName.Root;
    }

    /// <summary>Expands a macro-string, its last part first, until it is done or no more fits.</summary>
    /// <param name="macroString">A macro-string without mistakes.</param>
    /// <param name="text">The text that its spans count in.</param>
    /// <param name="values">What the letters stand for.</param>
    /// <param name="output">Takes the text.</param>
    public static void Expand(MacroString macroString, ReadOnlySpan<byte> text, in MacroValues values, ref BackwardText output)
    {
        for (int i = macroString.Parts.Length - 1; i >= 0 && !output.IsOverfull; i--)
        {
            switch (macroString.Parts[i])
            {
                case MacroExpand expand:
                    Expand(expand, text, values, ref output);
                    break;

                case MacroEscape escape:
                    for (int at = escape.Expansion.Length - 1; at >= 0; at--)
                        output.Prepend((byte)escape.Expansion[at]);
                    break;

                case MacroPart literal:
                    output.Prepend(literal.Span.Of(text));
                    break;
            }
        }
    }

    private static void Expand(MacroExpand expand, ReadOnlySpan<byte> text, in MacroValues values, ref BackwardText output)
    {
        Span<byte> scratch = stackalloc byte[MacroValues.ScratchLength];
        ReadOnlySpan<byte> value = values.Of(expand.Letter, scratch);
        ReadOnlySpan<byte> delimiters = expand.DelimitersSpan.Length == 0 ? "."u8 : expand.DelimitersSpan.Of(text);
        Transform(expand, value, delimiters, ref output);
    }

    /// <summary>Splits the value, reverses the parts, keeps the right-hand ones and joins them with dots (section 7.3).</summary>
    private static void Transform(
        MacroExpand expand, scoped ReadOnlySpan<byte> value, ReadOnlySpan<byte> delimiters, ref BackwardText output)
    {
        // What is split at its dots and joined with dots is what it was.
        if (!expand.IsReversed && expand.PartCount is null && delimiters.SequenceEqual("."u8))
        {
            Prepend(expand, value, ref output);
            return;
        }

        int left = expand.PartCount ?? int.MaxValue;
        bool isLast = true;
        while (left-- > 0 && !output.IsOverfull)
        {
            // The last part of the output is the value's last one, or its first when reversed.
            int cut = expand.IsReversed ? value.IndexOfAny(delimiters) : value.LastIndexOfAny(delimiters);
            ReadOnlySpan<byte> part = cut < 0 ? value : expand.IsReversed ? value[..cut] : value[(cut + 1)..];
            if (!isLast)
                output.Prepend((byte)'.');

            isLast = false;
            Prepend(expand, part, ref output);
            if (cut < 0)
                return;

            value = expand.IsReversed ? value[(cut + 1)..] : value[..cut];
        }
    }

    private static void Prepend(MacroExpand expand, scoped ReadOnlySpan<byte> part, ref BackwardText output)
    {
        if (expand.IsUrlEscaped)
            output.PrependUrlEscaped(part);
        else
            output.Prepend(part);
    }
}
