namespace SpfLint.LanguageServer.Documents;

/// <summary>Files as URIs (RFC 8089), which is how editors name them.</summary>
internal static class DocumentUri
{
    /// <summary>The file that a URI names.</summary>
    /// <returns>Null when it names none: a document that was never saved, say.</returns>
    public static string? ToPath(string uri)
    {
        if (!Uri.TryCreate(uri, UriKind.Absolute, out Uri? parsed) || !parsed.IsFile || parsed.LocalPath.Contains('\0'))
            return null;

        // VS Code writes /c%3A/zones, which is unescaped to /c:/zones.
        string path = parsed.LocalPath;
        return OperatingSystem.IsWindows() && path is ['/', _, ':', ..] ? path[1..] : path;
    }

    /// <summary>Whether a URI names a file, or a document that was never saved.</summary>
    public static bool IsDocument(string uri) => uri.StartsWith("untitled:", StringComparison.OrdinalIgnoreCase) || ToPath(uri) is not null;

    /// <summary>The URI of a file.</summary>
    /// <param name="path">An absolute path.</param>
    public static string OfPath(string path)
    {
        string[] segments = path.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
        string joined = string.Join('/', segments.Select(Uri.EscapeDataString));
        return joined.StartsWith('/') ? $"file://{joined}" : $"file:///{joined}";
    }
}
