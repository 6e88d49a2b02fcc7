using SpfLint.Analysis.Configuration;
using SpfLint.Analysis.Diagnostics;

namespace SpfLint.Cli.Fixing;

/// <summary>What a command line asks to be done with fixes.</summary>
/// <param name="Safety">Which fixes to apply.</param>
/// <param name="ShowsDifference">Whether to show what would change instead of writing it.</param>
/// <param name="Serial">How to count up the serials of the zones that change; null to do as is configured.</param>
internal sealed record FixRequest(FixSafety Safety, bool ShowsDifference, SerialBump? Serial);
