using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS1017: a type that exists only in queries and answers.</summary>
internal sealed class DNS1017MetaType : ZoneErrorRule
{
    private static readonly MessageTemplate Meta = new(
        "default", "The type '{0}' exists only in queries and answers, never in a zone.");

    public override Descriptor Descriptor { get; } = new(
        "DNS1017", "MetaType", Severity.Error, "A type stands in the file that exists only in messages.", Meta);

    public override ReadOnlySpan<ZoneErrorKind> Kinds => [ZoneErrorKind.MetaType];

    public override void Check(ZoneErrorContext context) =>
        context.Report(this, Meta, [context.Text], help: "remove the record, or write the type that was meant");
}
