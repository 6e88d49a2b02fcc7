using SpfLint.Analysis.Publication;

namespace SpfLint.Analysis.Tests.Publication;

public sealed class SlipTests
{
    [Theory]
    [InlineData("exapmle.co.jp", "example.co.jp", true)]
    [InlineData("exmple.co.jp", "example.co.jp", true)]
    [InlineData("exammple.co.jp", "example.co.jp", true)]
    [InlineData("exanple.co.jp", "example.co.jp", true)]
    [InlineData("example.co.j", "example.co.jp", true)]
    [InlineData("example.co.jp", "example.co.jp", false)]
    [InlineData("example.com", "example.org", false)]
    [InlineData("elpmaxe.co.jp", "example.co.jp", false)]
    [InlineData("a.jp", "b.jp", false)]
    [InlineData("", "example.org", false)]
    public void One_slip_is_a_letter_too_many_too_few_or_wrong_or_two_swapped(string written, string meant, bool isOne) =>
        Assert.Equal(isOne, Slip.IsOne(written, meant));
}
