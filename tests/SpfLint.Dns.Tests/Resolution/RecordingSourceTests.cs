using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;

namespace SpfLint.Dns.Tests.Resolution;

public sealed class RecordingSourceTests
{
    [Fact]
    public void Questions_are_noted_once_in_the_order_in_which_they_were_first_asked()
    {
        var counting = new CountingSource();
        var recording = new RecordingSource(counting);

        DnsAnswer first = recording.Resolve(Name("b.example"), RecordType.A);
        recording.Resolve(Name("a.example"), RecordType.Txt);
        recording.Resolve(Name("b.example"), RecordType.Txt);
        Assert.Same(first, recording.Resolve(Name("B.Example"), RecordType.A));

        Assert.Equal(3, counting.Count);
        Assert.Equal(
            ["b.example. A", "a.example. Txt", "b.example. Txt"],
            recording.Records.Select(record => $"{record.Name} {record.Type}"));
        Assert.Same(first, recording.Records[0].Answer);
    }

    [Fact]
    public void Several_threads_ask_each_question_once()
    {
        var counting = new CountingSource();
        var recording = new RecordingSource(counting);

        Parallel.For(0, 400, i => recording.Resolve(Name($"n{i % 10}.example"), RecordType.A));

        Assert.Equal(10, counting.Count);
        Assert.Equal(10, recording.Records.Length);
    }

    [Fact]
    public void A_question_whose_asker_gave_up_is_asked_again()
    {
        using var given = new CancellationTokenSource();
        var counting = new CountingSource { Before = given.Cancel };
        var recording = new RecordingSource(counting);

        Assert.Throws<OperationCanceledException>(() => recording.Resolve(Name("a.example"), RecordType.A, given.Token));
        Assert.Empty(recording.Records);

        Assert.Equal(DnsStatus.NxDomain, recording.Resolve(Name("a.example"), RecordType.A).Status);
        Assert.Equal(2, counting.Count);
        Assert.Single(recording.Records);
    }

    private static DomainName Name(string text) => DomainName.TryParse(text, out DomainName name) ? name : throw new ArgumentException(text);

    private sealed class CountingSource : IDnsSource
    {
        private int _count;

        public int Count => _count;

        public Action Before { get; init; } = () => { };

        public DnsAnswer Resolve(DomainName name, RecordType type, CancellationToken cancellation = default)
        {
            Interlocked.Increment(ref _count);
            Before();
            cancellation.ThrowIfCancellationRequested();
            return DnsAnswer.Of(DnsStatus.NxDomain);
        }
    }
}
