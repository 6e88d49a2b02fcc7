using SpfLint.Dns.Records;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Simulation.Headers;

/// <summary>The host that a <c>Received</c> field names behind <c>from</c> (RFC 5321 section 4.4).</summary>
/// <param name="Client">Its address.</param>
/// <param name="Helo">Its HELO name; null when it cannot be told from the host's real name.</param>
/// <param name="Line">The field's line.</param>
internal sealed record ReceivedFrom(ClientAddress Client, string? Helo, int Line)
{
    private static readonly Ip4Network[] s_inside4 = [Network(10, 0, 8), Network(127, 0, 8), Network(169, 254, 16), Network(172, 16, 12), Network(192, 168, 16)];

    private static readonly Ip6Network[] s_inside6 = [new(1, 128), new((AddressBits)0xFC << 120, 7), new((AddressBits)0xFE8 << 116, 10)];

    /// <summary>Whether the address is one that no mail from outside comes from: a hop inside the receiver's network.</summary>
    public bool IsInside => Array.Exists(s_inside4, Client.IsIn) || Array.Exists(s_inside6, Client.IsIn);

    /// <summary>Reads <c>from helo (name [address])</c> and what the usual servers make of it.</summary>
    public static ReceivedFrom? TryRead(MailField field)
    {
        var lexer = new FieldLexer(field.Value);
        lexer.SkipSpace();
        if (!lexer.ReadWord("(;").Equals("from", StringComparison.OrdinalIgnoreCase))
            return null;

        lexer.SkipSpace();
        string? helo = lexer.Next == '(' ? null : lexer.ReadWord("(;");
        ClientAddress? client = helo is null ? null : ClaimedText.ReadAddress(helo);
        while (!lexer.IsAtEnd)
        {
            lexer.SkipSpace();
            if (lexer.Next != '(')
                break;

            string comment = lexer.ReadComment();
            client ??= FindAddress(comment);
            helo = FindHelo(comment) ?? helo;
        }

        return client is { } address ? new ReceivedFrom(address, helo, field.Line) : null;
    }

    private static Ip4Network Network(byte first, byte second, int length) => new(((uint)first << 24) | ((uint)second << 16), length);

    private static ClientAddress? FindAddress(string comment)
    {
        // Also 'name[192.0.2.1]', without a space.
        int bracket = comment.LastIndexOf('[');
        return (bracket < 0 ? null : ClaimedText.FindAddress(comment[bracket..])) ?? ClaimedText.FindAddress(comment);
    }

    // Exim writes (… helo=name), qmail (HELO name); the word behind 'from' is then the name that DNS has.
    private static string? FindHelo(string comment)
    {
        string[] words = comment.Split(' ', '=');
        int helo = Array.FindIndex(words, word => word.Equals("helo", StringComparison.OrdinalIgnoreCase));
        return helo >= 0 && helo + 1 < words.Length ? words[helo + 1] : null;
    }
}
