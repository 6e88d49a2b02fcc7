using System.Text;
using SpfLint.Analysis.Publication;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Tests.Publication;

public sealed class AddressCoverTests
{
    [Theory]
    [InlineData("ip4:0.0.0.0/0", true)]
    [InlineData("ip4:203.0.113.9/0", true)]
    [InlineData("ip4:0.0.0.0/1 ip4:128.0.0.0/1", true)]
    [InlineData("ip4:128.0.0.0/1 ip4:0.0.0.0/1", true)]
    [InlineData("ip4:64.0.0.0/2 ip4:128.0.0.0/1 ip4:0.0.0.0/2", true)]
    [InlineData("ip4:0.0.0.0/1 ip4:0.0.0.0/2 ip4:128.0.0.0/1", true)]
    [InlineData("ip4:0.0.0.0/1", false)]
    [InlineData("ip4:0.0.0.0/1 ip4:128.0.0.0/2", false)]
    [InlineData("ip4:0.0.0.0/1 ip4:192.0.0.0/2", false)]
    [InlineData("ip6:::/0", true)]
    [InlineData("ip6:::/1 ip6:8000::/1", true)]
    [InlineData("ip6:2000::/3", false)]
    [InlineData("ip6:8000::/1 ip6:::1/128", false)]
    [InlineData("ip4:0.0.0.0/1 ip6:8000::/1", false)]
    public void Ranges_of_one_family_are_whole_only_together(string terms, bool isWhole)
    {
        AddressCover ip4 = new(32), ip6 = new(128);
        foreach (SpfDirective directive in SpfRecord.Parse(Encoding.ASCII.GetBytes("v=spf1 " + terms)).Terms.Cast<SpfDirective>())
            Assert.NotNull(AddressCover.Add(directive, ip4, ip6));

        Assert.Equal(isWhole, ip4.IsWhole() || ip6.IsWhole());
    }

    [Fact]
    public void Any_split_of_the_whole_is_whole_and_without_one_piece_is_not()
    {
        var random = new Random(7208);
        for (int round = 0; round < 200; round++)
        {
            List<(UInt128 Address, int Length)> pieces = [(0, 0)];
            for (int i = random.Next(1, 40); i > 0; i--)
            {
                (UInt128 address, int length) = pieces[random.Next(pieces.Count)];
                if (length == 32)
                    continue;

                pieces.Remove((address, length));
                pieces.Add((address, length + 1));
                pieces.Add((address | (UInt128.One << (31 - length)), length + 1));
            }

            Assert.True(Cover(pieces).IsWhole());
            pieces.RemoveAt(random.Next(pieces.Count));
            Assert.False(Cover(pieces).IsWhole());
        }

        static AddressCover Cover(IEnumerable<(UInt128 Address, int Length)> pieces)
        {
            var cover = new AddressCover(32);
            foreach ((UInt128 address, int length) in pieces)
                cover.Add(address, length);

            return cover;
        }
    }
}
