using System.CommandLine;

namespace SpfLint.Cli.Commands;

/// <summary>The commands and their options.</summary>
internal static class CommandTree
{
    /// <summary>Parses a command line; the result knows what to do next.</summary>
    public static ParseResult Parse(IReadOnlyList<string> args, ToolEnvironment environment)
    {
        var root = new RootCommand("Lints DNS zone files and the SPF records in them.");
        root.Directives.Clear();
        new LintCommand(environment).AddTo(root);
        return root.Parse(args, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
    }
}
