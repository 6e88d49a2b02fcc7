using System.Buffers.Binary;
using SpfLint.Dns.Names;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Tests.Zones;

public sealed class SignatureTableTests
{
    private const int SignerOffset = 18;

    [Theory]
    [InlineData(7)]
    [InlineData(53)]
    public void What_a_signature_says_comes_back_and_has_one_number(int seed)
    {
        var random = new Random(seed);
        var table = new SignatureTable();
        var numbers = new Dictionary<string, int>();
        for (int round = 0; round < 3000; round++)
        {
            byte[] rdata = Random(random);

            int number = table.Add(rdata);

            Span<byte> read = new byte[SignatureTable.MaxLength];
            read = read[..table.Read(number, read)];
            Assert.Equal(Convert.ToHexString(WithoutTimes(rdata)), Convert.ToHexString(read));
            Assert.Equal(number, numbers.TryGetValue(Convert.ToHexString(read), out int known) ? known : numbers.Count);
            numbers[Convert.ToHexString(read)] = number;
        }

        Assert.Equal(numbers.Count, table.Count);
    }

    [Fact]
    public void A_signer_of_almost_any_length_is_kept()
    {
        var random = new Random(1);
        var table = new SignatureTable();
        byte[] start = Random(random)[..SignerOffset];
        for (int length = 1; length <= DomainName.MaxWireLength; length++)
        {
            byte[] signer = new byte[length];
            for (int i = 0, left = length - 1; left > 1; i += signer[i] + 1, left = length - 1 - i)
                signer[i] = (byte)Math.Min(left - 1, left > 64 && left < 67 ? 60 : 63);

            int number = table.Add([.. start, .. signer, 1, 2, 3]);

            Assert.True(number >= 0 || length > 230, $"{length}");
            Assert.True(number < 0 || table.Read(number, new byte[SignatureTable.MaxLength]) == SignerOffset + WireName.LengthOf(signer), $"{length}");
        }
    }

    private static byte[] Random(Random random)
    {
        // Few values, among them such that differ in the bit by which letters differ in case.
        byte[] octets = [0x41, 0x61, 0x5A, 0x7A, 0, 1];
        byte[] rdata = new byte[SignerOffset];
        for (int i = 3; i < rdata.Length; i++)
            rdata[i] = i is > 3 and < 7 ? (byte)0 : octets[random.Next(octets.Length)];

        return [.. rdata, .. random.Next(2) == 0 ? "\u0001a\0"u8 : "\0"u8, 0xAA];
    }

    private static byte[] WithoutTimes(byte[] rdata)
    {
        int validity = BinaryPrimitives.ReadInt32BigEndian(rdata.AsSpan(8)) - BinaryPrimitives.ReadInt32BigEndian(rdata.AsSpan(12));
        byte[] rest = rdata[..^1];
        rest.AsSpan(8, 8).Clear();
        rest[15] = (byte)(validity < 0 ? 1 : 0);
        return rest;
    }
}
