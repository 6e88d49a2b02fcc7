using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Configuration;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Analysis.Suppressions;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis;

/// <summary>Lints a set of zone files as one zone set: reader, records, rules, findings.</summary>
public sealed class Linter
{
    private readonly LintOptions _options;
    private readonly RuleKinds _rules;

    /// <summary>A linter for one or more runs with the same options.</summary>
    /// <param name="options">How to lint.</param>
    public Linter(LintOptions options)
        : this(options, RuleCatalogue.Kinds)
    {
    }

    internal Linter(LintOptions options, IEnumerable<Rule> rules)
        : this(options, RuleKinds.Of([.. rules]))
    {
    }

    internal Linter(LintOptions options, RuleKinds rules)
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
        SpfFacts facts = GatherFacts(zones, Answering(zones, inputs));
        ImmutableArray<SourceText> files = Files(zones);
        SharedTexts? shared = SharedTexts.Of(zones);
        var sink = new FindingSink(_options.Configuration, shared);
        ImmutableArray<SourceText> judged = _options.Lock is { } checkedLock ? files.Add(checkedLock.File.Zone.Source) : files;
        var rules = new RuleSet(_rules, SettingsOf(judged));
        Check(zones, facts, rules, sink, shared);
        var suppressions = SuppressionSet.Read(zones);
        Check(_options.Configuration.Errors, rules, sink);
        Check(suppressions?.Errors ?? [], rules, sink);

        // Last, for only now has everything been asked.
        if (_options.Lock is { } locked)
            rules.Check(new LockContext(sink, locked, facts));

        ImmutableArray<Finding> findings = Sorted(sink);
        if (suppressions is not null)
            CheckUse(suppressions, findings, rules, sink);

        if (sink.Count > findings.Length)
            findings = Sorted(sink);

        long records = 0;
        foreach (Zone zone in zones)
            records += zone.Count;

