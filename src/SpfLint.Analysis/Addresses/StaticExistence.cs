using SpfLint.Analysis.Catalogue;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Evaluation.Needs;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Addresses;

/// <summary>An <c>exists</c> with a name that is the same for all senders: it matches all of them or none (RFC 7208 section 5.7).</summary>
internal static class StaticExistence
{
    /// <summary>The one that lets every host pass that comes to it, because its name is known to exist; null when there is none.</summary>
    public static TermNode? FindOpen(SpfRecordContext context) =>
        // The answers are for the record that receivers find at the name; another one there was not asked.
        context.Needs is { Origin: not null } needs ? needs.Terms.FirstOrDefault(PassesEveryone) : null;

    private static bool PassesEveryone(TermNode term) =>
        term is
        {
            IsReached: true,
            Term: SpfDirective { Mechanism: SpfMechanism.Exists, Qualifier: SpfQualifier.Pass },
            Target: not null,
            Lookups: [{ Answer.Status: DnsStatus.NoError }],
        };
}
