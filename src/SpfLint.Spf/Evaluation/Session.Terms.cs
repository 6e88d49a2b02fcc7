using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Evaluation.Macros;
using SpfLint.Spf.Evaluation.Tracing;
using SpfLint.Spf.Syntax;

namespace SpfLint.Spf.Evaluation;

/// <content>The mechanisms (RFC 7208 section 5).</content>
internal sealed partial class Session
{
    private TermMatch Match(PreparedDirective prepared, DomainName domain)
    {
        SpfDirective directive = prepared.Directive;
        switch (directive.Mechanism)
        {
            case SpfMechanism.All:
                return TermMatch.Yes(EvaluationReason.AlwaysMatches);

            case SpfMechanism.Ip4:
                return MatchNetwork(isSameFamily: _identity.Client.IsIp4, _identity.Client.IsIn(directive.Ip4Network.GetValueOrDefault()));

            case SpfMechanism.Ip6:
                return MatchNetwork(isSameFamily: !_identity.Client.IsIp4, _identity.Client.IsIn(directive.Ip6Network.GetValueOrDefault()));
        }

        // The term counts before its macros are expanded, for that may ask DNS already.
        if (CountTerm() is { } tooMany)
            return tooMany;

        if (ExpandTarget(prepared.Target, domain, out DomainName target) is { } early)
        {
            // A domain that cannot be one has the result none (section 4.3), which no include may have (section 5.2).
            return directive.Mechanism == SpfMechanism.Include && early.Reason == EvaluationReason.MalformedTarget
                ? TermMatch.PermError(early.Reason)
                : early;
        }

        return directive.Mechanism switch
        {
            SpfMechanism.Include => MatchInclude(target),
            SpfMechanism.A => MatchAddresses(target, directive),
            SpfMechanism.Mx => MatchExchanges(target, directive),
            SpfMechanism.Ptr => MatchReverse(target),
            _ => MatchExistence(target),
        };
    }

    /// <summary>Sections 5.6 and 5: an IPv4-mapped client is IPv4, and so never in an <c>ip6</c> network.</summary>
    private static TermMatch MatchNetwork(bool isSameFamily, bool isInside) =>
        isInside ? TermMatch.Yes(EvaluationReason.AddressInNetwork)
            : TermMatch.No(isSameFamily ? EvaluationReason.AddressNotInNetwork : EvaluationReason.OtherAddressFamily);

    /// <summary>Section 5.2, the table.</summary>
    private TermMatch MatchInclude(DomainName target)
    {
        _includeDepth++;
        Verdict verdict = CheckDomain(target);
        _includeDepth--;
        return verdict.Result switch
        {
            SpfResult.Pass => TermMatch.Yes(EvaluationReason.IncludedRecordPassed),
            SpfResult.Fail or SpfResult.SoftFail or SpfResult.Neutral => TermMatch.No(EvaluationReason.IncludedRecordDidNotPass),
            SpfResult.TempError => TermMatch.TempError(InnerReason(verdict.Reason)),
            SpfResult.None => TermMatch.PermError(EvaluationReason.IncludedRecordMissing),
            SpfResult.PermError => TermMatch.PermError(InnerReason(verdict.Reason)),
            _ => TermMatch.Unknown,
        };
    }

    /// <summary>Limits belong to the whole evaluation, everything else to the included record.</summary>
    private static EvaluationReason InnerReason(EvaluationReason reason) =>
        reason is EvaluationReason.TooManyLookups or EvaluationReason.TooManyVoidLookups or EvaluationReason.TimedOut
            ? reason
            : EvaluationReason.IncludedRecordFailed;

    /// <summary>Section 5.3.</summary>
    private TermMatch MatchAddresses(DomainName target, SpfDirective directive)
    {
        DnsAnswer answer = LookupAddresses(target);
        return CheckAnswer(answer) ?? (IsListed(answer, directive)
            ? TermMatch.Yes(EvaluationReason.AddressListed)
            : TermMatch.No(EvaluationReason.AddressNotListed));
    }

