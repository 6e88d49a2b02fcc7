using SpfLint.Dns.Records;
using SpfLint.Dns.Records.Fields;

namespace SpfLint.Dns.Zones;

/// <summary>
/// Reads the rdata of many records of a zone again, without an object for each. It is fastest for records in the order in which they
/// stand in their files. Not for several threads at once.
/// </summary>
/// <param name="zone">The zone.</param>
public sealed class RecordScan(Zone zone)
{
    private const int WindowLength = 1 << 14;

    private readonly ZoneReaderState _state = new() { IsAtStart = false, IsSingleEntry = true };
    private readonly List<RdataProblem> _problems = [];
    private readonly RdataBuffer _rdata = new();
    private byte[] _window = new byte[WindowLength];
    private int _file = -1;
    private long _start;
    private int _filled;

    /// <summary>The rdata of a record in canonical wire form; as far as it can be read.</summary>
    /// <param name="index">The record.</param>
    /// <returns>Octets that are good until the next call.</returns>
    /// <exception cref="IOException">The file cannot be read any more.</exception>
    public ReadOnlySpan<byte> ReadRdata(int index)
    {
        ref readonly ZoneRecord record = ref zone[index];
        if (record.Iteration >= 0)
        {
            zone.Open(index).ReadRdata(record.Type, _rdata);
            return _rdata.Span;
        }

        ReadOnlySpan<byte> bytes = Fetch(record);
        _state.Restore(default);
        var reader = new ZoneReader(bytes, isFinal: true, _state);
        reader.Read();
        RecordFields fields = RecordFields.Find(reader.Tokens, bytes, reader.StartsInFirstColumn);
        var entry = new EntryView
        {
            Bytes = bytes,
            Tokens = reader.Tokens,
            Place = new EntryPlace(record.Offset),
            StartsInFirstColumn = fields.Owner >= 0,
            Start = 0,
            End = reader.EntryEnd,
        };
        _problems.Clear();
        RdataReader.Read(RecordTypes.Find(record.Type), entry, fields.Rdata, zone.Names[record.Origin], _rdata, _problems);
        return _rdata.Span;
    }

    private ReadOnlySpan<byte> Fetch(in ZoneRecord record)
    {
        if (record.File != _file || record.Offset < _start || record.Offset + record.Length > _start + _filled)
        {
            if (record.Length > _window.Length)
                _window = new byte[record.Length];

            (_file, _start) = (record.File, record.Offset);
            _filled = zone.Files[_file].Source.Read(_start, _window);
        }

        int offset = (int)(record.Offset - _start);
        return _window.AsSpan(offset, Math.Min(record.Length, _filled - offset));
    }
}
