using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SpfLint.Configuration;

/// <summary>
/// Tells whether a section applies to a path. The library knows, but does not tell where a value stands: so it is handed each
/// section by itself, with one key that shows in its answer.
/// </summary>
internal sealed class SectionMatcher
{
    private const string Marker = "applies";
    private const string GlobalHead = "is_global = true\n";

    private readonly AnalyzerConfigSet _set;

    private SectionMatcher(AnalyzerConfigSet set) => _set = set;

    /// <summary>A matcher for a section.</summary>
    /// <param name="name">What stands between its brackets.</param>
    /// <param name="isGlobal">Whether that is an absolute path rather than a pattern.</param>
    /// <returns>Null when the library cannot understand the name.</returns>
    public static SectionMatcher? Create(string name, bool isGlobal)
    {
        if (!IsReadable(name))
            return null;

        try
        {
            AnalyzerConfig config = AnalyzerConfig.Parse($"{(isGlobal ? GlobalHead : "")}[{name}]\n{Marker} = true\n", "/.editorconfig");
            return new SectionMatcher(AnalyzerConfigSet.Create(ImmutableArray.Create(config)));
        }
        catch (Exception e) when (e is ArgumentException or OverflowException or FormatException)
        {
            // It makes regular expressions of names, and some names make none: "[[]]".
            return null;
        }
    }

    /// <summary>Whether the section applies.</summary>
    /// <param name="path">A path that begins with a slash: from the file's folder, or of a global file from the root.</param>
    public bool Matches(string path) => _set.GetOptionsForSourcePath(path).AnalyzerOptions.ContainsKey(Marker);

    /// <summary>The library takes a name whose braces do not pair up for one that matches nothing.</summary>
    private static bool IsReadable(string name)
    {
        int depth = 0;
        for (int i = 0; i < name.Length; i++)
        {
            if (char.IsControl(name[i]) || name[i] is '\u2028' or '\u2029')
                return false;

            if (name[i] == '\\')
                i++;
            else if (name[i] == '{')
                depth++;
            else if (name[i] == '}' && --depth < 0)
                return false;
        }

        return depth == 0;
    }
}
