using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Output.Formats;

/// <summary>
/// Names for findings that stay the same when lines move: a hash of the file's path, the rule and the line's text, and a
/// count where that is not enough to tell two apart.
/// </summary>
/// <param name="locations">Lines and columns of the findings.</param>
internal sealed class Fingerprints(LocationMap locations)
{
    // Bytes of a line on either side of the finding; beyond that a line may be as long as a file.
    private const int Reach = 512;
    private const int MaxText = 256;
    private const int Length = 32;

    private readonly Dictionary<string, int> _counts = [];

    /// <summary>The name of the next finding: to be asked in the order of the report, once for each finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="path">The file's path as the report has it.</param>
    /// <exception cref="IOException">A file cannot be read any more.</exception>
    public string Next(Finding finding, string path)
    {
        SourceText source = finding.Location.Source;
        TextSpan span = finding.Location.Span;
        LineExcerpt line = LineExcerpt.Read(source, locations.Locate(finding.Location).Start.LineStart, span.Start, Reach);
        byte[] text = source.Slice(span with { Length = Math.Min(span.Length, MaxText) });

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, Encoding.UTF8.GetBytes(path));
        Append(hash, Encoding.UTF8.GetBytes(finding.Rule.Id));
        Append(hash, line.Bytes.Span.Trim(" \t"u8));
        Append(hash, text);
        string name = Convert.ToHexStringLower(hash.GetHashAndReset())[..Length];
        int count = _counts[name] = _counts.GetValueOrDefault(name) + 1;
        return count == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{count}");
    }

    // With its length first, so that no two lists of texts look the same.
    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> text)
    {
        hash.AppendData(BitConverter.GetBytes((long)text.Length));
        hash.AppendData(text);
    }
}
