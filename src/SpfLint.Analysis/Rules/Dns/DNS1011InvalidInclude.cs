using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS1011: a file that cannot be read, or not as it is included.</summary>
internal sealed class DNS1011InvalidInclude : ZoneErrorRule
{
    private static readonly MessageTemplate Missing = new(
        "missing", "The included file '{0}' does not exist.");

    private static readonly MessageTemplate Outside = new(
        "outside", "The included file '{0}' lies outside the folder that is linted.");

    private static readonly MessageTemplate Unreadable = new(
        "unreadable", "The included file '{0}' cannot be read.");

    private static readonly MessageTemplate Cycle = new(
        "cycle", "The file '{0}' includes itself.");

    private static readonly MessageTemplate TooDeep = new(
        "tooDeep", "The file '{0}' is included through too many other files.");

    private static readonly MessageTemplate TooMany = new(
        "tooMany", "The zone includes too many files, or long ones too often; '{0}' and what is included behind it were not read.");

    private static readonly MessageTemplate Interrupted = new(
        "interrupted", "The file could not be read to its end; the rest of it was not linted.");

    public override Descriptor Descriptor { get; } = new(
        "DNS1011", "InvalidInclude", Severity.Error, "An included file cannot be read.", Missing, Outside, Unreadable, Cycle, TooDeep, TooMany, Interrupted);

    public override ReadOnlySpan<ZoneErrorKind> Kinds =>
    [
        ZoneErrorKind.IncludeMissing,
        ZoneErrorKind.IncludeOutsideRoot,
        ZoneErrorKind.IncludeUnreadable,
        ZoneErrorKind.IncludeCycle,
        ZoneErrorKind.IncludeTooDeep,
        ZoneErrorKind.IncludeTooMany,
        ZoneErrorKind.ReadFailure,
    ];

    public override void Check(ZoneErrorContext context)
    {
        (MessageTemplate message, string help) = context.Error.Kind switch
        {
            ZoneErrorKind.IncludeMissing => (Missing, "check the path: it is looked up beside this file, then in the working directory"),
            ZoneErrorKind.IncludeOutsideRoot => (Outside, "keep the zone's files in one folder, and lint that folder"),
            ZoneErrorKind.IncludeUnreadable => (Unreadable, "check that it is a file and that its permissions let you read it"),
            ZoneErrorKind.IncludeCycle => (Cycle, "remove one of the '$INCLUDE' lines"),
            ZoneErrorKind.IncludeTooDeep => (TooDeep, "include the file nearer to the zone's own file, or raise '--limit include-depth=N'"),
            ZoneErrorKind.IncludeTooMany => (TooMany, "look for a file that includes the next one twice; '--limit includes=N' and '--limit repeated-bytes=N' allow more"),
            _ => (Interrupted, "check the disk or the network share, and lint again"),
        };
        context.Report(this, message, message == Interrupted ? [] : [context.Text], help: help);
    }
}
