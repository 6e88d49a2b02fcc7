using System.Collections.Immutable;
using SpfLint.Dns.Records;

namespace SpfLint.Dns.Pasted;

/// <summary>Bytes of a paste.</summary>
/// <param name="Start">The first.</param>
/// <param name="Length">How many.</param>
internal readonly record struct PastedRange(int Start, int Length)
{
    public int End => Start + Length;

    public bool IsEmpty => Length == 0;

    public static PastedRange FromBounds(int start, int end) => new(start, Math.Max(0, end - start));

    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> paste) => paste.Slice(Start, Length);
}

/// <summary>A record in a paste: where its parts stand.</summary>
/// <param name="Line">The line of the owner.</param>
/// <param name="Owner">The owner.</param>
/// <param name="Type">The type.</param>
/// <param name="Data">The parts of the data, in order.</param>
internal readonly record struct PastedRecord(PastedLine Line, PastedRange Owner, RecordType Type, ImmutableArray<PastedRange> Data)
{
    /// <summary>The type's mnemonic where the paste has one; else it is written between owner and data.</summary>
    public PastedRange TypeToken { get; init; }

    /// <summary>The line of the data when that is not the owner's, as in <c>Name:</c> and <c>Address:</c>.</summary>
    public PastedLine? AddressLine { get; init; }

    /// <summary>Whether the record before it has the same owner, which then stands there only.</summary>
    public bool InheritsOwner { get; init; }

    /// <summary>The line of the last string, when the strings stand on lines below the owner.</summary>
    public PastedLine? LastString { get; init; }

    /// <summary>Where to write what makes a zone-file entry of the parts; -1 for what is not needed.</summary>
    /// <param name="Mnemonic">The type.</param>
    /// <param name="FinalDot">The dot behind the owner.</param>
    /// <param name="Open">The parenthesis in the first column that lets an owner stand farther right.</param>
    /// <param name="Close">Its end, behind the owner.</param>
    /// <param name="DataOpen">The parenthesis that lets the data stand on other lines.</param>
    /// <param name="DataClose">Its end, before the last string.</param>
    internal readonly record struct Places(int Mnemonic, int FinalDot, int Open, int Close, int DataOpen, int DataClose);

    /// <summary>Finds room between the parts.</summary>
    /// <param name="paste">The paste.</param>
    /// <param name="mnemonicLength">Length of what is written for the type; 0 when it stands there.</param>
    /// <param name="places">The places.</param>
    public bool TryPlace(ReadOnlySpan<byte> paste, int mnemonicLength, out Places places)
    {
        if (AddressLine is { } line)
        {
            // The parenthesis that opens before the name goes on to the line of the address.
            places = new Places(line.Start + 1, -1, InheritsOwner ? -1 : Line.Start, InheritsOwner ? -1 : line.Start, -1, -1);
            return places.Mnemonic + mnemonicLength < Data[0].Start;
        }

        int at = Owner.End;
        int finalDot = paste[Owner.End - 1] == (byte)'.' ? -1 : at++;
        int open = Owner.Start > Line.Start ? Line.Start : -1;
        int close = open < 0 ? -1 : at;

        // Behind a parenthesis nothing need stand between two fields.
        if (open >= 0 || TypeToken.IsEmpty || finalDot >= 0)
            at++;

        int dataOpen = LastString is null ? -1 : at + mnemonicLength;
        places = new Places(at, finalDot, open, close, dataOpen, LastString?.Start ?? -1);
        int room = !TypeToken.IsEmpty ? TypeToken.Start : LastString is null ? Data[0].Start - 1 : Line.End - 1;
        return at + mnemonicLength <= room;
    }
}
