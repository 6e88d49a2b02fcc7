using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Simulation;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Cli.Check;

/// <summary>The header fields that a receiver would add to the message.</summary>
/// <param name="report">What it found.</param>
/// <param name="receiver">Its name, if it has one here.</param>
internal sealed class HeaderFields(SenderReport report, string? receiver)
{
    private readonly string _result = SpfResultNames.Of(report.Outcome.AssumedResult);

    /// <summary>Whether there is a result to write down; <c>unknown</c> is none.</summary>
    public bool Exist => report.Outcome.AssumedResult != SpfResult.Unknown;

    /// <summary>Received-SPF (RFC 7208 section 9.1 with erratum 5436).</summary>
    public string ReceivedSpf
    {
        get
        {
            var pairs = new List<string>();
            Add(pairs, "receiver", receiver);
            Add(pairs, "client-ip", report.Identity.Client.ToString());
            if (report.Identity.Kind == SpfIdentityKind.MailFrom)
                Add(pairs, "envelope-from", report.Identity.Sender);

            Add(pairs, "helo", report.Question.Helo);
            Add(pairs, "identity", report.Identity.Kind == SpfIdentityKind.Helo ? "helo" : "mailfrom");
            Add(pairs, "mechanism", Mechanism);
            Add(pairs, "problem", Problem);
            return HeaderText.Field("Received-SPF", $"{_result} {HeaderText.Comment(Comment)}", string.Join("; ", pairs));
        }
    }

    /// <summary>
    /// Authentication-Results (RFC 8601). Who writes it must have a name: without one it is the word that RFC 7208 has for that.
    /// </summary>
    public string AuthenticationResults
    {
        get
        {
            string property = string.IsNullOrEmpty(report.Question.ReversePath)
                ? $"smtp.helo={HeaderText.Value(report.Identity.Helo)}"
                : $"smtp.mailfrom={HeaderText.Mailbox(report.Identity.Sender)}";
            return HeaderText.Field(
                "Authentication-Results", HeaderText.Value(receiver ?? SenderQuestion.UnknownName) + ";", $"spf={_result} {property}");
        }
    }

    private string Comment
    {
        get
        {
            string who = receiver is null ? "" : $"{receiver}: ";
            string domain = $"domain of {report.Identity.Sender}";
            ClientAddress client = report.Identity.Client;
            return report.Outcome.AssumedResult switch
            {
                SpfResult.Pass => $"{who}{domain} designates {client} as permitted sender",
                SpfResult.Fail => $"{who}{domain} does not designate {client} as permitted sender",
                SpfResult.SoftFail => $"{who}transitioning {domain} does not designate {client} as permitted sender",
                SpfResult.Neutral => $"{who}{domain} neither permits nor denies {client}",
                SpfResult.None => $"{who}{domain} does not provide an SPF record",
                _ => $"{who}error in processing {domain}",
            };
        }
    }

    // Section 9.1: the mechanism that matched; "default" when none did.
    private string? Mechanism => report.Outcome switch
    {
        { Result: SpfResult.Unknown } or { Reason: not (EvaluationReason.DirectiveMatched or EvaluationReason.NothingMatched) } => null,
        { Term: { } term, Record: { } record } => Excerpt.Of(term.Span.Of(record.Text.Span)),
        _ => "default",
    };

    private string? Problem =>
        report is { Outcome.Result: SpfResult.TempError or SpfResult.PermError, Decider: { } record } ? Decision.Of(report, record) : null;

    private static void Add(List<string> pairs, string key, string? value)
    {
        if (value is not null)
            pairs.Add($"{key}={HeaderText.Value(value)}");
    }
}
