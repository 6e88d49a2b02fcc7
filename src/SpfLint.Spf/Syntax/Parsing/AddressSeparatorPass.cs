using System.Text;

namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>
/// Finds the address behind <c>ip4</c> and <c>ip6</c> where no colon stands, or more than that: <c>ip4/192.0.2.1</c>,
/// <c>ip4-192.0.2.1</c>, <c>ip4:=192.0.2.1</c>, <c>ip4192.0.2.1</c>, <c>ip62:001:db8::1</c>. A dot, a comma and an equals sign have readers of their own.
/// </summary>
internal static class AddressSeparatorPass
{
    private const int NameLength = 3;

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
        int name = word.Start + TermHead.Read(word.Of(bytes)).NameStart;
        int end = name + NameLength;
        if (end >= word.End || TermNames.FindMechanism(bytes[name..end]) is not (SpfMechanism.Ip4 or SpfMechanism.Ip6))
            return;

        int address = end;
        while (address < word.End && !SpfBytes.IsAlphaNumeric(bytes[address]))
            address++;

        var between = new TextRange(end, address);
        if (NetworkText.FamilyOfNetwork(bytes[address..word.End]) is null)
            return;

        // That is a misspelt name: ip66:2001:db8::1.
        bool isDoubled = between.IsEmpty && bytes[address] == bytes[end - 1] && bytes[address + 1] == ':';
        if (isDoubled)
            return;

        bool isSwapped = between.IsEmpty
            && bytes[address + 1] == ':'
            && NetworkText.FamilyOfNetwork([bytes[address], .. bytes[(address + 2)..word.End]]) is not null;
        if (isSwapped)
        {
            var pair = new TextRange(address, address + 2);
            string right = $":{(char)bytes[address]}";
            log.ReportOnly(SpfErrorKind.UnknownMechanism, pair with { Start = name }, TermNames.Of(SpfMechanism.Ip6) + right, log.EditOf(pair, right));
            log.Mend(pair, right);
        }
        else if (between.IsEmpty)
        {
            var whole = word with { Start = name };
            string suggestion = $"{TermNames.Of(TermNames.FindMechanism(bytes[name..end])!.Value)}:{Encoding.ASCII.GetString(bytes[address..word.End])}";
            log.ReportOnly(SpfErrorKind.UnknownMechanism, whole, suggestion, log.EditOf(between, ":"));
            log.Mend(between, ":");
        }
        else if (IsSlip(between.Of(bytes)))
        {
            log.Report(SpfErrorKind.WrongArgumentSeparator, between, between, ":");
        }
    }

    private static bool IsSlip(ReadOnlySpan<byte> between) =>
        between is [(byte)'/' or (byte)'-' or (byte)'_' or (byte)'\\' or (byte)'|'] || between.SequenceEqual(":="u8) || between.SequenceEqual("=:"u8);
}
