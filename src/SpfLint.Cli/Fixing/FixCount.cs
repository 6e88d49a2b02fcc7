using SpfLint.Cli.Output.Formats;

namespace SpfLint.Cli.Fixing;

/// <summary>How much was fixed.</summary>
/// <param name="Findings">Findings whose fixes were applied.</param>
/// <param name="Files">Files that changed.</param>
internal sealed record FixCount(int Findings, int Files)
{
    /// <summary>Such as <c>3 findings in 2 files</c>.</summary>
    public string InWords => $"{Summary.Count(Findings, "finding")} in {Summary.Count(Files, "file")}";
}
