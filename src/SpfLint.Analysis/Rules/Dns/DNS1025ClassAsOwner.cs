using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS1025: a class in the first column, which makes it the owner.</summary>
internal sealed class DNS1025ClassAsOwner : ZoneErrorRule
{
    private static readonly MessageTemplate Owner = new(
        "default", "The line is not indented, so the class '{0}' is read as the owner of the record.");

    public override Descriptor Descriptor { get; } = new(
        "DNS1025", "ClassAsOwner", Severity.Warning, "A class stands in the first column, where it is an owner.", Owner);

    public override ReadOnlySpan<ZoneErrorKind> Kinds => [ZoneErrorKind.ClassAsOwner];

    public override void Check(ZoneErrorContext context) =>
        context.Report(this, Owner, [context.Text], Indent(context.Error), severity: LeavesNoServers(context) ? Severity.Error : null);

    /// <summary>Whether the zone's name servers are lost with the line, so that no server loads the zone.</summary>
    private static bool LeavesNoServers(ZoneErrorContext context) =>
        context.Error.Type == RecordType.NS && !context.Zone.Identity.IsFragment && !context.Zone.Has(context.Zone.Apex, RecordType.NS);

    private static Fix Indent(ZoneError error) => new(
        "begin the line with a blank", FixSafety.Unsafe, [new Edit(error.File.Source, new TextSpan(error.Span.Start, 0), " ")]);
}
