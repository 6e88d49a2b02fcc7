using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using SpfLint.Dns.Zones;

namespace SpfLint.Benchmarks;

/// <summary>The zone reader alone: entries and their fields, without their meaning.</summary>
[MemoryDiagnoser]
public class ZoneReaderBenchmarks
{
    private byte[] _zone = [];

    /// <summary>30,000 records: a host, a mail exchange and an SPF record of each of 10,000 names.</summary>
    [GlobalSetup]
    public void WriteZone()
    {
        var zone = new StringBuilder("$ORIGIN example.org.\n$TTL 1h\n");
        for (int i = 0; i < 10_000; i++)
        {
            zone.Append(
                CultureInfo.InvariantCulture,
                $"h{i} IN A 192.0.2.{i % 256}\nh{i} IN MX 10 mail.example.net.\nh{i} IN TXT \"v=spf1 mx include:_spf.example.net -all\" ; {i}\n");
        }

        _zone = Encoding.ASCII.GetBytes(zone.ToString());
    }

    [Benchmark]
    public int Read_30000_records()
    {
        var reader = new ZoneReader(_zone, isFinal: true, new ZoneReaderState());
        int tokens = 0;
        while (reader.Read())
            tokens += reader.Tokens.Length;

        return tokens;
    }
}
