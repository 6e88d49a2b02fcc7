using System.Collections.Immutable;
using System.Text;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Text;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Mending;

/// <summary>Makes one record of several at a name: the first one takes the others' mechanisms.</summary>
internal static class RecordMerge
{
    private const int LongestString = 255;

    /// <summary>The merge as an unsafe fix; nobody but the owner knows which <c>all</c> was meant, and the first one's stays.</summary>
    /// <returns>Null when the records are not plain: broken, with modifiers, in several strings, or too long together.</returns>
    public static Fix? Make(IReadOnlyList<PublishedRecord> records)
    {
        if (!records.All(IsPlain))
            return null;

        PublishedRecord first = records[0];
        var known = new HashSet<string>(first.Record.Terms.Select(term => TextOf(first, term)), StringComparer.OrdinalIgnoreCase);
        SpfDirective? all = first.Policy.All;
        var inserted = new StringBuilder();
        List<RecordRemoval> removals = [];
        foreach (PublishedRecord other in records.Skip(1))
        {
            foreach (SpfTerm term in other.Policy.Read)
            {
                bool isEnd = term is SpfDirective { Mechanism: SpfMechanism.All };
                if (!isEnd && known.Add(TextOf(other, term)))
                    inserted.Append(' ').Append(TextOf(other, term));
            }

            if (RecordRemoval.Of(other.Zone, other.Index) is not { } removal)
                return null;

            removals.Add(removal);
        }

        SpfDirective? lentAll = all is null ? records.Skip(1).Select(record => record.Policy.All).FirstOrDefault(lent => lent is not null) : null;
        if (lentAll is not null)
            inserted.Append(' ').Append(TextOf(records.First(record => record.Policy.All == lentAll), lentAll));

        if (first.Joined.Length + inserted.Length > LongestString)
            return null;

        SpfSpan place = all is null ? new SpfSpan(first.Record.Text.Length, 0) : new SpfSpan(TermRemoval.SpanOf(first.Record, all).Start, 0);
        var insertion = new Edit(first.Text.File.Source, first.Map(place), inserted.ToString());
        ImmutableArray<Edit> edits = [.. removals.Select(removal => removal.Edit).Prepend(insertion).OrderBy(edit => edit.Span.Start)];
        SourceLocation[] kept = [.. removals.SelectMany(removal => removal.Keeps)];
        bool keeps = !kept.Any(place => removals.Exists(removal => removal.Edit.Span.Overlaps(place.Span)));
        return keeps && edits.All(edit => ReferenceEquals(edit.Source, insertion.Source)) && !Overlap(edits)
            ? new Fix("merge them into the first record", FixSafety.Unsafe, edits) { Keeps = [.. kept] }
            : null;
    }

    private static bool IsPlain(PublishedRecord record) =>
        record.IsInForce && record.Record.Errors.IsEmpty && !record.Text.IsGenerated
        && record.Strings.Strings is [{ IsQuoted: true, IsUnclosed: false }]
        && record.Record.Terms.All(term => term is SpfDirective);

    private static bool Overlap(ImmutableArray<Edit> edits) =>
        edits.Skip(1).Zip(edits).Any(pair => pair.First.Span.Start < pair.Second.Span.End);

    // As it stands in the file, so that an escape stays one.
    private static string TextOf(PublishedRecord record, SpfTerm term)
    {
        TextSpan span = record.Map(term.Span);
        return Encoding.Latin1.GetString(record.Text.File.Source.Slice(span));
    }
}
