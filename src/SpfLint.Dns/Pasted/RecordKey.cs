using System.Text;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Records.Fields;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Pasted;

/// <summary>What makes two records the same, whatever tool printed them: owner, type, and rdata in wire form.</summary>
internal sealed class RecordKey
{
    private readonly ZoneReaderState _state = new();
    private readonly RdataBuffer _rdata = new();
    private readonly List<RdataProblem> _problems = [];

    /// <summary>The key of a record. Of data that cannot be read, it is the text.</summary>
    public string Of(in PastedRecord record, ReadOnlySpan<byte> paste)
    {
        var data = new List<byte>();
        foreach (PastedRange part in record.Data)
            data.AddRange([.. part.Of(paste), (byte)' ']);

        string owner = Encoding.Latin1.GetString(record.Owner.Of(paste)).TrimEnd('.').ToUpperInvariant();
        return $"{owner} {(int)record.Type} {ReadRdata(record.Type, [.. data])}";
    }

    private string ReadRdata(RecordType type, byte[] data)
    {
        var reader = new ZoneReader(data, isFinal: true, _state);
        reader.Read();
        _problems.Clear();
        var entry = new EntryView
        {
            Bytes = data,
            Tokens = reader.Tokens,
            Place = new EntryPlace(0),
            StartsInFirstColumn = false,
            Start = 0,
            End = data.Length,
        };
        RdataReader.Read(RecordTypes.Find(type), entry, 0, DomainName.Root.Wire, _rdata, _problems);
        return Encoding.Latin1.GetString(_problems.Count == 0 ? _rdata.Span : data);
    }
}
