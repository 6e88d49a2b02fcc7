namespace SpfLint.Cli.Commands;

/// <content>Help for <c>spflint diff</c>.</content>
internal static partial class HelpText
{
    /// <summary>Help for <c>spflint diff</c>.</summary>
    public const string Diff = """
        spflint diff - show which addresses gain or lose a pass between two sets of zones

        Usage:
          spflint diff OLD NEW [options]
          spflint diff --base REV [PATH...] [options]

        Evaluates every SPF record of OLD and of NEW, two zone files or folders, for every
        address, and shows for each name what differs: the ranges that pass now, those that do
        not any more, and those that get another result, with the terms that decide. How a
        record is written does not matter: a rewrite that means the same is said to. What depends
        on a name that nothing answers for cannot be compared, and is shown as open.

        With --base, PATH is compared with what it was where the checkout left REV, by way of the
        program git; without PATH, the current folder is. An spflint.lock of that time answers
        for the old zones.

        Comparing:
          --base REV             a revision of git, such as origin/main
          --all                  also records that only serve others, which otherwise show at
                                 the names that include them
          --fail-on WHAT         gain, loss or any: exit with 1 on addresses that gain or lose
                                 a pass, or may, or on any change in meaning; never (default)

        Reading:
          --origin NAME          the zones' origin, where neither a file nor its name says it
          --stdin-filename FILE  the file that standard input stands for
          --include-root DIR     a further folder that $INCLUDE may read from (repeatable)
          --limit NAME=NUMBER    do more, or less, of what a zone asks for (repeatable);
                                 'spflint --help' lists the limits
          --records FILE         what dig, kdig, drill, host or nslookup printed ('-' for
                                 standard input): answers for names outside the zones
                                 (repeatable)
          --lock FILE            what DNS said of names outside the zones; spflint.lock is
                                 read without it, where it stands in the folder of NEW
          --no-lock              read no lock file
          --dns [HOST[:PORT]]    ask live DNS for the rest: HOST, or the system's servers
          --config FILE          read this configuration and no .editorconfig
          --no-config            read no configuration

        Reporting:
          --format FORMAT        text (default), json with every range, or markdown for the
                                 comment to a pull request
          -o, --output FILE      write to FILE instead of standard output
          -o, --output FORMAT=FILE
                                 write to FILE as well (repeatable)
          --color WHEN           auto (default), always or never

        Other:
          -h, --help             this text
          --version              the version

        Exit codes:
          0  compared, and nothing is as --fail-on says
          1  something is
          2  the command line is wrong
          3  something named could not be read or written, or there was nothing to read

        Examples:
          spflint diff zones.old zones
          spflint diff old.zone new.zone --fail-on gain
          spflint diff --base origin/main zones --format markdown

        """;
}
