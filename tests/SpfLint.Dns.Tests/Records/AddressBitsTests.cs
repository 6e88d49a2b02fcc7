using System.Globalization;
using SpfLint.Dns.Records;

namespace SpfLint.Dns.Tests.Records;

public class AddressBitsTests
{
    private const int Rounds = 20_000;

    [Fact]
    public void Arithmetic_agrees_with_the_frameworks_numbers_of_128_bits()
    {
        var random = new Random(7);
        for (int round = 0; round < Rounds; round++)
        {
            (AddressBits left, AddressBits right) = (Draw(random), Draw(random));
            (UInt128 a, UInt128 b) = ((UInt128)left, (UInt128)right);
            int count = random.Next(0, AddressBits.Width);

            Assert.Equal(left, (AddressBits)a);
            Assert.Equal(a + b, (UInt128)(left + right));
            Assert.Equal(a - b, (UInt128)(left - right));
            Assert.Equal(a & b, (UInt128)(left & right));
            Assert.Equal(a | b, (UInt128)(left | right));
            Assert.Equal(a ^ b, (UInt128)(left ^ right));
            Assert.Equal(~a, (UInt128)~left);
            Assert.Equal(a << count, (UInt128)(left << count));
            Assert.Equal(a >> count, (UInt128)(left >> count));
            Assert.Equal(UInt128.Min(a, b), (UInt128)AddressBits.Min(left, right));
            Assert.Equal(UInt128.Max(a, b), (UInt128)AddressBits.Max(left, right));
        }
    }

    [Fact]
    public void Comparisons_and_counts_of_bits_agree_with_the_frameworks_numbers_of_128_bits()
    {
        var random = new Random(11);
        for (int round = 0; round < Rounds; round++)
        {
            AddressBits left = Draw(random);
            AddressBits right = random.Next(4) == 0 ? left : Draw(random);
            (UInt128 a, UInt128 b) = ((UInt128)left, (UInt128)right);

            Assert.Equal((a < b, a <= b, a > b, a >= b, a == b), (left < right, left <= right, left > right, left >= right, left == right));
            Assert.Equal(a.CompareTo(b), left.CompareTo(right));
            Assert.Equal((int)UInt128.Log2(a), AddressBits.Log2(left));
            Assert.Equal((int)UInt128.TrailingZeroCount(a), AddressBits.TrailingZeroCount(left));
            Assert.Equal((int)UInt128.PopCount(a), AddressBits.PopCount(left));
            Assert.Equal(a.ToString(CultureInfo.InvariantCulture), left.ToString());
        }
    }

    [Fact]
    public void The_first_octet_stands_in_the_highest_bits()
    {
        byte[] octets = [0x20, 0x01, 0x0D, 0xB8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7];

        Assert.True(AddressBits.TryReadBigEndian(octets, out AddressBits bits));
        Assert.Equal(new AddressBits(0x20010DB8_00000000, 7), bits);
        Assert.Equal(bits, AddressBits.ReadBigEndian(octets));

        byte[] written = new byte[AddressBits.Octets];
        bits.WriteBigEndian(written);
        Assert.Equal(octets, written);
    }

    [Fact]
    public void Fewer_than_16_octets_are_no_bits()
    {
        Assert.False(AddressBits.TryReadBigEndian(new byte[AddressBits.Octets - 1], out AddressBits bits));
        Assert.Equal(AddressBits.Zero, bits);
    }

    /// <summary>Numbers near the borders of the halves come up as often as others.</summary>
    private static AddressBits Draw(Random random)
    {
        return new AddressBits(Half(), Half());

        ulong Half() => random.Next(4) switch
        {
            0 => (ulong)random.Next(3),
            1 => ulong.MaxValue - (ulong)random.Next(3),
            2 => 1UL << random.Next(64),
            _ => (ulong)random.NextInt64(long.MinValue, long.MaxValue),
        };
    }
}
