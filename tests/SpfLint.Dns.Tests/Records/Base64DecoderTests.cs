using System.Text;
using SpfLint.Dns.Records;
using SpfLint.Dns.Records.Fields;

namespace SpfLint.Dns.Tests.Records;

/// <summary>Base 64 in pieces, long and short ones.</summary>
public sealed class Base64DecoderTests
{
    /// <summary>Lengths around those from which on the platform decodes, with every remainder.</summary>
    public static TheoryData<int> Lengths => [.. Enumerable.Range(1, 60), 96, 97, 98, 255, 256, 257, 3000];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Octets_come_out_wherever_the_text_is_cut(int length)
    {
        byte[] octets = new byte[length];
        new Random(length).NextBytes(octets);
        byte[] text = Encoding.ASCII.GetBytes(Convert.ToBase64String(octets));
        for (int cut = 0; cut <= Math.Min(text.Length, 70); cut++)
            Assert.Equal(octets, Decode([text[..cut], text[cut..]], out _));
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void What_is_wrong_is_found_where_it_stands(int length)
    {
        byte[] octets = new byte[length];
        new Random(length).NextBytes(octets);
        byte[] text = Encoding.ASCII.GetBytes(Convert.ToBase64String(octets));
        int last = Convert.ToBase64String(octets).TrimEnd('=').Length;
        for (int at = 0; at < last; at += Math.Max(1, last / 80))
        {
            foreach (byte wrong in "-\\ \t\n\"\u00e9"u8)
            {
                byte[] damaged = [.. text];
                damaged[at] = wrong;
                Assert.Null(Decode([damaged], out int place));
                Assert.Equal(at, place);
            }
        }
    }

    [Theory]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB==", 37)]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB=", 38)]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==AAAA", 40)]
    [InlineData("AAAAAAAAAAAAAAAAAAAA====AAAAAAAAAAAAAAAAAAAAAAAA", 20)]
    [InlineData("AAAAAAAAAAAAAAAAAAAA AAAAAAAAAAAAAAAAAAAAAAAAAAA", 20)]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA    ", 44)]
    public void Padding_and_blanks_inside_are_wrong(string text, int expected)
    {
        Assert.Null(Decode([Encoding.ASCII.GetBytes(text)], out int place));
        Assert.Equal(expected, place);
    }

    /// <summary>The octets, or null and the place of what is wrong.</summary>
    private static byte[]? Decode(byte[][] pieces, out int place)
    {
        var wire = new RdataBuffer();
        wire.Add("\u0001\u0002"u8);
        var decoder = new Base64Decoder();
        place = -1;
        foreach (byte[] piece in pieces)
        {
            place = decoder.Read(piece, wire);
            if (place >= 0)
                return null;
        }

        Assert.True(decoder.IsWhole);
        Assert.Equal("\u0001\u0002"u8.ToArray(), wire.Span[..2].ToArray());
        return wire.Span[2..].ToArray();
    }
}
