using SpfLint.Analysis.Publication;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Tests.Publication;

/// <summary>What it costs to judge the boundaries of a record's strings, of which a record may have thousands.</summary>
public sealed class StringBoundaryCostTests
{
    private const int Words = 200;

    /// <summary>What stands before a boundary is read once, and not again with and without a space.</summary>
    [Fact]
    public void A_boundary_at_which_no_term_begins_is_judged_by_one_reading()
    {
        string rdata = "\"v=spf1 mx a:x.example\" " + string.Join(' ', Enumerable.Repeat("DNSKEY", Words));
        PublishedRecord record = PublishedText.OfRdata(rdata).Record;
        Assert.Equal(PublicationFault.None, record.Fault);

        long reading = Allocated(() => SpfRecord.Parse(record.Joined));
        long judging = Allocated(() => PublishedText.OfRdata(rdata).Record.Fault);

        // What stands before a boundary and the word behind it are read once each; three further readings would be beyond it.
        Assert.InRange(judging, 0, 4 * Words * reading);
    }

    private static long Allocated(Func<object> action)
    {
        action();
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
