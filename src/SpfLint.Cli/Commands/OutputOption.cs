using System.CommandLine;
using System.CommandLine.Completions;
using SpfLint.Cli.Output;

namespace SpfLint.Cli.Commands;

/// <summary><c>--output</c>, which shells complete with the words of formats.</summary>
/// <param name="formats">What the command can write.</param>
internal sealed class OutputOption(OutputFormats formats) : Option<string[]>("--output", "-o")
{
    /// <inheritdoc/>
    public override IEnumerable<CompletionItem> GetCompletions(CompletionContext context)
    {
        Choice.Complete(this, formats.Names());
        return base.GetCompletions(context);
    }
}
