using SpfLint.Analysis;
using SpfLint.Analysis.Input;
using SpfLint.Cli.Fixing;
using SpfLint.Cli.Output;
using SpfLint.Cli.Output.Formats;

namespace SpfLint.Cli.Formatting;

/// <summary>Finds files and formats them, each whole or not at all.</summary>
/// <param name="request">What to do.</param>
/// <param name="environment">Where it happens.</param>
internal sealed class FormatRun(FormatRequest request, ToolEnvironment environment)
{
    private int _changed;
    private int _unchanged;
    private bool _hasFailed;

    /// <summary>Does it all.</summary>
    /// <returns>The process's exit code.</returns>
    public int Execute()
    {
        using var files = new SourceFiles(environment.WorkingDirectory);
        FoundFiles found = request.Input.Find(environment, files, new IncludeRoots(environment.WorkingDirectory));
        foreach (InputProblem problem in found.Problems)
            environment.Say(problem.Message);

        foreach (LintInput input in found.Inputs)
            Format(input, files);

        if (_changed + _unchanged > 0 && !found.Inputs.All(input => IsFilter(input, files)))
            environment.Say(Total);

        return _hasFailed || !found.Problems.IsEmpty ? ExitCode.Failure
            : _changed > 0 && request.Action != FormatAction.Write ? ExitCode.Findings
            : ExitCode.Clean;
    }

    private string Total
    {
        get
        {
            string unchanged = _unchanged == 0 ? "" : $"{(_changed == 0 ? "" : "; ")}{Summary.Count(_unchanged, "file")} {(_unchanged == 1 ? "is" : "are")} formatted already";
            string verb = request.Action == FormatAction.Write ? "Formatted" : "Would format";
            return $"{(_changed == 0 ? "" : $"{verb} {Summary.Count(_changed, "file")}")}{unchanged}.";
        }
    }

    // What comes from a pipe goes to one.
    private bool IsFilter(LintInput input, SourceFiles files) => request.Action == FormatAction.Write && files.IsInMemory(input.Source);

    private void Format(LintInput input, SourceFiles files)
    {
        try
        {
            var file = new FormattedFile(input.Source);
            bool differs = file.Differs();
            string? trouble = file.Obstacle is { } obstacle ? ObstacleSentence.Of(input, obstacle)
                : IsFilter(input, files) ? Filter(file)
                : differs ? Handle(file, input, files)
                : null;
            if (trouble is not null)
                Fail(trouble);
            else if (differs)
                _changed++;
            else
                _unchanged++;
        }
        catch (Exception e) when (e is IOException and not StandardStreamException or LayoutFaultException)
        {
            Fail(e is IOException ? $"Cannot format '{input.Source.Path}': {OutputFile.Reason(e)}." : e.Message);
        }
    }

    private string? Filter(FormattedFile file)
    {
        new ByteOutput(environment).Write(file.ToText());
        return null;
    }

    /// <returns>What went wrong, as a sentence; else null.</returns>
    private string? Handle(FormattedFile file, LintInput input, SourceFiles files)
    {
        if (request.Action == FormatAction.ShowDifference)
        {
            new UnifiedDiff(new ByteOutput(environment), Palette.For(request.Color, environment)).Write(file.ToText());
            return null;
        }

        if (request.Action == FormatAction.Write && file.TryWrite(files) is { } reason)
            return $"Cannot format '{input.Source.Path}': {reason}.";

        environment.Output.WriteLine(Printable.Escape(input.Source.Path));
        return null;
    }

    private void Fail(string sentence)
    {
        environment.Say(sentence);
        _hasFailed = true;
    }
}
