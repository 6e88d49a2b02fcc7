using System.Text;

namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>
/// Reads a <c>domain-spec</c> (RFC 7208 section 7.1) and judges what of it is known before expansion. Reports at most one
/// mistake in the domain, or the mistakes in its macros.
/// </summary>
internal static class DomainReader
{
    /// <summary>Reads a domain-spec.</summary>
    /// <param name="range">The bytes; not empty, visible ASCII.</param>
    /// <param name="errors">Where mistakes go.</param>
    public static DomainSpec Read(TextRange range, TermErrors errors)
    {
        int before = errors.Count;
        MacroString macroString = MacroReader.Read(range, isExpanded: true, errors);
        if (errors.Count == before)
            Check(range, macroString, errors);
        return new DomainSpec(macroString, errors.Text.Memory[range.Start..range.End]);
    }

    private static void Check(TextRange range, MacroString macroString, TermErrors errors)
    {
        ReadOnlySpan<byte> text = range.Of(errors.Text.Bytes);
        if (text.Contains((byte)' '))
        {
            errors.Add(SpfErrorKind.TextForDomain, range);
            return;
        }

        bool isLiteral = macroString.IsLiteral;
        if (isLiteral && IsSomethingElse(range, text, errors))
            return;

        if (macroString.Parts[^1] is MacroLiteral && !CheckTopLabel(range, text, isLiteral, errors))
            return;

        if (!CheckLabels(range, text, errors))
            return;

        if (isLiteral && text.Length - (text[^1] == '.' ? 1 : 0) > DomainText.MaxNameLength)
            errors.Add(SpfErrorKind.NameTooLong, range);
    }

    /// <summary>Finds what people write where a domain is wanted: a URL, a mail address, a host with a port.</summary>
    private static bool IsSomethingElse(TextRange range, ReadOnlySpan<byte> text, TermErrors errors)
    {
        int scheme = text.IndexOf("://"u8);
        if (scheme >= 0)
        {
            ReadOnlySpan<byte> host = text[(scheme + 3)..];
            int end = host.IndexOfAny("/:?"u8);
            if (end >= 0)
                host = host[..end];
            errors.Add(Named(SpfErrorKind.UrlForDomain, range, host));
            return true;
        }

        int at = text.LastIndexOf((byte)'@');
        if (at >= 0)
        {
            errors.Add(Named(SpfErrorKind.MailAddressForDomain, range with { End = range.Start + at + 1 }, text[(at + 1)..]));
            return true;
        }

        int colon = text.LastIndexOf((byte)':');
        if (colon < 0 || colon == text.Length - 1 || !DomainText.IsDigitsAndSlashes(text[(colon + 1)..]))
            return false;

        var port = new TextRange(range.Start + colon, range.End);
        errors.AddMended(SpfErrorKind.PortAfterDomain, port, port, "");
        return true;

        SpfError Named(SpfErrorKind kind, TextRange wrong, ReadOnlySpan<byte> name) => new(kind, errors.Text.Map(wrong))
        {
            Suggestion = DomainText.LooksLikeHostName(name) ? Encoding.ASCII.GetString(name) : null,
            // A colon, a slash and an at sign are legal in all labels but the last.
            IsLegalHere = DomainText.EndsInTopLabel(range.Of(errors.Text.Bytes)),
        };
    }

    /// <summary><c>domain-end = ( "." toplabel [ "." ] ) / macro-expand</c>, for a domain-spec that does not end in a macro.</summary>
    private static bool CheckTopLabel(TextRange range, ReadOnlySpan<byte> text, bool isLiteral, TermErrors errors)
    {
        // The last literal starts behind the last macro or escape, and only it can hold the top label.
        int literal = isLiteral ? 0 : EndOfLastMacro(text);
        int end = text.Length - (text[^1] == '.' ? 1 : 0);
        int dot = end > literal ? text[literal..end].LastIndexOf((byte)'.') : -1;
        int label = literal + dot + 1;
        if (end <= literal || (dot >= 0 && label == end))
        {
            // A dot behind a macro, two dots at the end, or nothing but dots.
            int extra = end;
            while (extra > literal && text[extra - 1] == '.')
                extra--;
            var dots = new TextRange(range.Start + Math.Min(extra, end), range.End);
            int kept = extra == literal ? 0 : 1;
            if (extra == 0)
                errors.Add(SpfErrorKind.ExtraFinalDot, dots);
            else
                errors.AddMended(SpfErrorKind.ExtraFinalDot, dots, new TextRange(dots.Start + kept, dots.End), "");
            return false;
        }

        var top = new TextRange(range.Start + label, range.Start + end);
        if (dot < 0)
        {
            errors.Add(
                isLiteral ? SpfErrorKind.SingleLabel
                : DomainText.IsTopLabel(text[label..end]) ? SpfErrorKind.MissingDotBehindMacro
                : SpfErrorKind.InvalidTopLabel,
                top);
            return false;
        }

        ReadOnlySpan<byte> bytes = text[label..end];
        if (DomainText.IsTopLabel(bytes))
            return true;

        bool isNumeric = bytes.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
        errors.Add(isNumeric ? SpfErrorKind.NumericTopLabel : SpfErrorKind.InvalidTopLabel, top);
        return false;
    }

    private static int EndOfLastMacro(ReadOnlySpan<byte> text)
    {
        int end = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '%')
                continue;

            i += text[i + 1] == '{' ? text[i..].IndexOf((byte)'}') : 1;
            end = i + 1;
        }

        return end;
    }

    /// <summary>Checks the labels that are wholly literal: their length is known before expansion.</summary>
    private static bool CheckLabels(TextRange range, ReadOnlySpan<byte> text, TermErrors errors)
    {
        int start = 0;
        bool hasMacro = false;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] == '%')
            {
                i += text[i + 1] == '{' ? text[i..].IndexOf((byte)'}') : 1;
                hasMacro = true;
                continue;
            }

            if (i < text.Length && text[i] != '.')
                continue;

            if (i == start && i < text.Length)
            {
                int end = i + 1;
                while (end < text.Length && text[end] == '.')
                    end++;
                var dots = new TextRange(range.Start + i, range.Start + end);
                errors.AddMended(SpfErrorKind.EmptyLabel, dots, dots, "");
                return false;
            }

            if (!hasMacro && i - start > DomainText.MaxLabelLength)
            {
                errors.Add(SpfErrorKind.LabelTooLong, new TextRange(range.Start + start, range.Start + i));
                return false;
            }

            start = i + 1;
            hasMacro = false;
        }

        return true;
    }
}
