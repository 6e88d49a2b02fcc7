using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Spf.Tests.Addresses;

public sealed class PartitionComparisonTests
{
    private const int Rounds = 400;

    [Fact]
    public void An_evaluation_does_not_differ_from_itself()
    {
        int open = 0;
        for (int seed = 0; seed < Rounds; seed++)
        {
            foreach (IpFamily family in Enum.GetValues<IpFamily>())
            {
                AddressPartition once = Evaluate(seed, family);

                Assert.Empty(PartitionComparison.Compare(once, Evaluate(seed, family)));
                open += once.Ranges.Count(range => !range.IsCertain);
            }
        }

        Assert.InRange(open, 100, int.MaxValue);
    }

    [Fact]
    public void What_passes_on_one_side_alone_is_what_is_gained_and_lost()
    {
        int gains = 0;
        for (int seed = 0; seed < Rounds; seed++)
        {
            foreach (IpFamily family in Enum.GetValues<IpFamily>())
            {
                AddressPartition before = Evaluate(seed, family);
                AddressPartition after = Evaluate(seed + 100_000, family);
                ILookup<AddressChangeKind, AddressRange> changes = PartitionComparison.Compare(before, after).ToLookup(change => change.Kind, change => change.Range);
                AddressSet open = AddressSet.Of(family, changes[AddressChangeKind.Open]);
                AddressSet gained = AddressSet.Of(family, changes[AddressChangeKind.Gain]);
                AddressSet lost = AddressSet.Of(family, changes[AddressChangeKind.Loss]);
                AddressSet other = AddressSet.Of(family, changes[AddressChangeKind.Other]);
                AddressSet old = before.WithResult(SpfResult.Pass);
                AddressSet now = after.WithResult(SpfResult.Pass);

                Assert.Equal(now.Except(old).Except(open), gained);
                Assert.Equal(old.Except(now).Except(open), lost);
                Assert.True(other.Intersect(old.Union(now)).IsEmpty);
                Assert.Equal(open.Complement(), gained.Union(lost).Union(other).Union(SameResult(before, after)).Except(open));
                gains += gained.Ranges.Length;
            }
        }

        Assert.InRange(gains, 100, int.MaxValue);
    }

    [Fact]
    public void The_way_back_turns_gains_into_losses()
    {
        for (int seed = 0; seed < Rounds; seed++)
        {
            AddressPartition before = Evaluate(seed, IpFamily.Ip4);
            AddressPartition after = Evaluate(seed + 100_000, IpFamily.Ip4);

            Assert.Equal(
                PartitionComparison.Compare(before, after).Select(change => (change.Range, Back(change.Kind), change.MayLose, change.MayGain)),
                PartitionComparison.Compare(after, before).Select(change => (change.Range, change.Kind, change.MayGain, change.MayLose)));
        }
    }

    [Fact]
    public void Families_are_not_compared_with_each_other() =>
        Assert.Throws<ArgumentException>(() => PartitionComparison.Compare(Evaluate(1, IpFamily.Ip4), Evaluate(1, IpFamily.Ip6)));

    private static AddressChangeKind Back(AddressChangeKind kind) => kind switch
    {
        AddressChangeKind.Gain => AddressChangeKind.Loss,
        AddressChangeKind.Loss => AddressChangeKind.Gain,
        _ => kind,
    };

    private static AddressSet SameResult(AddressPartition before, AddressPartition after) => Enum.GetValues<SpfResult>()
        .Select(result => before.WithResult(result).Intersect(after.WithResult(result)))
        .Aggregate((left, right) => left.Union(right));

    private static AddressPartition Evaluate(int seed, IpFamily family) =>
        new CheckEveryHost(new RandomRecords(seed)).Evaluate(RandomRecords.Name("d0.test"), family);
}
