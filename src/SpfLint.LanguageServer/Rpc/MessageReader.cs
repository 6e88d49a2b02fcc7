using System.Buffers.Text;
using System.Text;

namespace SpfLint.LanguageServer.Rpc;

/// <summary>Cuts a stream into messages, each behind header fields that tell its length (Language Server Protocol 3.17, "Base Protocol").</summary>
/// <param name="input">What the client writes.</param>
internal sealed class MessageReader(Stream input)
{
    /// <summary>Longest message in bytes; a longer one is passed over.</summary>
    public const int MaxLength = 64 << 20;

    private const int MaxHeaderLength = 8192;

    private readonly byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;

    /// <summary>Waits for the next message.</summary>
    /// <returns>Its bytes, none for one that is too long; null when the client is gone, or no longer keeps to the protocol.</returns>
    /// <exception cref="IOException">The stream is broken.</exception>
    public byte[]? Read()
    {
        if (ReadLength() is not { } length)
            return null;

        if (length > MaxLength)
            return Skip(length) ? [] : null;

        var body = new byte[length];
        int buffered = Math.Min(body.Length, _end - _start);
        _buffer.AsSpan(_start, buffered).CopyTo(body);
        _start += buffered;
        int rest = body.Length - buffered;
        return input.ReadAtLeast(body.AsSpan(buffered), rest, throwOnEndOfStream: false) == rest ? body : null;
    }

    private long? ReadLength()
    {
        long? length = null;
        int used = 0;
        while (ReadLine(ref used) is { } line)
        {
            if (line.Length == 0)
                return length;

            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && line.AsSpan(0, colon).Trim().Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
            {
                byte[] digits = Encoding.Latin1.GetBytes(line[(colon + 1)..].Trim());
                if (!Utf8Parser.TryParse(digits, out long value, out int parsed) || parsed != digits.Length || value < 0)
                    return null;

                length = value;
            }
        }

        return null;
    }

    private string? ReadLine(ref int used)
    {
        var line = new StringBuilder();
        while (used++ < MaxHeaderLength)
        {
            switch (ReadByte())
            {
                case < 0:
                    return null;

                case '\n':
                    return line.ToString().TrimEnd('\r');

                case var octet:
                    line.Append((char)octet);
                    break;
            }
        }

        return null;
    }

    private bool Skip(long length)
    {
        while (length > 0 && (_start < _end || Fill()))
        {
            int skipped = (int)Math.Min(_end - _start, length);
            _start += skipped;
            length -= skipped;
        }

        return length == 0;
    }

    private int ReadByte() => _start < _end || Fill() ? _buffer[_start++] : -1;

    private bool Fill()
    {
        (_start, _end) = (0, input.Read(_buffer));
        return _end > 0;
    }
}
