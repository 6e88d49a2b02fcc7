using System.CommandLine;
using SpfLint.Analysis.Configuration;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Cli.Fixing;

namespace SpfLint.Cli.Commands;

/// <summary>The options that have findings fixed.</summary>
internal sealed class FixOptions
{
    private readonly FlagOption _fix = new("--fix");
    private readonly FlagOption _unsafe = new("--unsafe", "--unsafe-fixes");
    private readonly FlagOption _diff = new("--diff");
    private readonly ChoiceOption<SerialBump> _serial = Choice.Create(
        "--bump-serial", ("none", SerialBump.None), ("date", SerialBump.Date), ("increment", SerialBump.Increment));

    /// <summary>Makes a command take them.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_fix, _unsafe, _diff, _serial])
            command.Add(option);
    }

    /// <summary>Reads what was given.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="error">What is wrong with it, as a sentence; else null.</param>
    /// <returns>Null when nothing is to be fixed.</returns>
    public FixRequest? Read(ParseResult result, out string? error)
    {
        bool isUnsafe = _unsafe.IsGivenIn(result);
        bool showsDifference = _diff.IsGivenIn(result);

        // Where none is given, the configuration may say more.
        SerialBump? serial = _serial.GivenIn(result);
        error = null;
        if (showsDifference || _fix.IsGivenIn(result))
            return new FixRequest(isUnsafe ? FixSafety.Unsafe : FixSafety.Safe, showsDifference, serial);

        if (isUnsafe || serial is not null)
            error = $"{(isUnsafe ? "--unsafe" : "--bump-serial")} goes with --fix or --diff; add one of them.";

        return null;
    }
}
