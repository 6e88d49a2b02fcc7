using System.Runtime.InteropServices;

[assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]

namespace SpfLint.Cli.Output;

/// <summary>
/// The descriptors that a process is given. One that is closed when the process starts does not stay closed: the runtime gets its number
/// for a pipe of its own, which would be read without end, or be written into.
/// </summary>
internal static class StandardDescriptor
{
    /// <summary>Number of standard input.</summary>
    public const int Input = 0;

    /// <summary>Number of standard output.</summary>
    public const int Output = 1;

    /// <summary>Number of standard error.</summary>
    public const int Error = 2;

    // F_GETFD and FD_CLOEXEC, which have the same numbers on all Unix systems.
    private const int GetFlags = 1;
    private const int ClosesOnExec = 1;

    /// <summary>
    /// Whether it was closed when the process started: whatever was handed on to a new program has no close-on-exec flag, and whatever
    /// the runtime opens has it.
    /// </summary>
    /// <param name="number">The descriptor.</param>
    public static bool WasClosed(int number) =>
        !OperatingSystem.IsWindows() && (FileControl(number, GetFlags) is var flags) && (flags < 0 || (flags & ClosesOnExec) != 0);

    /// <summary>Whether it leads to a terminal.</summary>
    /// <param name="number"><see cref="Output"/> or <see cref="Error"/>.</param>
    public static bool IsTerminal(int number) =>
        !OperatingSystem.IsWindows() ? IsATerminal(number) != 0 : number == Output ? !Console.IsOutputRedirected : !Console.IsErrorRedirected;

    /// <summary>Opens standard output or standard error.</summary>
    /// <param name="number">Its number.</param>
    public static Stream Open(int number) =>
        !OperatingSystem.IsWindows() ? new DescriptorStream(number) : number == Output ? Console.OpenStandardOutput() : Console.OpenStandardError();

    /// <summary>Has a Unix system write bytes.</summary>
    /// <param name="number">The descriptor.</param>
    /// <param name="bytes">Where the bytes are; they must not move.</param>
    /// <param name="count">How many they are.</param>
    /// <returns>How many have been written; negative when none could be, which <see cref="Marshal.GetLastSystemError"/> explains.</returns>
    [DllImport("libc", EntryPoint = "write"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern nint Write(int number, nint bytes, nint count);

    [DllImport("libc", EntryPoint = "isatty"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int IsATerminal(int descriptor);

    [DllImport("libc", EntryPoint = "fcntl"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FileControl(int descriptor, int command);
}
