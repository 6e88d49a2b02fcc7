using System.Collections.Immutable;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Fixing;

/// <summary>
/// Applies the fixes of findings until none is left, and takes back what does not help: no file ends with more findings than it
/// began with, and what is fixed once is not changed by fixing it again.
/// </summary>
public sealed class Fixer
{
    /// <summary>How often the files are linted and fixed again before it is given up.</summary>
    public const int MaxPasses = 10;

    // A pass that does not help is searched for the fixes that do, by halves; a hostile file must not make that endless.
    private const int MaxTrials = 256;

    private readonly LintOptions _options;
    private readonly IReadOnlyList<LintInput> _inputs;
    private readonly RuleKinds _rules;

    /// <summary>Fixes for one run.</summary>
    /// <param name="options">How to lint.</param>
    /// <param name="inputs">The files, as they are linted.</param>
    public Fixer(LintOptions options, IReadOnlyList<LintInput> inputs)
        : this(options, inputs, RuleCatalogue.Kinds)
    {
    }

    internal Fixer(LintOptions options, IReadOnlyList<LintInput> inputs, IEnumerable<Rule> rules)
        : this(options, inputs, RuleKinds.Of([.. rules]))
    {
    }

    private Fixer(LintOptions options, IReadOnlyList<LintInput> inputs, RuleKinds rules)
    {
        _options = options;
        _inputs = inputs;
        _rules = rules;
    }

    /// <summary>Which fixes to apply: the safe ones, or the unsafe ones as well.</summary>
    public FixSafety Safety { get; init; } = FixSafety.Safe;

    /// <summary>Which files may be changed, each as it was before any fix; a fix that changes another is left out as a whole.</summary>
    public Predicate<SourceText> MayEdit { get; init; } = static _ => true;

    /// <summary>Which findings of a pass are reported; the fixes of others are left alone.</summary>
    public Func<LintResult, ImmutableArray<Finding>> Reported { get; init; } = static result => result.Findings;

    /// <summary>How to count up the serials of the zones that change; null to leave them.</summary>
    public SerialUpdate? Serials { get; init; }

    /// <summary>Lints, fixes, and lints again. Never throws on what the files say.</summary>
    public FixResult Run()
    {
        FixAttempt now = Lint(new EditedFiles(_options.Includes), []);
        for (int pass = 0; pass < MaxPasses; pass++)
        {
            // One mistake may hide others, so that a pass may find more before the next one finds less: the end counts.
            if (Settle(now, out FixAttempt? first) is { } settled)
                return Finish(settled);

            FixAttempt next = first is null ? now : FixWhatHelps(now, first);
            if (next == now)
                return Finish(now) with { TakenBack = now.ChoiceOf(Choose) };

            now = next;
        }

        return Finish(now) with { IsSettled = false };
    }

    /// <summary>What a result comes to when some of its files stay as they were, for they could not be written.</summary>
    /// <param name="result">The result.</param>
    /// <param name="unwritten">These files as they were before any fix.</param>
    public FixResult Without(FixResult result, IReadOnlySet<SourceText> unwritten)
    {
        EditedFiles files = new EditedFiles(_options.Includes).Only(result.Files.Where(text => !unwritten.Contains(text.Original)));

        // A fix of several files that is half made is none.
        ImmutableArray<Finding> made =
            [.. result.Fixed.Where(finding => !finding.Fix!.Edits.Any(edit => unwritten.Contains(EditedText.OriginalOf(edit.Source))))];
        FixAttempt left = Lint(files, made);
        return new FixResult(left.Linted, files.Changed, made) { IsSettled = result.IsSettled };
    }

    /// <summary>Applies everything until nothing is left to apply.</summary>
    /// <param name="start">Where to start.</param>
    /// <param name="first">What the first pass came to; null when there was nothing to apply.</param>
    /// <returns>Null when that makes some file worse, or does not end.</returns>
    private FixAttempt? Settle(FixAttempt start, out FixAttempt? first)
    {
        first = null;
        FixAttempt now = start;
        for (int pass = 0; pass <= MaxPasses; pass++)
        {
            ImmutableArray<Finding> fixable = now.ChoiceOf(Choose);
            if (fixable.IsEmpty)
                return now.IsNoWorseThan(start) ? now : null;

            now = Apply(now, fixable);
            first ??= now;
        }

        return null;
    }

    /// <summary>One pass with those fixes only that leave fewer findings, or lesser ones.</summary>
    /// <param name="now">Where to start.</param>
    /// <param name="all">What all fixes together come to.</param>
    private FixAttempt FixWhatHelps(FixAttempt now, FixAttempt all)
    {
        FixAttempt best = now;
        ImmutableArray<Finding> kept = [];
        var untried = new Stack<ImmutableArray<Finding>>([now.ChoiceOf(Choose)]);
        for (int trial = 0; trial < MaxTrials && untried.TryPop(out ImmutableArray<Finding> part) && !part.IsEmpty; trial++)
        {
            FixAttempt tried = trial == 0 ? all : Apply(now, [.. kept, .. part]);
            if (tried.IsBetterThan(best))
            {
                kept = kept.AddRange(part);
                best = tried;
            }
            else if (part.Length > 1)
            {
                untried.Push(part[(part.Length / 2)..]);
                untried.Push(part[..(part.Length / 2)]);
            }
        }

        return best;
    }

    private ImmutableArray<Finding> Choose(FixAttempt now)
    {
        var proof = new FixProof(now.Linted);
        ImmutableArray<Finding> reported = [.. Reported(now.Result).Where(finding => finding.Fix is { Edits.IsEmpty: false })];
        return proof.Reconcile(FixSelection.Choose(proof.Judge(reported).Where(IsWanted)));
    }

    private bool IsWanted(Finding finding) =>
        finding.Fix!.Safety <= Safety && finding.Fix.Edits.All(edit => MayEdit(EditedText.OriginalOf(edit.Source)));

    private FixAttempt Apply(FixAttempt now, ImmutableArray<Finding> findings) =>
        Lint(now.Files.With(findings.SelectMany(finding => finding.Fix!.Edits)), now.Fixed.AddRange(findings));

    private FixAttempt Lint(EditedFiles files, ImmutableArray<Finding> @fixed) =>
        new(files, new Linter(_options with { Includes = files }, _rules).RunOver(files.Of(_inputs)), @fixed);

    private FixResult Finish(FixAttempt now)
    {
        if (Serials is not null && !now.Files.Changed.IsEmpty)
        {
            ImmutableArray<Zone> zones = ZoneSet.Load(now.Files.Of(_inputs), now.Files);
            ImmutableArray<Edit> edits = [.. Serials.EditsFor(zones).Where(edit => MayEdit(EditedText.OriginalOf(edit.Source)))];
            if (!edits.IsEmpty)
                now = Lint(now.Files.With(edits), now.Fixed);
        }

        return new FixResult(now.Linted, now.Files.Changed, now.Fixed);
    }
}
