using System.Collections.Immutable;

namespace SpfLint.LanguageServer.Protocol;

/// <summary>A finding, as the protocol has it.</summary>
internal sealed record Diagnostic(PositionRange Range, int Severity, string Code, string Source, string Message)
{
    /// <summary>Where the rule's page is.</summary>
    public CodeDescription? CodeDescription { get; init; }

    /// <summary>How an editor may paint it: <see cref="DiagnosticTag"/>.</summary>
    public ImmutableArray<int>? Tags { get; init; }

    /// <summary>Other places that matter.</summary>
    public ImmutableArray<RelatedInformation>? RelatedInformation { get; init; }
}

/// <summary>Kinds of text that editors paint in a way of their own.</summary>
internal static class DiagnosticTag
{
    /// <summary>Faded: it does nothing.</summary>
    public const int Unnecessary = 1;

    /// <summary>Struck through: it is out of use.</summary>
    public const int Deprecated = 2;
}

internal sealed record CodeDescription(string Href);

internal sealed record RelatedInformation(Location Location, string Message);

/// <summary>Parameters of <c>textDocument/publishDiagnostics</c>.</summary>
internal sealed record PublishDiagnosticsParams(string Uri, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The version of the document that they are about; null when it is not open.</summary>
    public int? Version { get; init; }
}
