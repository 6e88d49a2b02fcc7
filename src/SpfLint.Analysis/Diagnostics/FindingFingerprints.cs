using System.Security.Cryptography;
using System.Text;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Diagnostics;

/// <summary>
/// What is the same about a finding when lines move, other lines change, or text is indented anew: its rule, and the text of
/// the line it begins on without blanks. Equal mistakes on equal lines have equal fingerprints; they are told apart by their count.
/// </summary>
public sealed class FindingFingerprints
{
    /// <summary>What SARIF's <c>partialFingerprints</c> call it (SARIF 2.1.0 section 3.27.17); a new number when it is computed anew.</summary>
    public const string Key = "findingHash/v1";

    // Digits: enough that two different lines of a zone set never share one by chance.
    private const int Length = 32;
    private const int WindowSize = 1 << 14;

    private readonly LocationMap _locations;
    private readonly Dictionary<(SourceText Source, long LineStart), byte[]> _lines = [];
    private readonly byte[] _window = new byte[WindowSize];

    /// <summary>Prepares for the given findings; every file is passed over once.</summary>
    /// <exception cref="IOException">A file cannot be read (any more).</exception>
    public FindingFingerprints(IEnumerable<Finding> findings)
        : this(new LocationMap(findings.Select(finding => finding.Location)))
    {
    }

    /// <summary>Prepares for findings that a map was made for.</summary>
    public FindingFingerprints(LocationMap locations) => _locations = locations;

    /// <summary>The fingerprint of one of the findings, in hexadecimal.</summary>
    /// <exception cref="IOException">A file cannot be read (any more).</exception>
    public string Of(Finding finding)
    {
        byte[] line = LineHash(finding.Location.Source, _locations.Locate(finding.Location).Start.LineStart);
        byte[] rule = Encoding.ASCII.GetBytes(finding.Rule.Id);
        return Convert.ToHexStringLower(SHA256.HashData([.. rule, .. line]))[..Length];
    }

    // Once for each line: a hostile zone is one line of many megabytes with a mistake in every word.
    private byte[] LineHash(SourceText source, long lineStart)
    {
        if (_lines.TryGetValue((source, lineStart), out byte[]? known))
            return known;

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        int read, end;
        long at = lineStart;
        do
        {
            read = source.Shown.Read(at, _window);
            end = _window.AsSpan(0, read).IndexOfAny((byte)'\n', (byte)'\r');
            at += read;
            AppendWithoutBlanks(hash, _window.AsSpan(0, end < 0 ? read : end));
        }
        while (read > 0 && end < 0);

        return _lines[(source, lineStart)] = hash.GetHashAndReset();
    }

    private static void AppendWithoutBlanks(IncrementalHash hash, Span<byte> text)
    {
        int kept = 0;
        foreach (byte b in text)
        {
            if (b is not ((byte)' ' or (byte)'\t'))
                text[kept++] = b;
        }

        hash.AppendData(text[..kept]);
    }
}
