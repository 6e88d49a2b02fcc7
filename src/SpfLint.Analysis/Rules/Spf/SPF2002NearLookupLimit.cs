using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Configuration;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Limits;
using SpfLint.Spf.Evaluation.Needs;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF2002: the evaluation of a record asks nearly as often as it may.</summary>
internal sealed class SPF2002NearLookupLimit : SpfRecordRule
{
    private static readonly MessageTemplate Near = new(
        "default", "The record of '{0}' needs {1} of the 10 DNS lookups that receivers allow; an include that grows will break it.");

    public override Descriptor Descriptor { get; } = new(
        "SPF2002", "NearLookupLimit", Severity.Note, "The evaluation of the record needs nearly all of the 10 DNS lookups.", Near);

    public override void Check(SpfRecordContext context)
    {
        if (context.Owner.ServesOnlyIncludes || context.Needs is not { Total.Lookups: <= LookupLimit.Most } needs)
            return;

        int near = context.ValueOf(Settings.NearLookups);
        if (needs.Total.Lookups < near)
            return;

        // A record that only leads to another one is as near as that, which is where something can be done.
        if (needs.Terms is [{ Mechanism: null, Record: { Origin: { } origin } target }]
            && target.Total.Lookups >= near
            && !context.Facts.ServesOnlyIncludes(origin.Zone, origin.Zone[origin.Index].Owner))
        {
            return;
        }

        LookupStep last = LookupStep.Of(needs).ElementAt(near - 1);
        context.Report(
            this,
            Near,
            LookupLimit.TopOf(last).Term.Span,
            [context.Owner.OwnerText, LookupLimit.Count(needs.Total)],
            LookupLimit.Places(LookupStep.Of(needs)),
            help: "remove what no longer sends before you add to it");
    }
}
