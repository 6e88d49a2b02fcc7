namespace SpfLint.Cli.Output;

/// <summary>One output of a run.</summary>
/// <param name="Format">How it is written.</param>
/// <param name="Path">The file as given, or null for standard output.</param>
internal sealed record OutputTarget(OutputFormat Format, string? Path)
{
    /// <summary>
    /// The outputs that <c>--format</c> and <c>--output</c> ask for. A plain <c>FILE</c> takes the place of standard output;
    /// <c>FORMAT=FILE</c> comes beside it.
    /// </summary>
    /// <param name="formats">What the command can write.</param>
    /// <param name="format">The value of <c>--format</c>, if given.</param>
    /// <param name="values">The values of <c>--output</c>.</param>
    /// <param name="error">What is wrong with them, as a sentence, or null.</param>
    public static IReadOnlyList<OutputTarget> Parse(
        OutputFormats formats, OutputFormat? format, IReadOnlyList<string> values, out string? error)
    {
        var targets = new List<OutputTarget>();
        bool isReplaced = false;
        error = null;
        foreach (string value in values)
        {
            int equals = value.IndexOf('=');
            bool isNamed = equals > 0 && IsWord(value.AsSpan(0, equals));
            string path = isNamed ? value[(equals + 1)..] : value;
            if (FindFormat(formats, format, isNamed ? value[..equals] : null, path, out string? problem) is { } known)
                targets.Add(new OutputTarget(known, path == "-" ? null : path));
            else
                error ??= problem;

            isReplaced |= !isNamed || path == "-";
        }

        if (!isReplaced)
            targets.Insert(0, new OutputTarget(format ?? formats.Default, null));

        error ??= FindClash(targets);
        return targets;
    }

    private static OutputFormat? FindFormat(OutputFormats formats, OutputFormat? format, string? word, string path, out string? error)
    {
        error = null;
        if (path.Length == 0)
        {
            error = "--output needs a file, or '-' for standard output.";
            return null;
        }

        if (word is not null)
        {
            if (formats.Find(word) is { } named)
                return named;

            error = $"'{word}' is not an output format; use {formats.List}, or './{word}={path}' for a file of that name.";
            return null;
        }

        OutputFormats fitting = formats.OfFile(path);
        if (format is not null || fitting.IsSingle)
            return format ?? fitting.Default;

        error = $"'{path}' may be {fitting.List}; say which, as in --output {fitting.Names()[0]}={path}.";
        return null;
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
}
