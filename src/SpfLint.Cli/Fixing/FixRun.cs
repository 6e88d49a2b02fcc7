using SpfLint.Analysis;
using SpfLint.Analysis.Configuration;
using SpfLint.Analysis.Fixing;
using SpfLint.Cli.Commands;
using SpfLint.Cli.Output;
using SpfLint.Cli.Scope;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Fixing;

/// <summary>The part of a run that fixes: applies fixes, then writes the files or shows how they would change.</summary>
/// <param name="request">What to do.</param>
/// <param name="run">The files of the run.</param>
/// <param name="environment">Where it happens.</param>
internal sealed class FixRun(FixRequest request, ZoneRun run, ToolEnvironment environment)
{
    private readonly HashSet<SourceText> _inputs = [.. run.Found.Inputs.Select(input => input.Source)];
    private readonly HashSet<SourceText> _blocked = [];

    /// <summary>Which findings are reported; only those are fixed.</summary>
    public required ReportStages Stages { get; init; }

    /// <summary>Whether something that was to be written could not be.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Lints and fixes; nothing is written yet.</summary>
    /// <param name="options">How to lint.</param>
    public FixResult Fix(LintOptions options)
    {
        while (true)
        {
            FixResult result = FixerFor(options).Run();

            // What stays as it is must be found again as it is, and a fix that needs it must not be half made.
            if (request.ShowsDifference || !BlockUnwritable(result))
                return result;
        }
    }

    /// <summary>Writes the files, each whole or not at all; standard input goes to standard output.</summary>
    /// <param name="result">The files.</param>
    /// <param name="options">How to lint again what could not be written after all.</param>
    /// <returns>What has been fixed, and what is left.</returns>
    public FixResult Write(FixResult result, LintOptions options)
    {
        if (!result.IsSettled)
            environment.Say($"After {Fixer.MaxPasses} passes there is still something to fix; run it again.");

        var unwritten = new HashSet<SourceText>();
        foreach (EditedText text in result.Files.Where(text => !IsStandardInput(text.Original)))
        {
            if (new FixedFile(text, run.Files).TryWrite() is { } reason)
            {
                Fail(text, reason);
                unwritten.Add(text.Original);
            }
        }

        foreach (SourceText input in _inputs.Where(IsStandardInput))
            new ByteOutput(environment).Write(result.Files.FirstOrDefault(text => text.Original == input) ?? input);

        return unwritten.Count == 0 ? result : FixerFor(options).Without(result, unwritten);
    }

    /// <summary>Shows how the files would change.</summary>
    /// <param name="result">The files.</param>
    /// <param name="palette">Colors, or none.</param>
    /// <param name="isTold">Whether to tell as well how much that is.</param>
    /// <returns>Whether they would.</returns>
    public bool ShowDifference(FixResult result, Palette palette, bool isTold)
    {
        var output = new ByteOutput(environment);
        foreach (EditedText text in result.Files)
            new UnifiedDiff(output, palette).Write(text);

        FixCount count = new(result.Fixed.Length, result.Files.Length);
        if (isTold)
            environment.Say(count.Files == 0 ? "Nothing to fix." : $"Would fix {count.InWords}.");
        return count.Files > 0;
    }

    /// <summary>Whether the fixed text takes standard output, so that findings have to go elsewhere.</summary>
    public bool TakesOutput => !request.ShowsDifference && _inputs.Any(IsStandardInput);

    private Fixer FixerFor(LintOptions options) => new(options, run.Inputs)
    {
        Safety = request.Safety,
        MayEdit = MayEdit,
        Reported = result => Stages.Apply(result).Result.Findings,
        Serials = new SerialUpdate(SerialBumpOf, DateOnly.FromDateTime(environment.Clock.GetUtcNow().UtcDateTime)),
    };

    private SerialBump SerialBumpOf(SourceText zone) => request.Serial ?? run.Configuration.For(zone).ValueOf(Settings.BumpSerial);

    private bool MayEdit(SourceText file) => (_inputs.Contains(file) || run.Includes.Included.Contains(file)) && !_blocked.Contains(file);

    /// <summary>Notes the files that cannot be written, and says why.</summary>
    /// <returns>Whether there is a new one.</returns>
    private bool BlockUnwritable(FixResult result)
    {
        bool isNew = false;
        foreach (EditedText text in result.Files.Where(text => !IsStandardInput(text.Original)))
        {
            if (new FixedFile(text, run.Files).FindObstacle() is { } reason)
            {
                Fail(text, reason);
                isNew |= _blocked.Add(text.Original);
            }
        }

        return isNew;
    }

    private void Fail(EditedText text, string reason)
    {
        environment.Say($"Cannot fix '{text.Path}': {reason}.");
        HasFailed = true;
    }

    private bool IsStandardInput(SourceText original) => run.Files.IsInMemory(original);
}
