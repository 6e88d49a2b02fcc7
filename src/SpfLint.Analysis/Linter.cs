using System.Collections.Immutable;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Configuration;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Analysis.Suppressions;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis;

/// <summary>Lints a set of zone files as one zone set: reader, records, rules, findings.</summary>
public sealed class Linter
{
    private readonly LintOptions _options;
    private readonly IEnumerable<Rule> _rules;

    /// <summary>A linter for one or more runs with the same options.</summary>
    /// <param name="options">How to lint.</param>
    public Linter(LintOptions options)
        : this(options, RuleCatalogue.All)
    {
    }

    internal Linter(LintOptions options, IEnumerable<Rule> rules)
    {
        _options = options;
        _rules = rules;
    }

    /// <summary>Reads and checks every input. Never throws on what the files say.</summary>
    /// <param name="inputs">The files; together they form one zone set. One that another includes is linted as a part of that.</param>
    public LintResult Run(IReadOnlyList<LintInput> inputs) => RunOver(inputs).Result;

    /// <summary>The same, with the zones that were read.</summary>
    /// <param name="inputs">The files.</param>
    public LintedZones RunOver(IReadOnlyList<LintInput> inputs)
    {
        _options.Lock?.ForgetAsked();
        ImmutableArray<Zone> zones = ZoneSet.Load(inputs, _options.Includes, _options.Progress, _options.Parallelism);
        HashSet<SourceText> published = [.. inputs.Where(input => input.IsPublished).Select(input => input.Source)];
        SpfFacts facts = GatherFacts(zones, [.. zones.Where(zone => !published.Contains(zone.Source))]);
        ImmutableArray<SourceText> files = Files(zones);
        var sink = new FindingSink(_options.Configuration);
        IEnumerable<SourceText> judged = _options.Lock is { } checkedLock ? files.Add(checkedLock.File.Zone.Source) : files;
        var rules = new RuleSet(_rules, [.. judged.Select(_options.Configuration.For).Distinct()]);
        for (int i = 0; i < zones.Length; i++)
        {
            _options.Progress?.Report(new LintProgress(LintStage.Checking, i + 1, zones.Length));
            Check(zones[i], facts, rules, sink);
        }

        var suppressions = SuppressionSet.Read(zones);
        foreach (ConfigurationError error in _options.Configuration.Errors.Concat(suppressions.Errors))
            rules.Check(new ConfigurationErrorContext(sink, error));

        // Last, for only now has everything been asked.
        if (_options.Lock is { } locked)
            rules.Check(new LockContext(sink, locked, facts));

        // That a suppression has no use shows when all else is found; then it may itself be suppressed.
        suppressions.Match(Sort(sink.Findings));
        foreach (ConfigurationError error in suppressions.FindUnused(_options.Configuration))
            rules.Check(new ConfigurationErrorContext(sink, error));

        ImmutableArray<Finding> findings = Sort(sink.Findings);
        IReadOnlyDictionary<Finding, Suppression> matches = suppressions.Match(findings);
        long records = zones.Sum(zone => (long)zone.Count);
        var result = new LintResult([.. findings.Where(finding => !matches.ContainsKey(finding))], files, records, facts.RecordCount)
        {
            Suppressed = [.. findings.Where(matches.ContainsKey).Select(finding => new SuppressedFinding(finding, matches[finding].Comment.Reason))],
            Failures = [.. sink.Failures],
        };
        return new LintedZones(result, zones, facts.Answers);
    }

    /// <summary>One pass over all SPF records, so that a rule may ask who includes a name in a sister file.</summary>
    private SpfFacts GatherFacts(ImmutableArray<Zone> zones, ImmutableArray<Zone> answering)
    {
        var facts = new SpfFacts { Answers = new RunAnswers(answering, _options.Outside) };
        foreach (Zone zone in zones)
        {
            for (int i = 0; i < zone.Count; i++)
            {
                if (PublishedRecord.TryRead(zone, i) is { } published)
                    SpfReferences.Add(published, facts);
            }
        }

        return facts;
    }

