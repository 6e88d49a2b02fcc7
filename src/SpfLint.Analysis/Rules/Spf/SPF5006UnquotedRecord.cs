using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF5006: a record without quotes, whose spaces are lost.</summary>
internal sealed class SPF5006UnquotedRecord : SpfRecordRule
{
    private const string Doubled = "write it as in '\"\\\"v=spf1 ip4:192.0.2.$ -all\\\"\"'";

    private static readonly MessageTemplate Unquoted = new(
        "default", "The SPF record of '{0}' is not in quotes; each word is a string of its own, and receivers join them without spaces.");

    private static readonly MessageTemplate Generated = new(
        "generated", "In a '$GENERATE' of BIND the quotes of the text itself need backslashes; without them each word of the SPF record of '{0}' is a string of its own, and receivers join them without spaces.");

    public override Descriptor Descriptor { get; } = new(
        "SPF5006", "UnquotedRecord", Severity.Error, "An SPF record is not in quotes, so that its words are joined without spaces.", Unquoted, Generated);

    public override void Check(SpfRecordContext context)
    {
        PublishedRecord published = context.Published;
        if (published.Fault != PublicationFault.Unquoted)
            return;

        Fix? fix = published.FixFault("put the record in quotes", FixSafety.Safe);
        context.Report(
            this,
            published.Text.IsGenerated ? Generated : Unquoted,
            published.Text.File,
            published.FaultSpan,
            [context.Owner.OwnerText],
            fix: fix,
            help: published.Text.IsGenerated ? Doubled : fix is null ? "put the whole record in double quotes" : null,
            severity: published.Text.IsGenerated ? Severity.Warning : null);
    }
}
