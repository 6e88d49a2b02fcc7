using System.Buffers.Text;
using System.Text;
using SpfLint.Dns.Names;

namespace SpfLint.Spf.Evaluation.Macros;

/// <summary>What the macro-letters stand for (RFC 7208 section 7.2).</summary>
/// <param name="identity">The client and what it claims.</param>
/// <param name="domain">The domain whose record is evaluated, <c>&lt;domain&gt;</c>.</param>
/// <param name="options">The host's name and clock.</param>
/// <param name="validatedNames">Finds <c>%{p}</c> when it is asked for; null where it never is.</param>
internal readonly struct MacroValues(
    SpfIdentity identity, DomainName domain, CheckHostOptions options, ValidatedNames? validatedNames)
{
    /// <summary>Room that <see cref="Of"/> needs for a value that has to be written first.</summary>
    public const int ScratchLength = DomainName.MaxWireLength;

    /// <summary>The value of a letter.</summary>
    /// <param name="letter">In lower case.</param>
    /// <param name="scratch">At least <see cref="ScratchLength"/> octets; the value may stand in it.</param>
    public ReadOnlySpan<byte> Of(char letter, Span<byte> scratch) => letter switch
    {
        's' => identity.SenderText.Span,
        'l' => identity.LocalPart.Span,
        'o' => identity.SenderDomain.Span,
        'd' => WriteName(domain, scratch),
        'i' => WriteDotted(identity.Client, scratch),
        'p' => validatedNames?.FindPreferred(domain) is { } name ? WriteName(name, scratch) : "unknown"u8,
        'v' => identity.Client.IsIp4 ? "in-addr"u8 : "ip6"u8,
        'h' => identity.HeloDomain.Span,
        'c' => Encoding.ASCII.GetBytes(identity.Client.ToString()),
        'r' => Encoding.UTF8.GetBytes(options.ReceiverName),
        't' => WriteSeconds(options.Clock.GetUtcNow(), scratch),
        _ => [],
    };

    /// <summary>A name's labels with dots between them.</summary>
    private static ReadOnlySpan<byte> WriteName(DomainName name, Span<byte> scratch)
    {
        ReadOnlySpan<byte> wire = name.Wire;
        if (name.IsRoot)
            return [];

        // Each length octet but the first is where a dot belongs.
        Span<byte> text = scratch[..(wire.Length - 2)];
        wire[1..^1].CopyTo(text);
        for (int i = wire[0]; i < text.Length; i += wire[i + 1] + 1)
            text[i] = (byte)'.';

        return text;
    }

    /// <summary>A dotted quad, or the 32 hexadecimal digits with dots between them (section 7.3).</summary>
    private static ReadOnlySpan<byte> WriteDotted(ClientAddress client, Span<byte> scratch)
    {
        Span<byte> bytes = stackalloc byte[16];
        client.WriteBytes(bytes);
        int length = 0;
        foreach (byte octet in bytes[..(client.IsIp4 ? 4 : 16)])
        {
            if (client.IsIp4)
            {
                Utf8Formatter.TryFormat(octet, scratch[length..], out int written);
                length += written;
            }
            else
            {
                // Upper case, as the RFC's test suite has it; names do not care.
                Utf8Formatter.TryFormat(octet, scratch[length..], out _, new System.Buffers.StandardFormat('X', 2));
                scratch[length + 2] = scratch[length + 1];
                scratch[length + 1] = (byte)'.';
                length += 3;
            }

            scratch[length++] = (byte)'.';
        }

        return scratch[..(length - 1)];
    }

    private static ReadOnlySpan<byte> WriteSeconds(DateTimeOffset now, Span<byte> scratch)
    {
        Utf8Formatter.TryFormat(now.ToUnixTimeSeconds(), scratch, out int written);
        return scratch[..written];
    }
}
