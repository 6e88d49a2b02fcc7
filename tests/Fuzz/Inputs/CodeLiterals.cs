using System.Globalization;
using System.Text;

namespace SpfLint.Fuzz.Inputs;

/// <summary>
/// The string literals of a C# file. It knows as much of the language as tests use; what it misreads makes a poorer text to start from and
/// nothing worse.
/// </summary>
public static class CodeLiterals
{
    public static IEnumerable<string> Read(string code)
    {
        for (int at = 0; at < code.Length;)
        {
            ReadOnlySpan<char> rest = code.AsSpan(at);
            if (rest.StartsWith("//"))
                at += LengthTo(rest, "\n");
            else if (rest.StartsWith("'"))
                at += rest.StartsWith("'\\") ? 4 : 3;
            else if (rest.StartsWith("\"\"\""))
                yield return ReadRaw(code, ref at);
            else if (rest.StartsWith("@\"") || rest.StartsWith("$@\""))
                yield return ReadVerbatim(code, ref at);
            else if (rest[0] == '"')
                yield return ReadRegular(code, ref at);
            else
                at++;
        }
    }

    private static int LengthTo(ReadOnlySpan<char> text, ReadOnlySpan<char> end) => text.IndexOf(end) is >= 0 and var found ? found + end.Length : text.Length;

    private static string ReadRaw(string code, ref int at)
    {
        int quotes = 0;
        while (at + quotes < code.Length && code[at + quotes] == '"')
            quotes++;

        int start = at + quotes;
        int end = code.IndexOf(new string('"', quotes), start, StringComparison.Ordinal);
        end = end < 0 ? code.Length : end;
        at = Math.Min(end + quotes, code.Length);

        string[] lines = code[start..end].Split('\n');
        int indent = lines[^1].Length;
        return lines.Length < 3
            ? string.Concat(lines)
            : string.Join('\n', lines[1..^1].Select(line => line.Length > indent ? line[indent..].TrimEnd('\r') : ""));
    }

    private static string ReadVerbatim(string code, ref int at)
    {
        int start = code.IndexOf('"', at) + 1;
        at = start;
        while (at < code.Length && (code[at] != '"' || (at + 1 < code.Length && code[at + 1] == '"')))
            at += code[at] == '"' ? 2 : 1;

        string text = code[start..Math.Min(at, code.Length)].Replace("\"\"", "\"", StringComparison.Ordinal);
        at++;
        return text;
    }

    private static string ReadRegular(string code, ref int at)
    {
        var text = new StringBuilder();
        at++;
        while (at < code.Length && code[at] is not ('"' or '\n'))
        {
            if (code[at] == '\\' && at + 1 < code.Length)
                ReadEscape(code, ref at, text);
            else
                text.Append(code[at++]);
        }

        at++;
        return text.ToString();
    }

    private static void ReadEscape(string code, ref int at, StringBuilder text)
    {
        char kind = code[at + 1];
        at += 2;
        switch (kind)
        {
            case 'u' or 'U' or 'x':
                int max = kind == 'U' ? 8 : 4;
                int length = 0;
                while (length < max && at + length < code.Length && char.IsAsciiHexDigit(code[at + length]))
                    length++;

                int value = length == 0 ? 0 : int.Parse(code.AsSpan(at, length), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                text.Append(value <= char.MaxValue ? ((char)value).ToString() : char.ConvertFromUtf32(value));
                at += length;
                break;

            default:
                text.Append(kind switch { 'n' => '\n', 'r' => '\r', 't' => '\t', '0' => '\0', 'e' => '\u001B', 'a' => '\a', 'b' => '\b', 'f' => '\f', 'v' => '\v', _ => kind });
                break;
        }
    }
}
