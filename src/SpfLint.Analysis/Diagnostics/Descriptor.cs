using System.Collections.Immutable;

namespace SpfLint.Analysis.Diagnostics;

/// <summary>What is fixed about a rule: its id, name, default severity and wordings. The prose is the rule's page.</summary>
public sealed class Descriptor
{
    /// <summary>Describes a rule.</summary>
    /// <param name="id">Family and number, such as <c>SPF4001</c>; never reused.</param>
    /// <param name="name">Strict Pascal case, such as <c>PassesEveryone</c>.</param>
    /// <param name="severity">The severity when nothing is configured.</param>
    /// <param name="title">One sentence that ends with a period; SARIF's <c>shortDescription</c>.</param>
    /// <param name="messages">The wordings; at least one, each used by some finding.</param>
    public Descriptor(string id, string name, Severity severity, string title, params MessageTemplate[] messages)
    {
        Id = id;
        Name = name;
        DefaultSeverity = severity;
        Title = title;
        Messages = [.. messages];
    }

    /// <summary>Family and number, such as <c>SPF4001</c>.</summary>
    public string Id { get; }

    /// <summary>Strict Pascal case, such as <c>PassesEveryone</c>.</summary>
    public string Name { get; }

    /// <summary>The severity when nothing is configured.</summary>
    public Severity DefaultSeverity { get; }

    /// <summary>One sentence that says what the rule finds.</summary>
    public string Title { get; }

    /// <summary>Every wording that a finding of this rule may have.</summary>
    public ImmutableArray<MessageTemplate> Messages { get; }

    /// <summary>
    /// A score above 0.0 up to 10.0 as text, only where the mistake lets others send mail in the domain's name; GitHub then
    /// lists the alert under security.
    /// </summary>
    public string? SecuritySeverity { get; init; }

    /// <summary>How rarely the rule is wrong; rules that guess at the author's intent say less than the default.</summary>
    public Precision Precision { get; init; } = Precision.VeryHigh;

    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Name}";
}
