using System.Collections.Immutable;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Fixing;

/// <summary>
/// Proves of fixes that call themselves safe that they keep what SPF records let through, before anybody is offered them. Nothing is
/// read or evaluated where no fix touches an SPF record.
/// </summary>
/// <param name="linted">The zones that the fixes are for.</param>
public sealed class FixProof(LintedZones linted)
{
    /// <summary>
    /// Most proofs for the records at one name, each an evaluation for every address: so the cost grows with the records, not with their
    /// fixes.
    /// </summary>
    public const int MaxTrials = 64;

    private const string TooMany = "its record has too many fixes to prove each";

    private readonly Lazy<RecordPlaces> _places = new(() => new RecordPlaces(linted.Zones));

    /// <summary>The findings as they may be offered: a safe fix that would change who passes is unsafe, and says why.</summary>
    /// <param name="findings">Findings in the zones, in any order, which is kept.</param>
    /// <exception cref="IOException">A file cannot be read any more.</exception>
    public ImmutableArray<Finding> Judge(ImmutableArray<Finding> findings) =>
        findings.Any(IsSafe) ? JudgeSafe(findings) : findings;

    private ImmutableArray<Finding> JudgeSafe(ImmutableArray<Finding> findings)
    {
        var refuted = new Dictionary<Finding, string>(ReferenceEqualityComparer.Instance);
        foreach (((Zone zone, int owner), List<LocalFix> fixes) in ByOwner(findings.Where(IsSafe)))
        {
            foreach ((LocalFix fix, string reason) in FindRefuted(ProofFor(zone, owner), fixes))
                refuted.TryAdd(fix.Finding, reason);
        }

        return refuted.Count == 0 ? findings : [.. findings.Select(finding => refuted.TryGetValue(finding, out string? reason) ? Demote(finding, reason) : finding)];
    }

    /// <summary>
    /// Of fixes that are to be applied at once, those that can be: each may be safe alone, and two of one record together not. Then the
    /// first is kept, for the others to be judged anew beside it.
    /// </summary>
    internal ImmutableArray<Finding> Reconcile(ImmutableArray<Finding> findings)
    {
        HashSet<Finding> rivals = new(ReferenceEqualityComparer.Instance);
        foreach (((Zone zone, int owner), List<LocalFix> fixes) in ByOwner(findings))
        {
            if (fixes.Count > 1 && fixes.All(fix => IsSafe(fix.Finding)) && ProofFor(zone, owner).FindChange(EditsOf(fixes)) is not null)
                rivals.UnionWith(fixes.Skip(1).Select(fix => fix.Finding));
        }

        return rivals.Count == 0 ? findings : [.. findings.Where(finding => !rivals.Contains(finding))];
    }

    private static bool IsSafe(Finding finding) => finding.Fix is { Safety: FixSafety.Safe, Edits.IsEmpty: false };

    private static Finding Demote(Finding finding, string reason) =>
        finding with { Fix = finding.Fix! with { Safety = FixSafety.Unsafe, Refutation = reason } };

    private MeaningProof ProofFor(Zone zone, int owner) => new(OwnerRecords.Read(zone, owner), linted.Answers);

    /// <summary>The fixes that touch SPF records, by the names of these.</summary>
    private Dictionary<(Zone Zone, int Owner), List<LocalFix>> ByOwner(IEnumerable<Finding> findings)
    {
        var owners = new Dictionary<(Zone, int), List<LocalFix>>();
        foreach (Finding finding in findings)
        {
            var touches = from edit in finding.Fix!.Edits
                          from owner in _places.Value.FindTouched(edit)
                          group edit by owner;
            foreach (IGrouping<(Zone, int), Edit> touch in touches)
            {
                if (!owners.TryGetValue(touch.Key, out List<LocalFix>? fixes))
                    owners.Add(touch.Key, fixes = []);

                fixes.Add(new LocalFix(finding, [.. touch.Distinct()]));
            }
        }

        return owners;
    }

    /// <summary>
    /// The fixes that do not hold, each for itself while there are few of them; of many, some are tried together, and apart only where
    /// that fails.
    /// </summary>
    private static IEnumerable<(LocalFix Fix, string Reason)> FindRefuted(MeaningProof proof, List<LocalFix> fixes)
    {
        int size = ((fixes.Count - 1) / (MaxTrials / 2)) + 1;
        var untried = new Queue<LocalFix[]>(fixes.Chunk(size));
        for (int trial = 0; untried.TryDequeue(out LocalFix[]? part); trial++)
        {
            ImmutableArray<LocalFix> together = FixSelection.Choose(part, fix => fix.Edits, fix => fix.Finding.Fix!.Keeps);
            if (together.Length < part.Length && !together.IsEmpty)
                untried.Enqueue([.. part.Except(together)]);

            string? reason = trial < MaxTrials ? proof.FindChange(EditsOf(together)) : TooMany;
            if (reason is null)
                continue;

            if (together.Length == 1 || trial >= MaxTrials)
            {
                foreach (LocalFix fix in together)
                    yield return (fix, reason);
            }
            else
            {
                foreach (LocalFix[] half in together.Chunk((together.Length + 1) / 2))
                    untried.Enqueue(half);
            }
        }
    }

    private static IEnumerable<Edit> EditsOf(IEnumerable<LocalFix> fixes) => fixes.SelectMany(fix => fix.Edits);
}
