using System.Buffers;
using System.Collections.Frozen;
using SpfLint.Dns.Locking;

namespace SpfLint.Analysis.Input;

/// <summary>What a file's name says about its being a zone file.</summary>
internal enum NameEvidence
{
    /// <summary>Not to be read at all: a backup, a template that has yet to be filled in, a journal, root hints.</summary>
    Never,

    /// <summary>The name belongs to another kind of file, such as <c>README.md</c>, though <c>md</c> is a top-level domain too.</summary>
    Other,

    /// <summary>The name says nothing.</summary>
    Unknown,

    /// <summary>Named as zone files often are, such as <c>db.example.com</c> or <c>example.com</c>.</summary>
    Likely,

    /// <summary>Named as only zone files are, such as <c>example.com.zone</c>.</summary>
    Zone,
}

/// <summary>Reads what a file's name says.</summary>
internal static class ZoneFileName
{
    private static readonly string[] s_zoneSuffixes = [".zone", ".zonefile", ".arpa", ".rev"];

    private static readonly string[] s_likelyPrefixes = ["db.", "named.", "zone.", "pri.", "master.", "primary."];

    private static readonly string[] s_likelySuffixes = [".db", ".dns", ".hosts", ".signed", ".inc", ".include"];

    private static readonly FrozenSet<string> s_never = FrozenSet.Create(
        StringComparer.Ordinal,
        // Backups and leftovers: linted beside their originals, every record would be there twice.
        "bak", "backup", "old", "orig", "rej", "save", "swp", "swo", "tmp", "jnl", "rpmnew", "rpmorig", "rpmsave", "dpkg-dist", "dpkg-new",
        "dpkg-old", "dpkg-tmp", "ucf-dist", "ucf-old",
        // Templates: what is between the braces comes later.
        "tmpl", "tpl", "template", "j2", "jinja", "jinja2", "erb", "epp", "gotmpl", "mustache", "hbs", "mako");

    // Lists of the root's servers, which resolvers are primed with (RFC 9609), and lock files: no zones, though they look like one.
    private static readonly FrozenSet<string> s_lookAlikes = FrozenSet.Create(
        StringComparer.Ordinal,
        "named.root", "named.ca", "named.cache", "db.root", "db.cache", "root.hints", "root.hint", "root.cache", "root.servers", LockFile.UsualName);

    private static readonly FrozenSet<string> s_otherKinds = FrozenSet.Create(
        StringComparer.Ordinal,
        "adoc", "asm", "awk", "bash", "bat", "bib", "c", "cc", "cfg", "clj", "cmake", "cmd", "conf", "config", "cpp", "crt", "cs", "csproj", "css",
        "csv", "cxx", "dart", "diff", "dockerfile", "editorconfig", "el", "ex", "exs", "fish", "fs", "gitignore", "go", "gradle", "groovy", "h",
        "hcl", "hh", "hpp", "hs", "htm", "html", "ini", "ipynb", "java", "jl", "js", "json", "jsonl", "jsx", "key", "kt", "less", "lisp", "lock",
        "log", "lua", "m", "mak", "markdown", "md", "mdx", "mjs", "mk", "ml", "mod", "mov", "nix", "nu", "org", "patch", "pem", "php", "pl", "pm",
        "po", "pod", "private", "properties", "props", "proto", "ps", "ps1", "psm1", "py", "pyi", "r", "rb", "rs", "rst", "s", "sarif", "sass", "sc",
        "scala", "scss", "sh", "sln", "slnx", "spec", "sql", "st", "sum", "svelte", "svg", "swift", "targets", "tcl", "tex", "tf", "tfvars",
        "toml", "ts", "tsv", "tsx", "v", "vb", "vim", "vue", "xhtml", "xml", "xsl", "xslt", "yaml", "yml", "zig", "zip", "zsh");

    private static readonly SearchValues<char> s_labelCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_");

    private static readonly SearchValues<char> s_addressCharacters = SearchValues.Create("0123456789abcdef.:-_");

    /// <summary>What <paramref name="name"/>, a file's name without its folder, says.</summary>
    public static NameEvidence Look(string name)
    {
        // BIND admins write the root dot into file names as well: db.example.com.
        string lower = name.ToLowerInvariant().TrimEnd('.');
        string extension = lower[(lower.LastIndexOf('.') + 1)..];
        if (lower.Length == 0 || lower.EndsWith('~') || lower.StartsWith('#') || s_never.Contains(extension) || s_lookAlikes.Contains(lower))
            return NameEvidence.Never;

        if (HasAny(lower, s_zoneSuffixes))
            return NameEvidence.Zone;

        // example.org is a domain before it is an Emacs note, but main.rs is code before it is Serbian: where both are
        // common, the content has to speak clearly.
        if (s_otherKinds.Contains(extension))
            return extension is "org" && IsDomainName(lower) ? NameEvidence.Likely : NameEvidence.Other;

        // No top-level domain: exports of zones are called so, and so is everything else.
        if (extension is "txt" or "text" or "dat" or "list" or "out")
            return NameEvidence.Unknown;

        foreach (string prefix in s_likelyPrefixes)
        {
            if (lower.StartsWith(prefix, StringComparison.Ordinal))
                return NameEvidence.Likely;
        }

        return HasAny(lower, s_likelySuffixes) || IsDomainName(lower) || IsReversedNetwork(lower)
            ? NameEvidence.Likely
            : NameEvidence.Unknown;
    }

    private static bool HasAny(string name, string[] suffixes)
    {
        foreach (string suffix in suffixes)
        {
            if (name.EndsWith(suffix, StringComparison.Ordinal) && name.Length > suffix.Length)
                return true;
        }

        return false;
    }

    private static bool IsDomainName(string name)
    {
        string[] labels = name.Split('.');
        if (labels.Length < 2 || labels[^1].Length < 2 || !char.IsAsciiLetter(labels[^1][0]))
            return false;

        foreach (string label in labels)
        {
            if (label.Length is 0 or > 63 || label.AsSpan().ContainsAnyExcept(s_labelCharacters))
                return false;
        }

        return true;
    }

    // 192.0.2, 2.0.192, 2001.db8 and RFC 2317's 64-27.2.0.192.
    private static bool IsReversedNetwork(string name) =>
        name.Contains('.') && !name.AsSpan().ContainsAnyExcept(s_addressCharacters);
}
