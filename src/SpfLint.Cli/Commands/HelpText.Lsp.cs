namespace SpfLint.Cli.Commands;

/// <content>Help for <c>spflint lsp</c>.</content>
internal static partial class HelpText
{
    /// <summary>Help for <c>spflint lsp</c>.</summary>
    public const string Lsp = """
        spflint lsp - serve an editor that speaks the Language Server Protocol

        Usage:
          spflint lsp [options]

        An editor starts this, and speaks with it over standard input and output: findings while
        you type, fixes, facts about the term under the pointer, and the way to an included
        record. The folders that the editor has open form one set of zones, .editorconfig
        files and spflint.lock count as in 'spflint lint', and what the editor has not saved
        yet wins over what is in the file. docs/editors.md says how to set up editors.

        Options:
          --stdio                standard input and output, the only way there is; some editors
                                 add it on their own
          --verbose              say on standard error what the editor asks for
          -h, --help             this text
          --version              the version

        Exit codes:
          0  the editor has ended the session
          1  the editor is gone
          2  the command line is wrong

        Examples:
          spflint lsp

        """;
}
