using System.Text;

namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>How a word starts: qualifiers, then a run of letters and digits. Reads a bounded number of bytes.</summary>
/// <param name="NameStart">Offset behind the qualifiers.</param>
/// <param name="NameEnd">Offset behind the run of letters and digits.</param>
/// <param name="Mechanism">The mechanism that the run names.</param>
/// <param name="Modifier">The known modifier that the run names.</param>
/// <param name="Follow">The byte behind the run; 0 at the end.</param>
internal readonly record struct TermHead(int NameStart, int NameEnd, SpfMechanism? Mechanism, SpfModifierKind? Modifier, byte Follow)
{
    private const int MaxQualifiers = 2;

    /// <summary>Whether the run is a name and nothing follows it.</summary>
    public bool IsBareName => Follow == 0 && (Mechanism ?? (object?)Modifier) is not null;

    /// <summary>Whether something must follow the name: a colon or an equals sign with an argument.</summary>
    public bool NeedsArgument => Modifier is not null || (Mechanism is { } mechanism && TermNames.NeedsArgument(mechanism));

    public static TermHead Read(ReadOnlySpan<byte> word)
    {
        int start = 0;
        while (start < word.Length && start < MaxQualifiers && SpfBytes.IsQualifier(word[start]))
            start++;

        int end = start;
        while (end < word.Length && end - start <= TermNames.MaxLength && SpfBytes.IsAlphaNumeric(word[end]))
            end++;

        ReadOnlySpan<byte> name = word[start..end];
        byte follow = end < word.Length ? word[end] : (byte)0;
        return new TermHead(start, end, TermNames.FindMechanism(name), TermNames.FindModifier(name), follow);
    }

    /// <summary>Whether a term plainly starts here: at most one qualifier, a known name, and what may follow it.</summary>
    public static bool StartsTerm(ReadOnlySpan<byte> word)
    {
        TermHead head = Read(word);
        if (head.NameStart > 1)
            return false;

        if (head.Mechanism is not null)
        {
            return head.Follow switch
            {
                0 or (byte)':' or (byte)'+' or (byte)'~' or (byte)'?' => true,
                (byte)'/' => head.NameEnd + 1 < word.Length && word[head.NameEnd + 1] is (byte)'/' or (>= (byte)'0' and <= (byte)'9'),
                (byte)'-' => Read(word[head.NameEnd..]) is { Mechanism: SpfMechanism.All, Follow: 0 },
                byte follow => SpfBytes.IsListPunctuation(follow) || SpfBytes.IsQuote(follow),
            };
        }

        return head.NameStart == 0 && ((head.Modifier is not null && head.Follow == '=') || IsVersion(word));
    }

    private static bool IsVersion(ReadOnlySpan<byte> word)
    {
        int length = SpfRecord.VersionText.Length;
        return StartsVersion(word)
            && (word.Length == length || SpfBytes.IsListPunctuation(word[length]) || SpfBytes.IsQuote(word[length]));
    }

    public static bool StartsVersion(ReadOnlySpan<byte> word) =>
        word.Length >= SpfRecord.VersionText.Length
        && Ascii.EqualsIgnoreCase(word[..SpfRecord.VersionText.Length], SpfRecord.VersionText);
}
