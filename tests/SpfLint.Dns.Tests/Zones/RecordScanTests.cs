using System.Text;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Tests.Zones;

public sealed class RecordScanTests
{
    [Fact]
    public void A_scan_reads_the_octets_that_a_record_alone_gives_in_any_order()
    {
        var text = new StringBuilder("$ORIGIN example.org.\n$TTL 1h\n@ SOA ns1 host (\n 1 1d ; serial\n 2h 4w 1h )\n  NS ns1\n$GENERATE 1-3 h$ A 192.0.2.$\n");
        text.Append("long TXT (").Insert(text.Length, " \"0123456789\"", 2000).Append(" )\n");
        for (int i = 0; i < 2000; i++)
            text.Append(FormattableString.Invariant($"n{i} NSEC n{i + 1} A RRSIG NSEC ; comment\n"));

        text.Append("broken RRSIG A 13 (\n");
        Zone zone = ZoneLoader.Load(new MemorySource("zone", Encoding.ASCII.GetBytes(text.ToString())), new ZoneOptions());
        var scan = new RecordScan(zone);

        foreach (int index in Enumerable.Range(0, zone.Count).Concat(Enumerable.Range(0, zone.Count).Reverse().Where(index => index % 50 == 0)))
            Assert.True(zone.Open(index).ReadRdata(zone[index].Type).Span.SequenceEqual(scan.ReadRdata(index)), $"record {index}");
    }
}
