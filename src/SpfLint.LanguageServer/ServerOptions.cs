using SpfLint.Analysis.Configuration;
using SpfLint.Analysis.Input;

namespace SpfLint.LanguageServer;

/// <summary>What the server needs of the process that it runs in.</summary>
public sealed record ServerOptions
{
    /// <summary>The absolute folder that relative paths start from while the editor has no folder open.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Makes the configuration of a run over some files.</summary>
    public Func<SourceFiles, LintConfiguration> OpenConfiguration { get; init; } = static _ => LintConfiguration.Default;

    /// <summary>How long the editor must be silent before what it has typed is linted.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Is told what the server does, for people who look for the cause of something; a sentence of any text.</summary>
    public Action<string> Log { get; init; } = static _ => { };
}