    private static void Check(Zone zone, SpfFacts facts, RuleSet rules, FindingSink sink)
    {
        var explained = new HashSet<(ZoneErrorKind, SourceLocation)>();
        for (int owner = 0; owner < zone.Names.Count; owner++)
        {
            if (!zone.RecordsAt(owner).IsEmpty)
                CheckOwner(zone, facts, rules, sink, owner, explained);
        }

        foreach (ZoneError error in zone.Errors)
        {
            if (!IsExplained(error, explained))
                rules.Check(new ZoneErrorContext(sink, zone, facts, error));
        }

        rules.Check(new ZoneContext(sink, zone, facts));
    }

    private static void CheckOwner(Zone zone, SpfFacts facts, RuleSet rules, FindingSink sink, int owner, HashSet<(ZoneErrorKind, SourceLocation)> explained)
    {
        var context = new OwnerContext(sink, zone, facts, owner, ReadPublished(zone, owner));
        rules.Check(context);
        foreach (PublishedRecord record in context.Spf)
        {
            if (!Repetition.IsRepeated(context.Spf, record) && !IsCut(zone, record))
                rules.Check(new SpfRecordContext(sink, context, record));

            SourceLocation end = EndOf(record.Text.File, record.Text.Span);
            foreach (ZoneErrorKind kind in KindsExplainedBy(record))
                explained.Add((kind, end));
        }
    }

    private static ImmutableArray<PublishedRecord> ReadPublished(Zone zone, int owner)
    {
        ImmutableArray<PublishedRecord>.Builder? published = null;
        foreach (int index in zone.RecordsAt(owner))
        {
            if (PublishedRecord.TryRead(zone, index) is { } record)
                (published ??= ImmutableArray.CreateBuilder<PublishedRecord>()).Add(record);
        }

        return published?.ToImmutable() ?? [];
    }

    /// <summary>Whether the file ends inside the record's quotes, so that nobody knows how its last terms go on.</summary>
    private static bool IsCut(Zone zone, PublishedRecord record) =>
        zone[record.Index].Has(RecordTraits.Damaged) && record.Text.Span.End == record.Text.File.Source.Length;

    /// <summary>
    /// The reader's errors of which an SPF record's own findings say better what a strange character or a line end does.
    /// </summary>
    private static ReadOnlySpan<ZoneErrorKind> KindsExplainedBy(PublishedRecord record) => record switch
    {
        { Fault: PublicationFault.TypographicQuotes or PublicationFault.Unquoted } => [ZoneErrorKind.NonAsciiString, ZoneErrorKind.LineEndInQuotes, ZoneErrorKind.UnclosedQuote],
        { Fault: PublicationFault.None, Record.Errors.IsEmpty: true } => [],
        _ => [ZoneErrorKind.NonAsciiString, ZoneErrorKind.LineEndInQuotes],
    };

    private static bool IsExplained(ZoneError error, HashSet<(ZoneErrorKind, SourceLocation)> explained) =>
        explained.Contains((error.Kind, EndOf(error.File, error.Entry)));

    /// <summary>What a record and an error in it have in common: the end of their entry.</summary>
    private static SourceLocation EndOf(ZoneFile file, TextSpan entry) => new(file.Source, new TextSpan(entry.End, 0));

    private static ImmutableArray<Finding> Sort(IReadOnlyList<Finding> findings) =>
    [
        .. findings
            .OrderBy(finding => finding.Location.Source.Path, StringComparer.Ordinal)
            .ThenBy(finding => finding.Location.Span.Start)
            .ThenBy(finding => finding.Location.Span.Length)
            .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)
            .ThenBy(finding => finding.Text, StringComparer.Ordinal),
    ];

    private static ImmutableArray<SourceText> Files(ImmutableArray<Zone> zones) =>
    [
        .. zones.SelectMany(zone => zone.Files).Select(file => file.Source).Distinct().OrderBy(source => source.Path, StringComparer.Ordinal),
    ];
}
