using System.CommandLine;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Commands;

/// <summary>Finds out which command a command line is for, parses it, and runs it.</summary>
internal static class CommandTree
{
    // The library replaces @name by the lines of a file and -abc by -a -b -c; neither belongs in a tool whose arguments are names.
    private static readonly ParserConfiguration s_configuration = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    private static readonly CommandEntry[] s_commands =
    [
        new("lint", environment => new LintCommand(environment)),
        new("format", environment => new FormatCommand(environment)),
        new("rule", environment => new RuleCommand(environment)),
        new("check", environment => new CheckCommand(environment)),
        new("config", environment => new ConfigCommand(environment)),
        new("show", environment => new ShowCommand(environment)),
        new("diff", environment => new DiffCommand(environment)),
        new("test", environment => new TestCommand(environment)),
        new("lock", environment => new LockCommand(environment)),
        new("lsp", environment => new LspCommand(environment)),
        new("completion", environment => new CompletionCommand(environment)),
    ];

    /// <summary>
    /// All commands, the one that is meant where no word names one first. Each is made only when it is asked for, so that linting
    /// loads neither the evaluator nor the network's libraries, neither the YAML reader nor the language server.
    /// </summary>
    public static IReadOnlyList<CommandEntry> Commands => s_commands;

    /// <summary>Whether a command line asks for a lint, as far as its words tell that nobody has parsed yet.</summary>
    /// <param name="args">The command line.</param>
    public static bool AsksForLint(IReadOnlyList<string> args)
    {
        foreach (string word in args)
        {
            // These are answered in place of a lint.
            if (word is "--help" or "-h" or "-?" or "--version" or "--show-files")
                return false;
        }

        for (int i = 1; i < s_commands.Length; i++)
        {
            if (args is [var first, ..] && first == s_commands[i].Word)
                return false;
        }

        return true;
    }

    /// <summary>Runs a command line.</summary>
    /// <returns>The process's exit code.</returns>
    public static int Run(IReadOnlyList<string> args, ToolEnvironment environment)
    {
        // The first word alone may name a command: behind it, "rule" and "check" are paths like any other.
        string first = args is [var word, ..] ? word : "";
        foreach (CommandEntry named in s_commands)
        {
            if (named.Word == first)
                return Run(named.Create(environment), args.Skip(1).ToArray());
        }

        ToolCommand lint = s_commands[0].Create(environment);
        return MeantCommand(first, environment) is { } meant
            ? lint.Refuse($"There is no file or command '{first}'; did you mean '{Tool.Name} {meant}'?")
            : Run(lint, args);
    }

    private static int Run(ToolCommand command, IReadOnlyList<string> args)
    {
        // The library takes a first word that is the command's name for the command, though it may be a file of that name.
        string[] words = [Tool.Name, .. args];
        ParseResult result = command.Definition.Parse(words, s_configuration);
        return command.TryAnswer(result)
            ?? (UsageError.Find(result, args, command) is { } error ? command.Refuse(error) : command.Run(result));
    }

    // A word in letters that is no path is a slip of the hand, or what another tool calls --help.
    private static string? MeantCommand(string word, ToolEnvironment environment)
    {
        if (!IsInLetters(word) || Path.Exists(Path.Combine(environment.WorkingDirectory, word)))
            return null;

        return word is "help" or "version" ? $"--{word}" : EditDistance.Nearest(word, Commands.Select(command => command.Word));
    }

    private static bool IsInLetters(string word)
    {
        foreach (char c in word)
        {
            if (!char.IsAsciiLetter(c))
                return false;
        }

        return word.Length > 0;
    }
}
