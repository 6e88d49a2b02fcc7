using System.Collections.Immutable;
using SpfLint.Analysis.Comparison;
using SpfLint.Spf.Addresses;

namespace SpfLint.Cli.Diff;

/// <summary>What a comparison has come to.</summary>
internal sealed class DiffReport
{
    private readonly ImmutableArray<OwnerComparison> _all;

    public DiffReport(ImmutableArray<OwnerComparison> comparisons)
    {
        _all = comparisons;
        Changed = [.. comparisons.Where(comparison => !comparison.KeepsMeaning).OrderBy(comparison => comparison.Changes[0].Kind)];
        Rewritten = [.. comparisons.Where(comparison => comparison.KeepsMeaning && !comparison.IsUntouched)];
    }

    /// <summary>The names whose addresses get another result: those that gain first, then those that lose.</summary>
    public ImmutableArray<OwnerComparison> Changed { get; }

    /// <summary>The names whose records have changed, and mean what they meant.</summary>
    public ImmutableArray<OwnerComparison> Rewritten { get; }

    /// <summary>Number of names compared.</summary>
    public int Count => _all.Length;

    /// <summary>Number of names of which nothing has changed.</summary>
    public int UntouchedCount => _all.Length - Changed.Length - Rewritten.Length;

    /// <summary>Number of names with changes of a kind.</summary>
    public int CountOf(AddressChangeKind kind) => Changed.Count(comparison => comparison.Changes.Any(change => change.Kind == kind));

    /// <summary>Whether the run is to fail.</summary>
    public bool Fails(DiffFailure failOn) => failOn switch
    {
        DiffFailure.Gain => Changed.Any(comparison => comparison.MayGain),
        DiffFailure.Loss => Changed.Any(comparison => comparison.MayLose),
        DiffFailure.Any => !Changed.IsEmpty,
        _ => false,
    };
}
