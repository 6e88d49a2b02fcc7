using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Tests.Zones;

public sealed class OwnerGroupsTests
{
    private const int Names = 5000;

    [Theory]
    [InlineData(0, 3)]
    [InlineData(10, 8)]
    [InlineData(70_000, 2)]
    [InlineData(140_000, 2)]
    [InlineData(300_000, 3)]
    [InlineData(300_000, 64)]
    public void Records_stand_in_file_order_at_their_names_however_many_threads_sort_them(int count, int parallelism)
    {
        var random = new Random(count + parallelism);
        var records = new RecordTable();
        var expected = new List<int>[Names];
        for (int name = 0; name < Names; name++)
            expected[name] = [];

        for (int index = 0; index < count; index++)
        {
            bool isLost = random.Next(50) == 0;
            ref ZoneRecord record = ref records.Add();
            record = default;
            record.Owner = random.Next(random.Next(1, Names));
            record.Type = index == count - 1 ? RecordType.Uri : index % 3 == 0 ? RecordType.A : RecordType.NS;
            record.Traits = isLost ? RecordTraits.InvalidOwner : RecordTraits.None;
            if (!isLost)
                expected[record.Owner].Add(index);
        }

        OwnerGroups groups = OwnerGroups.Of(records, Names, parallelism);

        for (int name = 0; name < Names; name++)
            Assert.True(groups[name].SequenceEqual(expected[name].ToArray()), $"name {name}");

        RecordType[] types = count == 0 ? [] : [RecordType.A, RecordType.NS, RecordType.Uri];
        Assert.Equal(types, Enum.GetValues<RecordType>().Where(type => groups.Types.Of(type) != 0).Order());
        for (int name = 0; name < Names; name++)
            Assert.Equal(expected[name].Aggregate(0, (bits, index) => bits | groups.Types.Of(records[index].Type)), groups.TypesAt(name));
    }
}
