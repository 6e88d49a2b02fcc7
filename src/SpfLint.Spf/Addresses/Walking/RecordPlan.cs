using System.Collections.Immutable;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Syntax;

namespace SpfLint.Spf.Addresses.Walking;

/// <summary>The directives of a record as the steps of a walk: those that ask DNS one by one, networks between them at once.</summary>
/// <param name="Steps">The steps, in order.</param>
internal sealed record RecordPlan(ImmutableArray<PlanStep> Steps)
{
    /// <summary>Plans a walk over a valid record.</summary>
    public static RecordPlan Of(PreparedRecord record, IpFamily family)
    {
        ImmutableArray<PlanStep>.Builder steps = ImmutableArray.CreateBuilder<PlanStep>();
        ImmutableArray<SpfDirective>.Builder directives = ImmutableArray.CreateBuilder<SpfDirective>();
        var networks = new List<MatchedRange>();
        foreach (PreparedDirective prepared in record.Directives)
        {
            if (prepared.Directive.Mechanism is not (SpfMechanism.Ip4 or SpfMechanism.Ip6))
            {
                Close();
                steps.Add(new PlanStep(null, prepared));
                continue;
            }

            if (Networks.Of(prepared.Directive, family) is { } range)
                networks.Add(new MatchedRange(range, directives.Count));

            directives.Add(prepared.Directive);
        }

        Close();
        return new RecordPlan(steps.ToImmutable());

        void Close()
        {
            if (networks.Count > 0)
                steps.Add(new PlanStep(NetworkRun.Of(directives.ToImmutable(), networks), null));

            networks.Clear();
            directives.Clear();
        }
    }
}

/// <summary>One step of a walk over a record: one of the two.</summary>
/// <param name="Networks">Directives whose networks stand in the record.</param>
/// <param name="Directive">Any other directive.</param>
internal readonly record struct PlanStep(NetworkRun? Networks, PreparedDirective? Directive);
