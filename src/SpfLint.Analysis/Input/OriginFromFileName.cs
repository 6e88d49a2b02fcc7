using SpfLint.Dns.Names;

namespace SpfLint.Analysis.Input;

/// <summary>Guesses a zone's origin from its file's name, as administrators have named zone files for decades.</summary>
public static class OriginFromFileName
{
    private static readonly string[] Prefixes = ["db.", "named.", "zone.", "pri.", "sec.", "master.", "slave.", "db-", "db_"];

    private static readonly string[] Suffixes =
        [".zone", ".db", ".dns", ".hosts", ".zonefile", ".bind", ".master", ".rev", ".fwd", ".signed", ".txt", ".conf", ".in"];

    /// <summary>The origin that a path suggests, or null when its name is no domain name.</summary>
    /// <param name="path">A path with <c>/</c> or <c>\</c>; only its last part counts.</param>
    public static DomainName? Guess(string path)
    {
        string name = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        if (Prefixes.FirstOrDefault(prefix => HasPrefix(name, prefix)) is { } prefix)
            name = name[prefix.Length..];

        while (Suffixes.FirstOrDefault(suffix => HasSuffix(name, suffix)) is { } suffix)
            name = name[..^suffix.Length];

        name = name.TrimEnd('.');
        if (ReverseName(name) is { } reverse)
            return reverse;

        // BIND's own examples for the one zone of a single label that everybody has.
        if (name is "local" or "localhost")
            name = "localhost.";
        else if (!name.Contains('.', StringComparison.Ordinal) || !name.All(IsNameCharacter))
            return null;

        return DomainName.TryParse(name, out DomainName origin) ? origin : null;
    }

    private static bool HasPrefix(string name, string prefix) =>
        name.Length > prefix.Length && name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    private static bool HasSuffix(string name, string suffix) =>
        name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase);

    private static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_';

    /// <summary><c>192.0.2</c> and <c>10</c> are networks: the origin is their octets turned round below in-addr.arpa.</summary>
    private static DomainName? ReverseName(string name)
    {
        string[] octets = name.Split('.');
        if (octets.Length > 4 || !octets.All(IsOctet))
            return null;

        Array.Reverse(octets);
        return DomainName.TryParse($"{string.Join('.', octets)}.in-addr.arpa.", out DomainName origin) ? origin : null;
    }

    // Most names are told from numbers by their first letter, before a culture is loaded.
    private static bool IsOctet(string text) => text is not [>= 'a' and <= 'z', ..] && byte.TryParse(text, out _);
}
