namespace SpfLint.Configuration;

/// <summary>What a line of an <c>.editorconfig</c> is.</summary>
internal enum LineKind
{
    /// <summary>Blank, or a comment.</summary>
    Nothing,

    /// <summary><c>[glob]</c>.</summary>
    Section,

    /// <summary><c>key = value</c>.</summary>
    Entry,

    /// <summary>None of these.</summary>
    Unreadable,
}

/// <summary>A line of an <c>.editorconfig</c>, cut into its parts; comments are told apart as .NET's tools do.</summary>
internal readonly ref struct ConfigurationLine
{
    private ConfigurationLine(LineKind kind, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        Kind = kind;
        Name = name;
        Value = value;
    }

    /// <summary>What it is.</summary>
    public LineKind Kind { get; }

    /// <summary>The section's name or the entry's key; of an unreadable line all but the white space around it.</summary>
    public ReadOnlySpan<byte> Name { get; }

    /// <summary>The entry's value.</summary>
    public ReadOnlySpan<byte> Value { get; }

    /// <summary>Cuts a line.</summary>
    /// <param name="line">The line without its end.</param>
    public static ConfigurationLine Read(ReadOnlySpan<byte> line)
    {
        ReadOnlySpan<byte> text = Trim(line);
        if (text.IsEmpty || text[0] is (byte)'#' or (byte)';')
            return default;

        if (text[0] == (byte)'[')
        {
            ReadOnlySpan<byte> header = Trim(WithoutComment(text, escapes: true));
            return header.Length > 2 && header[^1] == (byte)']'
                ? new ConfigurationLine(LineKind.Section, header[1..^1], default)
                : new ConfigurationLine(LineKind.Unreadable, text, default);
        }

        int separator = text.IndexOfAny((byte)'=', (byte)':');
        ReadOnlySpan<byte> key = separator < 0 ? default : Trim(text[..separator]);
        return key.IsEmpty || key.IndexOfAny((byte)'#', (byte)';') >= 0
            ? new ConfigurationLine(LineKind.Unreadable, text, default)
            : new ConfigurationLine(LineKind.Entry, key, Trim(WithoutComment(text[(separator + 1)..], escapes: false)));
    }

    private static ReadOnlySpan<byte> WithoutComment(ReadOnlySpan<byte> text, bool escapes)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is (byte)'#' or (byte)';' && !(escapes && i > 0 && text[i - 1] == (byte)'\\'))
                return text[..i];
        }

        return text;
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text) => text.Trim(" \t\v\f"u8);
}
