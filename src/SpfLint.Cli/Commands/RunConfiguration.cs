using System.Runtime.CompilerServices;
using SpfLint.Analysis.Configuration;
using SpfLint.Analysis.Input;
using SpfLint.Configuration;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Commands;

/// <summary>Makes the configuration of a run. The library that reads such files is loaded only when there is one.</summary>
internal static class RunConfiguration
{
    /// <summary>The configuration that a command line asks for.</summary>
    /// <param name="choice">Which files to read.</param>
    /// <param name="settings">What the command line itself says.</param>
    /// <param name="files">The files of the run.</param>
    /// <param name="error">Which file cannot be read, as a sentence; else null.</param>
    public static LintConfiguration Open(ConfigurationChoice choice, CommandLineSettings settings, SourceFiles files, out string? error)
    {
        error = null;
        if (choice.IsNone)
            return new LintConfiguration(settings);

        if (choice.Path is null)
            return new LintConfiguration(settings, new ConfigurationFiles(files, Read));

        if (NamedConfiguration.Open(choice.Path, files) is { } text)
            return new LintConfiguration(settings, new NamedConfiguration(Read(text, files.WorkingDirectory, isGlobal: false), files));

        error = $"--config: there is no file '{choice.Path}', or it cannot be read.";
        return new LintConfiguration(settings);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static IConfigurationFile Read(SourceText text, string folder, bool isGlobal) => EditorConfigReader.Read(text, folder, isGlobal);
}
