using SpfLint.Dns.Names;

namespace SpfLint.Dns.Tests.Names;

public sealed class WireNameTests
{
    [Theory]
    [InlineData("\u0003www\u0007example\u0003org\0", "\u0007example\u0003org\0", true)]
    [InlineData("\u0003www\u0007Example\u0003org\0", "\u0007example\u0003ORG\0", true)]
    [InlineData("\u0007example\u0003org\0", "\u0007example\u0003org\0", true)]
    [InlineData("\u0003org\0", "\u0007example\u0003org\0", false)]
    [InlineData("\u0003www\u0007exemple\u0003org\0", "\u0007example\u0003org\0", false)]
    [InlineData("\u000bwww\u0007example\u0003org\0", "\u0007example\u0003org\0", false)]
    [InlineData("\u0003www\0", "\0", true)]
    [InlineData("\0", "\0", true)]
    public void A_name_is_below_another_where_whole_labels_stand_before_it(string name, string ancestor, bool expected) =>
        Assert.Equal(expected, WireName.IsAtOrBelow([.. name.Select(c => (byte)c)], [.. ancestor.Select(c => (byte)c)]));
}
