using SpfLint.Analysis.Catalogue;

namespace SpfLint.Analysis.Tests.Catalogue;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("## Why it matters", "Why it matters\n")]
    [InlineData("Use `a:` or **`mx`**.", "Use a: or mx.\n")]
    [InlineData("See [RFC 7208](https://www.rfc-editor.org/rfc/rfc7208).", "See RFC 7208 (https://www.rfc-editor.org/rfc/rfc7208).\n")]
    [InlineData("```zone\n@ TXT \"*[x](y)\"\n\n# no heading\n```\nafter", "    @ TXT \"*[x](y)\"\n\n    # no heading\nafter\n")]
    [InlineData("a lone ` and * and [ stay", "a lone ` and * and [ stay\n")]
    [InlineData("", "\n")]
    public void Marks_go_and_text_stays(string markdown, string plain) => Assert.Equal(plain, MarkdownText.ToPlain(markdown));

    [Theory]
    [InlineData("# X\n\nSeverity: error\n\n## What it means\n\nThe first\nparagraph with `code`.\n\nThe second.\n", "The first paragraph with code.")]
    [InlineData("# X\n\n## What it means\n## Bad\n\ntext\n", "")]
    [InlineData("# X\n", "")]
    [InlineData("# X\r\n\r\n## What it means\r\n\r\nWindows.\r\n", "Windows.")]
    public void The_summary_is_the_first_paragraph_on_what_it_means(string page, string summary) =>
        Assert.Equal(summary, new RulePage(page).Summary);
}
