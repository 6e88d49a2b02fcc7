using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Simulation;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Evaluation.Tracing;
using SpfLint.Spf.Syntax;

namespace SpfLint.Cli.Check;

/// <summary>The addresses that an <c>a</c> or <c>mx</c> stands for, with its prefix length as ranges.</summary>
internal static class AddressList
{
    private const int MostShown = 6;

    /// <summary>Such as <c>192.0.2.1 or 192.0.2.8-192.0.2.15 of 'example.org'</c>.</summary>
    public static string Of(TermTrace term)
    {
        string[] ranges = [.. RangesOf(term).Distinct()];
        string list = string.Join(", ", ranges.Take(MostShown));
        string more = ranges.Length > MostShown ? $" and {ranges.Length - MostShown} more" : "";
        string name = term.Target is { } target ? $" of '{Excerpt.OfName(target.Wire)}'" : "";
        return list + more + name;
    }

    private static IEnumerable<string> RangesOf(TermTrace term)
    {
        if (term.Term is not SpfDirective directive)
            yield break;

        foreach (DnsAnswer answer in term.Lookups.Select(lookup => lookup.Answer))
        {
            foreach (uint address in answer.Ip4Addresses)
                yield return NetworkRange.Of(new Ip4Network(address, directive.Ip4CidrLength?.Value ?? 32)).ToString();

            foreach (AddressBits address in answer.Ip6Addresses)
                yield return NetworkRange.Of(new Ip6Network(address, directive.Ip6CidrLength?.Value ?? 128)).ToString();
        }
    }
}
