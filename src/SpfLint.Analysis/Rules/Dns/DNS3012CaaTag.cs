using System.Text;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS3012: CAA records that no certification authority understands, or that leave a door open.</summary>
internal sealed class DNS3012CaaTag : OwnerRule
{
    private const byte Critical = 128;
    private const int FlagsField = 0;
    private const int TagField = 1;
    private const int ValueField = 2;

    /// <summary>IANA's registry of certification authority restriction properties.</summary>
    private static readonly string[] KnownTags = ["issue", "issuewild", "iodef", "issuemail", "issuevmc", "contactemail", "contactphone"];

    private static readonly MessageTemplate UnknownTag = new(
        "default", "The tag '{0}' is no registered property; certification authorities pass over the record.");

    private static readonly MessageTemplate CriticalTag = new(
        "critical", "The tag '{0}' is no registered property, and the record is critical; no certification authority may issue.");

    private static readonly MessageTemplate UnknownFlag = new(
        "flag", "The flags '{0}' have no meaning; only 0 and 128 (critical) do.");

    private static readonly MessageTemplate WildOnly = new(
        "wildOnly", "The name '{0}' says who may issue wildcard certificates only; every authority may issue others.");

    public override Descriptor Descriptor { get; } = new(
        "DNS3012", "CaaTag", Severity.Warning, "A CAA record has an unknown tag or flag, or leaves certificates without restriction.", UnknownTag, CriticalTag, UnknownFlag, WildOnly);

    public override ReadOnlySpan<RecordType> Types => [RecordType.Caa];

    public override void Check(OwnerContext context)
    {
        RecordText? wild = null;
        bool hasIssue = false;
        foreach (int index in context.Records)
        {
            if (context.Zone[index].Type != RecordType.Caa)
                continue;

            // A record that cannot be read, or is written as octets, may be any.
            RecordText text = context.Zone.Open(index);
            if (context.Zone[index].Has(RecordTraits.InvalidRdata) || text.RdataCount <= ValueField || text.RdataField(0).SequenceEqual("\\#"u8))
            {
                hasIssue = true;
                continue;
            }

            string tag = Encoding.ASCII.GetString(text.RdataField(TagField)).ToLowerInvariant();
            Check(context, text, tag);
            hasIssue |= tag == "issue";
            if (tag == "issuewild" && !text.RdataField(ValueField).TrimStart(" "u8).StartsWith(";"u8) && !text.RdataField(ValueField).IsEmpty)
                wild ??= text;
        }

        if (wild is not null && !hasIssue && !context.Zone.MayHaveLost(context.Owner))
            context.Report(this, WildOnly, wild.File, wild.RdataFieldSpan(TagField), [context.OwnerText], help: "add a record with the tag 'issue'");
    }

    private void Check(OwnerContext context, RecordText text, string tag)
    {
        byte flags = text.ReadRdata(RecordType.Caa).Span[0];
        if (!KnownTags.Contains(tag))
        {
            string? near = EditDistance.Nearest(tag, KnownTags);
            context.Report(
                this,
                flags == Critical ? CriticalTag : UnknownTag,
                text.File,
                text.RdataFieldSpan(TagField),
                [Excerpt.Of(text.RdataField(TagField))],
                help: near is null ? "use a registered tag: issue, issuewild, iodef" : $"did you mean '{near}'?");
        }
        else if (flags is not (0 or Critical))
        {
            context.Report(
                this,
                UnknownFlag,
                text.File,
                text.RdataFieldSpan(FlagsField),
                [Excerpt.Of(text.RdataField(FlagsField))],
                help: flags == 1 ? "write '128' for critical; the first bit counts from the left" : "write '0', or '128' for critical");
        }
    }
}
