using SpfLint.Analysis;
using SpfLint.Analysis.Input;
using SpfLint.Cli.Output;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Commands;

/// <summary>Standard input as a file to lint.</summary>
internal static class StandardInput
{
    /// <summary>How much of it is held in memory.</summary>
    private const int MaxHeldLength = 1 << 24;

    /// <summary>Reads all of it.</summary>
    /// <param name="environment">Has it.</param>
    /// <param name="fileName">The file that it stands for, if the user said so.</param>
    /// <param name="files">The files of the run, which it joins.</param>
    /// <param name="limits">How long it may be.</param>
    /// <param name="maxHeldLength">How much of it is held in memory; what is longer goes to a file.</param>
    public static FoundFiles Read(ToolEnvironment environment, string? fileName, SourceFiles files, InputLimits limits, int maxHeldLength = MaxHeldLength)
    {
        string shown = fileName ?? "<stdin>";
        try
        {
            using Stream opened = environment.OpenInput();
            using var input = new BoundedStream(opened, limits.StandardInputBytes);
            byte[] head = ReadHead(input, maxHeldLength);
            if (BinaryContent.FindProblem(head.AsSpan(0, Math.Min(head.Length, BinaryContent.HeadLength))) is { } problem)
                return Nothing(problem, shown);

            SourceText source = head.Length < maxHeldLength ? new MemorySource(shown, head) : SpooledSource.Write(shown, head, input);
            files.Add(source, fileName);
            return new FoundFiles([new LintInput(source) { FileName = fileName }], []);
        }
        catch (InputTooLongException)
        {
            return Nothing(InputProblemKind.TooLong, shown);
        }
        catch (StandardStreamException)
        {
            return Nothing(InputProblemKind.Closed, shown);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // More than there is room for.
            return Nothing(InputProblemKind.Unreadable, shown);
        }
    }

    private static byte[] ReadHead(Stream input, int maxLength)
    {
        using var buffer = new MemoryStream();
        var part = new byte[1 << 16];
        while (buffer.Length < maxLength && input.Read(part, 0, (int)Math.Min(part.Length, maxLength - buffer.Length)) is > 0 and var read)
            buffer.Write(part, 0, read);

        return buffer.ToArray();
    }

    private static FoundFiles Nothing(InputProblemKind kind, string shown) => new([], [new InputProblem(kind, shown)]);
}
