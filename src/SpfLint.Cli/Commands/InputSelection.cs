using System.Collections.Immutable;
using SpfLint.Analysis;
using SpfLint.Analysis.Input;

namespace SpfLint.Cli.Commands;

/// <summary>Which zone files a command line asks to be read.</summary>
internal sealed record InputSelection
{
    /// <summary>The path that stands for standard input.</summary>
    public const string StandardInputPath = "-";

    /// <summary>Files, folders and <c>-</c>, as given.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>Files with pasted answers of DNS, and <c>-</c>, as given.</summary>
    public IReadOnlyList<string> Records { get; init; } = [];

    /// <summary>Whether standard input is among them all.</summary>
    public bool ReadsStandardInput => Paths.Concat(Records).Contains(StandardInputPath);

    /// <summary>The origin of every file, when given.</summary>
    public string? Origin { get; init; }

    /// <summary>The file that standard input stands for, when given.</summary>
    public string? StandardInputName { get; init; }

    /// <summary>More folders that <c>$INCLUDE</c> may read from.</summary>
    public IReadOnlyList<string> IncludeRoots { get; init; } = [];

    /// <summary>How much of the input is read.</summary>
    public InputLimits Limits { get; init; } = new();

    /// <summary>What is known beyond the zones.</summary>
    public AnswerSelection Answers { get; init; } = new();

    /// <summary>Which configuration files are read.</summary>
    public ConfigurationChoice Configuration { get; init; } = ConfigurationChoice.Found;

    /// <summary>Allows the folders that were named for includes.</summary>
    /// <returns>Which of them is not there, as a sentence; else null.</returns>
    public string? AddRoots(IncludeRoots roots)
    {
        foreach (string folder in IncludeRoots)
        {
            if (!roots.TryAdd(folder))
                return $"--include-root: there is no folder '{folder}'.";
        }

        return null;
    }

    /// <summary>Finds the files; those of a path that cannot be read are told as problems.</summary>
    /// <param name="environment">Has standard input.</param>
    /// <param name="files">The files of the run, which they join.</param>
    /// <param name="roots">Gets the folders that belong to the paths.</param>
    public FoundFiles Find(ToolEnvironment environment, SourceFiles files, IncludeRoots roots)
    {
        var paths = new List<string>();
        FoundFiles piped = new([], []);
        foreach (string path in Paths)
        {
            if (path == StandardInputPath)
            {
                piped = StandardInput.Read(environment, StandardInputName, files, Limits);
                roots.AddFor(StandardInputName ?? "stdin");
                continue;
            }

            paths.Add(path);
            roots.AddFor(path);
        }

        FoundFiles named = new ZoneFileFinder(files) { MaxPipeBytes = Limits.StandardInputBytes, Parallelism = environment.Parallelism }.Find(paths);
        ImmutableArray<LintInput>.Builder inputs = ImmutableArray.CreateBuilder<LintInput>(piped.Inputs.Length + named.Inputs.Length);
        foreach (LintInput input in piped.Inputs.AddRange(named.Inputs))
            inputs.Add(input with { Origin = Origin, Limits = Limits.Zone });

        return new FoundFiles(inputs.MoveToImmutable(), piped.Problems.AddRange(named.Problems));
    }
}
