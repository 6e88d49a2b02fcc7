namespace SpfLint.Cli.Output;

/// <summary>Where a command line wants the results of a run.</summary>
/// <param name="Targets">The outputs; no two go to the same place.</param>
/// <param name="Color">Whether those for people have colors.</param>
internal sealed record OutputSelection(IReadOnlyList<OutputTarget> Targets, ColorChoice Color)
{
    /// <summary>Writes every output; one that cannot be written is told, and the others are written all the same.</summary>
    /// <param name="environment">Has standard output and the working directory.</param>
    /// <param name="write">Writes the results in a format.</param>
    /// <param name="isRead">Whether an absolute path leads to a file that the results are about, which no report may replace.</param>
    /// <returns>Whether all of them were written.</returns>
    /// <exception cref="IOException">Standard output is closed, or something that is to be shown cannot be read any more.</exception>
    public bool WriteAll(ToolEnvironment environment, Action<OutputFormat, TextWriter, Palette> write, Func<string, bool> isRead)
    {
        bool written = true;
        foreach (OutputTarget target in Targets)
        {
            if (target.Path is { } path && isRead(Path.GetFullPath(path, environment.WorkingDirectory)))
                written = Fail(environment, path, "it is one of the files that were read");
            else if (target.Path is not null)
                written &= TryWriteFile(environment, target.Path, (output, palette) => write(target.Format, output, palette));
            else
                write(target.Format, environment.Output, Palette.For(Color, environment));
        }

        return written;
    }

    private bool TryWriteFile(ToolEnvironment environment, string path, Action<TextWriter, Palette> write)
    {
        Palette palette = Color == ColorChoice.Always ? Palette.For(ColorChoice.Always, environment) : Palette.Plain;
        try
        {
            OutputFile.Write(Path.GetFullPath(path, environment.WorkingDirectory), output => write(output, palette));
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fail(environment, path, OutputFile.Reason(e));
        }
    }

    private static bool Fail(ToolEnvironment environment, string path, string reason)
    {
        environment.Say($"Cannot write '{path}': {reason}.");
        return false;
    }
}
