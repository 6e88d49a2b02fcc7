using System.Text;
using SpfLint.Dns.Text;

namespace SpfLint.Dns.Tests.Text;

public sealed class EditedTextTests
{
    private static readonly MemorySource s_original = new("file", "0123456789"u8.ToArray());

    [Fact]
    public void Changes_are_applied_and_remembered()
    {
        EditedText text = Apply(s_original, (0, 0, "<"), (2, 3, "xy"), (9, 1, ""));

        Assert.Equal("<01xy5678", Read(text));
        Assert.Equal(9, text.Length);
        Assert.Equal(["0+0 <", "2+3 xy", "9+1 "], Describe(text));
    }

    [Fact]
    public void Changes_of_changes_are_those_of_the_original()
    {
        EditedText once = Apply(s_original, (2, 3, "xyz"));

        EditedText twice = Apply(once, (1, 2, ""), (4, 1, "Z!"));

        Assert.Equal("0yZ!56789", Read(twice));
        Assert.Same(s_original, twice.Original);
        Assert.Equal(["1+4 yZ!"], Describe(twice));
    }

    [Fact]
    public void What_is_undone_is_no_change()
    {
        EditedText back = Apply(Apply(s_original, (2, 3, "xyz")), (2, 3, "234"));

        Assert.Equal("0123456789", Read(back));
        Assert.Empty(back.Changes);
    }

    [Fact]
    public void An_empty_text_can_grow() => Assert.Equal("a", Read(Apply(new MemorySource("empty", default), (0, 0, "a"))));

    [Fact]
    public void Changes_out_of_order_are_a_mistake_of_the_caller() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Apply(s_original, (5, 1, ""), (4, 2, "")));

    [Fact]
    public void Any_window_reads_as_the_whole_does()
    {
        var random = new Random(7);
        for (int round = 0; round < 300; round++)
        {
            SourceText text = s_original;
            string expected = "0123456789";
            for (int pass = random.Next(1, 4); pass > 0; pass--)
            {
                int start = random.Next(expected.Length + 1);
                int length = random.Next(Math.Min(4, expected.Length - start + 1));
                string added = new('x', random.Next(3));
                expected = expected[..start] + added + expected[(start + length)..];
                text = Apply(text, (start, length, added));
            }

            int offset = random.Next(expected.Length + 2);
            var window = new byte[random.Next(6)];
            int read = text.Read(offset, window);
            string all = offset >= expected.Length ? "" : expected[offset..Math.Min(expected.Length, offset + window.Length)];
            Assert.Equal((all, expected.Length), (Encoding.ASCII.GetString(window, 0, read), (int)text.Length));
        }
    }

    private static EditedText Apply(SourceText text, params (long Start, long Length, string NewText)[] changes) =>
        EditedText.Apply(text, changes.Select(change => new TextChange(new TextSpan(change.Start, change.Length), Encoding.UTF8.GetBytes(change.NewText))));

    private static string Read(SourceText text) => Encoding.UTF8.GetString(text.Slice(new TextSpan(0, text.Length)));

    private static IEnumerable<string> Describe(EditedText text) =>
        text.Changes.Select(change => $"{change.Span.Start}+{change.Span.Length} {Encoding.UTF8.GetString(change.NewText.Span)}");
}
