using SpfLint.Analysis.Input;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis;

/// <summary>One file to lint.</summary>
/// <param name="Source">Its bytes and the path shown to people.</param>
public sealed record LintInput(SourceText Source)
{
    /// <summary>The zone's origin when the user named it (<c>--origin</c>), as written; it wins over everything in the file.</summary>
    public string? Origin { get; init; }

    /// <summary>
    /// Whether it holds what DNS answers, rather than what it is to answer: such records are linted, and other zones' records win over
    /// them. What they answer to others belongs into <see cref="LintOptions.Outside"/>.
    /// </summary>
    public bool IsPublished { get; init; }

    /// <summary>The file's name for guessing the origin, when it differs from the source's path (<c>--stdin-filename</c>); empty for a pipe, which has none.</summary>
    public string? FileName { get; init; }

    /// <summary>How much of what it asks for is done.</summary>
    public ZoneLimits Limits { get; init; } = new();

    /// <summary>Why it is linted.</summary>
    public InputReason Reason { get; init; }
}
