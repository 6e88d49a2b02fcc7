using SpfLint.Analysis.Input;
using SpfLint.Cli.Commands;
using SpfLint.Cli.Output;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Tests.Commands;

public sealed class StandardInputTests
{
    private static readonly byte[] Text = [.. Enumerable.Repeat("host A 192.0.2.1\n"u8.ToArray(), 1000).SelectMany(line => line)];

    [Theory]
    [InlineData(1 << 20)]
    [InlineData(17_000)]
    [InlineData(1000)]
    [InlineData(1)]
    public void What_is_piped_is_read_to_its_end_wherever_it_is_kept(int maxHeldLength)
    {
        var environment = new ToolEnvironment
        {
            Output = TextWriter.Null,
            Error = TextWriter.Null,
            OpenInput = () => new SlowStream(Text),
            WorkingDirectory = "/",
            Variable = _ => null,
        };
        using var files = new SourceFiles("/");

        FoundFiles found = StandardInput.Read(environment, "piped.zone", files, new InputLimits(), maxHeldLength);

        SourceText source = Assert.Single(found.Inputs).Source;
        Assert.Equal("piped.zone", source.Path);
        Assert.Equal(Text.Length, source.Length);
        Assert.Equal(Text, source.Slice(new TextSpan(0, Text.Length + 10)));
        Assert.Equal(Text[500..600], source.Slice(new TextSpan(500, 100)));
    }

    [Theory]
    [InlineData("-")]
    [InlineData("format", "-")]
    [InlineData("--records", "-")]
    [InlineData("check", "--message", "-")]
    [InlineData("show", "example.org", "-")]
    public void Standard_input_that_is_closed_is_told(params string[] args)
    {
        using var folder = new TemporaryFolder();
        using var error = new StringWriter { NewLine = "\n" };
        var environment = new ToolEnvironment
        {
            Output = TextWriter.Null,
            Error = error,
            OpenInput = () => throw new StandardStreamException("Standard input is closed."),
            WorkingDirectory = folder.Path,
            Variable = _ => null,
        };

        Assert.Equal(ExitCode.Failure, Tool.Run(args, environment));
        Assert.StartsWith("spflint: Standard input is closed", error.ToString(), StringComparison.Ordinal);
        Assert.Single(error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Gives a few bytes at a time, as pipes do.</summary>
    private sealed class SlowStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 100));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 100)]);
    }
}
