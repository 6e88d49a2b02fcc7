using System.Text;

namespace SpfLint.Conformance.Servers;

/// <summary>A zone file to be compared, with the files that it includes.</summary>
/// <param name="Name">What people know it by.</param>
/// <param name="Origin">The zone's name without the final dot.</param>
/// <param name="Bytes">The file.</param>
internal sealed record ZoneText(string Name, string Origin, byte[] Bytes)
{
    /// <summary>The origin of all zones that are made here.</summary>
    public const string DefaultOrigin = "example.org";

    /// <summary>Other files beside it, by name.</summary>
    public IReadOnlyDictionary<string, byte[]> Beside { get; init; } = new Dictionary<string, byte[]>();

    /// <summary>The zone that a mutation was made of, to show what differs.</summary>
    public string Sound { get; init; } = "";

    /// <summary>Writes the zone, and what it includes, into a folder.</summary>
    /// <returns>The zone's file.</returns>
    public string WriteTo(string folder)
    {
        foreach ((string name, byte[] bytes) in Beside)
            File.WriteAllBytes(Path.Combine(folder, name), bytes);

        string file = Path.Combine(folder, Origin + ".zone");
        File.WriteAllBytes(file, Bytes);
        return file;
    }

    /// <summary>How a line of a case reads: <c>\n</c>, <c>\t</c>, <c>\r</c>, <c>\\</c> and <c>\0ooo</c> as in printf's <c>%b</c>.</summary>
    public static byte[] Decode(string text)
    {
        var bytes = new List<byte>();
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(text[i].ToString()));
                continue;
            }

            switch (text[++i])
            {
                case 'n': bytes.Add((byte)'\n'); break;
                case 't': bytes.Add((byte)'\t'); break;
                case 'r': bytes.Add((byte)'\r'); break;
                case 'f': bytes.Add((byte)'\f'); break;
                case '0':
                    bytes.Add(Convert.ToByte(text.Substring(i + 1, 3), fromBase: 8));
                    i += 3;
                    break;
                default: bytes.Add((byte)text[i]); break;
            }
        }

        return [.. bytes];
    }
}
