using System.Collections.Frozen;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Configuration;

/// <summary>
/// What people have set for a run, asked file by file: the command line first, then the nearest <c>.editorconfig</c>, those
/// above it, <c>.globalconfig</c>, and at last what the rules themselves say.
/// </summary>
public sealed class LintConfiguration
{
    private readonly Dictionary<SourceText, FileSettings> _byFile = [];
    private readonly CommandLineSettings _commandLine;
    private readonly IConfigurationSource? _files;
    private ConfigurationEntry[] _lastEntries = [];
    private FileSettings? _last;

    /// <summary>A configuration for one run.</summary>
    /// <param name="commandLine">What the command line says.</param>
    /// <param name="files">Finds configuration files; null when there are none to find.</param>
    public LintConfiguration(CommandLineSettings commandLine, IConfigurationSource? files = null)
    {
        _commandLine = commandLine;
        _files = files;
    }

    /// <summary>What holds when nothing is configured; a new one each time, for it keeps the files of its run.</summary>
    public static LintConfiguration Default => new(new CommandLineSettings());

    /// <summary>Severities by rule id and nothing else.</summary>
    public static LintConfiguration Of(params IEnumerable<KeyValuePair<string, Severity>> severities) =>
        new(new CommandLineSettings { Severities = severities.ToFrozenDictionary() });

    /// <summary>What is wrong with the configuration files that were asked for so far.</summary>
    public IEnumerable<ConfigurationError> Errors => _files is null ? [] : _files.Found.SelectMany(file => file.Errors);

    /// <summary>What is in force for a file.</summary>
    public FileSettings For(SourceText file)
    {
        file = EditedText.OriginalOf(file);
        if (_byFile.TryGetValue(file, out FileSettings? settings))
            return settings;

        settings = SettingsOf([.. _files?.EntriesFor(file) ?? []]);
        _byFile.Add(file, settings);
        return settings;
    }

    /// <summary>What entries make up: of one file after the other it is mostly the same.</summary>
    private FileSettings SettingsOf(ConfigurationEntry[] entries)
    {
        if (_last is not null && entries.AsSpan().SequenceEqual(_lastEntries))
            return _last;

        var settings = new FileSettings();
        foreach (ConfigurationEntry entry in entries)
            settings.Apply(entry);

        settings.Apply(_commandLine);
        (_last, _lastEntries) = (settings, entries);
        return settings;
    }

    /// <summary>An input with the origin that is configured for it, unless it has one.</summary>
    public LintInput Complete(LintInput input) => input with { Origin = input.Origin ?? For(input.Source).ValueOf(Settings.Origin) };
}
