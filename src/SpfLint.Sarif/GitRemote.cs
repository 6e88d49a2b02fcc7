namespace SpfLint.Sarif;

/// <summary>The address of a repository's remote "origin" as a URI that may be published.</summary>
internal static class GitRemote
{
    /// <summary>Finds it in a git configuration file; null when there is none, or it is a folder.</summary>
    public static Uri? Find(string configPath)
    {
        if (!File.Exists(configPath))
            return null;

        bool isOrigin = false;
        foreach (string line in File.ReadLines(configPath))
        {
            string text = line.Trim();
            if (text.StartsWith('['))
                isOrigin = text == "[remote \"origin\"]";
            else if (isOrigin && text.Split('=', 2) is [var key, var value] && key.Trim() == "url")
                return Parse(value.Trim());
        }

        return null;
    }

    /// <summary>
    /// Reads what git takes as an address: a URL, or <c>user@host:path</c>; null for a folder. User names, passwords and tokens in it are left
    /// out, and SSH addresses become the web addresses that belong to them.
    /// </summary>
    public static Uri? Parse(string address)
    {
        // git's short form for SSH has a colon before the first slash; a drive letter has one, too.
        int colon = address.IndexOf(':');
        if (colon > 1 && !address.Contains("://", StringComparison.Ordinal) && !address.AsSpan(0, colon).Contains('/'))
            address = $"ssh://{address[..colon]}/{address[(colon + 1)..].TrimStart('/')}";

        // A folder tells of the machine, and nobody else can go there.
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || uri.IsFile)
            return null;

        string path = uri.AbsolutePath.EndsWith(".git", StringComparison.Ordinal) ? uri.AbsolutePath[..^4] : uri.AbsolutePath;
        bool isSsh = uri.Scheme is "ssh" or "git";
        string port = uri.IsDefaultPort || isSsh ? "" : $":{uri.Port}";
        string scheme = isSsh ? "https" : uri.Scheme;
        return Uri.TryCreate($"{scheme}://{uri.Host}{port}{path}", UriKind.Absolute, out Uri? published) ? published : null;
    }
}
