using System.Collections.Frozen;
using System.Collections.Immutable;
using SpfLint.Analysis;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Configuration;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Cli.Commands;
using SpfLint.Dns.Resolution;

namespace SpfLint.Cli.Locking;

/// <summary>
/// Finds out what zones need to know of names outside them: whatever a lint with all rules asks. So no list of needs has to be kept
/// in step with the rules.
/// </summary>
internal static class LockQuestions
{
    // Those that are off unless asked for, too: the file must serve whoever turns them on.
    private static readonly FrozenDictionary<string, Severity> s_everything = RuleCatalogue.All
        .Where(rule => rule.Descriptor.DefaultSeverity == Severity.Off)
        .ToFrozenDictionary(rule => rule.Descriptor.Id, _ => Severity.Note);

    /// <summary>Lints, and keeps the questions.</summary>
    /// <param name="run">The zones.</param>
    /// <param name="source">Answers them.</param>
    public static ImmutableArray<RecordedAnswer> Ask(ZoneRun run, IDnsSource source)
    {
        var recorder = new RecordingSource(source);
        new Linter(new LintOptions { Includes = run.Includes, Outside = recorder, Configuration = new LintConfiguration(new CommandLineSettings { Severities = s_everything }) }).Run(run.Found.Inputs);
        return recorder.Records;
    }
}
