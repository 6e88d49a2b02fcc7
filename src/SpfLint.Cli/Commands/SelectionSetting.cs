using System.Collections.Immutable;
using SpfLint.Analysis.Catalogue;

namespace SpfLint.Cli.Commands;

/// <summary>Reads the values of <c>--select</c> and <c>--ignore</c>.</summary>
internal static class SelectionSetting
{
    /// <summary>The ids and beginnings of ids that the values name.</summary>
    /// <param name="option">The option, for messages.</param>
    /// <param name="values">Ids, names and beginnings of ids, with commas between them.</param>
    /// <param name="error">What is wrong with them, as a sentence, or null.</param>
    public static ImmutableArray<string> Parse(string option, string[] values, out string? error)
    {
        error = null;
        if (values.Length == 0)
            return [];

        ImmutableArray<string>.Builder prefixes = ImmutableArray.CreateBuilder<string>();
        foreach (string word in values.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries)))
        {
            string prefix = word.ToUpperInvariant();
            if (word.Length == 0)
                error ??= $"{option} needs a rule's id or the beginning of some, such as SPF4006 or SPF4.";
            else if (RuleLookup.Find(word) is { } rule)
                prefixes.Add(rule.Descriptor.Id);
            else if (RuleCatalogue.All.Any(known => known.Descriptor.Id.StartsWith(prefix, StringComparison.Ordinal)))
                prefixes.Add(prefix);
            else
                error ??= RuleLookup.Unknown(word);
        }

        return prefixes.ToImmutable();
    }
}
