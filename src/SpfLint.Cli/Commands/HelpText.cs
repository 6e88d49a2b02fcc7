namespace SpfLint.Cli.Commands;

/// <summary>What <c>--help</c> prints. Written by hand, as the examples matter more than the list; a test keeps the list complete.</summary>
internal static partial class HelpText
{
    /// <summary>The options that name files, of all commands that read zones.</summary>
    private const string Files = """
          --origin NAME          the zone's origin, where neither a file nor its name says it
          --stdin-filename FILE  the file that standard input stands for
          --include-root DIR     a further folder that $INCLUDE may read from (repeatable)
          --limit NAME=NUMBER    do more, or less, of what a zone asks for (repeatable):
                                 include-depth (16), includes (10000), repeated-bytes
                                 (67108864, of files included before), generated-records
                                 (65536, of one $GENERATE), record-bytes (1048576) and
                                 stdin-bytes (17179869184)
        """;

    /// <summary>Their options for what is known beside the zones.</summary>
    private const string Answers = """
          --lock FILE            what DNS said of names outside the zones; spflint.lock is
                                 read without it, where it stands in the folder
          --no-lock              read no lock file
          --dns [HOST[:PORT]]    ask live DNS for the rest: HOST, or the system's servers
          --config FILE          read this configuration and no .editorconfig
          --no-config            read no configuration
        """;

    /// <summary>Help for the tool and its main command.</summary>
    public const string Lint = $$"""
        spflint - lints DNS zone files and the SPF records in them

        Usage:
          spflint [lint] [PATH...] [options]
          spflint format [PATH...]             lay out zone files cleanly, as they stand
          spflint rule [ID] [options]          read about a rule, or list all rules
          spflint check --ip ADDRESS --from MAILBOX [PATH...]
                                               ask whether a host may send, and why
          spflint config [PATH...]             show what is configured, and where
          spflint show DOMAIN [PATH...]        show what a record does to every address
          spflint diff OLD NEW                 show which addresses gain or lose a pass
          spflint test FILE.yml... [PATH...]   test who may send against expectations
          spflint lock [PATH...]               write down what DNS says of names outside
          spflint lsp [options]                serve an editor (Language Server Protocol)
          spflint completion SHELL             print completions for a shell

        PATH is a zone file, a folder that is searched for zone files, or '-' for standard
        input. Without one, the current folder is searched. All files of a run form one set:
        an include: of a name in a sister file is found. Write ./NAME for a path whose name
        begins with '-' or is the word of a command.

        Reading:
        {{Files}}
          --records FILE         what dig, kdig, drill, host or nslookup printed ('-' for
                                 standard input): answers for names outside the zones; linted
                                 as well, and alone when no PATH is given (repeatable)
        {{Answers}}
          --show-files           list the files instead of linting them, and say why they are
                                 read and as which zone

        Writing:
          --format FORMAT        text (default), concise, json, jsonl, sarif, github, gitlab,
                                 checkstyle, junit, rdjson or markdown
          -o, --output FILE      write to FILE instead of standard output
          -o, --output FORMAT=FILE
                                 write to FILE as well (repeatable)
          --color WHEN           auto (default), always or never
          -q, --quiet            show only what makes the run fail, and no summary
          --statistics           show how often each rule was broken
          --sarif-category NAME  tells this SARIF run from others of the same commit
          --sarif-suppressed     SARIF has findings that comments suppress, too

        Fixing:
          --fix                  apply the safe fixes and write the files; standard input is
                                 written to standard output, findings to standard error
          --diff                 show what --fix would change, and write nothing
          --unsafe               also the fixes that change what a zone says
          --bump-serial METHOD   count up the serial of a zone that was fixed: none (default),
                                 date or increment; spflint_bump_serial sets it for good

        Reporting only what is new:
          --baseline FILE        leave out what this baseline or SARIF report of an earlier run
                                 has; known again when lines move
          --write-baseline FILE  write all findings into a baseline, and report none
          --changed-since REV    only findings on lines that have changed since history left
                                 that of REV, in git; all files are read all the same
          --staged               only those on lines that are to be committed

        Judging:
          --fail-on SEVERITY     error (default), warning, note or never
          --exit-zero            exit with 0 whatever is found
          --severity RULE=LEVEL  error, warning, note or off for one rule (repeatable)
          --select RULE[,RULE]   run only these rules: ids, or beginnings of ids such as SPF4
          --ignore RULE[,RULE]   do not run these; the longer of two beginnings decides
          --add-suppressions REASON
                                 report nothing; write comments into the zone files that
                                 suppress what is found

        Other:
          -h, --help             this text
          --version              the version

        Exit codes:
          0  nothing found at or above --fail-on
          1  something found at or above --fail-on (after --fix: what remains), or
             something that --diff would change
          2  the command line is wrong
          3  something named could not be read or written, or there was nothing to read;
             whatever could be read has been linted all the same, but nothing without
             the baseline or the git history that was asked for

        Examples:
          spflint zones                                lint all zone files under zones
          spflint example.org.zone --fail-on warning   fail on warnings as well
          spflint - --origin example.org < zone.txt    lint standard input
          spflint zones --output sarif=spflint.sarif   report on the terminal and in a file
          dig example.org txt | spflint --records -    lint what is published
          spflint zones --diff                         what would be fixed
          spflint zones --changed-since origin/main    what a pull request adds
          spflint rule SPF4001                         what a finding means and how to fix it

        """;

