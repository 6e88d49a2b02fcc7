namespace SpfLint.Cli.Commands;

/// <summary>How findings are written.</summary>
internal enum OutputFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>SARIF 2.1.0, for code scanning.</summary>
    Sarif,
}

/// <summary>One output of a run.</summary>
/// <param name="Format">How it is written.</param>
/// <param name="Path">The file as given, or null for standard output.</param>
internal sealed record OutputTarget(OutputFormat Format, string? Path)
{
    /// <summary>
    /// The outputs that <c>--format</c> and <c>--output</c> ask for. A plain <c>FILE</c> takes the place of standard output;
    /// <c>FORMAT=FILE</c> comes beside it.
    /// </summary>
    /// <param name="format">The value of <c>--format</c>, if given.</param>
    /// <param name="values">The values of <c>--output</c>.</param>
    /// <param name="error">What is wrong with them, as a sentence, or null.</param>
    public static IReadOnlyList<OutputTarget> Parse(OutputFormat? format, IReadOnlyList<string> values, out string? error)
    {
        var targets = new List<OutputTarget>();
        bool isReplaced = false;
        error = null;
        foreach (string value in values)
        {
            int equals = value.IndexOf('=');
            bool isNamed = equals > 0 && IsWord(value.AsSpan(0, equals));
            string path = isNamed ? value[(equals + 1)..] : value;
            OutputFormat? named = isNamed ? FormatOf(value[..equals]) : format ?? FormatOfExtension(path);
            if (named is not { } known)
                error = $"'{value[..equals]}' is not an output format; use text or sarif, or './{value}' for a file of that name.";
            else if (path.Length == 0)
                error = "--output needs a file, or '-' for standard output.";
            else
                targets.Add(new OutputTarget(known, path == "-" ? null : path));

            isReplaced |= !isNamed || path == "-";
        }

        if (!isReplaced)
            targets.Insert(0, new OutputTarget(format ?? OutputFormat.Text, null));

        error ??= FindClash(targets);
        return targets;
    }

    private static string? FindClash(List<OutputTarget> targets)
    {
        var paths = new HashSet<string>();
        foreach (OutputTarget target in targets)
        {
            if (!paths.Add(target.Path ?? ""))
                return $"Two outputs go to {(target.Path is null ? "standard output" : $"'{target.Path}'")}; give each its own file.";
        }

        return null;
    }

    private static bool IsWord(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c))
                return false;
        }

        return true;
    }

    private static OutputFormat? FormatOf(string word) => word.ToLowerInvariant() switch
    {
        "text" => OutputFormat.Text,
        "sarif" => OutputFormat.Sarif,
        _ => null,
    };

    private static OutputFormat FormatOfExtension(string path) =>
        path.EndsWith(".sarif", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".sarif.json", StringComparison.OrdinalIgnoreCase)
            ? OutputFormat.Sarif
            : OutputFormat.Text;
}
