using SpfLint.Analysis;
using SpfLint.Analysis.Input;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Commands;

/// <summary>Standard input as a file to lint.</summary>
internal static class StandardInput
{
    /// <summary>Reads all of it.</summary>
    /// <param name="environment">Has it.</param>
    /// <param name="fileName">The file that it stands for, if the user said so.</param>
    /// <param name="files">The files of the run, which it joins.</param>
    public static FoundFiles Read(ToolEnvironment environment, string? fileName, SourceFiles files)
    {
        string shown = fileName ?? "<stdin>";
        using var buffer = new MemoryStream();
        try
        {
            using Stream input = environment.OpenInput();
            input.CopyTo(buffer);
        }
        catch (IOException)
        {
            // Closed, or more than memory can hold.
            return Nothing(InputProblemKind.Unreadable, shown);
        }

        ReadOnlyMemory<byte> bytes = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
        if (BinaryContent.FindProblem(bytes.Span[..Math.Min(bytes.Length, BinaryContent.HeadLength)]) is { } problem)
            return Nothing(problem, shown);

        var source = new MemorySource(shown, bytes);
        files.Add(source, fileName);
        return new FoundFiles([new LintInput(source) { FileName = fileName }], []);
    }

    private static FoundFiles Nothing(InputProblemKind kind, string shown) => new([], [new InputProblem(kind, shown)]);
}