    /// <summary>Help for <c>spflint rule</c>.</summary>
    public const string Rule = """
        spflint rule - read about a rule, or list all rules

        Usage:
          spflint rule [ID] [options]

        ID is a rule's id or name, such as SPF4001 or PassesEveryone. Without one, all rules are
        listed with their severities.

        Options:
          --format FORMAT        text (default), json or markdown
          -h, --help             this text
          --version              the version

        Exit codes:
          0  printed
          2  there is no such rule, or the command line is wrong

        Examples:
          spflint rule
          spflint rule SPF4001
          spflint rule PassesEveryone --format markdown

        """;

    /// <summary>Help for <c>spflint check</c>.</summary>
    public const string Check = $$"""
        spflint check - ask whether a host may send mail, and why, or why not

        Usage:
          spflint check --ip ADDRESS --from MAILBOX [PATH...] [options]
          spflint check --ip ADDRESS --helo NAME [PATH...] [options]
          spflint check --message FILE [PATH...] [options]

        Evaluates SPF (RFC 7208) as a receiver does, with zone files for answers. PATH is as for
        linting. Nothing is asked on the network without --dns: of a name that nothing answers,
        the report says that it is unknown, and what the result is if nothing unknown matches.

        Asking:
          --ip ADDRESS           the address of the host that sends
          --from MAILBOX         the envelope sender (MAIL FROM); '<>' for that of a bounce
          --helo NAME            the host's HELO name; checked itself when there is no --from
          --header-from DOMAIN   the domain (or mailbox) of the message's From field; tells
                                 whether its record would pass the host
          --message FILE         a mail or its header ('-' for standard input): takes all that
                                 from Received-SPF or Authentication-Results, and tells
                                 whether the receiver's result still holds; the options above
                                 win over it

        Reading:
        {{Files}}
          --records FILE         what dig, kdig, drill, host or nslookup printed ('-' for
                                 standard input): answers for names outside the zones; alone
                                 when no PATH is given (repeatable)
        {{Answers}}

        Reporting:
          --expect RESULT        the right result, when it is not pass: none, neutral, fail,
                                 softfail, temperror, permerror or unknown
          --receiver NAME        the receiving host, for the header fields and %{r}
          --format FORMAT        text (default) or json
          --color WHEN           auto (default), always or never

        Other:
          -h, --help             this text
          --version              the version

        Exit codes:
          0  the result is pass, or what --expect says
          1  it is another one
          2  the command line is wrong
          3  something named could not be read, or there was nothing to read

        Examples:
          spflint check --ip 192.0.2.1 --from news@example.org zones
          spflint check --ip 192.0.2.1 --from '<>' --helo mail.example.org zones
          spflint check --ip 198.51.100.7 --from old@example.org --expect fail zones
          spflint check --message refused.eml zones

        """;

