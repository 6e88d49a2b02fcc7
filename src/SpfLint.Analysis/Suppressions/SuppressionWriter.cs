using System.Collections.Immutable;
using System.Text;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Suppressions;

/// <summary>Finds where comments that suppress findings can be written: behind a record of one line, else on a line before it.</summary>
/// <param name="reason">What the comments give as their reason; without line ends.</param>
public sealed class SuppressionWriter(string reason)
{
    // What is wrong with the words to the linter is mended, not suppressed; and what is about the line ends of a file would only move.
    private static readonly string[] Unwritable = ["LNT1001", "LNT1002", "LNT1003", "LNT1004", "DNS1008", "DNS1009"];

    /// <summary>The changes of one zone file that suppress its findings.</summary>
    /// <param name="source">The file.</param>
    /// <param name="findings">Its findings.</param>
    /// <param name="suppressed">How many of them the edits suppress; the others have no place for a comment.</param>
    /// <returns>Insertions in order of position.</returns>
    /// <exception cref="IOException">The file cannot be read any more.</exception>
    public ImmutableArray<TextChange> Plan(SourceText source, IEnumerable<Finding> findings, out int suppressed)
    {
        Finding[] wanted = [.. findings.Where(finding => !Unwritable.Contains(finding.Rule.Id)).OrderBy(finding => finding.Location.Span.Start)];
        byte[] bytes = source.Slice(new TextSpan(0, source.Length));
        var reader = new ZoneReader(bytes, isFinal: true, new ZoneReaderState { CommentMarker = SuppressionComment.Marker });
        ImmutableArray<TextChange>.Builder changes = ImmutableArray.CreateBuilder<TextChange>();
        int next = 0;
        bool isBehindOpen = false;
        suppressed = 0;
        while (next < wanted.Length && reader.Read())
        {
            if (reader.Tokens.IsEmpty)
                continue;

            while (next < wanted.Length && wanted[next].Location.Span.Start < reader.EntryStart)
                next++;

            int first = next;
            while (next < wanted.Length && wanted[next].Location.Span.Start <= reader.EntryEnd)
                next++;

            string ids = string.Join(',', wanted[first..next].Select(finding => finding.Rule.Id).Distinct().Order(StringComparer.Ordinal));
            if (next > first && Place(source, bytes, reader, ids, isBehindOpen) is { } change)
            {
                suppressed += next - first;
                changes.Add(change);
            }

            isBehindOpen = IsOpenAtItsEnd(reader.Errors);
        }

        return changes.ToImmutable();
    }

    /// <summary>Finds the place for an entry's comment.</summary>
    /// <returns>Null when there is none: before an entry that lies behind an open one, a comment would belong to that.</returns>
    private TextChange? Place(SourceText source, ReadOnlySpan<byte> bytes, in ZoneReader entry, string ids, bool isBehindOpen)
    {
        foreach (CommentRange range in entry.Comments)
        {
            ZoneComment comment = new(new ZoneFile(source, null, default), new TextSpan(range.Start, range.Length), bytes.Slice(range.Start, range.Length).ToArray(), IsOnOwnLine: false);
            if (SuppressionComment.Read(comment) is { Verb: SuppressionVerb.Disable, IsReadable: true } written)
                return Insert(written.Ids[^1].Span.End, written.Reason.Length == 0 ? $",{ids} {reason}" : $",{ids}");
        }

        // Behind the fields and nothing else: a comment that stands there would swallow ours.
        ReadOnlySpan<byte> line = bytes[entry.EntryStart..entry.Consumed].TrimEnd("\r\n"u8);
        int end = entry.EntryStart + line.Length;
        bool isPlain = !IsOpenAtItsEnd(entry.Errors) && line.IndexOfAny((byte)'\r', (byte)'\n') < 0 && bytes[entry.EntryEnd..end].Trim(" \t"u8).IsEmpty;
        if (isPlain)
            return Insert(entry.EntryStart + line.TrimEnd(" \t"u8).Length, $" ; spflint disable={ids} {reason}");

        if (isBehindOpen)
            return null;

        // The last line may have no end; then the line before it says how lines end.
        ReadOnlySpan<byte> ended = bytes[..entry.Consumed];
        ended = ended.EndsWith("\n"u8) ? ended : ended[..entry.EntryStart];
        string lineEnd = ended.EndsWith("\r\n"u8) ? "\r\n" : "\n";
        return Insert(entry.EntryStart, $"; spflint disable={ids} {reason}{lineEnd}");
    }

    /// <summary>Whether what stands behind the entry could become a part of it.</summary>
    private static bool IsOpenAtItsEnd(ReadOnlySpan<LexicalError> errors)
    {
        foreach (LexicalError error in errors)
        {
            if (error.Kind is ZoneErrorKind.UnclosedQuote or ZoneErrorKind.UnclosedParenthesis or ZoneErrorKind.InvalidEscape or ZoneErrorKind.EntryTooLong)
                return true;
        }

        return false;
    }

    private static TextChange Insert(long at, string text) => new(new TextSpan(at, 0), Encoding.UTF8.GetBytes(text));
}
