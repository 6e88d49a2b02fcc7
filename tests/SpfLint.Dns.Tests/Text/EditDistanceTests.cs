using SpfLint.Dns.Text;

namespace SpfLint.Dns.Tests.Text;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("include", "include", 0)]
    [InlineData("include", "INCLUDE", 0)]
    [InlineData("inlcude", "include", 1)]
    [InlineData("incude", "include", 1)]
    [InlineData("inncludde", "include", 2)]
    [InlineData("", "abc", 3)]
    public void Slips_are_counted_one_by_one(string a, string b, int expected) => Assert.Equal(expected, EditDistance.Between(a, b));

    [Theory]
    [InlineData("--fial-on", "--fail-on")]
    [InlineData("--formt", "--format")]
    [InlineData("--nonsense", null)]
    public void Only_a_near_word_is_suggested(string word, string? expected) =>
        Assert.Equal(expected, EditDistance.Nearest(word, ["--format", "--fail-on", "--output"]));

    [Fact]
    public void A_word_of_absurd_length_is_near_to_nothing() =>
        Assert.Null(EditDistance.Nearest(new string('a', 100_000), [new string('a', 99_999)]));
}
