namespace SpfLint.Cli.Commands;

/// <content>Help for <c>spflint config</c>.</content>
internal static partial class HelpText
{
    /// <summary>Help for <c>spflint config</c>.</summary>
    public const string Config = $$"""
        spflint config - show what is configured for zone files, and where

        Usage:
          spflint config [PATH...] [options]

        PATH is as for linting. For each zone file the settings are listed, and the rules whose
        severity somebody set, each with the file and line that says so. Of several, the first
        of these decides: the command line, the nearest .editorconfig, those in the folders
        above it, .globalconfig, and what the rule itself says.

        Reading:
        {{Files}}
          --records FILE         what dig, kdig, drill, host or nslookup printed ('-' for
                                 standard input): answers for names outside the zones; linted
                                 as well, and alone when no PATH is given (repeatable)
        {{Answers}}

        Judging:
          --severity RULE=LEVEL  error, warning, note or off for one rule (repeatable)
          --select RULE[,RULE]   run only these rules: ids, or beginnings of ids such as SPF4
          --ignore RULE[,RULE]   do not run these; the longer of two beginnings decides

        Other:
          --format FORMAT        text (default) or json, which lists all rules
          -h, --help             this text
          --version              the version

        Exit codes:
          0  printed
          2  the command line is wrong
          3  something named could not be read, or there was nothing to read

        Examples:
          spflint config example.org.zone
          spflint config zones --format json

        """;
}
