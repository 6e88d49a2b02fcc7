namespace SpfLint.Cli.Commands;

/// <content>Help for <c>spflint format</c>.</content>
internal static partial class HelpText
{
    /// <summary>Help for <c>spflint format</c>.</summary>
    public const string Format = """
        spflint format - lay out zone files cleanly, without changing what they say

        Usage:
          spflint format [PATH...] [options]

        Aligns the columns of records and the comments behind them, block by block (a block ends
        with a blank line), puts what stands in parentheses on lines of its own, and leaves one
        blank line where there were several. Only blanks, line ends and needless parentheses
        change: every field and every comment keeps its bytes, its order and its entry, and each
        file is read again before it is put in place to prove it. There is nothing to configure.

        PATH is a zone file, a folder that is searched for zone files, or '-' for standard
        input, which is written to standard output. Without one, the current folder is searched.
        The names of the files that change are printed. A file in which it is not certain where
        each field ends, for a quote or parenthesis is not closed, say, stays as it is.

        Options:
          --check                write nothing; print the files that would change
          --diff                 write nothing; show what would change, as a patch
          --stdin-filename FILE  the file that standard input stands for
          --color WHEN           auto (default), always or never
          -h, --help             this text
          --version              the version

        Exit codes:
          0  formatted, or nothing to do
          1  --check, --diff: something would change
          2  the command line is wrong
          3  something named could not be read, formatted or written, or there was nothing to
             read; all other files are formatted all the same

        Examples:
          spflint format zones
          spflint format --check zones
          spflint format - < example.org.zone

        """;
}
