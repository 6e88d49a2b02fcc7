using SpfLint.Dns.Records;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Syntax;

namespace SpfLint.Spf.Tests.Addresses;

/// <summary>Every address gets the result, the term and the counts that check_host gives to it alone.</summary>
public sealed class CheckEveryHostPropertyTests
{
    private const int RandomAddresses = 6;
    private static readonly KnownSender s_sender = new() { ReversePath = "user@d0.test", Helo = "mail.d0.test" };

    private static readonly HashSet<EvaluationReason> s_commonReasons =
    [
        EvaluationReason.DirectiveMatched, EvaluationReason.NothingMatched, EvaluationReason.MultipleRecords, EvaluationReason.SyntaxError,
        EvaluationReason.TooManyLookups, EvaluationReason.TooManyVoidLookups, EvaluationReason.TooManyMailExchanges,
        EvaluationReason.DnsFailure, EvaluationReason.UnknownAnswer, EvaluationReason.MalformedTarget,
        EvaluationReason.IncludedRecordMissing, EvaluationReason.RedirectedRecordMissing,
    ];

    public static TheoryData<int, bool, int, int> Runs => new()
    {
        { 1, false, 10, 2 },
        { 2, true, 10, 2 },
        { 3, false, 4, 1 },
        { 4, true, 3, 0 },
        { 5, false, 10, 8 },
    };

    [Theory]
    [MemberData(nameof(Runs))]
    public void Every_range_agrees_with_check_host(int seed, bool isSenderKnown, int maxLookups, int maxVoidLookups)
    {
        var options = new CheckHostOptions { MaxLookups = maxLookups, MaxVoidLookups = maxVoidLookups, MaxMailExchanges = 3 };
        int comparisons = 0;
        int certain = 0;
        var reasons = new HashSet<EvaluationReason>();
        for (int round = 0; round < 600; round++)
        {
            var records = new RandomRecords((seed * 1_000_000) + round);
            var one = new CheckHost(records, options);
            var every = new CheckEveryHost(records, options);
            foreach (IpFamily family in Enum.GetValues<IpFamily>())
            {
                AddressPartition partition = every.Evaluate(RandomRecords.Name("d0.test"), family, isSenderKnown ? s_sender : null);
                AssertCoversAll(partition);
                foreach (AddressBits address in Probes(partition, new Random(round)))
                {
                    AddressVerdict verdict = partition[address];
                    CheckHostOutcome outcome = one.Evaluate(SpfIdentity.MailFrom(new ClientAddress(family, address), s_sender.ReversePath!, s_sender.Helo!));
                    string where = $"{new ClientAddress(family, address)} in\n{records}";
                    AssertAgree(outcome, verdict, where);
                    comparisons++;
                    reasons.Add(verdict.Decision.Reason);
                    certain += verdict.IsCertain ? 1 : 0;
                }
            }
        }

        Assert.InRange(comparisons, 10_000, int.MaxValue);
        Assert.InRange(certain, comparisons / 4, comparisons - 1);
        Assert.Superset(s_commonReasons, reasons);
    }

    private static void AssertAgree(CheckHostOutcome outcome, AddressVerdict verdict, string where)
    {
        Assert.True(
            (outcome.AssumedResult, outcome.LookupCount, outcome.VoidLookupCount, outcome.Result == SpfResult.Unknown)
            == (verdict.Result, verdict.LookupCount, verdict.VoidLookupCount, !verdict.IsCertain),
            $"{outcome.AssumedResult} {outcome.LookupCount} {outcome.VoidLookupCount} {outcome.UnknownName}, but {verdict} for {where}");
        if (!verdict.IsCertain)
        {
            Assert.Contains(verdict.DependsOn, dependency => dependency.Kind != AddressDependencyKind.UnknownAnswer
                || RandomRecords.Name(dependency.Subject) == outcome.UnknownName);
            return;
        }

        (RecordVisit visit, SpfTerm? term) = verdict.Decision.Outermost;
        Assert.True(outcome.Domain == visit.Domain && outcome.Term?.Span == term?.Span, $"{outcome.Domain} {outcome.Term?.Span}, but {visit.Domain} {term?.Span} for {where}");
        if (visit == verdict.Decision.Visit)
            Assert.Equal(outcome.Reason, verdict.Decision.Reason);
    }

    private static void AssertCoversAll(AddressPartition partition)
    {
        Assert.Equal(AddressBits.Zero, partition.Ranges[0].Range.First);
        Assert.Equal(partition.Family.HighestAddress(), partition.Ranges[^1].Range.Last);
        for (int i = 1; i < partition.Ranges.Length; i++)
            Assert.Equal(partition.Ranges[i - 1].Range.Last + 1, partition.Ranges[i].Range.First);
    }

    /// <summary>Both borders of each range and some addresses more; IPv4-mapped ones are no IPv6 clients.</summary>
    private static IEnumerable<AddressBits> Probes(AddressPartition partition, Random random)
    {
        IEnumerable<AddressBits> borders = partition.Ranges.SelectMany(range => new[] { range.Range.First, range.Range.Last });
        IEnumerable<AddressBits> others = Enumerable.Range(0, RandomAddresses).Select(_ => partition.Family == IpFamily.Ip4
            ? 0xC000_0200u + (ulong)random.Next(256)
            : ((AddressBits)0x2001_0DB8 << 96) + (ulong)random.Next(64));
        return borders.Concat(others).Distinct();
    }
}
