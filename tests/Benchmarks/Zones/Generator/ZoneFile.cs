using System.Text;

namespace SpfLint.Benchmarks.Zones;

/// <summary>A zone file that is written record by record, with two name servers out of the zone.</summary>
internal sealed class ZoneFile : IDisposable
{
    private const int BufferSize = 1 << 17;

    private readonly StreamWriter _writer;

    public ZoneFile(string path, string origin)
    {
        _writer = new StreamWriter(path, append: false, Encoding.ASCII, BufferSize) { NewLine = "\n" };
        _writer.WriteLine($"$ORIGIN {origin}.");
        _writer.WriteLine("$TTL 3600");
    }

    public long RecordCount { get; private set; }

    /// <summary>The records of an apex: SOA and two name servers.</summary>
    public void AddApex()
    {
        Add("@\tIN\tSOA\tns1.hoster.net. hostmaster.hoster.net. ( 2024010101 7200 3600 1209600 3600 )");
        Add("@\tIN\tNS\tns1.hoster.net.");
        Add("@\tIN\tNS\tns2.hoster.org.");
    }

    /// <summary>One record on one line.</summary>
    public void Add(string record)
    {
        _writer.WriteLine(record);
        RecordCount++;
    }

    public void Dispose() => _writer.Dispose();
}
