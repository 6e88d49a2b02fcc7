using System.Collections.Immutable;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;
using SpfLint.Fuzz.Inputs;

namespace SpfLint.Fuzz.Targets;

/// <summary>Zone files: bytes to entries to records, and each record's text again.</summary>
public sealed class ZoneTarget : Target
{
    private const int MaxGenerated = 40;

    // The first stretch holds a byte order mark and an entry's start in any case.
    private const int MinStretch = 16;

    private static readonly byte[] s_marker = "spflint"u8.ToArray();

    private static readonly Oracle s_windows = new("the size of the window changes nothing");
    private static readonly Oracle s_threads = new("the number of threads and the length of their stretches change nothing");
    private static readonly Oracle s_sameText = new("a record reads the same again");

    public override string Name => "zone";

    public override ImmutableArray<Oracle> OwnOracles => [Spans.LieInside, EntryAccount.IsWhole, s_windows, s_threads, s_sameText];

    public override Vocabulary Vocabulary => Vocabulary.Zone;

    public override int RoundLength => 5_000;

    public override IEnumerable<byte[]> Seeds(RepositoryTexts texts) =>
        [.. texts.Zones(), .. texts.Literals("SpfLint.Dns.Tests/Zones"), .. texts.Literals("SpfLint.Dns.Tests/Records", 12)];

    public override Outcome Run(byte[] input)
    {
        EntryAccount.Check(input);
        ulong chance = Hash.Of(input);
        Zone zone = Load(input, new ZoneOptions());
        CheckRecords(zone);
        foreach (ZoneError error in zone.Errors)
        {
            Spans.Check(error.File.Source, error.Span, error.Kind.ToString());
            Spans.Check(error.File.Source, error.Entry, $"{error.Kind}'s entry");
        }

        Compare(zone, Load(input, new ZoneOptions { WindowLength = 1 + (int)(chance % 80) }), s_windows);
        if (chance % 4 == 0)
            Compare(zone, Load(input, new ZoneOptions { WindowLength = 1 + (int)(chance % 83), Parallelism = 2, StretchLength = MinStretch + (int)(chance % 199) }), s_threads);

        return Outcome.OfKinds(
            [.. zone.Errors.Select(error => (ulong)error.Kind), .. Enumerable.Range(0, zone.Count).Select(i => 1000 + ((ulong)zone[i].Type << 16) + (ulong)zone[i].Traits)],
            zone.Count);
    }

    private static Zone Load(byte[] input, ZoneOptions reading)
    {
        var files = FileSet.Cut(input);
        return ZoneLoader.Load(files.Main, new ZoneOptions
        {
            Includes = files,
            Limits = new ZoneLimits { GeneratedRecords = MaxGenerated },
            CommentMarker = s_marker,
            WindowLength = reading.WindowLength,
            Parallelism = reading.Parallelism,
            StretchLength = reading.StretchLength,
        });
    }

    private static void CheckRecords(Zone zone)
    {
        for (int i = 0; i < zone.Count; i++)
        {
            ZoneRecord record = zone[i];
            SourceText source = zone.FileOf(record).Source;
            RecordText text = zone.Open(i);
            Spans.Check(source, text.Span, "a record");
            Spans.Check(source, text.OwnerSpan, "an owner");
            Spans.Check(source, text.TtlSpan, "a TTL");
            Spans.Check(source, text.TypeSpan, "a type");
            Spans.Check(source, text.RdataSpan, "rdata");
            for (int field = 0; field < text.RdataCount; field++)
                Spans.Check(source, text.RdataFieldSpan(field), "a field");

            if (text.Type != record.Type || text.ReadRdata(record.Type).Hash() != record.RdataHash)
                throw s_sameText.Broken($"record {i}, {record.Type}, is {text.Type} when it is read again");

            if (record.Type is RecordType.Txt or RecordType.Spf)
                CheckStrings(source, text.ReadStrings());
        }

        foreach (ZoneComment comment in zone.Comments)
            Spans.Check(comment.File.Source, comment.Span, "a comment");
    }

    private static void CheckStrings(SourceText source, CharacterStrings strings)
    {
        for (int i = 0; i <= strings.Joined.Length; i++)
            Spans.Check(source, strings.Map(i, 0), "a place in a string");

        Spans.Check(source, strings.Map(0, strings.Joined.Length), "strings");
    }

    private static void Compare(Zone whole, Zone pieces, Oracle oracle)
    {
        if (!whole.Errors.Select(error => (error.Kind, error.Span)).SequenceEqual(pieces.Errors.Select(error => (error.Kind, error.Span))))
            throw oracle.Broken($"errors {string.Join(' ', whole.Errors.Select(Describe))}, in pieces {string.Join(' ', pieces.Errors.Select(Describe))}");

        if (whole.Count != pieces.Count || Enumerable.Range(0, whole.Count).Any(i => whole[i] != pieces[i]))
            throw oracle.Broken($"{whole.Count} records, in pieces {pieces.Count}");

        if (whole.Names.Count != pieces.Names.Count || Enumerable.Range(0, whole.Names.Count).Any(i => !whole.Names[i].SequenceEqual(pieces.Names[i])))
            throw oracle.Broken($"{whole.Names.Count} names, in pieces {pieces.Names.Count}");

        if (!whole.Comments.Select(comment => comment.Span).SequenceEqual(pieces.Comments.Select(comment => comment.Span)))
            throw oracle.Broken($"{whole.Comments.Length} comments, in pieces {pieces.Comments.Length}");
    }

    private static string Describe(ZoneError error) => $"{error.Kind}@{error.Span.Start}+{error.Span.Length}";
}