    /// <summary>Section 5.4. A name without exchanges is not its own exchange here.</summary>
    private TermMatch MatchExchanges(DomainName target, SpfDirective directive)
    {
        DnsAnswer answer = Lookup(target, RecordType.MX);
        if (CheckAnswer(answer) is { } early)
            return early;

        // Section 4.6.4: before any is looked at, so that the order in which they come does not matter.
        if (answer.MailExchanges.Length > _options.MaxMailExchanges)
            return TermMatch.PermError(EvaluationReason.TooManyMailExchanges);

        TermMatch match = TermMatch.No(EvaluationReason.NullMailExchange);
        foreach (MailExchange exchange in answer.MailExchanges)
        {
            // RFC 7505: there is no host to ask for, and so no void lookup either.
            if (exchange.Host.IsRoot)
                continue;

            TermMatch one = MatchAddresses(exchange.Host, directive);
            if (one.Outcome == TermOutcome.Match)
                return one;

            // An exchange before it may have matched, and then nobody would have come here.
            if (one.Outcome is TermOutcome.PermError or TermOutcome.TempError)
                return one with { IsDoubtful = match.Outcome == TermOutcome.Unknown };

            if (match.Outcome != TermOutcome.Unknown)
                match = one;
        }

        return match;
    }

    /// <summary>Section 5.5.</summary>
    private TermMatch MatchReverse(DomainName target)
    {
        DnsAnswer reverse = _validatedNames.Reverse;
        if (reverse.IsFailure)
            return TermMatch.No(EvaluationReason.ReverseLookupFailed);

        if (CheckAnswer(reverse) is { } early)
            return early;

        return _validatedNames.HasNameBelow(target) switch
        {
            TriState.Yes => TermMatch.Yes(EvaluationReason.ValidatedNameFits),
            TriState.No => TermMatch.No(EvaluationReason.NoValidatedName),
            _ => TermMatch.Unknown,
        };
    }

    /// <summary>Section 5.7: the question is for A records whatever family the client has.</summary>
    private TermMatch MatchExistence(DomainName target) =>
        CheckAnswer(Lookup(target, RecordType.A)) ?? TermMatch.Yes(EvaluationReason.NameExists);

    /// <summary>Turns an answer without records into the outcome that it has in every mechanism (sections 4.6.4 and 5).</summary>
    /// <returns>Null when there are records.</returns>
    private TermMatch? CheckAnswer(DnsAnswer answer)
    {
        switch (answer.Status)
        {
            case DnsStatus.NoError:
                return null;

            case DnsStatus.NoData or DnsStatus.NxDomain:
                return ++_voidLookups > _options.MaxVoidLookups
                    ? TermMatch.PermError(EvaluationReason.TooManyVoidLookups)
                    : TermMatch.No(EvaluationReason.NoSuchRecords);

            case DnsStatus.Unknown:
                return TermMatch.Unknown;

            default:
                return TermMatch.TempError(FailureReason);
        }
    }

    private bool IsListed(DnsAnswer answer, SpfDirective directive) =>
        AddressMatch.IsListed(_identity.Client, answer, directive.Ip4CidrLength?.Value ?? 32, directive.Ip6CidrLength?.Value ?? 128);

    /// <summary>Counts a term that asks DNS (section 4.6.4); the eleventh is an error even if it would match.</summary>
    private TermMatch? CountTerm() =>
        ++_lookups > _options.MaxLookups ? TermMatch.PermError(EvaluationReason.TooManyLookups) : null;

    /// <summary>Makes the name that a term asks for (section 4.8).</summary>
    /// <param name="target">The domain-spec, or null for the domain itself.</param>
    /// <param name="domain">The domain whose record the term stands in.</param>
    /// <param name="name">The name.</param>
    /// <returns>Null when there is a name to ask for.</returns>
    private TermMatch? ExpandTarget(PreparedTarget? target, DomainName domain, out DomainName name)
    {
        name = target is null ? domain : target.LiteralName.GetValueOrDefault();
        if (target is { IsLiteral: false })
        {
            if (target.UsesLocalPart && !_identity.HasAsciiLocalPart)
                return TermMatch.No(EvaluationReason.NonAsciiLocalPart);

            if (!TryExpandName(target, domain, out name))
                return TermMatch.No(EvaluationReason.MalformedTarget);

            if (_validatedNames.IsPreferredUnknown)
                return TermMatch.Unknown;
        }
        else if (target is { LiteralName: null })
        {
            return TermMatch.No(EvaluationReason.MalformedTarget);
        }

        _recorder?.Target(name);
        return null;
    }

    private bool TryExpandName(PreparedTarget target, DomainName domain, out DomainName name)
    {
        _validatedNames.IsPreferredUnknown = false;
        return MacroExpander.TryExpandName(target, ValuesFor(domain), out name);
    }

    private MacroValues ValuesFor(DomainName domain) => new(_identity, domain, _options, _validatedNames);
}
