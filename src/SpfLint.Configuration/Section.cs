using SpfLint.Analysis.Configuration;

namespace SpfLint.Configuration;

/// <summary>A section of a configuration file with the entries that concern the linter.</summary>
/// <param name="matcher">Knows its files; null for what applies to all of them, above the first section of a global file.</param>
internal sealed class Section(SectionMatcher? matcher)
{
    /// <summary>The entries, in order.</summary>
    public List<ConfigurationEntry> Entries { get; } = [];

    /// <summary>Whether it applies to a path.</summary>
    /// <param name="path">As <see cref="SectionMatcher.Matches"/> wants it.</param>
    public bool AppliesTo(string path) => matcher is null || matcher.Matches(path);
}
