using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using SpfLint.Analysis.Baselines;
using SpfLint.Analysis.Diagnostics;

namespace SpfLint.Sarif;

/// <summary>
/// Reads what <see cref="BaselineReport"/> has written, and <see cref="SarifReport"/> too. The object model is left out: a baseline
/// comes with a pull request, and of a log that may be hostile only four strings of each result are wanted.
/// </summary>
public static class BaselineFile
{
    /// <summary>The longest baseline that is read, in bytes.</summary>
    public const int MaxLength = 256 << 20;

    private const string Renewal = "; write a new one with --write-baseline";

    /// <summary>Reads a baseline.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="error">Why it is none, as a clause without a period; else null.</param>
    /// <returns>Null when it is none.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Baseline? Read(Stream stream, out string? error) => Read(stream, MaxLength, out error);

    internal static Baseline? Read(Stream stream, int maxLength, out string? error)
    {
        if (ReadAll(stream, maxLength) is not { } bytes)
        {
            error = $"it is longer than {maxLength >> 20} MiB";
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(bytes);
            return Read(document.RootElement, out error);
        }
        catch (JsonException e)
        {
            error = e.LineNumber is { } line ? FormattableString.Invariant($"it is not JSON from line {line + 1} on") : "it is not JSON";
            return null;
        }
        catch (InvalidOperationException)
        {
            // The parser looks at the quotes alone; that text is half of a surrogate pair, or no UTF-8, shows when it is asked for.
            error = "it has text that is no Unicode";
            return null;
        }
    }

    private static ReadOnlyMemory<byte>? ReadAll(Stream stream, int maxLength)
    {
        // Not by the stream's length: a pipe has none.
        var bytes = new MemoryStream();
        var window = new byte[1 << 16];
        int read;
        while ((read = stream.Read(window)) > 0)
        {
            if (bytes.Length + read > maxLength)
                return null;

            bytes.Write(window, 0, read);
        }

        ReadOnlyMemory<byte> all = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        return all.Span.StartsWith("\uFEFF"u8) ? all[3..] : all;
    }

    private static Baseline? Read(JsonElement log, out string? error)
    {
        ImmutableArray<JsonElement> runs = Items(log, "runs");
        if (Text(log, "version") is null || runs.IsEmpty)
        {
            error = "it is not SARIF";
            return null;
        }

        JsonElement[] own = [.. runs.Where(run => ToolOf(run) == RuleMetadata.ToolName)];
        if (own.Length == 0)
        {
            error = $"it comes from {(ToolOf(runs[0]) is { } tool ? $"'{Excerpt.Of(Encoding.UTF8.GetBytes(tool))}'" : "another tool")}, and only findings of {RuleMetadata.ToolName} can be known again{Renewal}";
            return null;
        }

        BaselineEntry?[] entries = [.. own.SelectMany(run => Items(run, "results")).Where(IsOpen).Select(Entry)];
        error = entries.Contains(null) ? $"it was written by another version of {RuleMetadata.ToolName}{Renewal}" : null;
        return error is null ? new Baseline(entries.OfType<BaselineEntry>()) : null;
    }

    /// <summary>Whether a result was reported: not suppressed (SARIF 2.1.0 section 3.27.23), and not one that was gone by then (3.27.24).</summary>
    private static bool IsOpen(JsonElement result) => Items(result, "suppressions").IsEmpty && Text(result, "baselineState") != "absent";

    private static BaselineEntry? Entry(JsonElement result)
    {
        JsonElement? location = Items(result, "locations") is [var first, ..] ? Member(Member(first, "physicalLocation"), "artifactLocation") : null;
        return Text(result, "ruleId") is { } rule
            && Text(location, "uri") is { } uri
            && Text(Member(result, "partialFingerprints"), FindingFingerprints.Key) is { } fingerprint
                ? new BaselineEntry(Uri.UnescapeDataString(uri), rule, fingerprint)
                : null;
    }

    private static string? ToolOf(JsonElement run) => Text(Member(Member(run, "tool"), "driver"), "name");

    private static JsonElement? Member(JsonElement? parent, string name) =>
        parent is { ValueKind: JsonValueKind.Object } element && element.TryGetProperty(name, out JsonElement member) ? member : null;

    private static ImmutableArray<JsonElement> Items(JsonElement? parent, string name) =>
        Member(parent, name) is { ValueKind: JsonValueKind.Array } array ? [.. array.EnumerateArray()] : [];

    private static string? Text(JsonElement? parent, string name) =>
        Member(parent, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
