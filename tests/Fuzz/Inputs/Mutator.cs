using System.Runtime.InteropServices;

namespace SpfLint.Fuzz.Inputs;

/// <summary>Changes texts a little, in ways that matter to readers: bytes, words, numbers, lines, and pieces of other texts.</summary>
/// <param name="random">Decides everything.</param>
/// <param name="vocabulary">The language of the texts.</param>
/// <param name="maxLength">What is longer is cut.</param>
public sealed class Mutator(SeededRandom random, Vocabulary vocabulary, int maxLength)
{
    private const int MaxRepetitions = 64;

    private readonly List<byte> _text = [];

    /// <summary>Makes a new text.</summary>
    /// <param name="text">What it is made from.</param>
    /// <param name="other">What pieces may be taken from.</param>
    public byte[] Mutate(byte[] text, byte[] other)
    {
        _text.Clear();
        _text.AddRange(text);
        for (int changes = random.Length(8); changes > 0; changes--)
            Change(other);

        if (_text.Count > maxLength)
            _text.RemoveRange(maxLength, _text.Count - maxLength);

        return [.. _text];
    }

    private void Change(byte[] other)
    {
        switch (random.Below(18))
        {
            case 0:
                Overwrite((byte)random.Below(256));
                break;

            case 1:
                Overwrite(Telling());
                break;

            case 2:
                FlipBit();
                break;

            case 3:
                _text.Insert(Place(), Telling());
                break;

            case 4 or 5 or 6:
                _text.InsertRange(Place(), random.Pick(vocabulary.Words));
                break;

            case 7 or 8:
                Replace(FindWord(random.Below(_text.Count)), random.OnceIn(2) ? random.Pick(vocabulary.Words) : Copy(FindWord(random.Below(_text.Count))));
                break;

            case 9:
                ChangeNumber();
                break;

            case 10 or 11:
                Remove(random.OnceIn(3) ? FindLine(random.Below(_text.Count)) : SomeRange());
                break;

            case 12:
                _text.InsertRange(Place(), Copy(SomeRange()));
                break;

            case 13:
                _text.InsertRange(FindLine(random.Below(_text.Count)).Start.Value, Copy(FindLine(random.Below(_text.Count))));
                break;

            case 14:
                Splice(other);
                break;

            case 15:
                Repeat();
                break;

            case 16:
                Remove(Place().._text.Count);
                break;

            default:
                FlipCase();
                break;
        }
    }

    private int Place() => random.Below(_text.Count + 1);

    private byte Telling() => vocabulary.Telling[random.Below(vocabulary.Telling.Length)];

    private void Overwrite(byte value)
    {
        if (_text.Count > 0)
            _text[random.Below(_text.Count)] = value;
    }

    private void FlipBit()
    {
        if (_text.Count > 0)
            _text[random.Below(_text.Count)] ^= (byte)(1 << random.Below(8));
    }

    private Range SomeRange()
    {
        if (_text.Count == 0)
            return ..0;

        int start = random.Below(_text.Count);
        return start..Math.Min(_text.Count, start + random.Length(_text.Count));
    }

    private byte[] Copy(Range range) => CollectionsMarshal.AsSpan(_text)[range].ToArray();

    private void Remove(Range range)
    {
        (int start, int length) = range.GetOffsetAndLength(_text.Count);
        _text.RemoveRange(start, length);
    }

    private void Replace(Range range, byte[] text)
    {
        Remove(range);
        _text.InsertRange(range.Start.Value, text);
    }

    /// <summary>The run of letters, digits and the like around a byte; that byte alone where it is none of them.</summary>
    private Range FindWord(int at)
    {
        if (_text.Count == 0)
            return ..0;

        int start = at, end = at + 1;
        while (start > 0 && IsOfWord(_text[at]) && IsOfWord(_text[start - 1]))
            start--;

        while (end < _text.Count && IsOfWord(_text[at]) && IsOfWord(_text[end]))
            end++;

        return start..end;
    }

    private static bool IsOfWord(byte value) => char.IsAsciiLetterOrDigit((char)value) || value is (byte)'.' or (byte)'-' or (byte)'_' or >= 0x80;

    /// <summary>The line with a byte, its end included.</summary>
    private Range FindLine(int at)
    {
        if (_text.Count == 0)
            return ..0;

        int start = _text.LastIndexOf((byte)'\n', Math.Max(at - 1, 0)) + 1;
        int end = _text.IndexOf((byte)'\n', at);
        return Math.Min(start, at)..(end < 0 ? _text.Count : end + 1);
    }

    private void ChangeNumber()
    {
        int start = random.Below(_text.Count);
        while (start < _text.Count && !char.IsAsciiDigit((char)_text[start]))
            start++;

        int end = start;
        while (end < _text.Count && char.IsAsciiDigit((char)_text[end]))
            end++;

        Replace(start..end, random.Pick(Vocabulary.Numbers));
    }

    /// <summary>A piece of another text comes in, or its end for this one's.</summary>
    private void Splice(byte[] other)
    {
        if (other.Length == 0)
            return;

        int start = random.Below(other.Length);
        int at = Place();
        if (random.OnceIn(2))
        {
            _text.RemoveRange(at, _text.Count - at);
            _text.AddRange(other.AsSpan(start));
        }
        else
        {
            _text.InsertRange(at, other.AsSpan(start, Math.Min(random.Length(256), other.Length - start)));
        }
    }

    private void Repeat()
    {
        byte[] piece = random.OnceIn(2) ? Copy(SomeRange()) : random.Pick(vocabulary.Words);
        int at = Place();
        for (int times = random.Between(2, MaxRepetitions); times > 0 && _text.Count < maxLength; times--)
            _text.InsertRange(at, piece);
    }

    private void FlipCase()
    {
        foreach (ref byte value in CollectionsMarshal.AsSpan(_text)[FindWord(random.Below(_text.Count))])
            value ^= char.IsAsciiLetter((char)value) && random.OnceIn(2) ? (byte)0x20 : (byte)0;
    }
}
