using System.Globalization;
using System.Text;
using SpfLint.Dns.Records;

namespace SpfLint.Dns.Zones.Spellings;

/// <content>What stands in records and directives alike.</content>
public sealed partial class SpellingReader
{
    private void ReadName(in EntryView entry, int token)
    {
        ReadOnlySpan<byte> text = entry.Content(token);
        if (text.SequenceEqual("@"u8) || (entry.Tokens[token].Traits & TokenTraits.NonAscii) != 0)
            return;

        var escaped = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            char c = (char)text[i];
            if (c == '\\' && i + 1 < text.Length)
                escaped.Append(c).Append((char)text[++i]);
            else
                escaped.Append(char.IsAsciiLetterOrDigit(c) || "-_/*.".Contains(c, StringComparison.Ordinal) ? "" : "\\").Append(c);
        }

        if (escaped.Length > text.Length)
            Found(SpellingKind.NameCharacter, entry, token, escaped.ToString(), keepsMeaning: true);
    }

    private void ReadPeriod(in EntryView entry, int token)
    {
        ReadOnlySpan<byte> text = entry.Content(token);
        if (!entry.Tokens[token].IsQuoted && IsDescending(text) && TimeToLive.Read(text, out uint seconds) == TimeToLiveProblem.None)
            Found(SpellingKind.CompoundPeriod, entry, token, seconds.ToString(CultureInfo.InvariantCulture), keepsMeaning: true);
    }

    /// <summary>Whether a larger unit stands before a smaller one.</summary>
    private static bool IsDescending(ReadOnlySpan<byte> text)
    {
        const string Units = "wdhms";
        int last = Units.Length;
        foreach (byte b in text)
        {
            int unit = Units.IndexOf((char)(b | 0x20), StringComparison.Ordinal);
            if (unit > last)
                return true;

            last = unit < 0 ? last : unit;
        }

        return false;
    }

    /// <summary>The text without its quotes, if it holds nothing but letters, digits and a few harmless characters.</summary>
    private static string? Unquoted(ReadOnlySpan<byte> content, string harmless)
    {
        foreach (byte b in content)
        {
            if (!char.IsAsciiLetterOrDigit((char)b) && !harmless.Contains((char)b, StringComparison.Ordinal))
                return null;
        }

        return content.IsEmpty ? null : Encoding.ASCII.GetString(content);
    }
}
