using SpfLint.Analysis.Diagnostics;
using SpfLint.Cli.Output.Formats;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Tests.Output.Formats;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("word", "word")]
    [InlineData("12", "12")]
    [InlineData("a.example", "`a.example`")]
    [InlineData("", "''")]
    [InlineData(" ", "`   `")]
    [InlineData("`", "`` ` ``")]
    [InlineData("a``b`c", "```a``b`c```")]
    [InlineData("<b>@x|", "`<b>@x|`")]
    [InlineData("\u001b\n", "`\\x1b\\x0a`")]
    [InlineData("##[error]x", "`##\\x5berror]x`")]
    public void Hostile_text_is_a_word_or_a_code_span(string text, string expected) => Assert.Equal(expected, Markdown.Code(text));

    [Theory]
    [InlineData("The word '{0}' is wrong.", "The word `a.b` is wrong.")]
    [InlineData("The word '{0}{1}' is wrong.", "The word ``a.b`c`` is wrong.")]
    [InlineData("{0} is {{0}} 'or' '{2}'.", "`a.b` is {0} 'or' 'plain'.")]
    [InlineData("{0} and {1}.", "`a.b` and `` `c ``.")]
    [InlineData("<{1}> *one* [two](x)", "\\<`` `c ``\\> \\*one\\* \\[two\\](x)")]
    [InlineData("No arguments.", "No arguments.")]
    [InlineData("{ is no placeholder.", "{ is no placeholder.")]
    public void A_wording_is_prose_and_its_arguments_are_code(string format, string expected)
    {
        var message = new MessageTemplate("default", format);
        var rule = new Descriptor("SPF9999", "WrongWord", Severity.Error, "A word is wrong.", message);
        var location = new SourceLocation(new MemorySource("a.zone", default), default);

        Assert.Equal(expected, Markdown.Message(new Finding(rule, Severity.Error, location, message, ["a.b", "`c", "plain"])));
    }
}
