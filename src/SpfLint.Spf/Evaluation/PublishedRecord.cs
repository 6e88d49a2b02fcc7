using SpfLint.Dns.Resolution;
using SpfLint.Spf.Syntax;

namespace SpfLint.Spf.Evaluation;

/// <summary>What a name publishes.</summary>
/// <param name="Count">Number of SPF records.</param>
/// <param name="Only">The record when there is exactly one.</param>
internal sealed record PublishedRecord(int Count, PreparedRecord? Only)
{
    /// <summary>Selects the record among the TXT records of an answer (RFC 7208 section 4.5). It is read once for each answer.</summary>
    /// <param name="answer">The answer; it has records.</param>
    /// <param name="likely">A tree of the text that may be the answer's; null when none is there.</param>
    public static PublishedRecord Of(DnsAnswer answer, SpfRecord? likely = null)
    {
        if (answer.Reading is not PublishedRecord published)
            answer.Reading = published = Select(answer, likely);

        return published;
    }

    private static PublishedRecord Select(DnsAnswer answer, SpfRecord? likely)
    {
        int count = 0;
        ReadOnlyMemory<byte> selected = default;
        foreach (ReadOnlyMemory<byte> text in answer.Texts)
        {
            if (!SpfRecord.IsSpf(text.Span))
                continue;

            selected = text;
            count++;
        }

        if (count != 1)
            return new PublishedRecord(count, null);

        // What is plain is to receivers what it is to its author.
        bool isRead = likely is { IsPlain: true } && likely.Text.Span.SequenceEqual(selected.Span);
        return new PublishedRecord(count, isRead ? new PreparedRecord(likely!) : new PreparedRecord(selected));
    }
}
