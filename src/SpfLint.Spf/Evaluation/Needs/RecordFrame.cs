using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Syntax;

namespace SpfLint.Spf.Evaluation.Needs;

/// <summary>A record that is being walked, term by term, for a sender that no term but <c>all</c> matches.</summary>
internal sealed class RecordFrame(RecordNode node, PreparedRecord record)
{
    private readonly ImmutableArray<TermNode>.Builder _terms = ImmutableArray.CreateBuilder<TermNode>(record.Directives.Length + 1);
    private int _next;
    private bool _isRedirectTaken;
    private SpfResult? _result;

    /// <summary>The record.</summary>
    public RecordNode Node => node;

    /// <summary>The term that has been entered and is not settled yet.</summary>
    public TermNode? Pending { get; set; }

    /// <summary>Number of terms so far.</summary>
    public int TermCount => _terms.Count;

    /// <summary>Whether the evaluation has not been decided by an earlier term.</summary>
    public bool IsGoingOn => _result is null;

    /// <summary>Takes the next term that asks DNS.</summary>
    /// <param name="term">The term.</param>
    /// <param name="target">Its target; null when the record's own domain stands for it.</param>
    /// <returns>False when there is none: the record has ended.</returns>
    public bool TryTakeTerm([NotNullWhen(true)] out SpfTerm? term, out PreparedTarget? target)
    {
        for (; _next < record.Directives.Length; _next++)
        {
            PreparedDirective prepared = record.Directives[_next];
            if (prepared.Directive.Mechanism is SpfMechanism.Ip4 or SpfMechanism.Ip6)
                continue;

            (term, target) = (prepared.Directive, prepared.Target);
            if (prepared.Directive.Mechanism == SpfMechanism.All)
            {
                // Section 5.1: what stands behind is never read, and neither is a redirect (section 6.1).
                Decide(QualifierResult.Of(prepared.Directive.Qualifier), prepared.Directive);
                return false;
            }

            _next++;
            return true;
        }

        (term, target) = (record.Redirect?.Modifier, record.Redirect?.Target);
        bool isTaken = term is not null && !_isRedirectTaken;
        _isRedirectTaken = true;
        return isTaken;
    }

    /// <summary>Adds a term that was taken.</summary>
    public void Add(TermNode term)
    {
        term.IsReached = IsGoingOn;
        _terms.Add(term);
    }

    /// <summary>Counts a term whose answers are known, and sees whether it decides.</summary>
    public void Settle(TermNode term)
    {
        if (!IsGoingOn)
            return;

        node.Total += term.Own;
        if (term.Mechanism is null or SpfMechanism.Include)
            SettleRecord(term);
        else if (term.HasTooManyExchanges)
            Decide(SpfResult.PermError, term.Term);
        else if (term is { Mechanism: SpfMechanism.Exists, Lookups: [{ Answer.Status: DnsStatus.NoError }] })
            Decide(QualifierResult.Of(((SpfDirective)term.Term).Qualifier), term.Term);
    }

    /// <summary>Ends the record.</summary>
    public void Finish()
    {
        // Section 4.7.
        Decide(SpfResult.Neutral, term: null);
        node.Result = _result!.Value;
        node.Terms = _terms.ToImmutable();
        foreach (PreparedDirective prepared in record.Directives)
            node.ShortestPrefix = Math.Min(node.ShortestPrefix, ShortestOf(prepared.Directive));

        node.EndsForAll = PassesToTheEnd();
        node.IsBuilt = true;
    }

    /// <summary>Whether no mechanism has another result than pass, up to an <c>all</c> that lets in the rest.</summary>
    private bool PassesToTheEnd()
    {
        foreach (PreparedDirective prepared in record.Directives)
        {
            if (prepared.Directive.Qualifier != SpfQualifier.Pass)
                return false;

            if (prepared.Directive.Mechanism == SpfMechanism.All)
                return true;
        }

        return false;
    }

    /// <summary>Sections 5.2 and 6.1.</summary>
    private void SettleRecord(TermNode term)
    {
        bool isRedirect = term.Mechanism is null;
        switch (Enter(term))
        {
            case SpfResult.PermError or SpfResult.None:
                Decide(SpfResult.PermError, term.Term);
                break;

            case SpfResult.Unknown or SpfResult.TempError:
                // A failure may pass, and what is unknown may be anything: the evaluation may well go on.
                node.Total = node.Total with { IsLowerBound = true };
                if (isRedirect)
                    Decide(SpfResult.Unknown, term.Term);
                break;

            case var redirected when isRedirect:
                Decide(redirected, term.Term);
                break;

            case SpfResult.Pass:
                Decide(QualifierResult.Of(((SpfDirective)term.Term).Qualifier), term.Term);
                break;
        }
    }

    /// <summary>Adds what the record behind a term spends.</summary>
    /// <returns>What it gives.</returns>
    private SpfResult Enter(TermNode term)
    {
        // A loop ends in an error at the eleventh term; what a target that is no name could have, is no record.
        if (term.ClosesLoop)
            return SpfResult.PermError;

        if (term.Record is not { } target)
            return term.DomainSpec!.IsLiteral && term.Target is null ? SpfResult.None : SpfResult.Unknown;

        node.Total += target.Total;
        node.Loop ??= target.Loop;
        node.ShortestPrefix = Math.Min(node.ShortestPrefix, target.ShortestPrefix);
        return target.Result;
    }

    private static int ShortestOf(SpfDirective directive) =>
        Math.Min(directive.Ip4CidrLength?.Value ?? 128, directive.Ip6CidrLength?.Value ?? 128);

    private void Decide(SpfResult result, SpfTerm? term)
    {
        if (_result is not null)
            return;

        _result = result;
        node.Decider = term;
    }
}
