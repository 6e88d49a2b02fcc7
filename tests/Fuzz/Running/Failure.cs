using System.Globalization;
using SpfLint.Fuzz.Targets;

namespace SpfLint.Fuzz.Running;

/// <summary>An input that broke an oracle, and where it came from.</summary>
/// <param name="Target">Who read it.</param>
/// <param name="Fault">What is wrong.</param>
/// <param name="Input">The input.</param>
/// <param name="Seed">The run's seed.</param>
/// <param name="Index">The input's number in that run.</param>
public sealed record Failure(Target Target, Fault Fault, byte[] Input, ulong Seed, long Index)
{
    // What an editor or a terminal still takes.
    private const int MaxShown = 8192;

    /// <summary>All that is needed to see it again.</summary>
    public void Write(TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"FAILED: {Target.Name}: {Fault.Oracle.Name}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  again   --target {Target.Name} --seed {Seed} --at {Index}"));
        output.WriteLine($"  what    {Fault.Details.ReplaceLineEndings("\n          ")}");
        WriteInput(output, Input);
    }

    /// <summary>An input, to be pasted.</summary>
    public static void WriteInput(TextWriter output, byte[] input)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  length  {input.Length}"));
        output.WriteLine($"  base64  {Convert.ToBase64String(input.AsSpan(0, Math.Min(input.Length, MaxShown)))}");
        output.WriteLine($"  text    {string.Concat(input.Take(MaxShown).Select(Show))}");
    }

    private static string Show(byte value) => value switch
    {
        (byte)'\n' => "\\n",
        (byte)'\\' => "\\\\",
        >= 0x20 and < 0x7F => ((char)value).ToString(),
        _ => string.Create(CultureInfo.InvariantCulture, $"\\x{value:x2}"),
    };
}
