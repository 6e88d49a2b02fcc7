using System.Buffers;
using System.Net;
using System.Net.Sockets;
using System.Text;
using SpfLint.Dns.Records;

namespace SpfLint.Analysis.Input;

/// <summary>Tells from a file's first bytes whether it is a zone file; used only where the name alone does not say so.</summary>
internal static class ZoneSniffer
{
    private const int MaxEntries = 100;

    // Variables of PHP, Perl and PowerShell begin with a dollar sign as well.
    private static readonly SearchValues<char> s_codeCharacters = SearchValues.Create("=({[\"'$");

    /// <summary>How sure an entry makes us.</summary>
    private enum Entry
    {
        /// <summary>No directive and no record.</summary>
        None,

        /// <summary>Reads as a record, but so might a line of prose.</summary>
        Possible,

        /// <summary>A record whose data fits its type.</summary>
        Record,

        /// <summary>An SOA record, or a directive with what belongs behind it.</summary>
        Unmistakable,
    }

    /// <summary>Whether a file is a zone file, judged by name and content together.</summary>
    /// <param name="name">What the file's name says.</param>
    /// <param name="head">The file's first bytes.</param>
    public static bool IsZone(NameEvidence name, ReadOnlySpan<byte> head) => name switch
    {
        NameEvidence.Zone => true,
        _ when head.StartsWith("#!"u8) || head.StartsWith("<"u8) => false,
        NameEvidence.Likely => AnyEntry(head),
        NameEvidence.Unknown => FirstEntries(head),
        NameEvidence.Other => FirstEntry(head) == Entry.Unmistakable,
        _ => false,
    };

    // Mistakes may come first, so one good record anywhere near the top will do.
    private static bool AnyEntry(ReadOnlySpan<byte> head)
    {
        int possible = 0, seen = 0;
        foreach (string line in new EntryLines(head))
        {
            Entry entry = Judge(line);
            if (entry >= Entry.Record || (entry == Entry.Possible && ++possible == 3))
                return true;

            if (++seen == MaxEntries)
                break;
        }

        return possible > 0 && possible == seen;
    }

    private static bool FirstEntries(ReadOnlySpan<byte> head)
    {
        int possible = 0;
        foreach (string line in new EntryLines(head))
        {
            switch (Judge(line))
            {
                case Entry.None:
                    return false;

                case Entry.Possible:
                    if (++possible == 3)
                        return true;

                    break;

                default:
                    return true;
            }
        }

        return possible > 1;
    }

    private static Entry FirstEntry(ReadOnlySpan<byte> head)
    {
        foreach (string line in new EntryLines(head))
            return Judge(line);

        return Entry.None;
    }

    private static Entry Judge(string line)
    {
        string[] words = line.Split([' ', '\t', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return Entry.None;

        if (words[0].StartsWith('$'))
            return IsDirective(words) ? Entry.Unmistakable : Entry.None;

        bool hasOwner = line[0] is not (' ' or '\t');
        bool hasClass = false, hasTtl = false;
        for (int i = hasOwner ? 1 : 0; i < words.Length; i++)
        {
            if (!hasClass && IsClass(words[i]))
                hasClass = true;
            else if (!hasTtl && IsTtl(words[i]))
                hasTtl = true;
            else if (IsType(words[i]))
                return JudgeRecord(words[i], words.AsSpan(i + 1), hasClass || hasTtl || words[0] == "@");
            else
                return Entry.None;
        }

        return Entry.None;
    }

    // A record is marked when a class, a TTL or an @ stands before its type, as in no other kind of text. Types that are
    // words as well (KEY, LOC, URI) count without such a mark only in capitals.
    private static Entry JudgeRecord(string type, ReadOnlySpan<string> data, bool isMarked)
    {
        if (data.IsEmpty || data[0][0] is '=' or ':' or ',')
            return Entry.None;

        bool isCapital = !type.AsSpan().ContainsAnyInRange('a', 'z');
        bool isShort = data.Length == 1;
        return type.ToUpperInvariant() switch
        {
            "SOA" => data.Length > 1 || data[0].EndsWith('.') ? Entry.Unmistakable : Entry.None,
            "A" when isShort && IsAddress(data[0], AddressFamily.InterNetwork) => Entry.Record,
            "AAAA" when isShort && IsAddress(data[0], AddressFamily.InterNetworkV6) => Entry.Record,
            "A" or "AAAA" => isShort && isMarked ? Entry.Possible : Entry.None,
            "NS" or "CNAME" or "PTR" or "DNAME" when !isShort => Entry.None,
            "NS" or "CNAME" or "PTR" or "DNAME" => isMarked || data[0].EndsWith('.') ? Entry.Record : Entry.Possible,
            "MX" => data.Length == 2 && ushort.TryParse(data[0], out _) ? Entry.Record : Entry.None,
            "SRV" => data.Length == 4 && ushort.TryParse(data[0], out _) && ushort.TryParse(data[2], out _) ? Entry.Record : Entry.None,
            "TXT" or "SPF" when data[0].StartsWith('"') => isMarked || isCapital ? Entry.Record : Entry.Possible,
            _ => isMarked ? Entry.Record : isCapital ? Entry.Possible : Entry.None,
        };
    }

    private static bool IsDirective(string[] words) => words.Length > 1 && words[0].ToUpperInvariant() switch
    {
        "$ORIGIN" => words.Length == 2 && !words[1].AsSpan().ContainsAny(s_codeCharacters),
        "$TTL" => words.Length == 2 && IsTtl(words[1]),
        "$INCLUDE" => words.Length <= 3 && !words[1].StartsWith('='),
        "$GENERATE" => words.Length > 3 && words[1].Contains('-') && char.IsAsciiDigit(words[1][0]),
        _ => false,
    };

    private static bool IsAddress(string word, AddressFamily family) =>
        word.AsSpan().ContainsAny('.', ':') && IPAddress.TryParse(word, out IPAddress? address) && address.AddressFamily == family;

    // Meta types stand in no file, but ANY stands in many a license.
    private static bool IsType(string word) =>
        RecordTypes.TryParse(Encoding.Latin1.GetBytes(word), out RecordType type) && RecordTypes.Find(type) is not { IsMeta: true };

    private static bool IsClass(string word) => RecordClasses.TryParse(Encoding.Latin1.GetBytes(word), out _);

    private static bool IsTtl(string word) =>
        char.IsAsciiDigit(word[0]) && TimeToLive.Read(Encoding.Latin1.GetBytes(word), out _) == TimeToLiveProblem.None;
}
