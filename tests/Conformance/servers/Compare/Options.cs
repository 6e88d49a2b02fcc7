using System.Globalization;

namespace SpfLint.Conformance.Servers;

/// <summary>How to compare.</summary>
/// <param name="Data">The folder with the lists of cases.</param>
/// <param name="Seed">The seed of the mutations.</param>
/// <param name="Count">Number of mutations.</param>
/// <param name="IsVerbose">Whether to say what each server says of each case.</param>
internal sealed record Options(string Data, int Seed, int Count, bool IsVerbose)
{
    /// <summary>Reads <c>DATA [-v] [SEED COUNT]</c>.</summary>
    public static Options Read(string[] arguments)
    {
        string[] words = [.. arguments.Where(argument => argument != "-v")];
        return new Options(
            words[0],
            words.Length > 1 ? int.Parse(words[1], CultureInfo.InvariantCulture) : 1,
            words.Length > 2 ? int.Parse(words[2], CultureInfo.InvariantCulture) : 1000,
            arguments.Contains("-v"));
    }
}
