using System.Collections.Immutable;

namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>Makes the node of a term that has been read.</summary>
internal readonly record struct TermNodes(TermErrors Errors, TextRange Term, TextRange Qualifier, TextRange Name)
{
    private ImmutableArray<SpfError> Ordered => Errors.Count == 0 ? [] : Errors.InOrder();

    private SpfSpan Span => Errors.Text.Map(Term);

    /// <summary>The name; an empty one at the term's edge stays inside the term, whatever was taken out beside it.</summary>
    private SpfSpan NameSpan =>
        Name.IsEmpty ? new SpfSpan(Math.Clamp(Errors.Text.Map(Name).Start, Span.Start, Span.End), 0) : Errors.Text.Map(Name);

    private SpfQualifier QualifierValue => Qualifier.IsEmpty
        ? SpfQualifier.Pass
        : Errors.Text.Bytes[Qualifier.Start] switch
        {
            (byte)'-' => SpfQualifier.Fail,
            (byte)'~' => SpfQualifier.SoftFail,
            (byte)'?' => SpfQualifier.Neutral,
            _ => SpfQualifier.Pass,
        };

    public SpfDirective Directive(MechanismArgument argument) => new(Span, NameSpan, Ordered)
    {
        Qualifier = QualifierValue,
        QualifierSpan = Errors.Text.Map(Qualifier),
        Mechanism = argument.Mechanism,
        DomainSpec = argument.DomainSpec,
        Ip4Network = argument.Ip4Network,
        Ip6Network = argument.Ip6Network,
        AddressSpan = argument.AddressSpan,
        Ip4CidrLength = argument.Ip4CidrLength,
        Ip6CidrLength = argument.Ip6CidrLength,
    };

    public SpfModifier Modifier(SpfModifierKind kind, ModifierValue value) => new(Span, NameSpan, Ordered)
    {
        Kind = kind,
        Value = value.Value,
        DomainSpec = value.DomainSpec,
    };

    public SpfBrokenTerm Broken(SpfMechanism? mechanism, SpfModifierKind? modifier = null) => new(Span, NameSpan, Ordered)
    {
        Qualifier = QualifierValue,
        Mechanism = mechanism,
        Modifier = modifier,
    };
}
