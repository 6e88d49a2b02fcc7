using System.Collections.Immutable;
using SpfLint.Dns.Names;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Addresses.Walking;
using SpfLint.Spf.Evaluation.Grammar;
using SpfLint.Spf.Syntax;

namespace SpfLint.Spf.Evaluation;

/// <summary>A record as receivers read it, with what every evaluation of it needs.</summary>
internal sealed class PreparedRecord
{
    // Two threads may plan the same at once.
    private RecordPlan? _ip4Plan;
    private RecordPlan? _ip6Plan;

    public PreparedRecord(ReadOnlyMemory<byte> text)
    {
        SpfRecord? read = GrammarReader.Read(text, out SpfSpan wrong);
        IsValid = read is not null;
        Record = read ?? SpfRecord.Parse(text);
        if (read is null)
            Broken = Record.Terms.FirstOrDefault(term => term.Span.End > wrong.Start);
        else
            Directives = Prepare(read);
    }

    /// <summary>Prepares a record that has been read.</summary>
    /// <param name="plain">A plain record.</param>
    public PreparedRecord(SpfRecord plain)
    {
        IsValid = true;
        Record = plain;
        Directives = Prepare(plain);
    }

    /// <summary>The record; one that is not valid is read as it was meant, so that its mistakes can be told.</summary>
    public SpfRecord Record { get; }

    /// <summary>Whether the whole record follows the grammar (RFC 7208 section 4.6).</summary>
    public bool IsValid { get; }

    /// <summary>The first term that breaks the grammar, if one does.</summary>
    public SpfTerm? Broken { get; }

    /// <summary>The directives of a valid record.</summary>
    public ImmutableArray<PreparedDirective> Directives { get; } = [];

    /// <summary>The <c>redirect</c> of a valid record, if it has one.</summary>
    public PreparedModifier? Redirect { get; private set; }

    /// <summary>The <c>exp</c> of a valid record, if it has one.</summary>
    public PreparedModifier? Explanation { get; private set; }

    /// <summary>The steps of a walk of every address of a family over a valid record.</summary>
    public RecordPlan PlanFor(IpFamily family) =>
        family == IpFamily.Ip4 ? _ip4Plan ??= RecordPlan.Of(this, family) : _ip6Plan ??= RecordPlan.Of(this, family);

    private ImmutableArray<PreparedDirective> Prepare(SpfRecord record)
    {
        ImmutableArray<PreparedDirective>.Builder directives = ImmutableArray.CreateBuilder<PreparedDirective>(record.Terms.Length);
        foreach (SpfTerm term in record.Terms)
        {
            if (term is SpfDirective directive)
                directives.Add(new PreparedDirective(directive, Target(directive.DomainSpec)));
            else if (term is SpfModifier { Kind: not SpfModifierKind.Unknown } modifier && Target(modifier.DomainSpec) is { } target)
                Add(new PreparedModifier(modifier, target));
        }

        return directives.DrainToImmutable();
    }

    private void Add(PreparedModifier modifier)
    {
        if (modifier.Modifier.Kind == SpfModifierKind.Redirect)
            Redirect = modifier;
        else
            Explanation = modifier;
    }

    private PreparedTarget? Target(DomainSpec? spec) => spec is null ? null : new PreparedTarget(spec.MacroString, Record.Text);
}

/// <summary>A directive and its target, if it has one.</summary>
internal sealed record PreparedDirective(SpfDirective Directive, PreparedTarget? Target);

/// <summary>A <c>redirect</c> or <c>exp</c> and its target.</summary>
internal sealed record PreparedModifier(SpfModifier Modifier, PreparedTarget Target);

/// <summary>A domain-spec; when it has no macros its name is known once and for all.</summary>
internal sealed class PreparedTarget
{
    public PreparedTarget(MacroString macroString, ReadOnlyMemory<byte> recordText)
    {
        MacroString = macroString;
        RecordText = recordText;
        IsLiteral = macroString.IsLiteral;
        UsesLocalPart = !IsLiteral && macroString.Expands.Any(expand => expand.Letter is 's' or 'l');
        if (IsLiteral && TargetName.TryRead(TargetName.Truncate(macroString.Span.Of(recordText.Span), isCut: false), out DomainName name))
            LiteralName = name;
    }

    public MacroString MacroString { get; }

    /// <summary>The text that the spans of <see cref="MacroString"/> count in.</summary>
    public ReadOnlyMemory<byte> RecordText { get; }

    public bool UsesLocalPart { get; }

    public bool IsLiteral { get; }

    /// <summary>The name of a literal; null when it is no name.</summary>
    public DomainName? LiteralName { get; }
}
