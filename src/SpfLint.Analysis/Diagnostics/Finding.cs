using System.Collections.Immutable;

namespace SpfLint.Analysis.Diagnostics;

/// <summary>One mistake at one place.</summary>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Severity">Its severity in this run; never <see cref="Severity.Off"/>.</param>
/// <param name="Location">The exact bytes that are wrong.</param>
/// <param name="Message">One of the rule's wordings.</param>
/// <param name="Arguments">What fills the wording; text from the zone is still unescaped for the output's format, but free of control characters.</param>
public sealed record Finding(
    Descriptor Rule,
    Severity Severity,
    SourceLocation Location,
    MessageTemplate Message,
    ImmutableArray<string> Arguments)
{
    /// <summary>Other places that matter, such as the first of two records.</summary>
    public ImmutableArray<RelatedLocation> Related { get; init; } = [];

    /// <summary>How to mend it by an edit, when one is known.</summary>
    public Fix? Fix { get; init; }

    /// <summary>What to do, in an imperative without a period, when there is more to say than the fix's title.</summary>
    public string? Help { get; init; }

    /// <summary>The message as people read it.</summary>
    public string Text => Message.Fill(Arguments);
}
