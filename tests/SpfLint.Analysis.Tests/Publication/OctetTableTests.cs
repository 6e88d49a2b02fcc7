using System.Text;
using SpfLint.Analysis.Publication;

namespace SpfLint.Analysis.Tests.Publication;

public sealed class OctetTableTests
{
    [Fact]
    public void What_was_added_is_found_by_equal_octets_and_by_no_others()
    {
        var table = new OctetTable<string>();
        byte[] octets = [1, 2, 3];

        bool isAdded = table.TryAdd(octets, "first");
        bool isAddedAgain = table.TryAdd([1, 2, 3], "second");
        octets[0] = 9;

        Assert.True(isAdded);
        Assert.False(isAddedAgain);
        Assert.True(table.TryGetValue([1, 2, 3], out string? found));
        Assert.Equal("first", found);
        Assert.False(table.TryGetValue([1, 2], out _));
        Assert.False(table.TryGetValue([9, 2, 3], out _));
        Assert.False(table.TryGetValue([], out _));
    }

    [Fact]
    public void Several_threads_find_what_each_other_added()
    {
        const int Count = 2000;
        var table = new OctetTable<string>();
        int added = 0;

        Parallel.For(0, Count * 4, i =>
        {
            string text = $"text {i % Count}";
            if (table.TryAdd(Encoding.ASCII.GetBytes(text), text))
                Interlocked.Increment(ref added);

            Assert.True(table.TryGetValue(Encoding.ASCII.GetBytes(text), out string? found));
            Assert.Equal(text, found);
        });

        Assert.Equal(Count, added);
    }
}
