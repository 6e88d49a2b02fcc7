using System.Diagnostics;

namespace SpfLint.Conformance.Servers;

/// <summary>BIND's named-compilezone, which writes what it has read of a zone: absolute names, one record a line.</summary>
/// <param name="Command">The program.</param>
internal sealed record ZoneCompiler(string Command)
{
    /// <summary>The program, if it is installed.</summary>
    public static ZoneCompiler? Find() =>
        NameServer.FindProgram("named-compilezone") is { } command ? new ZoneCompiler(command) : null;

    /// <summary>Compiles a zone.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="folder">Where files may be written.</param>
    /// <returns>The text; null when it does not load.</returns>
    public byte[]? Compile(ZoneText zone, string folder)
    {
        DirectoryInfo own = Directory.CreateDirectory(Path.Combine(folder, Guid.NewGuid().ToString("N")));
        try
        {
            string file = Path.GetFileName(zone.WriteTo(own.FullName));
            var start = new ProcessStartInfo(Command, [.. NameServer.WithoutChecks, "-q", "-s", "full", "-o", "compiled", zone.Origin, file]) { WorkingDirectory = own.FullName };
            using Process process = Process.Start(start) ?? throw new InvalidOperationException(Command);
            process.WaitForExit();
            return process.ExitCode == 0 ? File.ReadAllBytes(Path.Combine(own.FullName, "compiled")) : null;
        }
        finally
        {
            own.Delete(recursive: true);
        }
    }
}
