using System.Collections.Frozen;
using System.Collections.Immutable;
using SpfLint.Analysis;
using SpfLint.Analysis.Diagnostics;
using SpfLint.LanguageServer.Documents;
using SpfLint.LanguageServer.Protocol;
using Location = SpfLint.LanguageServer.Protocol.Location;

namespace SpfLint.LanguageServer.Features;

/// <summary>Findings as an editor shows them.</summary>
/// <param name="capabilities">What the editor can show.</param>
internal sealed class DiagnosticFactory(DiagnosticCapabilities? capabilities)
{
    // What stands there and does nothing.
    private static readonly FrozenSet<string> s_unnecessary = FrozenSet.Create(
        StringComparer.Ordinal, "SPF3005", "SPF4004", "SPF4005", "SPF4009", "SPF4011", "DNS2017", "LNT1001");

    // What the standards have given up.
    private static readonly FrozenSet<string> s_deprecated = FrozenSet.Create(
        StringComparer.Ordinal, "SPF1026", "SPF4006", "SPF4007", "SPF5001", "SPF5002");

    /// <summary>A finding in a document.</summary>
    /// <param name="snapshot">The workspace.</param>
    /// <param name="finding">The finding.</param>
    public Diagnostic Make(Snapshot snapshot, Finding finding) => new(
        snapshot.RangeOf(finding.Location),
        Number(finding.Severity),
        finding.Rule.Id,
        Server.Name,
        finding.Help is { } help ? $"{finding.Text}\nhelp: {help}" : finding.Text)
    {
        CodeDescription = capabilities?.CodeDescriptionSupport == true ? new CodeDescription(Product.HelpUri(finding.Rule.Id)) : null,
        Tags = TagsOf(finding.Rule.Id),
        RelatedInformation = capabilities?.RelatedInformation == true ? RelatedTo(snapshot, finding) : null,
    };

    private static int Number(Severity severity) => severity switch
    {
        Severity.Error => 1,
        Severity.Warning => 2,
        _ => 3,
    };

    private ImmutableArray<int>? TagsOf(string id)
    {
        int? tag = s_unnecessary.Contains(id) ? DiagnosticTag.Unnecessary : s_deprecated.Contains(id) ? DiagnosticTag.Deprecated : null;
        return tag is { } known && capabilities?.TagSupport?.ValueSet?.Contains(known) == true ? [known] : null;
    }

    private static ImmutableArray<RelatedInformation>? RelatedTo(Snapshot snapshot, Finding finding)
    {
        ImmutableArray<RelatedInformation> related =
        [
            .. from place in finding.Related
               let uri = snapshot.UriOf(place.Location.Source)
               where uri is not null
               select new RelatedInformation(new Location(uri, snapshot.RangeOf(place.Location)), place.Message),
        ];
        return related.IsEmpty ? null : related;
    }
}
