namespace SpfLint.Cli.Tests;

public sealed class SourceTests
{
    [Fact]
    public void No_regular_expression_goes_back_over_its_input()
    {
        string[] files = Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories);

        Assert.NotEmpty(files);
        Assert.All(
            files.Select(file => (File: file, Text: File.ReadAllText(file))).Where(file => file.Text.Contains("RegularExpressions", StringComparison.Ordinal)),
            file => Assert.Contains("RegexOptions.NonBacktracking", file.Text, StringComparison.Ordinal));
    }
}
