namespace SpfLint.Cli.Commands;

/// <summary>Which configuration files a command line wants read.</summary>
/// <param name="Path">The only one (<c>--config</c>); null for those that are found beside and above the zone files.</param>
/// <param name="IsNone">None at all (<c>--no-config</c>).</param>
internal sealed record ConfigurationChoice(string? Path, bool IsNone)
{
    /// <summary>Those that are found.</summary>
    public static ConfigurationChoice Found { get; } = new(null, false);
}
