using SpfLint.Dns.Names;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Records.Fields;

/// <summary>One character-string, in quotes or not (RFC 1035 section 3.3).</summary>
internal sealed class CharacterStringField(string label, bool isOptional = false) : RdataField(label, "text")
{
    private const int MaxLength = 255;

    internal override bool IsOptional => isOptional;

    internal override void Read(ref RdataCursor cursor)
    {
        if (!cursor.IsAtEnd)
            ReadString(ref cursor, this);
    }

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start) =>
        start < rdata.Length ? rdata[start] + 1 : isOptional ? 0 : -1;

    /// <summary>Reads the string that is the cursor's token and moves behind it.</summary>
    internal static void ReadString(ref RdataCursor cursor, RdataField field)
    {
        RdataBuffer wire = cursor.Wire;
        int lengthAt = wire.Length;
        wire.Add((byte)0);
        AddOctets(cursor.Text, wire);
        int length = wire.Length - lengthAt - 1;
        wire.SetAt(lengthAt, (byte)length);
        bool isTold = cursor.Problems.Count > 0 && cursor.Problems[^1].Token == cursor.Token;
        if (length > MaxLength && !isTold)
            cursor.Problems.Add(new RdataProblem(ZoneErrorKind.StringTooLong, cursor.Token, field));

        cursor.Token++;
    }

    /// <summary>Adds the octets that a text stands for, its escapes undone.</summary>
    internal static void AddOctets(ReadOnlySpan<byte> text, RdataBuffer wire)
    {
        int escape;
        while ((escape = text.IndexOf((byte)'\\')) >= 0)
        {
            wire.Add(text[..escape]);
            wire.Add(CharacterText.ReadOne(text, ref escape));
            text = text[escape..];
        }

        wire.Add(text);
    }
}
