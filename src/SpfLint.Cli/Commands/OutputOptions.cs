using System.CommandLine;
using SpfLint.Cli.Output;

namespace SpfLint.Cli.Commands;

/// <summary>The options that say where results go and how; the same for every command that can write files.</summary>
internal sealed class OutputOptions
{
    private readonly OutputFormats _formats;
    private readonly ChoiceOption<OutputFormat> _format;
    private readonly OutputOption _outputs;
    private readonly ChoiceOption<ColorChoice> _color = Choice.CreateColor();

    /// <summary>Options for a command.</summary>
    /// <param name="formats">What it can write, the default first.</param>
    public OutputOptions(params OutputFormat[] formats)
    {
        _formats = new OutputFormats(formats);
        _format = Choice.Create("--format", _formats.Words());
        _outputs = new OutputOption(_formats);
    }

    /// <summary>Makes a command take them.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_format, _outputs, _color])
            command.Add(option);
    }

    /// <summary>Reads what was given.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="error">What is wrong with it, as a sentence; else null.</param>
    public OutputSelection Read(ParseResult result, out string? error)
    {
        // Where no format is given, the output's file name may say more.
        IReadOnlyList<OutputTarget> targets = OutputTarget.Parse(
            _formats, _format.GivenIn(result), result.GetValue(_outputs) ?? [], out error);
        return new OutputSelection(targets, _color.ValueIn(result));
    }
}
