using System.Collections.Immutable;
using SpfLint.Analysis;
using SpfLint.Analysis.Input;
using SpfLint.Dns.Pasted;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Commands;

/// <summary>The answers of dig, host and nslookup that <c>--records</c> names.</summary>
/// <param name="Answers">Those that could be read, in the order in which they were named.</param>
/// <param name="Problems">What could not.</param>
/// <param name="Sources">The files as they are.</param>
internal sealed record PastedFiles(ImmutableArray<PastedAnswers> Answers, ImmutableArray<InputProblem> Problems, ImmutableArray<SourceText> Sources)
{
    // Tools print absolute names only.
    private const string Root = ".";

    /// <summary>The records, to be linted.</summary>
    public ImmutableArray<LintInput> Inputs =>
        Answers.IsEmpty ? [] : [.. Answers.Select(answers => new LintInput(answers.Text) { Origin = Root, IsPublished = true })];

    /// <summary>Reads the files.</summary>
    /// <param name="paths">The files, and <c>-</c>, as given.</param>
    /// <param name="limits">How much of standard input is read.</param>
    /// <param name="environment">Has standard input.</param>
    /// <param name="files">The files of the run, which they join.</param>
    public static PastedFiles Open(IReadOnlyList<string> paths, InputLimits limits, ToolEnvironment environment, SourceFiles files) =>
        paths.Count == 0 ? new PastedFiles([], [], []) : Read(paths, limits, environment, files);

    private static PastedFiles Read(IReadOnlyList<string> paths, InputLimits limits, ToolEnvironment environment, SourceFiles files)
    {
        ImmutableArray<PastedAnswers>.Builder all = ImmutableArray.CreateBuilder<PastedAnswers>();
        ImmutableArray<InputProblem>.Builder problems = ImmutableArray.CreateBuilder<InputProblem>();
        ImmutableArray<SourceText>.Builder sources = ImmutableArray.CreateBuilder<SourceText>();
        foreach (string path in paths)
        {
            FoundFiles found = path == InputSelection.StandardInputPath
                ? StandardInput.Read(environment, fileName: null, files, limits)
                : new ZoneFileFinder(files) { MaxPipeBytes = limits.StandardInputBytes }.Find([path]);
            problems.AddRange(found.Problems);
            foreach (SourceText source in found.Inputs.Select(input => input.Source).Where(source => !sources.Contains(source)))
            {
                sources.Add(source);
                if (Read(source, files, problems) is { } answers)
                    all.Add(answers);
            }
        }

        return new PastedFiles(all.ToImmutable(), problems.ToImmutable(), sources.ToImmutable());
    }

    /// <summary>Whether a file is one of them.</summary>
    public bool IsAmong(SourceText source) => Sources.Contains(source);

    private static PastedAnswers? Read(SourceText source, SourceFiles files, ImmutableArray<InputProblem>.Builder problems)
    {
        if (source.Length > PastedAnswers.MaxLength)
        {
            problems.Add(new InputProblem(InputProblemKind.TooLarge, source.Path));
            return null;
        }

        try
        {
            var answers = PastedAnswers.Read(source);
            bool isEmpty = answers.RecordCount + answers.StatementCount == 0;
            if (answers.NamelessLine is not null)
                problems.Add(new InputProblem(InputProblemKind.NamelessAnswers, source.Path));
            else if (isEmpty)
                problems.Add(new InputProblem(InputProblemKind.NoAnswers, source.Path));

            files.Add(answers.Text, files.RealPathOf(source));
            return isEmpty ? null : answers;
        }
        catch (IOException)
        {
            problems.Add(new InputProblem(InputProblemKind.Unreadable, source.Path));
            return null;
        }
    }
}
