using System.Text;

namespace SpfLint.Cli.Completion;

/// <summary>
/// Writes a script that completes command lines in one shell. Scripts hold all they know: no key press starts the tool.
/// </summary>
internal abstract class CompletionScript
{
    /// <summary>The text so far; lines end with LF on every system.</summary>
    protected StringBuilder Text { get; } = new();

    /// <summary>The whole script.</summary>
    public abstract string Write(IReadOnlyList<CompletedCommand> commands);

    /// <summary>Adds a line.</summary>
    protected void Line(string line = "") => Text.Append(line).Append('\n');
}
