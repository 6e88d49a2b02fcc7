using System.Collections.Immutable;
using SpfLint.Analysis.Addresses;
using SpfLint.Analysis.Configuration;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Limits;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Text;
using SpfLint.Spf.Evaluation.Needs;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Catalogue;

/// <summary>An SPF record as a rule's subject.</summary>
public sealed class SpfRecordContext : RuleContext
{
    private readonly OwnerContext _owner;
    private RecordNode? _needs;
    private RecordAddresses? _addresses;
    private ImmutableArray<TermNode> _needingTerms;
    private bool _hasNeeds;
    private bool _hasAddresses;

    internal SpfRecordContext(FindingSink sink, OwnerContext owner, PublishedRecord published)
        : base(sink, owner.Zone, owner.Facts)
    {
        _owner = owner;
        Published = published;
    }

    /// <summary>The record with its places in the file.</summary>
    public PublishedRecord Published { get; }

    /// <summary>The record's tree.</summary>
    public SpfRecord Record => Published.Record;

    /// <summary>The name that owns the record, with its other records.</summary>
    public OwnerContext Owner => _owner;

    /// <summary>
    /// What the record's evaluation needs, through every include and redirect; null when it needs nothing, or when receivers
    /// do not read the record as it was meant.
    /// </summary>
    public RecordNode? Needs
    {
        get
        {
            if (!_hasNeeds)
                (_needs, _hasNeeds) = (RecordNeeds.Find(_owner, Published), true);

            return _needs;
        }
    }

    /// <summary>
    /// What the record does to every address, through every include and redirect; null when there is nothing to tell of that, or
    /// when receivers do not read the record as it was meant.
    /// </summary>
    internal RecordAddresses? Addresses
    {
        get
        {
            if (!_hasAddresses)
                (_addresses, _hasAddresses) = (RecordAddresses.Find(this), true);

            return _addresses;
        }
    }

    /// <summary>The terms of <see cref="Needs"/> that have no mistake of their own.</summary>
    public ImmutableArray<TermNode> NeedingTerms
    {
        get
        {
            if (_needingTerms.IsDefault)
                _needingTerms = FindNeedingTerms();

            return _needingTerms;
        }
    }

    /// <summary>
    /// The terms behind <see cref="NeedingTerms"/> in records that no zone of the run holds, each once: what is wrong with them can be
    /// told nowhere but here.
    /// </summary>
    internal IEnumerable<LookupStep> TermsOfStrangers => NeedingTerms.IsEmpty ? [] : StrangersTerms.Behind(NeedingTerms, Needs!);

    /// <summary>The value of a setting for the record's file.</summary>
    public T ValueOf<T>(Setting<T> setting) => ValueOf(setting, Zone.FileOf(Zone[Published.Index]));

    /// <summary>The text of a part, ready to be an argument.</summary>
    public string TextOf(SpfSpan span) => Excerpt.Of(span.Of(Record.Text.Span));

    /// <summary>Whether a part of the record has a mistake, even one that receivers put up with.</summary>
    public bool IsDoubtful(SpfSpan span) =>
        Record.Errors.Any(error => error.Span.Start < span.End && span.Start < error.Span.End);

    /// <summary>Reports at a part of the record.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="message">One of its wordings.</param>
    /// <param name="span">The part that is wrong.</param>
    /// <param name="arguments">What fills the wording.</param>
    /// <param name="related">Other places that matter; see <see cref="At"/>.</param>
    /// <param name="fix">How to mend it; see <see cref="Edit"/>.</param>
    /// <param name="help">What to do, when the fix's title does not say it or there is none.</param>
    public void Report(
        Rule rule,
        MessageTemplate message,
        SpfSpan span,
        ImmutableArray<string> arguments = default,
        ImmutableArray<RelatedLocation> related = default,
        Fix? fix = null,
        string? help = null) =>
        Report(rule, message, Published.Text.File, Published.Map(span), arguments, related, fix, help);

    /// <summary>Reports what is wrong with a stranger's term, at the term of this record that leads there.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="message">One of its wordings: of a name (0), the term (1) and the name of the record that it stands in (2).</param>
    /// <param name="step">One of <see cref="TermsOfStrangers"/>.</param>
    /// <param name="name">The name that the term asks for.</param>
    /// <param name="more">What else fills the wording.</param>
    internal void ReportFurther(Rule rule, MessageTemplate message, LookupStep step, string name, params ReadOnlySpan<string> more)
    {
        var places = new RelatedPlaces();
        places.Add(step.Record, step.Term.Term.Span, "This is the term.");
        TermNode own = LookupLimit.TopOf(step);
        Report(
            rule,
            message,
            own.DomainSpec?.Span ?? own.Term.Span,
            [name, Excerpt.Of(step.Term.Term.Span.Of(step.Record.Record!.Text.Span)), Excerpt.OfName(step.Record.Domain.Wire), .. more],
            places.ToImmutable(),
            help: "ask its owner to mend it, or remove the term");
    }

    /// <summary>A related location in this record.</summary>
    public RelatedLocation At(SpfSpan span, string message) =>
        new(new SourceLocation(Published.Text.File.Source, Published.Map(span)), message);

    /// <summary>A fix by edits inside the record's text, or null when they would leave their character-string.</summary>
    /// <param name="title">An imperative without a period.</param>
    /// <param name="safety">Whether it may be applied unasked.</param>
    /// <param name="edits">Parts and what stands there afterwards; plain ASCII without quotes and backslashes.</param>
    public Fix? Edit(string title, FixSafety safety, params ReadOnlySpan<(SpfSpan Span, string NewText)> edits)
    {
        ImmutableArray<Edit>.Builder mapped = ImmutableArray.CreateBuilder<Edit>(edits.Length);
        foreach ((SpfSpan span, string newText) in edits)
        {
            if (!Published.IsEditable(span) || (newText.Contains(' ') && Published.LosesSpaces(span)))
                return null;

            TextSpan place = Published.Map(span);
            mapped.Add(new Edit(Published.Text.File.Source, place, newText));
        }

        return new Fix(title, safety, mapped.ToImmutable());
    }

    private ImmutableArray<TermNode> FindNeedingTerms() =>
        Needs is not { } needs ? []
        : Record.Errors.IsEmpty ? needs.Terms
        : [.. needs.Terms.Where(term => !IsDoubtful(term.Term.Span))];
}
