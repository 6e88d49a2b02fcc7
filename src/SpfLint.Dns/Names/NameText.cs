using System.Numerics;
using System.Runtime.Intrinsics;

namespace SpfLint.Dns.Names;

/// <summary>Why a name cannot be read.</summary>
public enum NameProblem
{
    /// <summary>It can.</summary>
    None,

    /// <summary>Two dots in a row, or a dot at the start.</summary>
    EmptyLabel,

    /// <summary>A label of more than 63 octets (RFC 1035 section 2.3.4).</summary>
    LabelTooLong,

    /// <summary>More than 255 octets in wire form (RFC 1035 section 2.3.4).</summary>
    NameTooLong,
}

/// <summary>What <see cref="NameText.Read"/> made of a name.</summary>
/// <param name="Problem">Why it could not be read, if so.</param>
/// <param name="ProblemStart">Offset into the text of what is wrong.</param>
/// <param name="ProblemLength">Number of bytes that are wrong.</param>
/// <param name="WireLength">Number of octets written.</param>
/// <param name="IsAbsolute">Whether the text ended with a dot, so that the origin was not used.</param>
public readonly record struct NameParse(
    NameProblem Problem, int ProblemStart, int ProblemLength, int WireLength, bool IsAbsolute);

/// <summary>Reads names in presentation form (RFC 1035 section 5.1).</summary>
public static class NameText
{
    private const int MaxLabelLength = 63;

    /// <summary>Writes the wire form of <paramref name="text"/> into <paramref name="wire"/>, in the case it is written in.</summary>
    /// <param name="text">A name; <c>@</c> is the origin. Escapes are undone; broken ones stand for what they say as far as possible.</param>
    /// <param name="origin">The wire form that completes a relative name.</param>
    /// <param name="wire">At least <see cref="DomainName.MaxWireLength"/> octets.</param>
    public static NameParse Read(ReadOnlySpan<byte> text, ReadOnlySpan<byte> origin, Span<byte> wire)
    {
        if (text is [(byte)'@'])
        {
            origin.CopyTo(wire);
            return new NameParse(NameProblem.None, 0, 0, origin.Length, IsAbsolute: false);
        }

        if (text is [(byte)'.'])
        {
            wire[0] = 0;
            return new NameParse(NameProblem.None, 0, 0, 1, IsAbsolute: true);
        }

        return TryReadPlain(text, origin, wire, out int length, out bool isAbsolute)
            ? new NameParse(NameProblem.None, 0, 0, length, isAbsolute)
            : ReadAny(text, origin, wire);
    }

    /// <summary>Reads a name without escapes and mistakes, as almost all are: its text with lengths where the dots are.</summary>
    /// <returns>False when it has either, or is long.</returns>
    private static bool TryReadPlain(ReadOnlySpan<byte> text, ReadOnlySpan<byte> origin, Span<byte> wire, out int length, out bool isAbsolute)
    {
        (length, isAbsolute) = (0, false);
        if (text.Length + Math.Max(origin.Length, Vector128<byte>.Count) >= DomainName.MaxWireLength)
            return false;

        text.CopyTo(wire[1..]);
        int labelStart = 0;
        for (int i = 0; i < text.Length; i += Vector128<byte>.Count)
        {
            Vector128<byte> octets = Vector128.Create((ReadOnlySpan<byte>)wire.Slice(1 + i, Vector128<byte>.Count));
            uint within = text.Length - i < Vector128<byte>.Count ? (1u << (text.Length - i)) - 1 : ushort.MaxValue;
            if ((Vector128.Equals(octets, Vector128.Create((byte)'\\')).ExtractMostSignificantBits() & within) != 0)
                return false;

            uint dots = Vector128.Equals(octets, Vector128.Create((byte)'.')).ExtractMostSignificantBits() & within;
            for (; dots != 0; dots &= dots - 1)
            {
                int dot = 1 + i + BitOperations.TrailingZeroCount(dots);
                if (dot - labelStart - 1 is 0 or > MaxLabelLength)
                    return false;

                wire[labelStart] = (byte)(dot - labelStart - 1);
                labelStart = dot;
            }
        }

        int last = text.Length - labelStart;
        if (last > MaxLabelLength)
            return false;

        isAbsolute = last == 0;
        wire[labelStart] = (byte)last;
        length = text.Length + 1;
        if (isAbsolute)
            return true;

        origin.CopyTo(wire[length..]);
        length += origin.Length;
        return true;
    }

    /// <summary>Reads any name, octet by octet.</summary>
    internal static NameParse ReadAny(ReadOnlySpan<byte> text, ReadOnlySpan<byte> origin, Span<byte> wire)
    {
        int written = 1;
        int labelStart = 0;
        int textStart = 0;
        int i = 0;
        while (i < text.Length)
        {
            if (text[i] == (byte)'.')
            {
                int length = written - labelStart - 1;
                if (length == 0)
                    return new NameParse(NameProblem.EmptyLabel, i, 1, 0, IsAbsolute: false);

                if (length > MaxLabelLength)
                    return new NameParse(NameProblem.LabelTooLong, textStart, i - textStart, 0, IsAbsolute: false);

                wire[labelStart] = (byte)length;
                labelStart = written++;
                textStart = ++i;
            }
            else
            {
                byte value = CharacterText.ReadOne(text, ref i);
                if (written < DomainName.MaxWireLength)
                    wire[written] = value;

                written++;
            }

            if (written > DomainName.MaxWireLength)
                return TooLong(text, textStart, written - labelStart - 1);
        }

        bool isAbsolute = written - labelStart == 1;
        if (isAbsolute)
        {
            wire[labelStart] = 0;
            return new NameParse(NameProblem.None, 0, 0, written, IsAbsolute: true);
        }

        if (written - labelStart - 1 > MaxLabelLength)
            return new NameParse(NameProblem.LabelTooLong, textStart, text.Length - textStart, 0, IsAbsolute: false);

        wire[labelStart] = (byte)(written - labelStart - 1);
        if (written + origin.Length > DomainName.MaxWireLength)
            return new NameParse(NameProblem.NameTooLong, 0, text.Length, 0, IsAbsolute: false);

        origin.CopyTo(wire[written..]);
        return new NameParse(NameProblem.None, 0, 0, written + origin.Length, IsAbsolute: false);
    }

    /// <summary>A name that overran the buffer: one endless label is the nearer cause than the name's length.</summary>
    private static NameParse TooLong(ReadOnlySpan<byte> text, int labelStart, int labelLength)
    {
        int end = labelStart;
        int octets = 0;
        while (end < text.Length && text[end] != (byte)'.')
        {
            CharacterText.ReadOne(text, ref end);
            octets++;
        }

        return Math.Max(octets, labelLength) > MaxLabelLength
            ? new NameParse(NameProblem.LabelTooLong, labelStart, end - labelStart, 0, IsAbsolute: false)
            : new NameParse(NameProblem.NameTooLong, 0, text.Length, 0, IsAbsolute: false);
    }
}
