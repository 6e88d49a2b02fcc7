using SpfLint.Dns.Names;

namespace SpfLint.Dns.Tests.Names;

public sealed class CanonicalOrderTests
{
    // The example of RFC 4034 section 6.1, in its order.
    private static readonly string[] s_sorted =
    [
        "example.", "a.example.", "yljkjljk.a.example.", "Z.a.example.", "zABC.a.EXAMPLE.", "z.example.", "\\001.z.example.", "*.z.example.", "\\200.z.example.",
    ];

    [Fact]
    public void Names_sort_as_in_the_RFCs_example()
    {
        for (int left = 0; left < s_sorted.Length; left++)
        {
            for (int right = 0; right < s_sorted.Length; right++)
                Assert.Equal(Math.Sign(left - right), Math.Sign(Compare(s_sorted[left], s_sorted[right])));
        }
    }

    [Fact]
    public void The_root_comes_first() => Assert.True(Compare(".", "example.") < 0);

    [Fact]
    public void Case_does_not_matter() => Assert.Equal(0, Compare("Mail.EXAMPLE.", "mAIL.example."));

    [Theory]
    [InlineData("mail.example.", "www.example.", -1)]
    [InlineData("MAIL.example.", "mail1.example.", -1)]
    [InlineData("mailB.example.", "MAILa.example.", 1)]
    [InlineData("b.example.", "a.EXAMPLE.", 1)]
    [InlineData("b.x.example.", "c.example.", 1)]
    public void Siblings_sort_by_their_first_label(string left, string right, int order) => Assert.Equal(order, Math.Sign(Compare(left, right)));

    [Fact]
    public void The_longest_name_of_single_letters_fits()
    {
        string longest = string.Concat(Enumerable.Repeat("a.", 127));
        Assert.True(Compare(longest, longest[2..]) > 0);
    }

    private static int Compare(string left, string right)
    {
        Assert.True(DomainName.TryParse(left, out DomainName first));
        Assert.True(DomainName.TryParse(right, out DomainName second));
        return CanonicalOrder.Compare(first.Wire, second.Wire);
    }
}
