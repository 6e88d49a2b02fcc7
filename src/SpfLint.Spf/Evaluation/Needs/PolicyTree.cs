using System.Runtime.InteropServices;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Syntax;

namespace SpfLint.Spf.Evaluation.Needs;

/// <summary>
/// What the evaluation of records needs, whoever sends: the terms that ask DNS, through every include and redirect. Each
/// name is looked at once, however many records lead to it, so that the work grows with what is published and not with
/// the number of ways through it.
/// </summary>
/// <param name="source">Answers the questions; each is asked when a record is first needed.</param>
/// <param name="isOwn">Which zone files are the asker's own, see <see cref="RecordNode.IsOwn"/>; null when all are.</param>
/// <remarks>For one thread at a time.</remarks>
public sealed class PolicyTree(IDnsSource source, Predicate<RecordOrigin>? isOwn = null)
{
    private readonly Dictionary<DomainName, RecordNode> _records = [];
    private RecordWalk? _walk;

    /// <summary>What receivers find at a name.</summary>
    /// <param name="domain">The name.</param>
    /// <param name="likely">A tree of the text that may stand there; null when none is there.</param>
    public RecordNode Of(DomainName domain, SpfRecord? likely = null)
    {
        RecordNode node = Find(domain, out PreparedRecord? record, likely);
        if (record is not null)
            Walk(node, record);

        return node;
    }

    /// <summary>What receivers would find at a name whose only SPF record is this one.</summary>
    /// <param name="domain">The name.</param>
    /// <param name="text">The record's character-strings joined without spaces.</param>
    public RecordNode Of(DomainName domain, ReadOnlyMemory<byte> text)
    {
        if (!SpfRecord.IsSpf(text.Span))
            return new RecordNode(domain, RecordState.Missing) { Result = SpfResult.None, EndsForAll = true, IsBuilt = true };

        var record = new PreparedRecord(text);
        RecordNode node = Make(domain, answer: null, record, origin: null);
        if (record.IsValid)
            Walk(node, record);

        return node;
    }

    private void Walk(RecordNode node, PreparedRecord record) => (_walk ??= new RecordWalk(this, source)).Run(node, record);

    /// <summary>Finds what a name publishes, without what that needs.</summary>
    /// <param name="domain">The name.</param>
    /// <param name="record">The record when it is new and valid, so that it is still to be walked.</param>
    /// <param name="likely">A tree of the text that may stand there; null when none is there.</param>
    internal RecordNode Find(DomainName domain, out PreparedRecord? record, SpfRecord? likely = null)
    {
        record = null;
        ref RecordNode? known = ref CollectionsMarshal.GetValueRefOrAddDefault(_records, domain, out _);
        return known ??= Ask(domain, likely, out record);
    }

    private RecordNode Ask(DomainName domain, SpfRecord? likely, out PreparedRecord? record)
    {
        record = null;
        // Section 4.3: a name that cannot be a mail domain is not asked for.
        if (!TargetName.IsFullyQualified(domain))
            return new RecordNode(domain, RecordState.Missing) { Result = SpfResult.None, EndsForAll = true, IsBuilt = true };

        DnsAnswer answer = source.Resolve(domain, RecordType.Txt);
        PublishedRecord? published = answer.Status == DnsStatus.NoError ? PublishedRecord.Of(answer, likely) : null;
        if (published?.Only is not { } only)
        {
            (RecordState state, SpfResult result) = answer.Status switch
            {
                DnsStatus.NoError when published!.Count > 1 => (RecordState.Several, SpfResult.PermError),
                DnsStatus.NoError or DnsStatus.NoData or DnsStatus.NxDomain => (RecordState.Missing, SpfResult.None),
                DnsStatus.Unknown => (RecordState.Unknown, SpfResult.Unknown),
                _ => (RecordState.Failed, SpfResult.TempError),
            };
            return new RecordNode(domain, state) { Answer = answer, Result = result, EndsForAll = result is SpfResult.PermError or SpfResult.None, IsBuilt = true };
        }

        record = only.IsValid ? only : null;
        return Make(domain, answer, only, OriginOf(answer));
    }

    private RecordNode Make(DomainName domain, DnsAnswer? answer, PreparedRecord record, RecordOrigin? origin) =>
        new(domain, record.IsValid ? RecordState.Valid : RecordState.Broken)
        {
            Answer = answer,
            Record = record.Record,
            Origin = origin,
            IsOwn = origin is { } at && isOwn?.Invoke(at) != false,
            Result = SpfResult.PermError,
            Decider = record.Broken,
            Explanation = Explain(record),
            EndsForAll = !record.IsValid,
            IsBuilt = !record.IsValid,
        };

    private ExplanationNode? Explain(PreparedRecord record)
    {
        if (record.Explanation is not { } explanation)
            return null;

        if (explanation.Target.LiteralName is not { } target)
            return new ExplanationNode(explanation.Modifier, null, null, ExplanationFault.None);

        DnsAnswer answer = source.Resolve(target, RecordType.Txt);
        ExplanationFault fault = answer switch
        {
            { IsNegative: true } => ExplanationFault.Missing,
            { Texts.Length: > 1 } => ExplanationFault.Several,
            { Texts: [var text] } => ExplanationText.Check(text),
            _ => ExplanationFault.None,
        };
        return new ExplanationNode(explanation.Modifier, target, answer, fault);
    }

    private static RecordOrigin? OriginOf(DnsAnswer answer)
    {
        for (int i = 0; i < answer.Origins.Length; i++)
        {
            if (SpfRecord.IsSpf(answer.Texts[i].Span))
                return answer.Origins[i];
        }

        return null;
    }
}
