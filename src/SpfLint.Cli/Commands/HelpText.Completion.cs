namespace SpfLint.Cli.Commands;

/// <content>Help for <c>spflint completion</c>.</content>
internal static partial class HelpText
{
    /// <summary>Help for <c>spflint completion</c>.</summary>
    public const string Completion = """
        spflint completion - print a script that completes command lines in a shell

        Usage:
          spflint completion SHELL

        SHELL is bash, zsh, fish or pwsh (also called powershell). The script knows the commands,
        options, values and rules of this version: print it again after an update.

        Options:
          -h, --help             this text
          --version              the version

        Exit codes:
          0  printed
          2  there are no completions for the shell, or the command line is wrong

        Examples:
          source <(spflint completion bash)            for this session, or in ~/.bashrc
          spflint completion zsh > ~/.zfunc/_spflint   in a folder of $fpath, before compinit
          spflint completion fish > ~/.config/fish/completions/spflint.fish
          spflint completion pwsh | Out-String | Invoke-Expression

        """;
}
