using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Evaluation.Needs;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Limits;

/// <summary>Finds what the evaluation of a published record needs.</summary>
internal static class RecordNeeds
{
    /// <summary>Looks at a record, unless another mistake is to be mended first.</summary>
    /// <returns>Null when it asks for nothing, and when receivers do not act on it as it was meant.</returns>
    public static RecordNode? Find(OwnerContext owner, PublishedRecord published)
    {
        if (!published.IsInForce || !published.Record.Terms.Any(AsksDns) || owner.HasSeveralInForce)
            return null;

        // At the wrong name, every name that the record leaves out is wrong as well.
        if (Misplacement.Find(owner.Zone, owner.Facts, published.Index) is { Kind: not MisplacementKind.BesideOwner })
            return null;

        // Of several files that hold the same name, as views do, the answers come from one.
        RecordNode node = owner.Answers.Tree.Of(published.OwnerName, published.Record);
        return node.Origin == new RecordOrigin(published.Zone, published.Index)
            ? node
            : owner.Answers.Tree.Of(published.OwnerName, published.Joined);
    }

    private static bool AsksDns(SpfTerm term) => term
        is SpfDirective { Mechanism: not (SpfMechanism.All or SpfMechanism.Ip4 or SpfMechanism.Ip6) }
        or SpfModifier { Kind: SpfModifierKind.Redirect or SpfModifierKind.Explanation };
}
