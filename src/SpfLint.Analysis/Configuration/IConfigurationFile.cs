using System.Collections.Immutable;

namespace SpfLint.Analysis.Configuration;

/// <summary>An <c>.editorconfig</c> or <c>.globalconfig</c> that has been read.</summary>
public interface IConfigurationFile
{
    /// <summary>Whether no configuration of the folders above counts (<c>root = true</c>).</summary>
    bool IsRoot { get; }

    /// <summary>Whether it is a global one, which any <c>.editorconfig</c> outdoes.</summary>
    bool IsGlobal { get; }

    /// <summary>What is wrong with it, in order of position.</summary>
    ImmutableArray<ConfigurationError> Errors { get; }

    /// <summary>The entries that apply to a file, in the order in which they stand: of two with one key the later holds.</summary>
    /// <param name="realPath">The absolute path of the file, without links.</param>
    IEnumerable<ConfigurationEntry> EntriesFor(string realPath);
}
