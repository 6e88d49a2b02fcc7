using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Configuration;

/// <summary>One <c>key = value</c> of a configuration file.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">Its one-based line.</param>
/// <param name="Key">The key as written.</param>
/// <param name="KeySpan">Where the key stands.</param>
/// <param name="Value">The value as written, without white space around it; may be empty.</param>
/// <param name="ValueSpan">Where the value stands.</param>
public sealed record ConfigurationEntry(SourceText File, long Line, string Key, TextSpan KeySpan, string Value, TextSpan ValueSpan)
{
    /// <summary>Where it stands, for people.</summary>
    public SettingSource Source => SettingSource.InFile(File, Line);

    internal SourceLocation KeyLocation => new(File, KeySpan);

    /// <summary>The value's place; that of the key when there is no value to underline.</summary>
    internal SourceLocation ValueLocation => new(File, ValueSpan.Length > 0 ? ValueSpan : KeySpan);
}
