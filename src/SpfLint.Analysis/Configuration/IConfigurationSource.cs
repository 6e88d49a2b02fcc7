using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Configuration;

/// <summary>Finds the configuration files that apply to a file.</summary>
public interface IConfigurationSource
{
    /// <summary>Every file that has been found so far, in order of their paths.</summary>
    IEnumerable<IConfigurationFile> Found { get; }

    /// <summary>The entries that apply to a file; of two with one key the later holds.</summary>
    IEnumerable<ConfigurationEntry> EntriesFor(SourceText file);
}
