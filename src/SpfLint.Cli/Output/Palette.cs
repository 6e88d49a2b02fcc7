using SpfLint.Analysis.Diagnostics;

namespace SpfLint.Cli.Output;

/// <summary>When to use colors.</summary>
internal enum ColorChoice
{
    /// <summary>When the output is a terminal that has them and <c>NO_COLOR</c> does not forbid it.</summary>
    Auto,

    /// <summary>In any case.</summary>
    Always,

    /// <summary>In no case.</summary>
    Never,
}

/// <summary>The colors of the text output, as ANSI sequences; or none.</summary>
internal sealed class Palette
{
    private readonly bool _hasColors;

    private Palette(bool hasColors) => _hasColors = hasColors;

    /// <summary>No colors.</summary>
    public static Palette Plain { get; } = new(false);

    /// <summary>The palette for standard output (no-color.org).</summary>
    public static Palette For(ColorChoice choice, ToolEnvironment environment) => choice switch
    {
        ColorChoice.Always => new Palette(true),
        ColorChoice.Never => Plain,
        _ => new Palette(
            environment.OutputIsTerminal
            && string.IsNullOrEmpty(environment.Variable("NO_COLOR"))
            && environment.Variable("TERM") != "dumb"),
    };

    /// <summary>A place in a file.</summary>
    public string Place(string text) => Paint("1", text);

    /// <summary>A severity, and the carets that go with it.</summary>
    public string Severe(Severity severity, string text) => Paint(
        severity switch
        {
            Severity.Error => "1;31",
            Severity.Warning => "1;33",
            _ => "1;36",
        },
        text);

    /// <summary>What frames the source line.</summary>
    public string Frame(string text) => Paint("2", text);

    /// <summary>The word before a help or note line.</summary>
    public string Label(string text) => Paint("1;32", text);

    /// <summary>A line that goes.</summary>
    public string Removed(string text) => Paint("31", text);

    /// <summary>A line that comes.</summary>
    public string Added(string text) => Paint("32", text);

    private string Paint(string code, string text) => _hasColors ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
