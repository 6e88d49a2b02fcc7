using System.Collections.Immutable;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Mending;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Dns.Zones;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Evaluation.Tracing;

namespace SpfLint.Analysis.Simulation;

/// <summary>Looks for what would make a sender pass, and tries it.</summary>
internal sealed class RemedyFinder(
    ImmutableArray<Zone> zones, IDnsSource source, CheckHostOptions options, SenderQuestion question, SpfIdentity identity)
{
    private readonly CheckHost _checkHost = new(source, options);

    /// <summary>The remedies, the plainest first.</summary>
    /// <param name="trace">The evaluation that did not pass.</param>
    /// <param name="headerFrom">What the From domain's record says, if there is one.</param>
    public ImmutableArray<Remedy> Find(CheckHostTrace trace, CheckHostOutcome? headerFrom)
    {
        Remedy?[] found = [AddToRecord(trace), AddNewRecord(trace.Outcome), .. FindOtherSenders(headerFrom)];
        return [.. found.OfType<Remedy>()];
    }

    // An error must be mended first: a record that receivers cannot evaluate helps nobody by growing.
    private AddAddress? AddToRecord(CheckHostTrace trace)
    {
        CheckHostOutcome outcome = trace.Outcome;
        bool isRefused = outcome.AssumedResult is SpfResult.Fail or SpfResult.SoftFail or SpfResult.Neutral;
        if (!isRefused || DecidingRecord.Of(trace) is not { Record: { } record } decider)
            return null;

        AddressInsertion insertion = AddressInsertion.Before(identity.Client, record, outcome.Term);
        byte[] text = insertion.Apply(record.Text.Span);
        var changed = new CheckHost(new SubstitutedSource(source, decider.Domain, text), options);
        if (changed.Evaluate(identity).Result != SpfResult.Pass)
            return null;

        // A copy in a lock file is not where the record is written.
        Edit? edit = RecordPlace.Of(decider) is [var place] && zones.Contains(place.Zone) ? insertion.At(place) : null;
        return new AddAddress(decider.Domain, insertion.Term, text, edit);
    }

    private AddRecord? AddNewRecord(CheckHostOutcome outcome)
    {
        if (outcome is not { Result: SpfResult.None, Reason: EvaluationReason.NoRecord or EvaluationReason.NoSuchDomain })
            return null;

        string record = $"v=spf1 {(identity.Client.IsIp4 ? "ip4" : "ip6")}:{identity.Client} -all";
        return new AddRecord(outcome.Domain, record, FindInsertion(outcome.Domain, $"IN TXT \"{record}\""));
    }

    private Edit? FindInsertion(DomainName name, string fields)
    {
        foreach (Zone zone in zones)
        {
            if (zone.Identity.Class != RecordClass.IN || !zone.Names.TryFind(name.Wire, out int owner))
                continue;

            if (zone.RecordsAt(owner) is [.., var last] && !zone.Has(owner, RecordType.Cname))
                return RecordInsertion.After(zone, last, fields);
        }

        return null;
    }

    // Of a HELO name and of the null reverse-path there is nothing to choose.
    private IEnumerable<ChangeSender> FindOtherSenders(CheckHostOutcome? headerFrom)
    {
        if (question.SenderDomain.Length == 0 || identity.Domain is not { } domain)
            yield break;

        DomainName? passing = headerFrom is { Result: SpfResult.Pass } ? question.WithDomain(question.HeaderFrom!).Domain : null;
        if (passing is not null && passing != domain)
            yield return Change(question.HeaderFrom!, SenderRelation.HeaderFrom, headerFrom!.Value);

        string parent = question.SenderDomain.TrimEnd('.');
        while (parent.Count(letter => letter == '.') > 1)
        {
            parent = parent[(parent.IndexOf('.', StringComparison.Ordinal) + 1)..];
            SpfIdentity other = question.WithDomain(parent);
            CheckHostOutcome outcome = _checkHost.Evaluate(other);
            if (outcome.Result != SpfResult.Pass)
                continue;

            // Said already, in the words that fit better.
            if (other.Domain != passing)
                yield return Change(parent, SenderRelation.Parent, outcome);

            yield break;
        }
    }

    private ChangeSender Change(string domain, SenderRelation relation, CheckHostOutcome outcome) =>
        new(domain, question.WithDomain(domain).Sender, relation, outcome);
}