        var result = new LintResult(findings, files, records, facts.RecordCount) { Failures = [.. sink.Failures] };
        return new LintedZones(WithoutOverwritten(suppressions is null ? result : WithoutSuppressed(result, suppressions)), zones, facts.Answers);
    }

    private static void Check(IEnumerable<ConfigurationError> errors, RuleSet rules, FindingSink sink)
    {
        foreach (ConfigurationError error in errors)
            rules.Check(new ConfigurationErrorContext(sink, error));
    }

    /// <summary>That a suppression has no use shows when all else is found; then it may itself be suppressed.</summary>
    private void CheckUse(SuppressionSet suppressions, ImmutableArray<Finding> findings, RuleSet rules, FindingSink sink)
    {
        suppressions.Match(findings);
        Check(suppressions.FindUnused(_options.Configuration), rules, sink);
    }

    /// <summary>The zones that answer questions about names: those that are no answers themselves.</summary>
    private static ImmutableArray<Zone> Answering(ImmutableArray<Zone> zones, IReadOnlyList<LintInput> inputs)
    {
        HashSet<SourceText> published = [];
        foreach (LintInput input in inputs)
        {
            if (input.IsPublished)
                published.Add(input.Source);
        }

        return published.Count == 0 ? zones : [.. zones.Where(zone => !published.Contains(zone.Source))];
    }

    private static LintResult WithoutSuppressed(LintResult result, SuppressionSet suppressions)
    {
        IReadOnlyDictionary<Finding, Suppression> matches = suppressions.Match(result.Findings);
        return matches.Count == 0 ? result : result with
        {
            Findings = [.. result.Findings.Where(finding => !matches.ContainsKey(finding))],
            Suppressed = [.. result.Findings.Where(matches.ContainsKey).Select(finding => new SuppressedFinding(finding, matches[finding].Comment.Reason))],
        };
    }

    /// <summary>Leaves out what was found in a file that changed meanwhile, and what may have broken over it.</summary>
    private static LintResult WithoutOverwritten(LintResult result) =>
        result.Files.Any(static file => file.IsOverwritten) ? WithoutOverwritten(result, [.. result.Files.Where(file => file.IsOverwritten)]) : result;

    private static LintResult WithoutOverwritten(LintResult result, HashSet<SourceText> overwritten)
    {
        return result with
        {
            Findings = [.. result.Findings.Where(IsKept)],
            Suppressed = [.. result.Suppressed.Where(suppressed => IsKept(suppressed.Finding))],
            Failures = [.. result.Files.Where(overwritten.Contains).Select(LintFailure.OfOverwritten)],
        };

        bool IsKept(Finding finding) =>
            !overwritten.Contains(finding.Location.Source) && !finding.Related.Any(related => overwritten.Contains(related.Location.Source));
    }

    /// <summary>One pass over all SPF records, so that a rule may ask who includes a name in a sister file.</summary>
    private SpfFacts GatherFacts(ImmutableArray<Zone> zones, ImmutableArray<Zone> answering)
    {
        var facts = new SpfFacts { Answers = new RunAnswers(answering, _options.Outside) };
        List<(Zone Zone, int First)> parts = [];
        foreach (Zone zone in zones)
        {
            for (int first = 0; first < zone.Count && zone.HasAny([RecordType.Txt, RecordType.Spf]); first += SpfStretch.Length)
                parts.Add((zone, first));
        }

        var texts = new SpfTexts();
        var found = new SpfStretch[parts.Count];
        new Turns(parts.Count, _options.Parallelism).Take(i => found[i] = SpfStretch.Read(parts[i].Zone, parts[i].First, texts));
        for (int i = 0; i < parts.Count; i++)
            facts.Add(parts[i].Zone, found[i]);

        return facts;
    }

    /// <summary>Checks the parts of all zones, and puts what they found together in their order.</summary>
    private void Check(ImmutableArray<Zone> zones, SpfFacts facts, RuleSet rules, FindingSink sink, SharedTexts? shared)
    {
        List<LintPart> parts = LintPart.Of(zones, rules.ZoneRuleCount);
        List<Range> groups = LintPart.Group(parts);
        var checks = new ZoneCheck[parts.Count];
        var quiet = new QuietRecords();

        // Lock files and live DNS note what they are asked, in the order of the questions.
        int threads = _options.Outside is null ? _options.Parallelism : 1;
        new Turns(groups.Count, threads).Take(Check, Report);
        foreach (Range group in groups)
            sink.AddAll(checks[group.Start.Value].Sink);

        for (int first = 0, end; first < parts.Count; first = end)
        {
            end = first + 1;
            while (end < parts.Count && parts[end].Zone == parts[first].Zone)
                end++;

            Zone zone = zones[parts[first].Zone];
            if (!zone.Errors.IsEmpty)
                new ZoneCheck(zone, rules, sink, quiet).CheckErrors(new ArraySegment<ZoneCheck>(checks, first, end - first), facts);
        }

        void Check(int group)
        {
            SpfFacts known = facts.ForPart();
            var found = new FindingSink(_options.Configuration, shared);
            for (int i = groups[group].Start.Value; i < groups[group].End.Value; i++)
            {
                checks[i] = new ZoneCheck(zones[parts[i].Zone], rules, found, quiet);
                checks[i].Check(parts[i], known);
            }
        }

        void Report(int group)
        {
            for (int i = groups[group].Start.Value; i < groups[group].End.Value; i++)
                _options.Progress?.Report(new LintProgress(LintStage.Checking, parts[i].Zone + 1, zones.Length));
        }
    }

    private static ImmutableArray<Finding> Sorted(FindingSink sink) =>
        sink.Count == 0 ? [] : ImmutableCollectionsMarshal.AsImmutableArray(FindingOrder.Sort(sink.Findings));

    private FileSettings[] SettingsOf(ImmutableArray<SourceText> files)
    {
        HashSet<FileSettings> settings = [];
        foreach (SourceText file in files)
            settings.Add(_options.Configuration.For(file));

        return [.. settings];
    }

    private static ImmutableArray<SourceText> Files(ImmutableArray<Zone> zones)
    {
        HashSet<SourceText> files = [];
        foreach (Zone zone in zones)
        {
            foreach (ZoneFile file in zone.Files)
                files.Add(file.Source);
        }

        return files.Count == 1 ? [zones[0].Source] : InOrder(files);
    }

    private static ImmutableArray<SourceText> InOrder(HashSet<SourceText> files) => [.. files.OrderBy(source => source.Path, StringComparer.Ordinal)];
}
