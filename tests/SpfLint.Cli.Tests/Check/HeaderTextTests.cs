using SpfLint.Cli.Check;

namespace SpfLint.Cli.Tests.Check;

public sealed class HeaderTextTests
{
    [Theory]
    [InlineData("mail.example.org", "mail.example.org")]
    [InlineData("-all", "-all")]
    [InlineData("", "\"\"")]
    [InlineData("a..b", "\"a..b\"")]
    [InlineData("2001:db8::1", "\"2001:db8::1\"")]
    [InlineData("a@example.org", "\"a@example.org\"")]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("a\r\nX: y", "\"a\\\\x0d\\\\x0aX: y\"")]
    public void A_value_is_quoted_where_it_must_be(string text, string expected) => Assert.Equal(expected, HeaderText.Value(text));

    [Theory]
    [InlineData("domain of a@b", "(domain of a@b)")]
    [InlineData("a) (b\\", "(a\\) \\(b\\\\)")]
    public void A_comment_stays_one(string text, string expected) => Assert.Equal(expected, HeaderText.Comment(text));

    [Theory]
    [InlineData("a.b@example.org", "a.b@example.org")]
    [InlineData("a b@example.org", "\"a b@example.org\"")]
    [InlineData("a@[192.0.2.1]", "\"a@[192.0.2.1]\"")]
    [InlineData("example.org", "\"example.org\"")]
    public void A_mailbox_is_quoted_as_a_whole(string mailbox, string expected) => Assert.Equal(expected, HeaderText.Mailbox(mailbox));

    [Fact]
    public void A_field_is_folded_between_its_parts() => Assert.Equal("X: a\n    b", HeaderText.Field("X", "a", "b"));
}
