using SpfLint.Analysis.Configuration;
using SpfLint.Dns.Resolution;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis;

/// <summary>How to lint: nothing here is read from the environment.</summary>
public sealed record LintOptions
{
    /// <summary>Opens included files; null when there are none to open (then every <c>$INCLUDE</c> is reported as missing).</summary>
    public IIncludeResolver? Includes { get; init; }

    /// <summary>
    /// What is known of names that no zone of the run owns: a lock file, pasted records, live DNS. Null when nothing is;
    /// then those names are unknown, and no rule says that they do not exist.
    /// </summary>
    public IDnsSource? Outside { get; init; }

    /// <summary>The lock file that <see cref="Outside"/> answers from, to be checked as well; null when there is none.</summary>
    public RunLock? Lock { get; init; }

    /// <summary>Is told how far a run has come, on the thread that lints; null when nobody wants to know.</summary>
    public IProgress<LintProgress>? Progress { get; init; }

    /// <summary>Severities and settings, file by file.</summary>
    public LintConfiguration Configuration { get; init; } = LintConfiguration.Default;

    /// <summary>Number of threads that read and judge; the result does not depend on it.</summary>
    public int Parallelism { get; init; } = 1;
}
