using System.Globalization;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Records;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF5009: a record, or an answer that carries it, that does not fit where mail systems expect it to.</summary>
internal sealed class SPF5009RecordTooLong : OwnerRule
{
    /// <summary>RFC 7208 section 3.4: what ought to fit into an answer together with the name.</summary>
    private const int LongestRecord = 450;

    /// <summary>RFC 1035 section 4.2.1: the largest UDP answer without EDNS.</summary>
    private const int LargestAnswer = 512;

    private static readonly MessageTemplate Record = new(
        "default", "The SPF record of '{0}' has {1} bytes; above {2} the answer may not fit into one UDP packet.");

    private static readonly MessageTemplate Answer = new(
        "answer", "The TXT records of '{0}' need {1} bytes in an answer; above {2} it may not fit into one UDP packet.");

    public override Descriptor Descriptor { get; } = new(
        "SPF5009", "RecordTooLong", Severity.Warning, "The SPF record, or all TXT records of its name together, are too long.", Record, Answer);

    public override ReadOnlySpan<RecordType> Types => [RecordType.Txt];

    public override void Check(OwnerContext context)
    {
        if (context.Spf.FirstOrDefault(record => record.Type == RecordType.Txt && record.IsSelected) is not { } spf)
            return;

        int length = spf.Joined.Length;
        int answer = TextAnswer.MayExceed(LargestAnswer, context) ? TextAnswer.LengthAt(context) : 0;
        if (length > LongestRecord)
        {
            Report(Record, length, LongestRecord, "move some of the terms into a record of their own, and include that");
        }
        else if (answer > LargestAnswer)
        {
            Report(Answer, answer, LargestAnswer, "shorten the record, or move other TXT records to a name of their own");
        }

        void Report(MessageTemplate message, int actual, int limit, string help) => context.Report(
            this,
            message,
            spf.Text.File,
            spf.Text.RdataSpan,
            [context.OwnerText, actual.ToString(CultureInfo.InvariantCulture), limit.ToString(CultureInfo.InvariantCulture)],
            help: help);
    }
}
