using System.Text;
using SpfLint.Dns.Text;

namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>What stands at a text's start where <c>v=spf1</c> was meant: <c>v=spf 1</c>, <c>vspf1</c>, <c>spf1</c>.</summary>
/// <param name="Length">Number of bytes.</param>
/// <param name="HasV">Whether it starts with the letter v.</param>
/// <param name="IsSpf">Whether its letters are exactly <c>spf</c>.</param>
/// <param name="HasNumber">Whether it ends in a number.</param>
internal readonly record struct VersionTag(int Length, bool HasV, bool IsSpf, bool HasNumber)
{
    private const int MaxConnectors = 4;

    /// <summary>Letters that a slip makes of <c>spf</c>; those one edit away need no mention.</summary>
    private static readonly string[] Anagrams = ["fps", "fsp", "pfs"];

    /// <summary>Reads the tag at the start of a text.</summary>
    /// <returns>Null when nothing like a version stands there.</returns>
    public static VersionTag? Read(ReadOnlySpan<byte> text)
    {
        VersionTag? tag = ReadLetters(text);

        // In 'v=sp f1' the first word is near enough, and only both are all of it.
        return tag is not { IsSpf: true } && VersionSlip.Read(text) is { } slip && (tag is null || slip.IsSpf) ? slip : tag;
    }

    private static VersionTag? ReadLetters(ReadOnlySpan<byte> text)
    {
        bool hasV = !text.IsEmpty && (text[0] | 0x20) == 'v';
        int at = SkipConnectors(text, hasV ? 1 : 0);
        int start = at;
        while (at < text.Length && at - start <= MaxConnectors && SpfBytes.IsAlpha(text[at]))
            at++;

        string letters = Encoding.ASCII.GetString(text[start..at]).ToLowerInvariant();
        bool isNear = letters.Length >= 2 && (EditDistance.Between(letters, "spf") <= 1 || Array.IndexOf(Anagrams, letters) >= 0);
        if (!isNear)
            return null;

        int end = ReadNumber(text, at);
        bool hasNumber = end > at;
        end = SkipFinalPunctuation(text, end);
        return IsBoundary(text[end..]) ? new VersionTag(end, hasV, letters == "spf", hasNumber) : null;
    }

    private static int SkipConnectors(ReadOnlySpan<byte> text, int at)
    {
        int end = at;
        while (end < text.Length && end - at < MaxConnectors && " \t=:-_.\"'"u8.Contains(text[end]))
            end++;
        return end;
    }

    /// <summary>A short number, perhaps behind a hyphen, a space, or another v; else nothing.</summary>
    private static int ReadNumber(ReadOnlySpan<byte> text, int at)
    {
        int start = at;
        while (start < text.Length && start - at < 3 && " -_.=:vV"u8.Contains(text[start]))
            start++;

        int end = start;
        while (end < text.Length && end - start < 3 && (SpfBytes.IsDigit(text[end]) || (end > start && text[end] == '.')))
            end++;
        return end > start && (end == text.Length || !(SpfBytes.IsDigit(text[end]) || text[end] is (byte)'.' or (byte)'/')) ? end : at;
    }

    private static int SkipFinalPunctuation(ReadOnlySpan<byte> text, int at)
    {
        int end = at;
        while (end < text.Length && ".,;:"u8.Contains(text[end]))
            end++;
        return end == text.Length || SpfBytes.IsWhiteSpace(text[end]) ? end : at;
    }

    private static bool IsBoundary(ReadOnlySpan<byte> rest)
    {
        int end = rest.IndexOf((byte)' ');
        return rest.IsEmpty || SpfBytes.IsWhiteSpace(rest[0]) || TermHead.StartsTerm(end < 0 ? rest : rest[..end]);
    }
}
