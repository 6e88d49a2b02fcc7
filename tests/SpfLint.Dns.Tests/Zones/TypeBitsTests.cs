using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Tests.Zones;

public sealed class TypeBitsTests
{
    [Fact]
    public void A_type_that_was_not_added_has_no_bit()
    {
        var bits = new TypeBits();
        bits.Add(RecordType.A);
        bits.Add(RecordType.Caa);

        Assert.Equal(0, bits.Of(RecordType.NS));
        Assert.Equal(0, bits.Of(RecordType.Uri));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Each_type_has_a_bit_of_its_own_as_long_as_there_are_some(int seed)
    {
        RecordType[] types = [.. Shuffled(seed).Take(40)];
        var bits = new TypeBits();
        ushort[] given = [.. types.Select(bits.Add)];

        Assert.Equal(15, given.Where(bit => bit != TypeBits.Shared).Distinct().Count());
        Assert.DoesNotContain(TypeBits.Shared, given.Take(15));
        Assert.All(given.Skip(15), bit => Assert.Equal(TypeBits.Shared, bit));
        Assert.Equal(given, types.Select(bits.Of));
        Assert.Equal(given, types.Select(bits.Add));
        Assert.All(Shuffled(seed).Skip(40), type => Assert.Equal(0, bits.Of(type)));
    }

    [Fact]
    public void Threads_that_add_at_once_agree()
    {
        var bits = new TypeBits();
        RecordType[] types = [.. Shuffled(7).Take(30)];
        ushort[][] given = new ushort[8][];
        Parallel.For(0, given.Length, thread => given[thread] = [.. types.Select(bits.Add)]);

        Assert.All(given, ofThread => Assert.Equal(types.Select(bits.Of), ofThread));
        Assert.Equal(16, given[0].Distinct().Count());
    }

    /// <summary>All types, small numbers and large ones by turns.</summary>
    private static RecordType[] Shuffled(int seed)
    {
        RecordType[] types = [.. Enumerable.Range(1, 200).Select(number => (RecordType)number)];
        new Random(seed).Shuffle(types);
        return types;
    }
}
