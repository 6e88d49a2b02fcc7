namespace SpfLint.Cli.Commands;

/// <summary>A command by the word that people type for it.</summary>
/// <param name="Word">Such as <c>check</c>.</param>
/// <param name="Create">Makes it.</param>
internal sealed record CommandEntry(string Word, Func<ToolEnvironment, ToolCommand> Create);
