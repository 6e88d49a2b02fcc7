using SpfLint.Cli.Commands;
using SpfLint.Cli.Output;

namespace SpfLint.Cli.Formatting;

/// <summary>What to do with the layout of files.</summary>
internal enum FormatAction
{
    /// <summary>Write the files anew.</summary>
    Write,

    /// <summary>Tell which files would change.</summary>
    Check,

    /// <summary>Show how they would.</summary>
    ShowDifference,
}

/// <summary>What a command line asks to be formatted.</summary>
/// <param name="Input">The files.</param>
/// <param name="Action">What to do with them.</param>
/// <param name="Color">When to use colors.</param>
internal sealed record FormatRequest(InputSelection Input, FormatAction Action, ColorChoice Color);