    /// <summary>Help for <c>spflint show</c>.</summary>
    public const string Show = $$"""
        spflint show - show which addresses a record lets through, and which terms decide

        Usage:
          spflint show DOMAIN [PATH...] [options]

        Evaluates the SPF record of DOMAIN (RFC 7208) for every address at once: the records that
        it includes, with the lookups that each branch costs, and for each range of addresses
        the result and the term that decides. PATH is as for linting. What depends on more than
        the address is named: a name that nothing answers, macros of the sender, ptr. The result
        beside it is that which holds if nothing of it matches.

        Asking:
          --ip ADDRESS           points out what holds for this address
          --from MAILBOX         the envelope sender, for %{s}, %{l} and %{o}
          --helo NAME            the host's HELO name, for %{h}

        Reading:
        {{Files}}
          --records FILE         what dig, kdig, drill, host or nslookup printed ('-' for
                                 standard input): answers for names outside the zones; alone
                                 when no PATH is given (repeatable)
        {{Answers}}

        Reporting:
          --format FORMAT        text (default), json or csv with every range, or the includes
                                 as a graph: mermaid or dot
          --color WHEN           auto (default), always or never

        Other:
          -h, --help             this text
          --version              the version

        Exit codes:
          0  shown
          1  there is no SPF record at DOMAIN, or nothing knows of one
          2  the command line is wrong
          3  something named could not be read, or there was nothing to read

        Examples:
          spflint show example.org zones
          spflint show example.org zones --ip 192.0.2.1
          spflint show example.org zones --format json

        """;

    /// <summary>Help for <c>spflint lock</c>.</summary>
    public const string Lock = $$"""
        spflint lock - write down what DNS says of the names that zones need

        Usage:
          spflint lock [PATH...] [options]
          spflint lock --check [PATH...] [options]

        Asks live DNS for every name outside the zones that their records need, such as the
        target of an include:, and writes the answers to spflint.lock in the folder it is run
        in. The file is a zone file, made for review: commit it, and every later run of spflint
        has the same answers, without the network. PATH is as for linting.

        Options:
          --check                write nothing; tell what DNS says otherwise than the file
          --dns [HOST[:PORT]]    the name server to ask; without it, those of the system
          --lock FILE            the file, when it is another one
        {{Files}}
          --config FILE          read this configuration and no .editorconfig
          --no-config            read no configuration
          -h, --help             this text
          --version              the version

        Exit codes:
          0  written, or nothing has changed
          1  --check: something has changed
          2  the command line is wrong
          3  a name could not be asked for (what the file said of it stays), or something
             could not be read or written

        Examples:
          spflint lock zones
          spflint lock --dns 192.0.2.53 zones
          spflint lock --check zones

        """;

    /// <summary>Help for <c>spflint test</c>.</summary>
    public const string Test = $$"""
        spflint test - say who may send, and have it tested

        Usage:
          spflint test FILE.yml... [PATH...] [options]

        FILE.yml holds tests: each with the 'host' that sends, its 'mailfrom' or 'helo' or
        both, and the 'result' (or list of results) that is right. They are evaluated as a
        receiver does, with the zone files of PATH for answers: files or folders as for
        linting, and the current folder when there is none. Documents with 'zonedata', as in
        the test suite for RFC 7208, have their own records instead. Nothing is asked on the
        network without --dns. docs/testing-policies.md tells more.

        Reading:
        {{Files}}
          --records FILE         what dig, kdig, drill, host or nslookup printed ('-' for
                                 standard input): answers for names outside the zones
                                 (repeatable)
        {{Answers}}

        Writing:
          --format FORMAT        text (default) or junit
          -o, --output FILE      write to FILE instead of standard output
          -o, --output FORMAT=FILE
                                 write to FILE as well (repeatable)
          --color WHEN           auto (default), always or never

        Other:
          -h, --help             this text
          --version              the version

        Exit codes:
          0  all tests passed
          1  a test failed
          2  a file is no test suite, or the command line is wrong
          3  something named could not be read or written, or there was nothing to test

        Examples:
          spflint test policy.yml zones
          spflint test policy.yml zones --output junit=results.xml
          spflint test rfc7208-tests.yml

        """;
}
