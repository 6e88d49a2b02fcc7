using System.Collections.Immutable;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis;

/// <summary>Hands a part of a zone to the rules.</summary>
/// <param name="zone">The zone.</param>
/// <param name="rules">The rules.</param>
/// <param name="sink">Takes the findings.</param>
/// <param name="quiet">The situations of SPF records about which there is nothing to say.</param>
internal sealed class ZoneCheck(Zone zone, RuleSet rules, FindingSink sink, QuietRecords quiet)
{
    /// <summary>In a smaller zone few records are twins.</summary>
    private const int LeastWithTwins = 1 << 10;

    private readonly bool _hasTexts = zone.HasAny([RecordType.Txt, RecordType.Spf]);
    private OwnerContext? _plain;
    private RecordScan? _scan;
    private HashSet<(ZoneErrorKind, SourceLocation)>? _explained;

    /// <summary>What was found.</summary>
    public FindingSink Sink => sink;

    /// <summary>Checks names, and runs rules for zones.</summary>
    /// <param name="part">Which of them.</param>
    /// <param name="facts">What is known about SPF across all zones.</param>
    public void Check(LintPart part, SpfFacts facts)
    {
        RecordTwins? twins = zone.Count < LeastWithTwins ? null : new RecordTwins(zone, part.Zone, facts, quiet);
        for (int owner = part.Owners.Start.Value; owner < part.Owners.End.Value; owner++)
        {
            if (!zone.RecordsAt(owner).IsEmpty)
                CheckOwner(facts, owner, twins);
        }

        rules.Check(new ZoneContext(sink, zone, facts), part.ZoneRules);

        // Of thousands of small zones nothing is kept that was of use on the way only.
        (_scan, _plain) = (null, null);
    }

    /// <summary>Checks the reader's errors, once all parts are done.</summary>
    /// <param name="parts">The parts of the zone; what they say better is left out.</param>
    /// <param name="facts">What is known about SPF across all zones.</param>
    public void CheckErrors(IEnumerable<ZoneCheck> parts, SpfFacts facts)
    {
        HashSet<(ZoneErrorKind, SourceLocation)> explained = [.. parts.SelectMany(part => part._explained ?? [])];
        foreach (ZoneError error in zone.Errors)
        {
            if (!explained.Contains((error.Kind, EndOf(error.File, error.Entry))))
                rules.Check(new ZoneErrorContext(sink, zone, facts, error));
        }
    }

    private void CheckOwner(SpfFacts facts, int owner, RecordTwins? twins)
    {
        ImmutableArray<PublishedRecord> published = _hasTexts ? FindPublished(facts, owner) : [];
        if (published.IsEmpty)
        {
            CheckPlain(facts, owner);
            return;
        }

        var context = new OwnerContext(sink, zone, facts, owner, published);
        rules.Check(context);
        foreach (PublishedRecord record in context.Spf)
        {
            if (!Repetition.IsRepeated(context.Spf, record) && !IsCut(record))
                CheckRecord(context, record, twins);

            NoteExplained(record);
        }
    }

    /// <summary>Checks a name without SPF records, of which there are millions: one context is used again.</summary>
    private void CheckPlain(SpfFacts facts, int owner)
    {
        _plain ??= new OwnerContext(sink, zone, facts, owner, []);
        _plain.MoveTo(owner);
        rules.Check(_plain);
    }

    /// <summary>A record need not be looked at whose twin was, if nothing was to be said about that.</summary>
    private void CheckRecord(OwnerContext owner, PublishedRecord record, RecordTwins? twins)
    {
        bool? hasQuietTwin = twins?.HasQuietTwin(owner, record);
        if (hasQuietTwin == true && !rules.LookFurther)
            return;

        var context = new SpfRecordContext(sink, owner, record);
        if (hasQuietTwin == true)
        {
            rules.CheckFurther(context);
            return;
        }

        int before = sink.ReportCount;
        rules.Check(context);
        if (hasQuietTwin == false && sink.ReportCount == before)
            twins!.Remember(context);
    }

    private void NoteExplained(PublishedRecord record)
    {
        ReadOnlySpan<ZoneErrorKind> kinds = KindsExplainedBy(record);
        if (!kinds.IsEmpty)
            NoteExplained(record, kinds);
    }

    private void NoteExplained(PublishedRecord record, ReadOnlySpan<ZoneErrorKind> kinds)
    {
        ref readonly ZoneRecord entry = ref zone[record.Index];
        TextSpan span = !entry.Has(RecordTraits.Generated) ? zone.SpanOf(entry) : record.Text.Span;
        SourceLocation end = EndOf(zone.FileOf(entry), span);
        foreach (ZoneErrorKind kind in kinds)
            (_explained ??= []).Add((kind, end));
    }

    private ImmutableArray<PublishedRecord> FindPublished(SpfFacts facts, int owner)
    {
        PublishedRecord? first = null;
        List<PublishedRecord>? others = null;
        foreach (int index in zone.RecordsAt(owner))
        {
            if (zone[index].Type is not (RecordType.Txt or RecordType.Spf) || facts.FindRecord(zone, index, _scan ??= new RecordScan(zone)) is not { } record)
                continue;

            if (first is null)
                first = record;
            else
                (others ??= []).Add(record);
        }

        return first is null ? [] : others is null ? [first] : [first, .. others];
    }

    /// <summary>Whether the file ends inside the record's quotes, so that nobody knows how its last terms go on.</summary>
    private bool IsCut(PublishedRecord record) =>
        zone[record.Index].Has(RecordTraits.Damaged) && record.Text.Span.End == record.Text.File.Source.Length;

    /// <summary>
    /// The reader's errors of which an SPF record's own findings say better what a strange character or a line end does.
    /// </summary>
    private static ReadOnlySpan<ZoneErrorKind> KindsExplainedBy(PublishedRecord record) => record switch
    {
        { Fault: PublicationFault.TypographicQuotes or PublicationFault.Unquoted } =>
        [
            ZoneErrorKind.NonAsciiString, ZoneErrorKind.LineEndInQuotes, ZoneErrorKind.EscapedLineEnd, ZoneErrorKind.UnclosedQuote, ZoneErrorKind.GenerateWords,
        ],
        { Fault: PublicationFault.None, Said.IsWellFormed: true } => [],
        _ => [ZoneErrorKind.NonAsciiString, ZoneErrorKind.LineEndInQuotes, ZoneErrorKind.EscapedLineEnd],
    };

    /// <summary>What a record and an error in it have in common: the end of their entry.</summary>
    private static SourceLocation EndOf(ZoneFile file, TextSpan entry) => new(file.Source, new TextSpan(entry.End, 0));
}
