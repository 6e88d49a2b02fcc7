using System.Collections.Immutable;
using System.Text;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Fixing;

/// <summary>The SPF records at one name of a zone, and those that were meant to be some: as they read, or as they would after edits.</summary>
internal sealed class OwnerRecords
{
    private readonly ImmutableArray<PublishedRecord> _records;

    private OwnerRecords(DomainName owner, ImmutableArray<PublishedRecord> records)
    {
        Owner = owner;
        _records = records;
    }

    /// <summary>The name.</summary>
    public DomainName Owner { get; }

    /// <summary>The texts that receivers read as SPF records (RFC 7208 sections 3.1 and 4.5), each once (RFC 2181 section 5).</summary>
    public ImmutableArray<ReadOnlyMemory<byte>> Texts =>
        [.. Selected.DistinctBy(WireOf).Select(record => record.Joined)];

    /// <summary>Whether a quote or parenthesis that is not closed may have cut one of them.</summary>
    public bool AreCut => _records.Any(record => record.Zone[record.Index].Has(RecordTraits.Damaged));

    /// <summary>Number of mistakes that keep receivers from reading what was meant.</summary>
    public int MistakeCount => _records.Sum(record =>
        (record.IsReadAsMeant ? 0 : 1) + record.Record.Errors.Count(error => error.Kind != SpfErrorKind.ExtraWhitespace));

    /// <summary>Whether a record that receivers act on lets every host of a family pass by what may be a slip.</summary>
    public bool LetEveryonePass => Selected.Any(record => OpenPolicy.IsOpenBySlip(record.Policy.Read));

    /// <summary>The same text in other strings is another record.</summary>
    private static string WireOf(PublishedRecord record) =>
        $"{string.Join(',', record.Strings.Strings.Select(part => part.Length))}:{Encoding.Latin1.GetString(record.Joined.Span)}";

    private IEnumerable<PublishedRecord> Selected => _records.Where(record => record.Text.Type == RecordType.Txt && record.IsSelected);

    /// <summary>Reads the records at a name.</summary>
    public static OwnerRecords Read(Zone zone, int owner)
    {
        ImmutableArray<PublishedRecord>.Builder records = ImmutableArray.CreateBuilder<PublishedRecord>();
        foreach (int index in zone.RecordsAt(owner))
        {
            if (PublishedRecord.TryRead(zone, index) is { } record)
                records.Add(record);
        }

        return new OwnerRecords(new DomainName(zone.Names[owner]), records.ToImmutable());
    }

    /// <summary>The records after edits, of which no two overlap.</summary>
    public OwnerRecords After(IEnumerable<Edit> edits)
    {
        // An insertion comes before what is replaced behind it.
        ILookup<SourceText, TextChange> changes = edits
            .OrderBy(edit => edit.Span.Start)
            .ThenBy(edit => edit.Span.Length)
            .ToLookup(edit => edit.Source, edit => new TextChange(edit.Span, Encoding.UTF8.GetBytes(edit.NewText)));
        return new OwnerRecords(Owner, [.. _records.Select(record => After(record, changes[record.Text.File.Source])).OfType<PublishedRecord>()]);
    }

    /// <summary>Whether receivers get the same texts.</summary>
    public bool ReadsLike(OwnerRecords other)
    {
        ImmutableArray<ReadOnlyMemory<byte>> texts = Texts;
        ImmutableArray<ReadOnlyMemory<byte>> others = other.Texts;
        return texts.Length == others.Length && texts.Zip(others).All(pair => pair.First.Span.SequenceEqual(pair.Second.Span));
    }

    private static PublishedRecord? After(PublishedRecord record, IEnumerable<TextChange> changes) =>
        record.Text.After(changes) is { Type: RecordType.Txt or RecordType.Spf } text
            ? PublishedRecord.Read(record.Zone, record.Index, text)
            : null;
}
