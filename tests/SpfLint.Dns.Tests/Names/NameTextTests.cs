using System.Text;
using SpfLint.Dns.Names;

namespace SpfLint.Dns.Tests.Names;

public sealed class NameTextTests
{
    private static readonly byte[][] Origins =
    [
        [0], "\u0007example\u0003org\0"u8.ToArray(), [.. Enumerable.Repeat((byte[])[62, .. new byte[62]], 3).SelectMany(label => label), 61, .. new byte[61], 0],
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 10)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Plain_names_are_read_as_any_name_is(int seed)
    {
        var random = new Random(seed);
        var expected = new byte[DomainName.MaxWireLength];
        var actual = new byte[DomainName.MaxWireLength];
        for (int round = 0; round < 5000; round++)
        {
            byte[] text = RandomText(random);
            byte[] origin = Origins[random.Next(Origins.Length)];

            NameParse any = NameText.ReadAny(text, origin, expected);
            NameParse read = NameText.Read(text, origin, actual);

            Assert.Equal(any, read);
            Assert.Equal(expected.AsSpan(0, any.WireLength), actual.AsSpan(0, any.WireLength));
        }
    }

    /// <summary>Mostly letters, with labels and names about as long as may be now and then.</summary>
    private static byte[] RandomText(Random random)
    {
        var text = new StringBuilder("a");
        int longest = random.Next(4) == 0 ? 66 : 9;
        for (int label = random.Next(6); label >= 0; label--)
        {
            text.Append('x', random.Next(longest));
            text.Append(random.Next(20) == 0 ? "\\." : random.Next(20) == 0 ? ".." : ".");
            text.Append(random.Next(20) == 0 ? "\\065@" : "Y");
        }

        return Encoding.Latin1.GetBytes(text.ToString(0, random.Next(2) == 0 ? text.Length : text.Length - 1));
    }
}
