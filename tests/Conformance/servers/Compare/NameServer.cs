using System.Diagnostics;

namespace SpfLint.Conformance.Servers;

/// <summary>A program that reads a zone file and says whether it would load it.</summary>
/// <param name="Name">The server, as the linter's messages name it.</param>
/// <param name="Version">Its version, such as <c>3.2.6</c>.</param>
/// <param name="Command">The program.</param>
/// <param name="Reading">Arguments before the origin and the file, with every check off that goes beyond reading.</param>
/// <param name="Loading">The same with the checks that a server makes before it loads a zone.</param>
internal sealed record NameServer(string Name, string Version, string Command, string[] Reading, string[] Loading)
{
    private const int Patience = 20_000;

    private static readonly string[] Folders =
        [.. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator), "/usr/sbin", "/usr/local/sbin"];

    /// <summary>Options of BIND's tools that turn off every check beyond reading.</summary>
    public static IReadOnlyList<string> WithoutChecks { get; } =
        ["-i", "none", "-k", "ignore", "-n", "ignore", "-m", "ignore", "-M", "ignore", "-S", "ignore", "-r", "ignore", "-W", "ignore"];

    /// <summary>Those of the four that are installed.</summary>
    public static IReadOnlyList<NameServer> FindAll() =>
    [
        .. new[]
        {
            // Names outside of the zone would be looked up, so that only those inside of it are checked.
            Find("BIND", "named-checkzone", "-v",
                [.. WithoutChecks, "%o"],
                ["-i", "local", "-k", "ignore", "%o"]),
            Find("Knot DNS", "kzonecheck", "-V", ["-o", "%o"], ["-o", "%o"]),
            Find("NSD", "nsd-checkzone", "", ["%o"], ["%o"]),
            Find("ldns", "ldns-read-zone", "-v", [], []),
        }.OfType<NameServer>(),
    ];

    /// <summary>Whether it takes a file.</summary>
    /// <param name="file">The file's path.</param>
    /// <param name="origin">The zone's name without the final dot.</param>
    /// <param name="loads">Whether the checks for loading are on.</param>
    /// <param name="said">What it said, for people.</param>
    public bool Accepts(string file, string origin, bool loads, out string said)
    {
        string[] arguments = [.. (loads ? Loading : Reading).Select(argument => argument == "%o" ? origin : argument), Path.GetFileName(file)];
        (int status, said) = Run(Command, Path.GetDirectoryName(file)!, arguments);
        return status == 0;
    }

    /// <summary>Where a program is installed; null when it is not.</summary>
    public static string? FindProgram(string name) => Folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    private static NameServer? Find(string name, string program, string versionOption, string[] reading, string[] loading)
    {
        if (FindProgram(program) is not { } command)
            return null;

        string daemon = versionOption.Length == 0 ? Path.Combine(Path.GetDirectoryName(command)!, "nsd") : command;
        string said = Run(daemon, "/", [versionOption.Length == 0 ? "-v" : versionOption]).Said;
        string version = said.Split([' ', ')', '(', '-', '\n']).FirstOrDefault(word => word.Contains('.', StringComparison.Ordinal) && char.IsAsciiDigit(word[0])) ?? "";
        return new NameServer(name, version, command, reading, loading);
    }

    private static (int Status, string Said) Run(string command, string folder, string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException(command);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string errors = process.StandardError.ReadToEnd();
        if (!process.WaitForExit(Patience))
        {
            process.Kill();
            return (-1, "no answer in time");
        }

        return (process.ExitCode, errors + output.Result);
    }
}
