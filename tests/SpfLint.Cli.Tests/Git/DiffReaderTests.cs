using System.Text;
using SpfLint.Analysis.Changes;
using SpfLint.Cli.Git;

namespace SpfLint.Cli.Tests.Git;

public sealed class DiffReaderTests
{
    private const string Header = "diff --git a/x b/x\nindex 1..2 100644\n--- a/x\n+++ b/x\n";

    [Theory]
    [InlineData("", "")]
    [InlineData(Header + "@@ -1 +1 @@\n-old\n+new\n", "x:1,1")]
    [InlineData(Header + "@@ -3,2 +2,0 @@ context\n-old\n-old\n@@ -9,0 +8,3 @@\n+1\n+2\n+3\n\\ No newline at end of file\n", "x:2,0 x:8,3")]
    [InlineData("diff --git a/x b/x\nnew file mode 100644\n--- /dev/null\n+++ b/x\n@@ -0,0 +1,2 @@\n+1\n+2\n", "x:1,2")]
    [InlineData("diff --git a/x b/x\ndeleted file mode 100644\n--- a/x\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-1\n-2\n", "")]
    [InlineData("diff --git a/x b/y\nsimilarity index 100%\nrename from x\nrename to y\n" + Header + "@@ -1 +1 @@\n-a\n+b\n", "x:1,1")]
    [InlineData("* Unmerged path y\n" + Header + "@@ -1 +1 @@\n-a\n+b\n", "x:1,1")]
    public void Hunks_say_which_lines_a_file_has_got(string diff, string expected) => Assert.Equal(expected, Read(diff, "x", "y"));

    [Fact]
    public void Lines_that_look_like_headers_are_lines() => Assert.Equal(
        "x:1,4 x:9,1",
        Read(Header + "@@ -1,2 +1,4 @@\n--- a/y\n-@@ -1 +1 @@\n+++ b/y\n+@@ -1 +5 @@\n+diff --git a/y b/y\n+\n@@ -9 +9 @@\n-a\n+b\n", "x", "y"));

    [Fact]
    public void Files_that_nobody_asks_for_are_passed_over() => Assert.Equal(
        "y:2,1",
        Read((Header + "@@ -1 +1 @@\n-a\n+b\n") + (Header + "@@ -2 +2 @@\n-a\n+b\n").Replace("b/x", "b/y", StringComparison.Ordinal), "y"));

    [Fact]
    public void Lines_of_many_megabytes_are_not_held()
    {
        string line = new('x', 3 << 20);

        Assert.Equal("x:1,1 x:7,1", Read(Header + $"@@ -1 +1 @@\n-{line}\n+{line}\n@@ -7 +7 @@\n-a\n+b\n", "x"));
    }

    [Fact]
    public void No_text_makes_it_fail()
    {
        byte[] diff = Encoding.UTF8.GetBytes(Header + "@@ -3,2 +2,0 @@\n-old\n-old\n+++ \"b/\\303\\251\\n\"\n@@ -9,0 +8,3 @@\n+1\n");
        var random = new Random(3);
        for (int i = 0; i < 2000; i++)
        {
            var mutated = (byte[])diff.Clone();
            for (int change = random.Next(1, 6); change > 0; change--)
                mutated[random.Next(mutated.Length)] = random.Next(3) == 0 ? (byte)random.Next(256) : (byte)"@+-,\\\"\n 9"[random.Next(9)];

            Assert.True(new DiffReader(_ => true).Read(new MemoryStream(mutated)).Count <= 2);
        }
    }

    [Theory]
    [InlineData("b/a.zone", "a.zone")]
    [InlineData("b/with space\t", "with space")]
    [InlineData("\"b/caf\\303\\251\"", "caf\u00E9")]
    [InlineData("\"b/\\\"quoted\\\" \\\\ \\n\\t\"", "\"quoted\" \\ \n\t")]
    [InlineData("\"b/cut\\\"", "cut\\")]
    [InlineData("\"b/cut\\30\"", "cut30")]
    [InlineData("\"", null)]
    [InlineData("/dev/null", null)]
    [InlineData("", null)]
    public void Paths_are_read_out_of_their_quotes(string text, string? expected) => Assert.Equal(expected, QuotedPath.Read(Encoding.UTF8.GetBytes(text)));

    private static string Read(string diff, params string[] wanted) => string.Join(
        ' ',
        from file in new DiffReader(wanted.Contains).Read(new MemoryStream(Encoding.UTF8.GetBytes(diff)))
        from LineRange range in file.Value.Lines
        select $"{file.Key}:{range.Start},{range.Count}");
}
