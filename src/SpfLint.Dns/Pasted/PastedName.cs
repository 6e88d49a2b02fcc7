using System.Buffers;
using SpfLint.Dns.Names;

namespace SpfLint.Dns.Pasted;

/// <summary>Names as tools print them: always absolute, with or without the final dot.</summary>
internal static class PastedName
{
    private static readonly SearchValues<byte> s_syntax = SearchValues.Create(" \t\r\n\0();\""u8);

    /// <summary>Reads a name; one with white space or with what is syntax in zone files is none, for tools would escape it.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out DomainName name)
    {
        Span<byte> wire = stackalloc byte[DomainName.MaxWireLength];
        name = DomainName.Root;
        if (text.IsEmpty || text.SequenceEqual("@"u8) || text.IndexOfAny(s_syntax) >= 0)
            return false;

        NameParse parse = NameText.Read(text, DomainName.Root.Wire, wire);
        if (parse.Problem != NameProblem.None)
            return false;

        name = new DomainName(wire[..parse.WireLength]);
        return true;
    }

    /// <summary>Cuts the first word off.</summary>
    public static ReadOnlySpan<byte> TakeWord(ref ReadOnlySpan<byte> text)
    {
        text = text.TrimStart(" \t"u8);
        int end = text.IndexOfAny((byte)' ', (byte)'\t');
        ReadOnlySpan<byte> word = end < 0 ? text : text[..end];
        text = text[word.Length..].TrimStart(" \t"u8);
        return word;
    }
}
