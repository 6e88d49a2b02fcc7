using System.Text;
using SpfLint.Cli.Output;

namespace SpfLint.Cli.Check;

/// <summary>Text as a part of a header field's value, whatever it holds (RFC 5322 section 3.2).</summary>
internal static class HeaderText
{
    // What follows starts on a line of its own, so that a field of any length stays readable (section 2.2.3).
    private const string Fold = "\n    ";

    /// <summary>A field: its first part behind the name, each of the others on a folded line.</summary>
    public static string Field(string name, params ReadOnlySpan<string> parts) => $"{name}: {string.Join(Fold, parts)}";

    /// <summary>A <c>quoted-string</c>, unless the text is plain both as <c>dot-atom</c> and as <c>token</c> (RFC 2045 section 5.1).</summary>
    public static string Value(string text) => IsPlain(text) ? text : Quoted(text);

    /// <summary>A <c>comment</c>.</summary>
    public static string Comment(string text) => $"({Escape(text, "()")})";

    /// <summary>A mailbox as a <c>pvalue</c> (RFC 8601 section 2.2).</summary>
    public static string Mailbox(string mailbox)
    {
        int at = mailbox.LastIndexOf('@');
        return at > 0 && IsPlain(mailbox[..at]) && IsPlain(mailbox[(at + 1)..]) ? mailbox : Quoted(mailbox);
    }

    private static string Quoted(string text) => $"\"{Escape(text, "\"")}\"";

    private static string Escape(string text, string special)
    {
        var escaped = new StringBuilder();
        foreach (char letter in Printable.Escape(text))
        {
            if (letter == '\\' || special.Contains(letter))
                escaped.Append('\\');

            escaped.Append(letter);
        }

        return escaped.ToString();
    }

    private static bool IsPlain(string text) =>
        text.Length > 0 && Array.TrueForAll(text.Split('.'), atom => atom.Length > 0 && atom.All(IsPlain));

    private static bool IsPlain(char letter) => char.IsAsciiLetterOrDigit(letter) || "!#$%&'*+-^_`{|}~".Contains(letter);
}
