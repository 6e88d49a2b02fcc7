using System.CommandLine;
using SpfLint.Analysis.Configuration;
using SpfLint.LanguageServer;

namespace SpfLint.Cli.Commands;

/// <summary><c>spflint lsp</c>.</summary>
internal sealed class LspCommand : ToolCommand
{
    // What many clients give to every server; there is no other way to speak with this one.
    private readonly FlagOption _stdio = new("--stdio");
    private readonly FlagOption _verbose = new("--verbose");

    public LspCommand(ToolEnvironment environment)
        : base(environment)
    {
        Definition.Add(_stdio);
        Definition.Add(_verbose);
    }

    /// <inheritdoc/>
    public override string HelpCommand => $"{Tool.Name} lsp --help";

    /// <summary>Nothing: an editor says what is open. It belongs to no command line.</summary>
    public override Argument Positional { get; } = new Argument<string?>("NOTHING");

    /// <inheritdoc/>
    public override string Help => HelpText.Lsp;

    /// <inheritdoc/>
    public override int Run(ParseResult result)
    {
        var options = new ServerOptions
        {
            WorkingDirectory = Environment.WorkingDirectory,
            OpenConfiguration = files => RunConfiguration.Open(ConfigurationChoice.Found, new CommandLineSettings(), files, out _),
            Log = _verbose.IsGivenIn(result) ? Environment.Say : static _ => { },
        };
        using Stream input = Environment.OpenInput();
        using Stream output = Environment.OpenOutput();
        return new Server(options).Run(input, output);
    }
}
