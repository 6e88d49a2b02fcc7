using System.Runtime.InteropServices;

namespace SpfLint.Cli.Output;

/// <summary>
/// Writes to a descriptor of a Unix process. The framework's own stream gets a console ready first, its encoding and a terminal that is
/// to be watched, which takes longer than reading a small zone.
/// </summary>
/// <param name="descriptor">Its number.</param>
internal sealed class DescriptorStream(int descriptor) : WriteOnlyStream
{
    private const int ChunkLength = 1 << 16;

    // The numbers are those of Linux and macOS; that of EAGAIN differs.
    private const int Interrupted = 4;
    private const int NoReader = 32;
    private static readonly int s_tryAgain = OperatingSystem.IsLinux() ? 11 : 35;

    /// <inheritdoc/>
    /// <exception cref="IOException">It cannot be written. A reader who has gone is no error.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        for (ReadOnlySpan<byte> rest = buffer; !rest.IsEmpty; rest = rest[Math.Min(rest.Length, ChunkLength)..])
        {
            byte[] chunk = rest[..Math.Min(rest.Length, ChunkLength)].ToArray();
            Write(chunk, 0, chunk.Length);
        }
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        var pinned = GCHandle.Alloc(buffer, GCHandleType.Pinned);
        try
        {
            Write(pinned.AddrOfPinnedObject() + offset, count);
        }
        finally
        {
            pinned.Free();
        }
    }

    /// <inheritdoc/>
    public override void Flush()
    {
        // Nothing is held back.
    }

    private void Write(nint bytes, int count)
    {
        while (count > 0)
        {
            int written = (int)StandardDescriptor.Write(descriptor, bytes, count);
            if (written >= 0)
            {
                bytes += written;
                count -= written;
                continue;
            }

            int error = Marshal.GetLastSystemError();
            if (error == NoReader)
                return;

            // Whoever gave the descriptor may have told it not to wait.
            if (error == s_tryAgain)
                Thread.Sleep(1);
            else if (error != Interrupted)
                throw new IOException(Marshal.GetPInvokeErrorMessage(error), error);
        }
    }
}
