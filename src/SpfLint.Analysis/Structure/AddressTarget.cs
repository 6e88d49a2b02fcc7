using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure;

/// <summary>Addresses where a host name belongs: <c>MX 10 192.0.2.1</c> names a host called so.</summary>
internal static class AddressTarget
{
    /// <summary>Reports a record whose target is written as an address.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="message">Its wording, of the address.</param>
    /// <param name="context">The record's zone.</param>
    /// <param name="index">The record.</param>
    /// <param name="severity">The severity, where it is not the rule's own.</param>
    /// <returns>Whether it is.</returns>
    public static bool TryReport(Rule rule, MessageTemplate message, RuleContext context, int index, Severity? severity = null)
    {
        if (Find(context.Zone, index) is not { } text)
            return false;

        context.Report(
            rule,
            message,
            text.File,
            TargetField.SpanOf(text),
            [Excerpt.Of(TargetField.TextOf(text))],
            help: "give the address to a name by an A or AAAA record, and name that here",
            severity: severity);
        return true;
    }

    /// <summary>Reads the record's text if its target is written as an address.</summary>
    /// <returns>Null when it is a name.</returns>
    public static RecordText? Find(Zone zone, int index)
    {
        // Few names begin so; only these are worth a look at the file.
        ref readonly ZoneRecord record = ref zone[index];
        if (!record.Has(RecordTraits.AddressLikeTarget) || record.Target < 0)
            return null;

        RecordText text = zone.Open(index);
        ReadOnlySpan<byte> written = TargetField.TextOf(text).TrimEnd((byte)'.');
        return AddressText.TryReadIp4(written, out _) || AddressText.TryReadIp6(written, out _) ? text : null;
    }
}
