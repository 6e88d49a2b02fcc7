using System.Collections.Immutable;

namespace SpfLint.Analysis.Configuration;

/// <summary>
/// Which rules run: the command line's <c>--select</c> and <c>--ignore</c>. The longer of two prefixes that fit decides; of the
/// same prefix in both, the one to ignore.
/// </summary>
/// <param name="Selected">Ids, or beginnings of ids such as <c>SPF4</c>; empty when nothing was selected, and all may run.</param>
/// <param name="Ignored">Likewise, for rules that do not run.</param>
public sealed record RuleSelection(ImmutableArray<string> Selected, ImmutableArray<string> Ignored)
{
    /// <summary>All rules.</summary>
    public static RuleSelection All { get; } = new([], []);

    /// <summary>Whether it keeps a rule from running.</summary>
    public bool Excludes(string ruleId) =>
        Longest(Selected, ruleId) is var selected && Longest(Ignored, ruleId) is var ignored
        && (ignored > 0 ? ignored >= selected : selected == 0 && !Selected.IsEmpty);

    /// <summary>Whether it names a rule by its whole id, and thus wants it even if it is off otherwise.</summary>
    public bool Demands(string ruleId) => Selected.Contains(ruleId) && !Excludes(ruleId);

    /// <summary>Such as <c>--select SPF4,DNS --ignore DNS1008</c>.</summary>
    public override string ToString() => string.Join(' ', Words("--select", Selected).Concat(Words("--ignore", Ignored)));

    private static int Longest(ImmutableArray<string> prefixes, string ruleId)
    {
        int longest = 0;
        foreach (string prefix in prefixes)
        {
            if (prefix.Length > longest && ruleId.StartsWith(prefix, StringComparison.Ordinal))
                longest = prefix.Length;
        }

        return longest;
    }

    private static IEnumerable<string> Words(string option, ImmutableArray<string> prefixes) =>
        prefixes.IsEmpty ? [] : [$"{option} {string.Join(',', prefixes)}"];
}
