using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Evaluation.Tracing;
using SpfLint.Spf.Syntax;

namespace SpfLint.Spf.Evaluation;

/// <summary>
/// One call of check_host (RFC 7208 section 4) with everything it includes and redirects to; then, perhaps, another one. The counts
/// of section 4.6.4 run through the whole of it, which is also what ends loops: no more than ten records are ever inside each other.
/// </summary>
internal sealed partial class Session
{
    private static readonly SpfIdentity Nobody = SpfIdentity.ForHelo(default, "");

    private readonly IDnsSource _source;
    private readonly CheckHostOptions _options;
    private readonly bool _mayWait;
    private readonly ValidatedNames _validatedNames;
    private SpfIdentity _identity = Nobody;
    private TraceRecorder? _recorder;
    private CancellationToken _cancellation;
    private long? _start;
    private int _lookups;
    private int _voidLookups;
    private int _includeDepth;
    private bool _isTimedOut;
    private DomainName? _lastUnknown;
    private Doubt? _doubt;

    public Session(IDnsSource source, CheckHostOptions options)
    {
        _source = source;
        _options = options;
        _mayWait = !source.AnswersAtOnce;
        _validatedNames = new ValidatedNames(this, options.MaxReverseNames);
    }

    /// <summary>The client of this evaluation.</summary>
    public ClientAddress Client => _identity.Client;

    /// <summary>Does it all. May be called again when it has returned.</summary>
    public CheckHostOutcome Run(SpfIdentity identity, TraceRecorder? recorder, CancellationToken cancellation)
    {
        _identity = identity;
        _recorder = recorder;
        _cancellation = cancellation;
        CheckHostOutcome outcome = Run();
        Forget();
        return outcome;
    }

    private CheckHostOutcome Run()
    {
        Verdict verdict = _identity.Domain is { } domain
            ? CheckDomain(domain)
            : new Verdict(SpfResult.None, EvaluationReason.MalformedDomain, DomainName.Root);
        bool isUnknown = _doubt is not null || verdict.Result == SpfResult.Unknown;
        return new CheckHostOutcome
        {
            Result = isUnknown ? SpfResult.Unknown : verdict.Result,
            AssumedResult = verdict.Result,
            Reason = isUnknown ? EvaluationReason.UnknownAnswer : verdict.Reason,
            Domain = _doubt?.Domain ?? verdict.Domain,
            Record = _doubt is null ? verdict.Record : _doubt.Record,
            Term = _doubt is null ? verdict.Term : _doubt.Term,
            UnknownName = _doubt is null ? isUnknown ? _lastUnknown : null : _doubt.Name,
            Explanation = verdict.Explanation,
            LookupCount = _lookups,
            VoidLookupCount = _voidLookups,
        };
    }

    private void Forget()
    {
        _identity = Nobody;
        _recorder = null;
        _cancellation = default;
        _validatedNames.Forget();
        _start = null;
        _lookups = 0;
        _voidLookups = 0;
        _includeDepth = 0;
        _isTimedOut = false;
        _lastUnknown = null;
        _doubt = null;
    }

    /// <summary>Asks a question; the running time is checked here, for nothing else takes time, and only if an answer may take some.</summary>
    public DnsAnswer Lookup(DomainName name, RecordType type)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (_mayWait && IsTimeOver())
        {
            _isTimedOut = true;
            return DnsAnswer.Of(DnsStatus.Timeout);
        }

        DnsAnswer answer = _source.Resolve(name, type, _cancellation);
        if (answer.Status == DnsStatus.Unknown)
            _lastUnknown = name;

