using System.CommandLine;
using System.CommandLine.Parsing;
using SpfLint.Dns.Names;

namespace SpfLint.Cli.Commands;

/// <summary>The argument and options that say which zone files to read, and what else is known; the same for every command that reads some.</summary>
internal sealed class InputOptions
{
    private readonly Argument<string[]> _paths = new("PATH") { Arity = ArgumentArity.ZeroOrMore, CustomParser = ReadPaths };
    private readonly Option<string?> _origin = new("--origin");
    private readonly Option<string?> _standardInputName = new("--stdin-filename");
    private readonly Option<string[]> _includeRoots = new("--include-root");
    private readonly Option<string[]> _records = new("--records");
    private readonly Option<string[]> _limits = new("--limit");
    private readonly AnswerOptions _answers = new();

    private readonly Option<string?> _config = new("--config");
    private readonly FlagOption _noConfig = new("--no-config");

    /// <summary>The paths.</summary>
    public Argument<string[]> Paths => _paths;

    /// <summary>The option that names pasted answers, for a command that asks DNS itself.</summary>
    public Option Records => _records;

    /// <summary>The option that leaves the lock file out, for a command that makes it.</summary>
    public Option NoLock => _answers.NoLock;

    /// <summary>Makes a command take them.</summary>
    public void AddTo(Command command)
    {
        command.Add(_paths);
        foreach (Option option in (Option[])[_origin, _standardInputName, _includeRoots, _records, _limits, _config, _noConfig])
            command.Add(option);

        _answers.AddTo(command);
    }

    /// <summary>Reads what was given.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="error">What is wrong with it, as a sentence; else null.</param>
    public InputSelection Read(ParseResult result, out string? error)
    {
        string? origin = result.GetValue(_origin);
        error = origin is null || (DomainName.TryParse(origin, out _) && !origin.Any(char.IsWhiteSpace))
            ? null
            : $"'{origin}' is no domain name; --origin takes one such as example.org.";
        AnswerSelection answers = _answers.Read(result, out string? answersError);
        error ??= answersError;
        if (_noConfig.IsGivenIn(result) && result.GetValue(_config) is not null)
            error ??= "--config and --no-config contradict each other; give one of them.";

        InputLimits limits = LimitSetting.Parse(result.GetValue(_limits) ?? [], out string? limitError);
        error ??= limitError;

        string[] paths = result.GetValue(_paths) ?? [];
        string[] records = result.GetValue(_records) ?? [];
        if (CountStandardInput(paths) + CountStandardInput(records) > 1)
            error ??= "Standard input can be read once, but '-' is given twice.";

        return new InputSelection
        {
            Paths = paths.Length > 0 || records.Length > 0 ? paths : ["."],
            Records = records,
            Origin = origin,
            StandardInputName = result.GetValue(_standardInputName),
            IncludeRoots = result.GetValue(_includeRoots) ?? [],
            Limits = limits,
            Answers = answers,
            Configuration = new ConfigurationChoice(result.GetValue(_config), _noConfig.IsGivenIn(result)),
        };
    }

    private static int CountStandardInput(string[] paths)
    {
        int count = 0;
        foreach (string path in paths)
            count += path == InputSelection.StandardInputPath ? 1 : 0;

        return count;
    }

    // As the library would, but for its table of converters, one for each type that it knows.
    private static string[] ReadPaths(ArgumentResult result)
    {
        var paths = new string[result.Tokens.Count];
        for (int i = 0; i < paths.Length; i++)
            paths[i] = result.Tokens[i].Value;

        return paths;
    }
}
