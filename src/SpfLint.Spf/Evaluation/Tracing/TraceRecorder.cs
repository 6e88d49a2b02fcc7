using System.Collections.Immutable;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Syntax;

namespace SpfLint.Spf.Evaluation.Tracing;

/// <summary>Builds the tree of an evaluation while it goes on. Records and terms are entered and left in turn.</summary>
internal sealed class TraceRecorder
{
    private readonly Stack<OpenRecord> _records = new();
    private readonly Stack<OpenTerm> _terms = new();

    /// <summary>The outermost record, once it has been left.</summary>
    public RecordTrace? Root { get; private set; }

    public void EnterRecord(DomainName domain) => _records.Push(new OpenRecord(domain, _terms.Count));

    public void Record(SpfRecord record) => _records.Peek().Record = record;

    public void EnterTerm(SpfTerm term) => _terms.Push(new OpenTerm(term));

    public void Target(DomainName name) => _terms.Peek().Target = name;

    /// <summary>Notes a question of the innermost open term, or of the record when none of its terms is open.</summary>
    public void Lookup(DomainName name, RecordType type, DnsAnswer answer)
    {
        OpenRecord record = _records.Peek();
        List<LookupTrace> lookups = _terms.Count > record.Depth ? _terms.Peek().Lookups : record.Lookups;
        lookups.Add(new LookupTrace(name, type, answer));
    }

    public void LeaveTerm(TermMatch match, int lookupCount, int voidLookupCount)
    {
        OpenTerm open = _terms.Pop();
        _records.Peek().Terms.Add(new TermTrace
        {
            Term = open.Term,
            Target = open.Target,
            Outcome = match.Outcome,
            Reason = match.Reason,
            Lookups = [.. open.Lookups],
            LookupCount = lookupCount,
            VoidLookupCount = voidLookupCount,
            TargetRecord = open.TargetRecord,
        });
    }

    public void LeaveRecord(SpfResult result, EvaluationReason reason)
    {
        OpenRecord open = _records.Pop();
        var trace = new RecordTrace
        {
            Domain = open.Domain,
            Lookups = [.. open.Lookups],
            Record = open.Record,
            Terms = open.Terms.ToImmutable(),
            Result = result,
            Reason = reason,
        };
        if (_terms.TryPeek(out OpenTerm? term))
            term.TargetRecord = trace;
        else
            Root = trace;
    }

    /// <param name="domain">The domain.</param>
    /// <param name="depth">How many terms were open when it was entered.</param>
    private sealed class OpenRecord(DomainName domain, int depth)
    {
        public DomainName Domain => domain;

        public int Depth => depth;

        public SpfRecord? Record { get; set; }

        public List<LookupTrace> Lookups { get; } = [];

        public ImmutableArray<TermTrace>.Builder Terms { get; } = ImmutableArray.CreateBuilder<TermTrace>();
    }

    private sealed class OpenTerm(SpfTerm term)
    {
        public SpfTerm Term => term;

        public DomainName? Target { get; set; }

        public RecordTrace? TargetRecord { get; set; }

        public List<LookupTrace> Lookups { get; } = [];
    }
}
