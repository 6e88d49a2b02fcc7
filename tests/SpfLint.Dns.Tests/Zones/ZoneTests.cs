using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Tests.Zones;

public sealed class ZoneTests
{
    public static TheoryData<int> Counts => [1, 64, 65, 1000];

    [Fact]
    public void A_record_takes_36_bytes() => Assert.Equal(36, Unsafe.SizeOf<ZoneRecord>());

    [Theory]
    [MemberData(nameof(Counts))]
    public void A_name_has_the_types_of_its_records_however_many_they_are(int count)
    {
        var text = new StringBuilder("$ORIGIN example.org.\n$TTL 1h\nother MX 10 @\n");
        for (int i = 0; i < count; i++)
            text.Append(CultureInfo.InvariantCulture, $"@ NS ns{i}\n");

        text.Append("@ TXT \"last\"\n");
        Zone zone = ZoneLoader.Load(new MemorySource("zone", Encoding.ASCII.GetBytes(text.ToString())), new ZoneOptions());
        int owner = zone[zone.Count - 1].Owner;

        Assert.True(zone.Has(owner, RecordType.NS));
        Assert.True(zone.Has(owner, RecordType.Txt));
        Assert.False(zone.Has(owner, RecordType.MX));
        Assert.False(zone.Has(owner, RecordType.Dname));
    }
}