        _recorder?.Lookup(name, type, answer);
        return answer;
    }

    /// <summary>Whether the time is over that began with the first question.</summary>
    private bool IsTimeOver()
    {
        if (_start is { } start)
            return _options.Clock.GetElapsedTime(start) > _options.Timeout;

        _start = _options.Clock.GetTimestamp();
        return false;
    }

    /// <summary>Asks for the addresses of the client's family (section 5).</summary>
    public DnsAnswer LookupAddresses(DomainName name) => Lookup(name, _identity.Client.IsIp4 ? RecordType.A : RecordType.Aaaa);

    /// <summary>Evaluates the record of a domain: the argument's, an included or a redirected one.</summary>
    private Verdict CheckDomain(DomainName domain)
    {
        _recorder?.EnterRecord(domain);
        Verdict verdict = FindRecord(domain, out PreparedRecord? record) ?? CheckRecord(domain, record!);
        _recorder?.LeaveRecord(verdict.Result, verdict.Reason);
        return verdict;
    }

    /// <summary>Finds the record of a domain (sections 4.3 to 4.6).</summary>
    /// <returns>Null when there is a record to evaluate.</returns>
    private Verdict? FindRecord(DomainName domain, out PreparedRecord? record)
    {
        record = null;
        // Section 4.3: a name that cannot be a mail domain is not asked for.
        if (!TargetName.IsFullyQualified(domain))
            return new Verdict(SpfResult.None, EvaluationReason.MalformedDomain, domain);

        DnsAnswer answer = Lookup(domain, RecordType.Txt);
        if (answer.Status != DnsStatus.NoError)
        {
            return answer.Status switch
            {
                DnsStatus.NxDomain => new Verdict(SpfResult.None, EvaluationReason.NoSuchDomain, domain),
                DnsStatus.NoData => new Verdict(SpfResult.None, EvaluationReason.NoRecord, domain),
                DnsStatus.Unknown => new Verdict(SpfResult.Unknown, EvaluationReason.UnknownAnswer, domain),
                // Section 4.4: any other response code, and no answer at all.
                _ => new Verdict(SpfResult.TempError, FailureReason, domain),
            };
        }

        PublishedRecord published = PublishedRecord.Of(answer);
        if (published.Only is null)
        {
            // Section 4.5.
            return published.Count == 0
                ? new Verdict(SpfResult.None, EvaluationReason.NoRecord, domain)
                : new Verdict(SpfResult.PermError, EvaluationReason.MultipleRecords, domain);
        }

        record = published.Only;
        _recorder?.Record(record.Record);
        if (record.IsValid)
            return null;

        // Section 4.6: an error anywhere in the record counts, also behind the term that would match.
        return new Verdict(SpfResult.PermError, EvaluationReason.SyntaxError, domain, record.Record, record.Broken);
    }

    /// <summary>Evaluates the directives from left to right (section 4.6.2), then the redirect, then the default.</summary>
    private Verdict CheckRecord(DomainName domain, PreparedRecord record)
    {
        foreach (PreparedDirective prepared in record.Directives)
        {
            SpfDirective directive = prepared.Directive;
            _recorder?.EnterTerm(directive);
            TermMatch match = Match(prepared, domain);
            _recorder?.LeaveTerm(match, _lookups, _voidLookups);
            if (match.Outcome == TermOutcome.Unknown || match.IsDoubtful || _doubt?.Depth > _includeDepth)
                NoteDoubt(domain, record.Record, directive);

            switch (match.Outcome)
            {
                case TermOutcome.Match:
                    SpfResult result = QualifierResult.Of(directive.Qualifier);
                    string? explanation = result == SpfResult.Fail && _includeDepth == 0 && _doubt is null ? Explain(record, domain) : null;
                    return new Verdict(result, EvaluationReason.DirectiveMatched, domain, record.Record, directive) { Explanation = explanation };

                case TermOutcome.PermError:
                    return new Verdict(SpfResult.PermError, match.Reason, domain, record.Record, directive);

                case TermOutcome.TempError:
                    return new Verdict(SpfResult.TempError, match.Reason, domain, record.Record, directive);
            }
        }

        // Sections 4.7 and 6.1: an "all" always matches, so that a redirect beside it is never reached.
        return record.Redirect is null
            ? new Verdict(SpfResult.Neutral, EvaluationReason.NothingMatched, domain, record.Record)
            : Redirect(record, record.Redirect, domain);
    }

    /// <summary>Lets another record answer (section 6.1).</summary>
    private Verdict Redirect(PreparedRecord record, PreparedModifier redirect, DomainName domain)
    {
        _recorder?.EnterTerm(redirect.Modifier);
        TermMatch match = Follow(redirect.Target, domain, out Verdict redirected);
        _recorder?.LeaveTerm(match, _lookups, _voidLookups);
        return match.Outcome switch
        {
            TermOutcome.Match => redirected,
            TermOutcome.Unknown => new Verdict(SpfResult.Unknown, match.Reason, domain, record.Record, redirect.Modifier),
            _ => new Verdict(SpfResult.PermError, match.Reason, domain, record.Record, redirect.Modifier),
        };
    }

    private TermMatch Follow(PreparedTarget target, DomainName domain, out Verdict redirected)
    {
        redirected = default;
        if (CountTerm() is { } tooMany)
            return tooMany;

        // A name that cannot be asked for is no better than one without a record.
        if (ExpandTarget(target, domain, out DomainName name) is { } early)
            return early.Outcome == TermOutcome.NoMatch ? TermMatch.PermError(early.Reason) : early;

        redirected = CheckDomain(name);
        return redirected.Result switch
        {
            SpfResult.None => TermMatch.PermError(EvaluationReason.RedirectedRecordMissing),
            SpfResult.Unknown => TermMatch.Unknown,
            _ => TermMatch.Yes(EvaluationReason.Redirected),
        };
    }

    private EvaluationReason FailureReason => _isTimedOut ? EvaluationReason.TimedOut : EvaluationReason.DnsFailure;

    /// <summary>Notes that the result depends on a term that could not be told. The first one stays; of an include, the outermost.</summary>
    private void NoteDoubt(DomainName domain, SpfRecord record, SpfTerm term)
    {
        if (_doubt is null || _includeDepth < _doubt.Depth)
            _doubt = new Doubt(_doubt?.Name ?? _lastUnknown ?? domain, domain, record, term, _includeDepth);
    }

    private sealed record Doubt(DomainName Name, DomainName Domain, SpfRecord Record, SpfTerm Term, int Depth);
}
