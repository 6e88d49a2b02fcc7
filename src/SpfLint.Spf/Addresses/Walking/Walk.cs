using System.Collections.Immutable;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Syntax;

namespace SpfLint.Spf.Addresses.Walking;

/// <summary>
/// One evaluation of all addresses of a family. The addresses that are still undecided go from term to term as segments; each
/// term takes those that it matches. What differs between them is what they have spent, for an address that an included record
/// fails early has asked less than one that it fails at its end.
/// </summary>
internal sealed partial class Walk
{
    private readonly IDnsSource _source;
    private readonly CheckHostOptions _options;
    private readonly SenderMacros _macros;
    private readonly CancellationToken _cancellation;
    private readonly PathStates _paths = new();
    private readonly List<DecidedSegment> _decided = [];
    private DnsAnswer? _published;
    private int _effort;

    public Walk(
        IDnsSource source,
        CheckHostOptions options,
        SenderMacros macros,
        CancellationToken cancellation)
    {
        _source = source;
        _options = options;
        _macros = macros;
        _cancellation = cancellation;
    }

    /// <summary>The family of the addresses.</summary>
    public required IpFamily Family { get; init; }

    /// <summary>Most segments and networks that are looked at before the rest is left open.</summary>
    public required int MaxEffort { get; init; }

    /// <summary>Does it all.</summary>
    /// <param name="domain">The domain to check.</param>
    /// <param name="published">What it publishes; null to ask for that.</param>
    /// <param name="within">The addresses; null for all of the family.</param>
    public AddressPartition Run(DomainName domain, DnsAnswer? published, AddressRange? within = null)
    {
        _published = published;
        var root = new RecordVisit(domain, null, null);
        CheckDomain(new Frame(root, null), [new Segment(within ?? AddressRange.Whole(Family), _paths.Start)]);
        _decided.Sort(static (left, right) => left.Segment.Range.First.CompareTo(right.Segment.Range.First));
        return new AddressPartition(Family, root, Join());
    }

    /// <summary>Joins the decided segments that touch, have come the same way and met the same term.</summary>
    private ImmutableArray<AddressVerdict> Join()
    {
        ImmutableArray<AddressVerdict>.Builder ranges = ImmutableArray.CreateBuilder<AddressVerdict>(_decided.Count);
        for (int i = 0; i < _decided.Count; i++)
        {
            (Segment segment, AddressDecision decision) = _decided[i];
            AddressRange range = segment.Range;
            for (; i + 1 < _decided.Count && _decided[i + 1] is var next && next.Segment.Path == segment.Path && next.Decision == decision; i++)
                range = range with { Last = next.Segment.Range.Last };

            PathState path = _paths[segment.Path];
            ranges.Add(new AddressVerdict(range, decision, path.Lookups, path.VoidLookups, _paths.DependenciesOf(segment.Path)));
        }

        return ranges.ToImmutable();
    }

    /// <summary>Evaluates the record of a domain (RFC 7208 sections 4.3 to 4.7) for the segments that come to it.</summary>
    private void CheckDomain(Frame frame, List<Segment> segments)
    {
        if (FindRecord(frame, segments) is not { } record)
            return;

        foreach (PlanStep step in record.PlanFor(Family).Steps)
        {
            if (segments.Count == 0)
                return;

            if (!TrySpendEffort(segments.Count + (step.Networks?.Ranges.Length ?? 0)))
            {
                GiveUp(frame, step.Directive?.Directive ?? step.Networks!.Directives[0], segments);
                return;
            }

            segments = step.Networks is { } run ? Take(frame, run, segments) : Match(frame, step.Directive!, segments);
        }

        if (segments.Count == 0)
            return;

        if (record.Redirect is { } redirect)
            Follow(frame, redirect, segments);
        else
            Decide(frame, SpfResult.Neutral, EvaluationReason.NothingMatched, null, segments);
    }

    /// <summary>Finds the record of a domain; without one that is valid, all segments are decided.</summary>
    private PreparedRecord? FindRecord(Frame frame, List<Segment> segments)
    {
        RecordVisit visit = frame.Visit;
        // Section 4.3: a name that cannot be a mail domain is not asked for.
        if (!TargetName.IsFullyQualified(visit.Domain))
            return Fail(SpfResult.None, EvaluationReason.MalformedDomain);

        DnsAnswer answer = visit.Parent is null && _published is not null ? _published : Lookup(visit.Domain, RecordType.Txt);
        visit.Answer = answer;
        switch (answer.Status)
        {
            case DnsStatus.NoError:
                break;

            case DnsStatus.NxDomain:
                return Fail(SpfResult.None, EvaluationReason.NoSuchDomain);

            case DnsStatus.NoData:
                return Fail(SpfResult.None, EvaluationReason.NoRecord);

            case DnsStatus.Unknown:
                segments = Doubt(UnknownRecord(frame), segments);
                return Fail(SpfResult.Unknown, EvaluationReason.UnknownAnswer);

            default:
                return Fail(SpfResult.TempError, EvaluationReason.DnsFailure);
        }

        PublishedRecord published = PublishedRecord.Of(answer);
        if (published.Only is not { } record)
        {
            return published.Count == 0
                ? Fail(SpfResult.None, EvaluationReason.NoRecord)
                : Fail(SpfResult.PermError, EvaluationReason.MultipleRecords);
        }

        visit.Record = record.Record;
        return record.IsValid ? record : Fail(SpfResult.PermError, EvaluationReason.SyntaxError, record.Broken);

        PreparedRecord? Fail(SpfResult result, EvaluationReason reason, SpfTerm? term = null)
        {
            visit.Failure = reason;
            Decide(frame, result, reason, term, segments);
            return null;
        }
    }

    private DnsAnswer Lookup(DomainName name, RecordType type) => _source.Resolve(name, type, _cancellation);

    private bool TrySpendEffort(int effort)
    {
        _cancellation.ThrowIfCancellationRequested();
        _effort = Math.Min(_effort, MaxEffort) + effort;
        return _effort <= MaxEffort;
    }

    private void GiveUp(Frame frame, SpfTerm term, List<Segment> segments)
    {
        var dependency = new AddressDependency(AddressDependencyKind.Effort, TextOf(frame, term));
        // Nothing is told about them, and so no include around them may go on with them either.
        var decision = new AddressDecision(SpfResult.Unknown, frame.Visit, term, EvaluationReason.UnknownAnswer);
        Send(new Destination(null, decision), Doubt(dependency, segments));
    }

    private void Decide(Frame frame, SpfResult result, EvaluationReason reason, SpfTerm? term, List<Segment> segments) =>
        Send(frame.Route(result, reason, term), segments);

    private void Send(Destination destination, List<Segment> segments)
    {
        foreach (Segment segment in segments)
            Send(destination, segment);
    }

    private void Send(Destination destination, Segment segment)
    {
        if (destination.Decision is { } decision)
            _decided.Add(new DecidedSegment(segment, decision));
        else
            destination.Unmatched!.Unmatched.Add(segment);
    }
}
