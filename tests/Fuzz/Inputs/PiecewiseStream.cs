namespace SpfLint.Fuzz.Inputs;

/// <summary>Bytes as a pipe gives them: a few at a time, the same few each time.</summary>
public sealed class PiecewiseStream(byte[] bytes) : MemoryStream(bytes, writable: false)
{
    private readonly int _piece = 1 + (int)(Hash.Of(bytes) % 97);

    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, _piece)]);

    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, _piece));
}
