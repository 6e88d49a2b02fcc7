using System.Collections.Immutable;
using System.Text;

namespace SpfLint.Analysis.Simulation.Headers;

/// <summary>Reads the header fields of a mail that tell who sent it. Never throws on what the mail says.</summary>
public static class MailHeader
{
    /// <summary>How many of a mail's first bytes are worth reading; no receiver takes a longer header.</summary>
    public const int MaxLength = 1 << 20;

    /// <summary>Longest field in characters; the rest of a longer one is passed over.</summary>
    public const int MaxFieldLength = 1 << 16;

    /// <summary>A field that records an SPF result (RFC 7208 section 9.1).</summary>
    public const string ReceivedSpf = "Received-SPF";

    /// <summary>A field that records the results of all methods (RFC 8601).</summary>
    public const string AuthenticationResults = "Authentication-Results";

    /// <summary>The trace field of each hop (RFC 5321 section 4.4).</summary>
    public const string Received = "Received";

    /// <summary>The envelope sender, as the last hop writes it down (RFC 5321 section 4.4).</summary>
    public const string ReturnPath = "Return-Path";

    private const int MaxFields = 1000;

    private static readonly string[] s_names = [ReceivedSpf, AuthenticationResults, Received, ReturnPath];

    /// <summary>
    /// Reads up to the first blank line behind a field. Takes a mail, a header, one field, or no more than the value of a
    /// <c>Received-SPF</c> or <c>Authentication-Results</c> field, with marks of quoted mail before its lines or without.
    /// </summary>
    /// <param name="head">The first bytes of the mail.</param>
    /// <returns>The fields of the four names above, in their order.</returns>
    public static ImmutableArray<MailField> Read(ReadOnlySpan<byte> head)
    {
        ImmutableArray<MailField>.Builder fields = ImmutableArray.CreateBuilder<MailField>();
        var value = new StringBuilder();
        (string? Name, int Line) current = default;
        bool hasField = false;
        int number = 0;
        ReadOnlySpan<byte> text = head.StartsWith(Encoding.UTF8.Preamble) ? head[Encoding.UTF8.Preamble.Length..] : head;
        foreach (Range range in text.Split((byte)'\n'))
        {
            number++;
            ReadOnlySpan<byte> line = Unquote(text[range].TrimEnd(" \t\r"u8));
            if (line.IsEmpty && (hasField || value.Length > 0))
                break;

            bool isFolded = !line.IsEmpty && line[0] is (byte)' ' or (byte)'\t';
            int colon = isFolded ? -1 : LengthOfName(line);
            if (colon > 0)
            {
                Add(fields, current, value);
                hasField = true;
                current = (NameOf(line[..colon]), number);
                line = line[(colon + 1)..];
            }
            else if (!hasField && value.Length == 0)
            {
                current = (null, number);
            }

            Append(value, line);
        }

        if (hasField)
            Add(fields, current, value);
        else if (GuessName(value.ToString()) is { } guess)
            fields.Add(new MailField(guess, value.ToString(), current.Line));

        return fields.ToImmutable();
    }

    private static void Add(ImmutableArray<MailField>.Builder fields, (string? Name, int Line) field, StringBuilder value)
    {
        if (field.Name is { } name && fields.Count < MaxFields)
            fields.Add(new MailField(name, value.ToString(), field.Line));

        value.Clear();
    }

    private static void Append(StringBuilder value, ReadOnlySpan<byte> line)
    {
        ReadOnlySpan<byte> text = line.Trim(" \t"u8);
        int room = MaxFieldLength - value.Length - 1;
        if (text.IsEmpty || room <= 0)
            return;

        if (value.Length > 0)
            value.Append(' ');

        value.Append(Encoding.UTF8.GetString(text[..Math.Min(text.Length, room)]));
    }

    private static ReadOnlySpan<byte> Unquote(ReadOnlySpan<byte> line)
    {
        ReadOnlySpan<byte> text = line.TrimStart((byte)'>');
        return text.Length < line.Length && text.StartsWith(" "u8) ? text[1..] : text;
    }

    /// <summary>The place of the colon when a line begins with a field's name; else -1.</summary>
    private static int LengthOfName(ReadOnlySpan<byte> line)
    {
        int length = 0;
        while (length < line.Length && (char.IsAsciiLetterOrDigit((char)line[length]) || line[length] is (byte)'-' or (byte)'_'))
            length++;

        return length > 0 && length < line.Length && line[length] == (byte)':' ? length : -1;
    }

    private static string? NameOf(ReadOnlySpan<byte> name)
    {
        string text = Encoding.ASCII.GetString(name);
        return Array.Find(s_names, known => known.Equals(text, StringComparison.OrdinalIgnoreCase));
    }

    private static string? GuessName(string value) =>
        Headers.ReceivedSpf.TryRead(new MailField(ReceivedSpf, value, 0)) is not null ? ReceivedSpf
        : value.Contains("spf=", StringComparison.OrdinalIgnoreCase) ? AuthenticationResults
        : null;
}
