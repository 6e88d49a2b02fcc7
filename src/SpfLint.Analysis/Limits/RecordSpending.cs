using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Evaluation.Needs;

namespace SpfLint.Analysis.Limits;

/// <summary>
/// What each address spends on a record if the limits of RFC 7208 section 4.6.4 end nothing: how much too much it is, and
/// what the address would get.
/// </summary>
internal sealed class RecordSpending
{
    /// <summary>Where the walk of an address ends after all, for records can lead to each other in any number.</summary>
    private const int MaxLookups = 100;

    private static readonly CheckHostOptions Unlimited = new() { MaxLookups = MaxLookups, MaxVoidLookups = int.MaxValue };

    private readonly CheckEveryHost _check;
    private readonly RecordNode _record;
    private readonly AddressPartition[] _families;

    private RecordSpending(CheckEveryHost check, RecordNode record)
    {
        _check = check;
        _record = record;
        _families = [Evaluate(IpFamily.Ip4), Evaluate(IpFamily.Ip6)];
    }

    /// <summary>Both families, IPv4 first.</summary>
    public IReadOnlyList<AddressPartition> Families => _families;

    /// <summary>Evaluates a record for every address.</summary>
    /// <returns>Null when that cannot be told: the record leads back to itself, or there is too much to look at.</returns>
    public static RecordSpending? Find(RecordNode record, CheckEveryHost check)
    {
        if (record.Record is null || record.Loop is not null)
            return null;

        var spending = new RecordSpending(check, record);
        return spending.Families.Any(family => family.Ranges.Any(IsLeftOpen)) ? null : spending;
    }

    /// <summary>Makes evaluations that no limit ends.</summary>
    public static CheckEveryHost WithoutLimits(IDnsSource source) => new(source, Unlimited);

    /// <summary>Whether an address has met the end of the walk, so that its counts are lower bounds.</summary>
    public static bool IsCut(AddressVerdict verdict) => verdict.Decision.Reason == EvaluationReason.TooManyLookups;

    /// <summary>The terms that ask DNS on the way of an address, in order.</summary>
    public IReadOnlyList<LookupStep> StepsOf(IpFamily family, AddressBits address)
    {
        AddressPartition walked = _check.EvaluateRecord(
            _record.Domain, _record.Record!.Text, family, new AddressRange(address, address));
        var steps = new List<LookupStep>();
        var open = new Stack<(LookupStep? From, RecordNode Record, RecordVisit Visit, int Next)>();
        open.Push((null, _record, walked.Root, 0));
        while (open.TryPop(out (LookupStep? From, RecordNode Record, RecordVisit Visit, int Next) at))
        {
            if (at.Next == Math.Min(at.Visit.OwnLookupCount, at.Record.Terms.Length))
                continue;

            var step = new LookupStep(at.Record.Terms[at.Next], at.Record, at.From);
            steps.Add(step);
            open.Push(at with { Next = at.Next + 1 });
            // The visit was made by another reader, so that its terms are known by their places.
            RecordVisit? inner = at.Visit.Visits.FirstOrDefault(visit => visit.Via!.Span == step.Term.Term.Span);
            if (inner is not null && step.Term.Record is { } target)
                open.Push((step, target, inner, 0));
        }

        return steps;
    }

    private static bool IsLeftOpen(AddressVerdict verdict) =>
        verdict.DependsOn.Any(dependency => dependency.Kind == AddressDependencyKind.Effort);

    private AddressPartition Evaluate(IpFamily family) => _check.EvaluateRecord(_record.Domain, _record.Record!.Text, family);
}
