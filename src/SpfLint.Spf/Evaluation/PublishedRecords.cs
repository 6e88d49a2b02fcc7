using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Syntax;

namespace SpfLint.Spf.Evaluation;

/// <summary>
/// The SPF records among the TXT records of an answer, parsed once for each answer. They go when their answer goes.
/// </summary>
internal sealed class PublishedRecords
{
    private readonly ConditionalWeakTable<ReadOnlyMemory<byte>[], PublishedRecord> _parsed = [];

    /// <summary>Selects the record (RFC 7208 section 4.5).</summary>
    public PublishedRecord Select(DnsAnswer answer) =>
        _parsed.GetOrAdd(ImmutableCollectionsMarshal.AsArray(answer.Texts)!, Select);

    private static PublishedRecord Select(ReadOnlyMemory<byte>[] texts)
    {
        int count = 0;
        ReadOnlyMemory<byte> selected = default;
        foreach (ReadOnlyMemory<byte> text in texts)
        {
            if (!SpfRecord.IsSpf(text.Span))
                continue;

            selected = text;
            count++;
        }

        return new PublishedRecord(count, count == 1 ? new PreparedRecord(selected) : null);
    }
}

/// <summary>What a name publishes.</summary>
/// <param name="Count">Number of SPF records.</param>
/// <param name="Only">The record when there is exactly one.</param>
internal sealed record PublishedRecord(int Count, PreparedRecord? Only);
