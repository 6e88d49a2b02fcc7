using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Structure;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS2005: periods of an SOA with which secondary servers do not work as they should.</summary>
internal sealed class DNS2005SoaTimers : OwnerRule
{
    private const int RefreshField = SoaPeriods.RefreshField;
    private const int RetryField = RefreshField + 1;
    private const int ExpireField = RefreshField + 2;
    private const uint Week = 7 * 24 * 3600;
    private const string UsualExpire = "write two to four weeks, '2w' say";
    private const string UsualRetry = "write a fraction of the refresh period";

    /// <summary>
    /// What services fill in that do not copy their zones by transfer, so that it has no effect: Windows DNS with Active Directory,
    /// Google Cloud DNS, Linode.
    /// </summary>
    private static readonly SoaPeriods[] Defaults = [new(900, 600, 86_400), new(21_600, 3600, 259_200), new(14_400, 14_400, 1_209_600)];

    private static readonly MessageTemplate Zero = new(
        "zero", "The {0} period is zero, so that {1}.");

    private static readonly MessageTemplate Retry = new(
        "retry", "The retry period of {0} is not shorter than the refresh period of {1}; a failed refresh is not tried again any sooner.");

    private static readonly MessageTemplate Broken = new(
        "broken", "The expire period of {0} is shorter than refresh and retry together ({1}); one failed refresh, and secondary servers stop answering.");

    private static readonly MessageTemplate Short = new(
        "default", "The expire period of {0} is short; secondary servers stop answering when they cannot reach the primary server for so long.");

    public override Descriptor Descriptor { get; } = new(
        "DNS2005", "SoaTimers", Severity.Note, "A period of the SOA record is zero, or too short or long beside the others.", Short, Broken, Retry, Zero);

    public override ReadOnlySpan<RecordType> Types => [RecordType.Soa];

    public override void Check(OwnerContext context)
    {
        int index = context.First(RecordType.Soa);
        if (index < 0 || context.Zone[index].Has(RecordTraits.InvalidRdata))
            return;

        RecordText soa = context.Zone.Open(index);
        SoaPeriods periods = SoaPeriods.Read(soa);
        if (Defaults.Contains(periods))
            return;

        CheckRefreshAndRetry(context, soa, periods);
        CheckExpire(context, soa, periods);
    }

    private void CheckRefreshAndRetry(OwnerContext context, RecordText soa, SoaPeriods periods)
    {
        if (periods.Refresh == 0)
            Report(context, soa, RefreshField, Zero, ["refresh", "secondary servers ask for the serial all the time"], "write some hours, '2h' say");

        if (periods.Retry == 0)
            Report(context, soa, RetryField, Zero, ["retry", "secondary servers repeat a failed refresh without a pause"], UsualRetry);
        else if (periods.Refresh > 0 && periods.Retry >= periods.Refresh)
            Report(context, soa, RetryField, Retry, [PeriodText.Of(periods.Retry), PeriodText.Of(periods.Refresh)], UsualRetry);
    }

    private void CheckExpire(OwnerContext context, RecordText soa, SoaPeriods periods)
    {
        ulong tries = (ulong)periods.Refresh + periods.Retry;
        if (periods.Expire == 0)
            Report(context, soa, ExpireField, Zero, ["expire", "secondary servers never answer"], UsualExpire);
        else if (periods.Expire < tries)
            Report(context, soa, ExpireField, Broken, [PeriodText.Of(periods.Expire), PeriodText.Of(tries)], UsualExpire);
        else if (periods.Expire < Week)
            Report(context, soa, ExpireField, Short, [PeriodText.Of(periods.Expire)], UsualExpire);
    }

    private void Report(OwnerContext context, RecordText soa, int field, MessageTemplate message, string[] arguments, string help) =>
        context.Report(this, message, soa.File, SoaPeriods.SpanOf(soa, field), [.. arguments], help: help);
}
