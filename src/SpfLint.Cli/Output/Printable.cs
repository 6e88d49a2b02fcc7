using System.Globalization;
using System.Text;

namespace SpfLint.Cli.Output;

/// <summary>
/// Makes text safe for terminals and for logs: zone text and file names may carry escape sequences that repaint the screen, invisible
/// characters that make it lie, or commands that GitHub's runner looks for in whatever a step prints.
/// </summary>
internal static class Printable
{
    private const string CommandMark = "::";
    private const string OldCommandMark = "##[";

    /// <summary>Writes what does not show as itself as <c>\x1b</c> or <c>\u{202e}</c>.</summary>
    public static string Escape(string text) => EscapeCommands(EscapeCharacters(text));

    /// <summary>Whether a <c>[</c> would make a command of what stands before it.</summary>
    /// <param name="before">The end of that.</param>
    public static bool OpensCommand(string before) => before.EndsWith("##", StringComparison.Ordinal);

    /// <summary>
    /// The runner obeys <c>::command::</c> where a line begins so, and <c>##[command]</c> anywhere. Most texts could begin a line. No
    /// address has two colons twice.
    /// </summary>
    private static string EscapeCommands(string text)
    {
        text = EscapeOldCommands(text);
        ReadOnlySpan<char> command = text.AsSpan().TrimStart();
        return command.StartsWith(CommandMark) && command[CommandMark.Length..].Contains(CommandMark, StringComparison.Ordinal)
            ? $@"{text.AsSpan(0, text.Length - command.Length)}\x3a{command[1..]}"
            : text;
    }

    private static string EscapeOldCommands(string text) => text.Replace(OldCommandMark, @"##\x5b", StringComparison.Ordinal);

    /// <summary>The same for text that stands in marks of its own, so that it begins no line.</summary>
    public static string EscapeInside(string text) => EscapeOldCommands(EscapeCharacters(text));

    private static string EscapeCharacters(string text)
    {
        int first = 0;
        while (first < text.Length && text[first] is >= ' ' and <= '~')
            first++;

        if (first == text.Length)
            return text;

        var escaped = new StringBuilder(text, 0, first, text.Length + 16);
        for (int i = first; i < text.Length;)
        {
            if (Rune.TryGetRuneAt(text, i, out Rune rune))
            {
                escaped.Append(NeedsEscape(rune) ? Escape(rune) : rune.ToString());
                i += rune.Utf16SequenceLength;
            }
            else
            {
                escaped.Append('\uFFFD');
                i++;
            }
        }

        return escaped.ToString();
    }

    /// <summary>Whether a character steers instead of showing: controls, bidirectional and zero-width marks, line separators.</summary>
    public static bool NeedsEscape(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    /// <summary>The escape of one character.</summary>
    public static string Escape(Rune rune) => rune.Value < 0x80
        ? string.Create(CultureInfo.InvariantCulture, $"\\x{rune.Value:x2}")
        : string.Create(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:x}}}");

    /// <summary>The escape of a byte that is no UTF-8.</summary>
    public static string Escape(byte value) => string.Create(CultureInfo.InvariantCulture, $"\\x{value:x2}");
}
