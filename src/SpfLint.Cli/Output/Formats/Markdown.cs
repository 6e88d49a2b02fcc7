using System.Globalization;
using System.Text;
using SpfLint.Analysis.Diagnostics;

namespace SpfLint.Cli.Output.Formats;

/// <summary>
/// Text for Markdown that shows as itself. What comes from zones and file names goes into code spans, where neither HTML nor links
/// nor the mention of a user means anything.
/// </summary>
internal static class Markdown
{
    private const string Marks = "\\`*_[]<>&#~|!@";

    /// <summary>Hostile text: plain when it is a single word, else a code span.</summary>
    public static string Code(string text)
    {
        string printable = Printable.EscapeInside(text);
        return printable.Length > 0 && printable.All(char.IsAsciiLetterOrDigit) ? printable : Span(printable);
    }

    /// <summary>A finding's message: its wording as prose, and its arguments as <see cref="Code"/> without the quotes around them.</summary>
    public static string Message(Finding finding)
    {
        var message = new StringBuilder();
        ReadOnlySpan<char> rest = finding.Message.Format;
        while (NextPlaceholders(rest) is { Length: > 0 } next)
        {
            string part = rest.Slice(next.Start, next.Length).ToString();
            string code = Code(string.Format(CultureInfo.InvariantCulture, part, [.. finding.Arguments]));
            ReadOnlySpan<char> before = rest[..next.Start];
            rest = rest[(next.Start + next.Length)..];
            if (code.StartsWith('`') && before.EndsWith("'") && rest.StartsWith("'"))
            {
                before = before[..^1];
                rest = rest[1..];
            }

            message.Append(Prose(Unbrace(before))).Append(code);
        }

        return message.Append(Prose(Unbrace(rest))).ToString();
    }

    /// <summary>Our own words, of which no character is to be taken for a mark.</summary>
    public static string Prose(string text)
    {
        var prose = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (Marks.Contains(c, StringComparison.Ordinal))
                prose.Append('\\');

            prose.Append(c);
        }

        return prose.ToString();
    }

    /// <summary>A code span of printable text: fenced by more backticks than it holds in a row.</summary>
    public static string Span(string printable)
    {
        if (printable.Length == 0)
            return "''";

        int longest = 0, run = 0;
        foreach (char c in printable)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        string fence = new('`', longest + 1);

        // One space on either side is taken away again, so that it must be there where the text has its own at an end.
        string padding = printable[0] is '`' or ' ' || printable[^1] is '`' or ' ' ? " " : "";
        return $"{fence}{padding}{printable}{padding}{fence}";
    }

    // Placeholders without a letter between them are one text: the ticks of two code spans must not touch.
    private static (int Start, int Length) NextPlaceholders(ReadOnlySpan<char> format)
    {
        int start = 0;
        while (start < format.Length && PlaceholderLength(format[start..]) == 0)
            start += format[start..].StartsWith("{{") ? 2 : 1;

        int end = start;
        while (PlaceholderLength(format[end..]) is > 0 and var length)
            end += length;

        return (start, end - start);
    }

    private static int PlaceholderLength(ReadOnlySpan<char> format) =>
        format is ['{', >= '0' and <= '9', ..] && format.IndexOf('}') is > 0 and var end ? end + 1 : 0;

    // Doubled braces stand for themselves.
    private static string Unbrace(ReadOnlySpan<char> format) => format.ToString()
        .Replace("{{", "{", StringComparison.Ordinal)
        .Replace("}}", "}", StringComparison.Ordinal);
}
