using System.Text;
using SpfLint.Spf.Syntax;

namespace SpfLint.Spf.Tests.Syntax;

/// <summary>A text in which <c>[|</c> and <c>|]</c> stand around the bytes that an error must point at.</summary>
internal sealed record MarkedText(byte[] Bytes, SpfSpan? Span)
{
    public static MarkedText Parse(string marked)
    {
        byte[] before = Utf8(marked.Split("[|")[0]);
        if (!marked.Contains("[|", StringComparison.Ordinal))
            return new MarkedText(before, null);

        string[] parts = marked.Split("[|")[1].Split("|]");
        byte[] inside = Utf8(parts[0]);
        return new MarkedText([.. before, .. inside, .. Utf8(parts[1])], new SpfSpan(before.Length, inside.Length));
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>What a text is after a mistake's edits, as Latin-1.</summary>
    public static string Apply(byte[] text, IEnumerable<SpfEdit> edits)
    {
        string result = Encoding.Latin1.GetString(text);
        foreach (SpfEdit edit in edits.Reverse())
            result = string.Concat(result.AsSpan(0, edit.Span.Start), edit.NewText, result.AsSpan(edit.Span.End));
        return result;
    }
}
