using System.Text;

namespace SpfLint.Cli.Output.Formats;

/// <summary>The file that GitHub Actions shows as the summary of a job.</summary>
/// <param name="path">Its absolute path, the value of <see cref="Variable"/>.</param>
internal sealed class JobSummary(string path)
{
    /// <summary>The environment variable that names the file.</summary>
    public const string Variable = "GITHUB_STEP_SUMMARY";

    // GitHub drops the whole summary of a step above 1 MiB; the step's other commands may have written some of it.
    private const int MaxBytes = 1 << 20;
    private const int Reserve = 1 << 12;

    /// <summary>Adds a list.</summary>
    /// <param name="heading">The heading above it.</param>
    /// <param name="items">Markdown, each item with its line end.</param>
    /// <param name="count">How many of them there was room for.</param>
    /// <returns>Whether the file could be written.</returns>
    public bool TryAppend(string heading, IEnumerable<string> items, out int count)
    {
        count = 0;
        try
        {
            long room = MaxBytes - Reserve - (File.Exists(path) ? new FileInfo(path).Length : 0);
            var list = new StringBuilder($"\n## {Markdown.Prose(heading)}\n\n");
            foreach (string item in items)
            {
                room -= Encoding.UTF8.GetByteCount(item);
                if (room < 0)
                    break;

                list.Append(item);
                count++;
            }

            File.AppendAllText(path, list.ToString());
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
