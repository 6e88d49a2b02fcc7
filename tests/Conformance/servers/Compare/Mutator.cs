using System.Globalization;
using System.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Conformance.Servers;

/// <summary>Makes zones with a mistake or two out of sound ones: the same ones for the same seed.</summary>
/// <param name="seed">The seed.</param>
internal sealed class Mutator(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>A zone after one mutation, seldom two or three.</summary>
    /// <param name="sound">A zone without mistakes.</param>
    /// <param name="number">What people know it by, beside the seed.</param>
    public ZoneText Mutate(ZoneText sound, int number)
    {
        string text = Encoding.Latin1.GetString(sound.Bytes);
        int count = _random.Next(10) switch { < 8 => 1, 8 => 2, _ => 3 };
        for (int i = 0; i < count; i++)
            text = MutateOnce(text);

        return sound with
        {
            Name = string.Create(CultureInfo.InvariantCulture, $"{sound.Name}, mutation {number} of seed {seed}"),
            Bytes = Encoding.Latin1.GetBytes(text),
            Sound = Encoding.Latin1.GetString(sound.Bytes),
        };
    }

    private string MutateOnce(string text)
    {
        List<ZoneToken> tokens = Tokens(text);
        if (tokens.Count == 0)
            return text;

        int at = _random.Next(tokens.Count);
        ZoneToken token = tokens[at];
        string word = text.Substring(token.Start, token.Length);
        return _random.Next(24) switch
        {
            0 => Replace(text, token, ""),
            1 => Replace(text, token, word + " " + word),
            2 when at + 1 < tokens.Count => Swap(text, token, tokens[at + 1]),
            3 or 4 or 5 when char.IsAsciiDigit(word[0]) => Replace(text, token, Pick(MutationWords.Numbers)),
            6 => Replace(text, token, Pick(MutationWords.Fields)),
            7 => Replace(text, token, Pick(MutationWords.Names)),
            8 => Insert(text, token.Start + _random.Next(token.Length + 1), Pick(MutationWords.Marks)),
            9 => Insert(text, token.Start + _random.Next(token.Length + 1), Pick(MutationWords.Escapes)),
            10 => Insert(text, token.Start, Pick(MutationWords.Prefixes) + " "),
            11 => Replace(text, token, Substring(tokens, text)),
            12 => Replace(text, token, word + Pick(MutationWords.Suffixes)),
            13 => Replace(text, token, word[..^1]),
            14 => Replace(text, token, $"\"{word}\""),
            15 => Replace(text, token, word.Trim('"')),
            16 => InsertLine(text, Pick(MutationWords.Lines)),
            17 => EditLine(text, static (lines, i) => lines.RemoveAt(i)),
            18 => EditLine(text, static (lines, i) => lines.Insert(i, lines[i])),
            19 => EditLine(text, static (lines, i) => (lines[i], lines[(i + 1) % lines.Count]) = (lines[(i + 1) % lines.Count], lines[i])),
            20 => EditLine(text, static (lines, i) => lines[i] = lines[i].StartsWith(' ') ? lines[i].TrimStart() : " " + lines[i]),
            21 => Substitute(text, _random.Next(text.Length), Pick(MutationWords.Marks)),
            22 => Insert(text, _random.Next(text.Length), Pick(MutationWords.Marks)),
            23 when _random.Next(4) == 0 => text[.._random.Next(text.Length)],
            _ => InsertLine(text, Pick(MutationWords.Lines)),
        };
    }

    private static List<ZoneToken> Tokens(string text)
    {
        var reader = new ZoneReader(Encoding.Latin1.GetBytes(text), isFinal: true, new ZoneReaderState());
        var tokens = new List<ZoneToken>();
        while (reader.Read())
            tokens.AddRange(reader.Tokens);

        return tokens;
    }

    private string Pick(string[] words) => words[_random.Next(words.Length)];

    private string Substring(List<ZoneToken> tokens, string text)
    {
        ZoneToken other = tokens[_random.Next(tokens.Count)];
        return text.Substring(other.Start, other.Length);
    }

    private static string Replace(string text, ZoneToken token, string word) => string.Concat(text.AsSpan(0, token.Start), word, text.AsSpan(token.End));

    private static string Swap(string text, ZoneToken left, ZoneToken right) => string.Concat(
        string.Concat(text.AsSpan(0, left.Start), text.AsSpan(right.Start, right.Length), text.AsSpan(left.End, right.Start - left.End)),
        text.AsSpan(left.Start, left.Length),
        text.AsSpan(right.End));

    private static string Insert(string text, int at, string word) => text.Insert(at, word);

    private static string Substitute(string text, int at, string word) => string.Concat(text.AsSpan(0, at), word, text.AsSpan(at + 1));

    private string InsertLine(string text, string line) => EditLine(text, (lines, i) => lines.Insert(i, line));

    private string EditLine(string text, Action<List<string>, int> edit)
    {
        List<string> lines = [.. text.Split('\n')];
        edit(lines, _random.Next(lines.Count));
        return string.Join('\n', lines);
    }
}
