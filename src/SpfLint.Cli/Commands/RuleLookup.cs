using SpfLint.Analysis.Catalogue;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Commands;

/// <summary>Finds rules by what people type.</summary>
internal static class RuleLookup
{
    /// <summary>The rule with this id or name, in any case; or null.</summary>
    public static Rule? Find(string idOrName)
    {
        foreach (Rule rule in RuleCatalogue.All)
        {
            if (rule.Descriptor.Id.Equals(idOrName, StringComparison.OrdinalIgnoreCase)
                || rule.Descriptor.Name.Equals(idOrName, StringComparison.OrdinalIgnoreCase))
            {
                return rule;
            }
        }

        return null;
    }

    /// <summary>Says that there is no such rule, and which one may have been meant.</summary>
    public static string Unknown(string idOrName)
    {
        IEnumerable<string> known = RuleCatalogue.All.SelectMany(rule => (string[])[rule.Descriptor.Id, rule.Descriptor.Name]);
        string hint = EditDistance.Nearest(idOrName, known) is { } nearest
            ? $"did you mean '{nearest}'?"
            : $"'{Tool.Name} rule' lists all rules.";
        return $"There is no rule '{idOrName}'; {hint}";
    }
}
