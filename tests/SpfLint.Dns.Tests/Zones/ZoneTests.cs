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
    public void A_record_takes_28_bytes() => Assert.Equal(28, Unsafe.SizeOf<ZoneRecord>());

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

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public void A_name_has_the_types_of_its_records_however_many_types_the_zone_has(int times)
    {
        const int First = 1000;
        const int Types = 40;
        var text = new StringBuilder("$ORIGIN example.org.\n$TTL 1h\n");
        for (int i = 0; i < Types * times; i++)
            text.Append(CultureInfo.InvariantCulture, $"n{i % Types / 2} TYPE{First + (i % Types)} \\# 2 {i / Types:x4}\n");

        Zone zone = ZoneLoader.Load(new MemorySource("zone", Encoding.ASCII.GetBytes(text.ToString())), new ZoneOptions());

        Assert.Empty(zone.Errors.Where(error => error.Kind != ZoneErrorKind.UnknownOrigin));
        for (int type = 0; type < Types; type++)
        {
            int owner = zone[type].Owner;
            for (int other = 0; other < Types; other++)
                Assert.Equal(other / 2 == type / 2, zone.Has(owner, (RecordType)(First + other)));

            Assert.True(zone.HasAny([(RecordType)(First + type)]));
            Assert.False(zone.HasAny([(RecordType)(First + Types + type)]));
        }

        Assert.Equal(0, zone.TypesAt(zone.Apex));
        Assert.Equal(-1, zone.TypesAt(zone[Types - 1].Owner));
        Assert.Equal(times * Types, zone.Count);
    }
}
