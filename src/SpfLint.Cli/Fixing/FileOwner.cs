using System.Runtime.InteropServices;

namespace SpfLint.Cli.Fixing;

/// <summary>
/// The user and group that a file belongs to. A file that takes the place of another belongs to who makes it: run by the administrator,
/// a name server could not read its zone any more.
/// </summary>
internal static class FileOwner
{
    private const int CurrentFolder = -100;
    private const uint UserAndGroup = 0x18;
    private const int UserOffset = 20;
    private const int GroupOffset = 24;
    private const int StatusSize = 256;
    private const uint AsItIs = uint.MaxValue;

    /// <summary>Gives a file to the owner of another, as far as the system allows: the group at least, where it is one of the user's. Linux alone.</summary>
    /// <param name="path">The file; its mode is to be set behind this.</param>
    /// <param name="original">The other.</param>
    public static void Copy(string path, string original)
    {
        if (!OperatingSystem.IsLinux())
            return;

        nint to = Marshal.StringToCoTaskMemUTF8(path), from = Marshal.StringToCoTaskMemUTF8(original), status = Marshal.AllocCoTaskMem(StatusSize);
        try
        {
            if (Read(CurrentFolder, from, 0, UserAndGroup, status) != 0)
                return;

            uint user = (uint)Marshal.ReadInt32(status, UserOffset), group = (uint)Marshal.ReadInt32(status, GroupOffset);
            if (Change(to, user, group) != 0)
                _ = Change(to, AsItIs, group);
        }
        catch (EntryPointNotFoundException)
        {
            // Older C libraries cannot tell.
        }
        finally
        {
            Marshal.FreeCoTaskMem(to);
            Marshal.FreeCoTaskMem(from);
            Marshal.FreeCoTaskMem(status);
        }
    }

    /// <summary>statx(2), whose result is laid out alike on all processors.</summary>
    [DllImport("libc", EntryPoint = "statx"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Read(int folder, nint path, int flags, uint fields, nint status);

    [DllImport("libc", EntryPoint = "chown"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Change(nint path, uint user, uint group);
}
