using System.Collections.Immutable;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Limits;
using SpfLint.Analysis.Mending;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Addresses;

/// <summary>An <c>include</c>, <c>a</c> or <c>mx</c> without effect: all that it matches is decided about before it, with one outcome.</summary>
/// <param name="Mechanism">The mechanism.</param>
/// <param name="Claims">Who decides about its addresses; the IPv4 ones first.</param>
/// <param name="IsRedundant">
/// Whether they get its own result before, and the record without it gives every address what it gives now; else all get another one.
/// </param>
/// <param name="IsLasting">Whether that stays so while the records stay as they are, whatever becomes of the addresses of names.</param>
internal sealed record ShadowedMechanism(SpfDirective Mechanism, ImmutableArray<Claim> Claims, bool IsRedundant, bool IsLasting)
{
    private static readonly IpFamily[] s_families = [IpFamily.Ip4, IpFamily.Ip6];

    /// <summary>Finds them; what is written twice, and what nothing can reach, is told otherwise.</summary>
    public static IEnumerable<ShadowedMechanism> FindAll(SpfRecordContext context, RecordAddresses addresses)
    {
        var seen = new HashSet<SpfDirective>(new TermMeaning(context.Published));
        bool isFirst = true;
        int asking = 0;
        foreach (SpfDirective directive in context.Published.Policy.Mechanisms)
        {
            // No evaluation comes further.
            if (directive.Mechanism is not (SpfMechanism.Ip4 or SpfMechanism.Ip6) && ++asking > LookupLimit.Most)
                yield break;

            if (seen.Add(directive)
                && !isFirst
                && directive.Mechanism is SpfMechanism.Include or SpfMechanism.A or SpfMechanism.Mx
                && !(addresses.IsOutOfReach(directive, IpFamily.Ip4) && addresses.IsOutOfReach(directive, IpFamily.Ip6))
                && Find(directive, context, addresses) is { } found)
            {
                yield return found;
            }

            isFirst = false;
        }
    }

    private static ShadowedMechanism? Find(SpfDirective directive, SpfRecordContext context, RecordAddresses addresses)
    {
        var claims = new List<Claim>();
        bool? isRedundant = null;
        bool isLasting = true;
        byte[] only = Alone(directive, context.Record);
        foreach (IpFamily family in s_families)
        {
            AddressPartition alone = Evaluate(context, only, family);
            foreach (AddressVerdict matched in alone.Ranges)
            {
                // What it matches is not known, or it may end everything.
                if (!matched.IsCertain || !RecordAddresses.IsCertain(matched))
                    return null;

                if (matched.Decision.Reason != EvaluationReason.DirectiveMatched)
                    continue;

                if (addresses.FindClaims(family, matched.Range, directive) is not { IsEmpty: false } found)
                    return null;

                foreach (Claim claim in found)
                {
                    bool isSame = claim.Decision.Result == matched.Result;
                    if ((isRedundant ??= isSame) != isSame)
                        return null;

                    if (!(isSame && AsksTheSame(matched.Decision, claim.Decision)))
                    {
                        // A name's addresses come and go, and what they cover today says nothing about the record.
                        if (!IsNetwork(claim.Decision))
                            return null;

                        isLasting &= IsNetwork(matched.Decision);
                    }

                    claims.Add(claim);
                }
            }
        }

        return isRedundant is { } redundant && (!redundant || IsSameWithout(directive, context, addresses))
            ? new ShadowedMechanism(directive, Claim.Join(claims), redundant, isLasting)
            : null;
    }

    /// <summary>Whether every address gets the same from the record without a mechanism.</summary>
    private static bool IsSameWithout(SpfDirective directive, SpfRecordContext context, RecordAddresses addresses)
    {
        ReadOnlySpan<byte> text = context.Record.Text.Span;
        SpfSpan removed = TermRemoval.SpanOf(context.Record, directive);
        byte[] without = [.. text[..removed.Start], .. text[removed.End..]];
        return PartitionComparison.Compare(addresses.Ip4, Evaluate(context, without, IpFamily.Ip4)).IsEmpty
            && PartitionComparison.Compare(addresses.Ip6, Evaluate(context, without, IpFamily.Ip6)).IsEmpty;
    }

    private static byte[] Alone(SpfDirective directive, SpfRecord record) => [.. "v=spf1 "u8, .. directive.Span.Of(record.Text.Span)];

    private static AddressPartition Evaluate(SpfRecordContext context, byte[] record, IpFamily family) =>
        context.Answers.EveryHost.EvaluateRecord(context.Published.OwnerName, record, family);

    private static bool IsNetwork(AddressDecision decision) => decision.Term is SpfDirective { Mechanism: SpfMechanism.Ip4 or SpfMechanism.Ip6 };

    /// <summary>Whether two mechanisms match the same addresses whatever DNS says.</summary>
    private static bool AsksTheSame(AddressDecision left, AddressDecision right) =>
        left.Term is SpfDirective { Mechanism: SpfMechanism.A or SpfMechanism.Mx } one
        && right.Term is SpfDirective other
        && (left.Visit.Domain == right.Visit.Domain || ((one.DomainSpec?.IsLiteral ?? true) && (other.DomainSpec?.IsLiteral ?? true)))
        && TermMeaning.MatchTheSame(one, left.Visit.Domain, other, right.Visit.Domain);
}
