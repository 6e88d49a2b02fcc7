using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Configuration;

/// <summary>Who said what is in force: a line of a file, a word of the command line, or nobody.</summary>
/// <param name="Description">As people name it: <c>.editorconfig:3</c>, <c>--severity SPF4006=off</c> or <c>default</c>; not yet escaped.</param>
public sealed record SettingSource(string Description)
{
    /// <summary>Nobody: what holds when nothing is configured.</summary>
    public static SettingSource Default { get; } = new("default");

    /// <summary>The configuration file, when it was one.</summary>
    public SourceText? File { get; private init; }

    /// <summary>The one-based line in <see cref="File"/>; 0 without one.</summary>
    public long Line { get; private init; }

    /// <summary>A line of a configuration file.</summary>
    public static SettingSource InFile(SourceText file, long line) => new($"{file.Path}:{line}") { File = file, Line = line };
}

/// <summary>A value and who gave it.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Source">Where it comes from.</param>
public readonly record struct Configured<T>(T Value, SettingSource Source);
