using System.Text;
using SpfLint.Dns.Records;

namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>
/// Puts together what people write as several words where one argument is wanted: an address range, a net mask behind its
/// address, the preference of an MX record before its host, an address behind a misspelt name.
/// </summary>
internal readonly ref struct SplitArgumentPass
{
    private readonly RepairedText _text;
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly RepairLog _log;
    private readonly List<TextRange> _words;

    private SplitArgumentPass(RepairedText text, int start, RepairLog log)
    {
        _text = text;
        _bytes = text.Bytes;
        _log = log;
        _words = WordList.Read(text.Bytes, start);
    }

    public static RepairedText Run(RepairedText text, int start, List<SpfError> errors)
    {
        var log = new RepairLog(text, errors);
        var pass = new SplitArgumentPass(text, start, log);
        for (int i = 0; i + 1 < pass._words.Count; i++)
        {
            TermHead head = TermHead.Read(pass._words[i].Of(text.Bytes));
            if (head is { Mechanism: SpfMechanism.A or SpfMechanism.Mx or SpfMechanism.Ip4 or SpfMechanism.Ip6 } && pass.ReadPrefixLength(i))
                continue;

            if (head is { Mechanism: SpfMechanism.Ip4, Follow: (byte)':' })
                pass.ReadAddress(i, head.NameEnd + 1);
            else if (head is { Mechanism: SpfMechanism.Mx })
                pass.ReadPreference(i, head);
            else if (head is { Mechanism: null, Modifier: null, Follow: 0 })
                pass.ReadMisspeltName(i, head);
        }

        return log.Result();
    }

    private void ReadAddress(int index, int argument)
    {
        var first = _words[index] with { Start = _words[index].Start + argument };
        TextRange next = _words[index + 1];
        ReadOnlySpan<byte> word = next.Of(_bytes);
        if (CidrReader.PrefixLengthOfMask(word) is { } prefix && IsIp4(first))
        {
            var gap = next with { Start = first.End };
            _log.ReportOnly(SpfErrorKind.NetmaskForPrefixLength, next, $"/{prefix}", new SpfEdit(_text.Map(gap), $"/{prefix}"));
            _log.Mend(gap, $"/{prefix}");
            return;
        }

        // The hyphen of a range may stand with either address or between them.
        bool isOpen = first.Length > 0 && _bytes[first.End - 1] == '-';
        if (isOpen)
            first = first with { End = first.End - 1 };
        bool isDash = word is [(byte)'-'] || Ascii.EqualsIgnoreCase(word, "to"u8);
        if (!isOpen && isDash && index + 2 < _words.Count)
            next = _words[index + 2];
        else if (!isOpen && word[0] == '-')
            next = next with { Start = next.Start + 1 };
        else if (!isOpen)
            return;

        if (AddressText.TryReadIp4(first.Of(_bytes), out uint low) && AddressText.TryReadIp4(next.Of(_bytes), out uint high) && low < high)
            _log.Mend(new TextRange(first.End, next.Start), "-");
    }

    /// <summary><c>ip4:192.0.2.0 / 24</c>, <c>ip4:192.0.2.0/2 4</c></summary>
    private bool ReadPrefixLength(int index)
    {
        TextRange word = _words[index], next = _words[index + 1];
        bool isSlashAlone = next.Of(_bytes) is [(byte)'/'] && index + 2 < _words.Count && IsNumber(_words[index + 2], 3) && !word.Of(_bytes).Contains((byte)'/');
        bool isCutNumber = word.Of(_bytes) is [.., (byte)'/', >= (byte)'1' and <= (byte)'9'] && IsNumber(next, 2);
        if (!isSlashAlone && !isCutNumber)
            return false;

        var gap = new TextRange(word.End, next.Start);
        _log.Report(SpfErrorKind.SpaceInTerm, gap, gap, "");
        if (isSlashAlone)
            _log.Extend(new TextRange(next.End, _words[index + 2].Start), "");
        return true;
    }

    private bool IsNumber(TextRange range, int most) =>
        range.Length > 0 && range.Length <= most && range.Of(_bytes).IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;

    private bool IsIp4(TextRange range) => AddressText.TryReadIp4(range.Of(_bytes), out _);

    /// <summary><c>mx:10 mail.example.org</c>, <c>mx 10 mail.example.org</c></summary>
    private void ReadPreference(int index, TermHead head)
    {
        TextRange mx = _words[index];
        bool isBehindColon = head.Follow == ':';
        if (!isBehindColon && !head.IsBareName)
            return;

        TextRange number = isBehindColon ? mx with { Start = mx.Start + head.NameEnd + 1 } : _words[index + 1];
        int hostIndex = isBehindColon ? index + 1 : index + 2;
        bool isNumber = number.Length is > 0 and <= 5 && number.Of(_bytes).IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
        if (!isNumber || hostIndex >= _words.Count || !DomainText.LooksLikeHostName(_words[hostIndex].Of(_bytes)))
            return;

        var gap = new TextRange(isBehindColon ? number.Start : mx.End, _words[hostIndex].Start);
        string separator = isBehindColon ? "" : ":";
        _log.ReportOnly(SpfErrorKind.MxPreference, number, new SpfEdit(_text.Map(gap), separator));
        _log.Mend(gap, separator);
    }

    /// <summary><c>ip 192.0.2.1</c>: neither a mechanism, nor an address without one.</summary>
    private void ReadMisspeltName(int index, TermHead head)
    {
        TextRange word = _words[index], next = _words[index + 1];
        var name = word with { Start = word.Start + head.NameStart };
        bool isNameCut = TermHead.StartsTerm([.. word.Of(_bytes), .. next.Of(_bytes)]);
        if (isNameCut || NetworkText.FamilyOfNetwork(next.Of(_bytes)) is not { } family || !Spelling.NearestMechanisms(name.Of(_bytes)).Contains(family))
            return;

        string right = TermNames.Of(family) + ":";
        var gap = name with { End = next.Start };
        _log.ReportOnly(SpfErrorKind.UnknownMechanism, name, right, new SpfEdit(_text.Map(gap), right));
        _log.Mend(gap, right);
    }
}
