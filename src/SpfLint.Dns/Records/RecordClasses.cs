namespace SpfLint.Dns.Records;

/// <summary>Mnemonics of classes.</summary>
public static class RecordClasses
{
    /// <summary>Reads a mnemonic in any case, or <c>CLASSnnn</c> (RFC 3597 section 5).</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out RecordClass value)
    {
        value = text.Length switch
        {
            2 => (((text[0] | 0x20) << 8) | (text[1] | 0x20)) switch
            {
                ('i' << 8) | 'n' => RecordClass.IN,
                ('c' << 8) | 's' => RecordClass.CS,
                ('c' << 8) | 'h' => RecordClass.CH,
                ('h' << 8) | 's' => RecordClass.HS,
                _ => RecordClass.Unspecified,
            },
            4 when System.Text.Ascii.EqualsIgnoreCase(text, "NONE"u8) => RecordClass.None,
            _ => RecordClass.Unspecified,
        };
        if (value != RecordClass.Unspecified)
            return true;

        bool isNumbered = NumberedMnemonic.TryParse(text, "CLASS"u8, out ushort number);
        value = (RecordClass)number;
        return isNumbered;
    }

    /// <summary>The mnemonic, or <c>CLASSnnn</c>.</summary>
    public static string Mnemonic(RecordClass value) => value switch
    {
        RecordClass.IN => "IN",
        RecordClass.CS => "CS",
        RecordClass.CH => "CH",
        RecordClass.HS => "HS",
        RecordClass.None => "NONE",
        _ => $"CLASS{(ushort)value}",
    };
}
