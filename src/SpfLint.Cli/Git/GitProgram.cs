using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace SpfLint.Cli.Git;

/// <summary>
/// The program <c>git</c>, asked about one checkout. No shell is between, it gets no input, and it may neither wait for a person
/// nor run another program that a configuration names.
/// </summary>
/// <param name="root">The absolute folder that holds <c>.git</c>.</param>
/// <param name="clock">Measures its patience.</param>
internal sealed class GitProgram(string root, TimeProvider clock)
{
    private const int MaxErrorLength = 4096;

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    /// <summary>Runs a command whose failure nobody expects.</summary>
    /// <param name="read">Reads its output, as long as that may be.</param>
    /// <param name="arguments">The command and its arguments.</param>
    /// <exception cref="GitException">It fails, cannot be started, or takes too long.</exception>
    public T Read<T>(Func<Stream, T> read, params IReadOnlyList<string> arguments)
    {
        T result = Run(read, arguments, out int exitCode, out string error);
        return exitCode == 0 ? result : throw new GitException($"git {arguments[0]} failed in '{root}': {FirstLine(error)}");
    }

    /// <summary>Runs a command that answers by one line, or by failing.</summary>
    /// <returns>The line; null when the command has failed.</returns>
    /// <exception cref="GitException">It cannot be started, or takes too long.</exception>
    public string? Ask(params IReadOnlyList<string> arguments)
    {
        string line = Run(stream => new StreamReader(stream).ReadLine() ?? "", arguments, out int exitCode, out _);
        return exitCode == 0 ? line : null;
    }

    private T Run<T>(Func<Stream, T> read, IReadOnlyList<string> arguments, out int exitCode, out string error)
    {
        using Process process = Start(arguments);
        using var late = new CancellationTokenSource(s_patience, clock);
        using CancellationTokenRegistration end = late.Token.Register(() => End(process));

        process.StandardInput.Close();
        Task<string> errors = ReadErrors(process.StandardError);
        T result = read(process.StandardOutput.BaseStream);
        process.StandardOutput.BaseStream.CopyTo(Stream.Null);
        error = errors.GetAwaiter().GetResult();
        process.WaitForExit();
        exitCode = process.ExitCode;
        return !late.IsCancellationRequested ? result : throw new GitException(
            string.Create(CultureInfo.InvariantCulture, $"git {arguments[0]} has not ended in '{root}' after {s_patience.TotalSeconds} seconds."));
    }

    private Process Start(IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (string argument in (string[])["-C", root, "-c", "core.quotePath=true", "-c", "core.fsmonitor=false", "--no-pager", "--literal-pathspecs", .. arguments])
            start.ArgumentList.Add(argument);

        // In a hook these name the repository of the commit; the files may lie in another one. The index stays: a commit may have its own.
        start.Environment.Remove("GIT_DIR");
        start.Environment.Remove("GIT_WORK_TREE");
        start.Environment.Remove("GIT_PREFIX");

        // Asks for context lines, and wins over the arguments.
        start.Environment.Remove("GIT_DIFF_OPTS");
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["LC_ALL"] = "C";
        try
        {
            return Process.Start(start) ?? throw new GitException("The program 'git' cannot be started.");
        }
        catch (Win32Exception)
        {
            throw new GitException("The program 'git' cannot be started, and only it knows which lines have changed; install it.");
        }
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has just ended by itself.
        }
    }

    private static async Task<string> ReadErrors(StreamReader reader)
    {
        var text = new char[MaxErrorLength];
        int length = await reader.ReadBlockAsync(text).ConfigureAwait(false);

        // Whatever else it says is read and dropped: git would wait for a full pipe to be emptied.
        var rest = new char[MaxErrorLength];
        while (await reader.ReadAsync(rest).ConfigureAwait(false) > 0)
        {
        }

        return new string(text, 0, length);
    }

    private static string FirstLine(string error) => error.Split('\n', 2)[0].Trim() is { Length: > 0 } line ? line : "it does not say why.";
}
