using SpfLint.Analysis.Diagnostics;

namespace SpfLint.Conformance.Servers;

/// <summary>Disagreements that are meant to be, each with its reason.</summary>
internal static class ExceptionClasses
{
    /// <summary>Refusals that are one server's alone: by what it says, with the reason why that is no error.</summary>
    private static readonly (string Server, string Said, string Reason)[] Lonely =
    [
        ("NSD", "out of zone data", "Others drop such records and go on, which DNS2008 tells."),
        ("BIND", "no TTL specified; zone rejected", "Others take a default, which DNS1019 tells (RFC 2308 section 4)."),
        ("BIND", "DS record at top of zone", "It says so of a delegation that is the apex's name server as well; a DS at the apex is an error by DNS2016."),
        ("BIND", "invalid NS owner name (wildcard)", "RFC 4592 section 4.2 discourages it and leaves open what it means."),
    ];

    /// <summary>Errors of zones that load, and what goes wrong with them all the same.</summary>
    private static readonly (string Rule, string Reason)[] BeyondLoading =
    [
        ("DNS1008", "Servers do not agree on whether a carriage return alone ends a line."),
        ("DNS1020", "BIND takes a TTL above 2^31 for zero, which is worse than refusing it (RFC 2181 section 8)."),
        ("DNS1021", "Servers do not count the octets of every digest; clients do (RFC 6698 section 2.1.3)."),
        ("DNS2011", "A loop of aliases loads, and no resolver gets an answer."),
        ("DNS2016", "There is no delegation that such a DS record could belong to (RFC 4035 section 2.4)."),
        ("DNS3004", "An address is a name that does not exist: nobody reaches that name server."),
        ("DNS3008", "The same for mail."),
        ("DNS3009", "A null MX beside another is for mail servers to judge (RFC 7505 section 3)."),
    ];

    /// <summary>Why a disagreement is one that is meant; null when it is not.</summary>
    public static string? Find(Comparison comparison)
    {
        if (comparison.Errors.Count > 0)
            return comparison.Errors.All(IsBeyondLoading) ? "errors of zones that load" : null;

        if (comparison.IsFragment)
            return "a file with neither SOA nor NS is a fragment to the linter";

        // An export of Cloudflare's lacks the dot behind the SOA's owner: the linter knows what is meant, and warns.
        if (comparison.Findings.Any(finding => finding.Rule.Id == "DNS2003"))
            return "an SOA record whose owner lacks its dot";

        // NSD and ldns read no blank there, BIND and Knot DNS do, and RFC 1035 section 5.1 does not say.
        if (comparison.Zone.Bytes.AsSpan().IndexOf("()"u8) >= 0)
            return "an empty pair of parentheses inside of a word";

        // One mistake is told once: a name server without its final dot is a name of the zone then, and has no address.
        if (comparison.Findings.Any(finding => finding.Rule.Id == "DNS3001") && comparison.Refusals.Values.All(said =>
            said.Contains("has no address records", StringComparison.Ordinal) || said.Contains("missing glue record", StringComparison.Ordinal)))
            return "a name server's name lacks its dot, which DNS3001 tells";

        int counted = comparison.Refusals.Count(refusal =>
            !comparison.Findings.Any(finding => finding.Text.Contains(refusal.Key, StringComparison.Ordinal)) && !IsLonely(refusal.Key, refusal.Value));
        return counted < 2 ? "the linter names those that refuse it, or it is one server's alone" : null;
    }

    private static bool IsBeyondLoading(Finding finding) => BeyondLoading.Any(exception => exception.Rule == finding.Rule.Id);

    private static bool IsLonely(string server, string said) =>
        Lonely.Any(exception => exception.Server == server && said.Contains(exception.Said, StringComparison.Ordinal));
}
