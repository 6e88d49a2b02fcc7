using System.Buffers;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Input;

/// <summary>What a file that a walk has come to turned out to be. Nothing, for most files of most folders.</summary>
/// <param name="RealPath">Its final path, where it is a zone file.</param>
/// <param name="Text">The file, opened, where it is a zone file.</param>
/// <param name="Reason">How it was told from others.</param>
/// <param name="Problem">Why it cannot be linted though it should be.</param>
internal readonly record struct WalkedFile(string? RealPath, SourceText? Text, InputReason Reason, InputProblemKind? Problem)
{
    /// <summary>Looks into a file; several threads may look into several. Never throws on what the file system holds.</summary>
    /// <param name="path">The file.</param>
    /// <param name="root">The final path of the folder that was walked.</param>
    public static WalkedFile Examine(WalkedPath path, string root)
    {
        NameEvidence name = ZoneFileName.Look(Path.GetFileName(path.Path));
        if (path.IsUnreadableFolder)
            return new WalkedFile { Problem = InputProblemKind.Unreadable };

        if (name == NameEvidence.Never)
            return default;

        try
        {
            var file = new FileInfo(path.Path);
            bool isLink = (file.Attributes & FileAttributes.ReparsePoint) != 0;
            return !isLink ? Examine(path.Shown, file, name, root)
                : FollowLink(path.Path, root) is { } target ? Examine(path.Shown, new FileInfo(target), name, root)
                : default;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return name >= NameEvidence.Likely ? new WalkedFile { Problem = InputProblemKind.Unreadable } : default;
        }
    }

    // A link is followed only to a file of the same folder's tree: walking must not wander off.
    private static string? FollowLink(string path, string root) =>
        Input.RealPath.Resolve(path) is { } real && Input.RealPath.IsInside(real, root) && !Directory.Exists(real) ? real : null;

    private static WalkedFile Examine(string shown, FileInfo file, NameEvidence name, string root)
    {
        if (IncludeRoots.IsUnderGit(file.FullName[root.Length..]))
            return default;

        // Pipes and devices have no length either. They are not opened here: opening a pipe waits for its writer.
        if (file.Length == 0)
            return name == NameEvidence.Zone ? new WalkedFile { Problem = SpecialFile.Is(file.FullName) ? InputProblemKind.Special : InputProblemKind.Empty } : default;

        // A folder may hold a hundred thousand other files: each is closed again before the next is looked at.
        var source = new FileSource(shown, file.FullName);
        try
        {
            if (IsZone(source, name))
                return new WalkedFile(file.FullName, source, name >= NameEvidence.Likely ? InputReason.FileName : InputReason.Content, null);
        }
        catch (IOException)
        {
            source.Dispose();
            throw;
        }

        source.Dispose();
        return default;
    }

    private static bool IsZone(FileSource source, NameEvidence name)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BinaryContent.HeadLength);
        try
        {
            ReadOnlySpan<byte> head = buffer.AsSpan(0, source.Read(0, buffer.AsSpan(0, BinaryContent.HeadLength)));
            return BinaryContent.FindProblem(head) is null && ZoneSniffer.IsZone(name, head);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
