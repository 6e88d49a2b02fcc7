using System.Text;

namespace SpfLint.Cli.Git;

/// <summary>A path as git writes it in the header of a diff: in quotes with escapes as in C, where it holds anything unusual.</summary>
internal static class QuotedPath
{
    /// <summary>Reads what stands behind <c>+++ </c>.</summary>
    /// <returns>The path in the repository; null for <c>/dev/null</c>, which stands for no file, and for what is no such path.</returns>
    public static string? Read(ReadOnlySpan<byte> text)
    {
        // A tab ends a name with spaces in it.
        if (text.EndsWith("\t"u8))
            text = text[..^1];

        byte[] path = text is [(byte)'"', .. var quoted, (byte)'"'] ? Unescape(quoted) : text.ToArray();
        return path.AsSpan().StartsWith("b/"u8) ? Encoding.UTF8.GetString(path.AsSpan(2)) : null;
    }

    private static byte[] Unescape(ReadOnlySpan<byte> text)
    {
        var bytes = new List<byte>(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                bytes.Add(text[i]);
            }
            else if (IsOctal(text[++i]) && i + 2 < text.Length)
            {
                bytes.Add((byte)(((text[i] - '0') << 6) | ((text[i + 1] - '0') << 3) | (text[i + 2] - '0')));
                i += 2;
            }
            else
            {
                bytes.Add(text[i] switch
                {
                    (byte)'a' => (byte)'\a',
                    (byte)'b' => (byte)'\b',
                    (byte)'f' => (byte)'\f',
                    (byte)'n' => (byte)'\n',
                    (byte)'r' => (byte)'\r',
                    (byte)'t' => (byte)'\t',
                    (byte)'v' => (byte)'\v',
                    var other => other,
                });
            }
        }

        return [.. bytes];
    }

    private static bool IsOctal(byte b) => b is >= (byte)'0' and <= (byte)'7';
}
