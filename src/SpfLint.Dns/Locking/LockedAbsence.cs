using System.Collections.Immutable;
using System.Text;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Dns.Text;

namespace SpfLint.Dns.Locking;

/// <summary>A comment of a lock file that says what does not exist: <c>; gone.example. NXDOMAIN</c>, <c>; mail.example. AAAA NODATA</c>.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type that it has no record of; <see cref="RecordType.Any"/> when the name does not exist at all.</param>
/// <param name="Span">The comment's line, without its line end.</param>
public readonly record struct LockedAbsence(DomainName Name, RecordType Type, TextSpan Span)
{
    // A line that says something is much shorter, and a file of one long line is read in pieces.
    private const int MaxLineLength = 1200;

    /// <summary>What a question for it gives.</summary>
    public DnsStatus Status => Type == RecordType.Any ? DnsStatus.NxDomain : DnsStatus.NoData;

    /// <summary>Finds these comments in a file.</summary>
    /// <exception cref="IOException">The file cannot be read to its end.</exception>
    internal static ImmutableArray<LockedAbsence> ReadAll(SourceText source)
    {
        ImmutableArray<LockedAbsence>.Builder found = ImmutableArray.CreateBuilder<LockedAbsence>();
        byte[] window = new byte[1 << 16];
        long start = 0;
        while (start < source.Length)
        {
            ReadOnlySpan<byte> text = window.AsSpan(0, source.Read(start, window));
            if (text.IsEmpty)
                break;

            int end = text.LastIndexOf((byte)'\n');
            bool isLast = start + text.Length >= source.Length;
            text = isLast || end < 0 ? text : text[..(end + 1)];
            ReadLines(text, start, found);
            start += text.Length;
        }

        return found.DrainToImmutable();
    }

    private static void ReadLines(ReadOnlySpan<byte> text, long start, ImmutableArray<LockedAbsence>.Builder found)
    {
        while (!text.IsEmpty)
        {
            int end = text.IndexOf((byte)'\n');
            int length = end < 0 ? text.Length : end;
            if (text[0] == (byte)';' && length <= MaxLineLength && TryRead(text[1..length], new TextSpan(start, length)) is { } absence)
                found.Add(absence);

            int next = end < 0 ? text.Length : end + 1;
            text = text[next..];
            start += next;
        }
    }

    private static LockedAbsence? TryRead(ReadOnlySpan<byte> comment, TextSpan span)
    {
        string[] words = Encoding.Latin1.GetString(comment).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > 3 || !words[0].EndsWith('.') || !DomainName.TryParse(words[0], out DomainName name))
            return null;

        if (words is [_, LockedAnswer.NxDomain])
            return new LockedAbsence(name, RecordType.Any, span);

        return words is [_, var mnemonic, LockedAnswer.NoData] && RecordTypes.TryParse(Encoding.Latin1.GetBytes(mnemonic), out RecordType type)
            ? new LockedAbsence(name, type, span)
            : null;
    }
}
