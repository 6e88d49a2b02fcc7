using SpfLint.Cli.Output;

namespace SpfLint.Cli.Tests.Output;

public sealed class PrintableTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("\u001b[31m", "\\x1b[31m")]
    [InlineData("a\u009b31mb", "a\\u{9b}31mb")]
    [InlineData("a\u202eb", "a\\u{202e}b")]
    [InlineData("a\r\n\u0085\u2028b", "a\\x0d\\x0a\\u{85}\\u{2028}b")]
    [InlineData("::error::x.zone", "\\x3a:error::x.zone")]
    [InlineData("  ::add-mask::a", "  \\x3a:add-mask::a")]
    [InlineData("a ::error::x", "a ::error::x")]
    [InlineData("::1", "::1")]
    [InlineData("::ffff:192.0.2.1", "::ffff:192.0.2.1")]
    [InlineData("a##[stop-commands]b", "a##\\x5bstop-commands]b")]
    public void What_terminals_and_runners_obey_is_escaped(string text, string expected) => Assert.Equal(expected, Printable.Escape(text));
}
