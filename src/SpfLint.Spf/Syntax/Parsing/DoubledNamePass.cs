namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>
/// Takes out the name of a mechanism that stands before another: the same one pasted twice, as in <c>include:include:x.example</c>, or one
/// that the argument cannot be for, as in <c>a:ip4:192.0.2.1</c>.
/// </summary>
internal static class DoubledNamePass
{
    public static RepairedText Run(RepairedText text, int start, List<SpfError> errors)
    {
        ReadOnlySpan<byte> bytes = text.Bytes;
        var log = new RepairLog(text, errors);
        foreach (TextRange word in WordList.Read(bytes, start))
            Look(bytes, word, log);

        return log.Result();
    }

    private static void Look(ReadOnlySpan<byte> bytes, TextRange word, RepairLog log)
    {
        TermHead outer = TermHead.Read(word.Of(bytes));
        if (outer is not { Mechanism: { } first, Follow: (byte)':' })
            return;

        int innerStart = word.Start + outer.NameEnd + 1;
        TermHead inner = TermHead.Read(bytes[innerStart..word.End]);
        int argument = innerStart + inner.NameEnd + 1;
        if (inner is not { NameStart: 0, Mechanism: { } second, Follow: (byte)':' } || argument >= word.End)
            return;

        if (first == second)
        {
            var repeated = new TextRange(innerStart, argument);
            log.Report(SpfErrorKind.RepeatedArgumentSeparator, repeated, repeated, "");
        }
        else if (IsFor(second, bytes[argument..word.End]) && !IsFor(first, bytes[argument..word.End]))
        {
            var stray = new TextRange(word.Start + outer.NameStart, innerStart);
            log.Report(SpfErrorKind.StrayCharacter, stray, stray, "");
        }
    }

    /// <summary>Whether an argument, or the first of a list, is of the kind that the mechanism has.</summary>
    private static bool IsFor(SpfMechanism mechanism, ReadOnlySpan<byte> argument)
    {
        int end = argument.IndexOfAny(",;|"u8);
        ReadOnlySpan<byte> one = end < 0 ? argument : argument[..end];
        SpfMechanism? family = NetworkText.FamilyOfNetwork(one);
        return mechanism is SpfMechanism.Ip4 or SpfMechanism.Ip6 ? family == mechanism : family is null && DomainText.LooksLikeHostName(one);
    }
}
