using System.Text;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Cli.Check;
using SpfLint.Cli.Output;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Tests.Check;

public sealed class EditViewTests
{
    [Theory]
    [InlineData("one\ntwo three\nfour\n", "three", "new ", 2, "two new three", "    ^^^^")]
    [InlineData("one\ntwo three\nfour\n", " three", " new", 2, "two new three", "    ^^^")]
    [InlineData("one\r\ntwo\r\nfour\r\n", "\r\nfour", "\r\n\tnew", 3, "    new", "    ^^^")]
    [InlineData("one", "", "\n\tnew", 2, "    new", "    ^^^")]
    [InlineData("\u00e9 x", "x", "\u001b", 1, "\u00e9 \\x1bx", "  ^^^^")]
    public void The_line_is_shown_as_it_will_be(string text, string before, string inserted, long number, string line, string carets)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        int offset = before.Length == 0 ? bytes.Length : bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(before));
        using var source = new MemorySource("x.zone", bytes);
        var edit = new Edit(source, new TextSpan(offset, 0), inserted);

        SourceView view = EditView.Of(edit, LineMap.Create(source, [edit.Span]).Locate(edit.Span), out long shown);

        Assert.Equal((number, line, carets), (shown, view.Line, view.Carets));
    }
}
