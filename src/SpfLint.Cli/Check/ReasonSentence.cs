using System.Globalization;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Simulation;
using SpfLint.Dns.Names;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Evaluation.Tracing;

namespace SpfLint.Cli.Check;

/// <summary>Says why a term matched or not, and why a record gave its result. Whole sentences with a period.</summary>
internal static class ReasonSentence
{
    /// <summary>Why a term matched or not.</summary>
    /// <param name="term">The term.</param>
    /// <param name="client">The client.</param>
    public static string Of(TermTrace term, ClientAddress client)
    {
        string target = term.Target is { } name ? Name(name) : "its target";
        return term.Reason switch
        {
            EvaluationReason.AlwaysMatches => "It matches everyone.",
            EvaluationReason.AddressInNetwork when IsSingle(term) => $"It is {client}.",
            EvaluationReason.AddressInNetwork => $"{client} is in {NetworkRange.Of(term.Term)}.",
            EvaluationReason.AddressNotInNetwork when IsSingle(term) => $"{client} is not {NetworkRange.Of(term.Term)}.",
            EvaluationReason.AddressNotInNetwork => $"{client} is not in {NetworkRange.Of(term.Term)}.",
            EvaluationReason.OtherAddressFamily => $"{client} is an {(client.IsIp4 ? "IPv4" : "IPv6")} address.",
            EvaluationReason.IncludedRecordPassed => $"The record of {target} passes {client}.",
            EvaluationReason.IncludedRecordDidNotPass => $"The record of {target} gives {ResultOf(term)}, and only its pass would match.",
            EvaluationReason.IncludedRecordMissing => $"{Capital(target)} has no SPF record, which is an error in an include.",
            EvaluationReason.IncludedRecordFailed => $"The record of {target} gives {ResultOf(term)}, which ends the evaluation.",
            EvaluationReason.AddressListed => $"{client} is in {AddressList.Of(term)}.",
            EvaluationReason.AddressNotListed => $"{client} is not in {AddressList.Of(term)}.",
            EvaluationReason.NullMailExchange => $"{Capital(target)} takes no mail and has no mail exchanges.",
            EvaluationReason.ValidatedNameFits => $"A validated name of {client} is at or below {target}.",
            EvaluationReason.NoValidatedName => $"No validated name of {client} is at or below {target}.",
            EvaluationReason.NameExists => $"{Capital(target)} exists.",
            EvaluationReason.Redirected => $"The record of {target} decides instead.",
            EvaluationReason.RedirectedRecordMissing => $"{Capital(target)} has no SPF record, which is an error in a redirect.",
            EvaluationReason.Explained => $"The explanation stands at {target}.",
            EvaluationReason.NoExplanation => $"There is no explanation to use at {target}.",
            EvaluationReason.NoSuchRecords => OfVoidLookup(term, target),
            EvaluationReason.UnknownAnswer => OfUnknown(term, target),
            _ => OfFailure(term.Reason, target),
        };
    }

    /// <summary>Why a record gave its result, when no term of it says so.</summary>
    /// <param name="record">The record.</param>
    public static string Of(RecordTrace record) => record.Reason switch
    {
        EvaluationReason.NothingMatched => "No term matches, and there is no redirect.",
        EvaluationReason.MalformedDomain => $"{Capital(Name(record.Domain))} cannot be a domain that sends mail.",
        EvaluationReason.NoSuchDomain => $"{Capital(Name(record.Domain))} does not exist.",
        EvaluationReason.NoRecord => $"{Capital(Name(record.Domain))} has no SPF record.",
        EvaluationReason.MultipleRecords => $"{Capital(Name(record.Domain))} has more than one SPF record.",
        EvaluationReason.SyntaxError => "Receivers cannot read this record; lint it to see what is wrong.",
        EvaluationReason.UnknownAnswer => $"No file of this run answers for {Name(record.Domain)}.",
        _ => OfFailure(record.Reason, Name(record.Domain)),
    };

    private static bool IsSingle(TermTrace term) => NetworkRange.Of(term.Term) is { IsSingle: true };

    private static string OfVoidLookup(TermTrace term, string target) =>
        term.Lookups.LastOrDefault(lookup => lookup.Answer.IsNegative) is { } lookup
            ? $"{Capital(Name(lookup.Name))} has no {lookup.Type.ToString().ToUpperInvariant()} record."
            : $"{Capital(target)} has no such record.";

    private static string OfUnknown(TermTrace term, string target)
    {
        LookupTrace? lookup = term.Lookups.FirstOrDefault(lookup => lookup.Answer.Status == DnsStatus.Unknown);
        string? asked = lookup is null ? null : Name(lookup.Name);
        return asked is null && term.TargetRecord is { Reason: not EvaluationReason.UnknownAnswer }
            ? $"The record of {target} depends on a name that no file of this run answers for."
            : $"No file of this run answers for {asked ?? target}.";
    }

    private static string OfFailure(EvaluationReason reason, string target) => reason switch
    {
        EvaluationReason.TooManyLookups => Limit("term that asks DNS", CheckHostOptions.Default.MaxLookups),
        EvaluationReason.TooManyVoidLookups => Limit("lookup without an answer", CheckHostOptions.Default.MaxVoidLookups),
        EvaluationReason.TooManyMailExchanges =>
            $"{Capital(target)} has more than {CheckHostOptions.Default.MaxMailExchanges} mail exchanges.",
        EvaluationReason.MalformedTarget => "Its macros make no domain name here.",
        EvaluationReason.NonAsciiLocalPart => "It uses the local-part, which is not ASCII.",
        EvaluationReason.ReverseLookupFailed => "The names of the client cannot be found.",
        EvaluationReason.DnsFailure => $"DNS fails for {target}.",
        EvaluationReason.TimedOut => "The evaluation took too long.",
        _ => $"The reason is {reason}.",
    };

    private static string Limit(string what, int most) =>
        string.Create(CultureInfo.InvariantCulture, $"One more {what} than the {most} that are allowed.");

    private static string ResultOf(TermTrace term) =>
        term.TargetRecord is { } record ? SpfResultNames.Of(record.Result) : "no result";

    private static string Name(DomainName name) => $"'{Excerpt.OfName(name.Wire)}'";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
