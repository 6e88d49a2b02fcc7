using System.IO.Pipes;
using System.Security.Cryptography;
using SpfLint.Cli.Output;

namespace SpfLint.Cli.Tests.Output;

public sealed class DescriptorStreamTests
{
    [Fact]
    public async Task More_than_a_pipe_holds_arrives_whole()
    {
        if (OperatingSystem.IsWindows())
            return;

        byte[] bytes = RandomNumberGenerator.GetBytes(300_001);
        using var pipe = new AnonymousPipeServerStream(PipeDirection.In);
        var received = new MemoryStream();

        Task writing = Task.Run(() =>
        {
            using var stream = new DescriptorStream((int)pipe.ClientSafePipeHandle.DangerousGetHandle());
            stream.Write(bytes.AsSpan(0, 200_000));
            stream.Write(bytes, 200_000, 100_001);
            pipe.DisposeLocalCopyOfClientHandle();
        });
        await pipe.CopyToAsync(received);
        await writing;

        Assert.Equal(bytes, received.ToArray());
    }

    [Fact]
    public void A_reader_who_has_gone_is_no_error()
    {
        if (OperatingSystem.IsWindows())
            return;

        using var pipe = new AnonymousPipeServerStream(PipeDirection.Out);
        pipe.DisposeLocalCopyOfClientHandle();
        using var stream = new DescriptorStream((int)pipe.SafePipeHandle.DangerousGetHandle());

        Exception? thrown = Record.Exception(() => stream.Write("text"u8));

        Assert.Null(thrown);
    }

    [Fact]
    public void A_descriptor_that_cannot_be_written_says_why()
    {
        if (OperatingSystem.IsWindows())
            return;

        using FileStream file = File.OpenRead(typeof(DescriptorStreamTests).Assembly.Location);
        using var stream = new DescriptorStream((int)file.SafeFileHandle.DangerousGetHandle());

        IOException thrown = Assert.Throws<IOException>(() => stream.Write("text"u8));

        Assert.Contains("Bad file descriptor", thrown.Message, StringComparison.Ordinal);
    }
}
