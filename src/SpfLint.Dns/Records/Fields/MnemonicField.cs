using System.Text;

namespace SpfLint.Dns.Records.Fields;

/// <summary>A number that may be written as one of some mnemonics, in any case.</summary>
/// <param name="label">What the field is called.</param>
/// <param name="octets">Number of octets.</param>
/// <param name="mnemonics">The mnemonics that name servers know; the first is the example in messages.</param>
internal sealed class MnemonicField(string label, int octets, (string Mnemonic, ushort Number)[] mnemonics)
    : TokenField(label, $"{NumberField.Describe(NumberField.MaxOf(octets))} or a mnemonic such as {mnemonics[0].Mnemonic}")
{
    private protected override bool TryRead(ReadOnlySpan<byte> text, RdataBuffer wire)
    {
        // No mnemonic begins with a digit.
        bool mayBeMnemonic = text.IsEmpty || !char.IsAsciiDigit((char)text[0]);
        if (mayBeMnemonic && TryFind(text, out ushort known))
        {
            wire.AddNumber(known, octets);
            return true;
        }

        bool isNumber = NumberField.TryParse(text, NumberField.MaxOf(octets), out ulong value);
        wire.AddNumber(value, octets);
        return isNumber;
    }

    private bool TryFind(ReadOnlySpan<byte> text, out ushort found)
    {
        foreach ((string mnemonic, ushort number) in mnemonics)
        {
            if (Ascii.EqualsIgnoreCase(text, mnemonic))
            {
                found = number;
                return true;
            }
        }

        found = 0;
        return false;
    }

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start) => octets;
}
