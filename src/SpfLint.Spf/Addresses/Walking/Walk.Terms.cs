using System.Globalization;
using System.Text;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Syntax;

namespace SpfLint.Spf.Addresses.Walking;

/// <content>The terms (RFC 7208 sections 5 and 6.1). Each takes the undecided segments and gives those that are still undecided behind it.</content>
internal sealed partial class Walk
{
    private List<Segment> Match(Frame frame, PreparedDirective prepared, List<Segment> segments)
    {
        SpfDirective directive = prepared.Directive;
        if (directive.Mechanism == SpfMechanism.All)
        {
            Decide(frame, Frame.ResultOf(directive.Qualifier), EvaluationReason.DirectiveMatched, directive, segments);
            return [];
        }

        segments = CountTerm(frame, directive, segments);
        if (segments.Count == 0)
            return segments;

        Target target = _macros.Expand(prepared.Target, frame.Visit.Domain);
        switch (target.Kind)
        {
            case TargetKind.Open:
                return Doubt(OpenMacros(frame, directive, target), segments);

            // A domain that cannot be one has the result none (section 4.3), which no include may have (section 5.2).
            case TargetKind.Malformed when directive.Mechanism == SpfMechanism.Include:
                Decide(frame, SpfResult.PermError, EvaluationReason.MalformedTarget, directive, segments);
                return [];

            case TargetKind.Malformed or TargetKind.NonAsciiLocalPart:
                return segments;
        }

        return directive.Mechanism switch
        {
            SpfMechanism.Include => Include(frame, directive, target.Name, segments),
            SpfMechanism.A => MatchAddresses(frame, directive, target.Name, segments).Undecided,
            SpfMechanism.Mx => MatchExchanges(frame, directive, target.Name, segments),
            SpfMechanism.Ptr => Doubt(Dependency(AddressDependencyKind.ReverseNames, frame, directive), segments),
            _ => MatchExistence(frame, directive, target.Name, segments),
        };
    }

    /// <summary>Section 5.2. What the included record does not match comes back with what it spent inside.</summary>
    private List<Segment> Include(Frame frame, SpfDirective include, DomainName target, List<Segment> segments)
    {
        var inner = new Frame(new RecordVisit(target, frame.Visit, include), frame);
        CheckDomain(inner, segments);
        inner.Unmatched.SortAndJoin();
        return inner.Unmatched;
    }

    /// <summary>Section 6.1.</summary>
    private void Follow(Frame frame, PreparedModifier redirect, List<Segment> segments)
    {
        SpfModifier modifier = redirect.Modifier;
        segments = CountTerm(frame, modifier, segments);
        if (segments.Count == 0)
            return;

        Target target = _macros.Expand(redirect.Target, frame.Visit.Domain);
        switch (target.Kind)
        {
            case TargetKind.Name:
                CheckDomain(new Frame(new RecordVisit(target.Name, frame.Visit, modifier), frame), segments);
                break;

            case TargetKind.Open:
                string text = TextOf(frame, modifier);
                var dependency = new AddressDependency(AddressDependencyKind.Macros, text)
                {
                    Term = text,
                    Domain = frame.Visit.Domain,
                    Question = new MacroQuestion(target.Name, MacroQuestionKind.Record, Family),
                };
                segments = Doubt(dependency, segments);
                Decide(frame, SpfResult.Unknown, EvaluationReason.UnknownAnswer, modifier, segments);
                break;

            // A name that cannot be asked for is no better than one without a record.
            default:
                EvaluationReason reason = target.Kind == TargetKind.Malformed ? EvaluationReason.MalformedTarget : EvaluationReason.NonAsciiLocalPart;
                Decide(frame, SpfResult.PermError, reason, modifier, segments);
                break;
        }
    }

    /// <summary>Section 5.3.</summary>
    /// <returns>What is left, and whether the addresses were not known.</returns>
    private (List<Segment> Undecided, bool IsUnknown) MatchAddresses(
        Frame frame, SpfDirective directive, DomainName host, List<Segment> segments)
    {
        DnsAnswer answer = Lookup(host, Family == IpFamily.Ip4 ? RecordType.A : RecordType.Aaaa);
        return answer.Status == DnsStatus.NoError
            ? (Take(frame, Networks.Of(directive, answer, Family), segments), false)
            : (WithoutRecords(frame, directive, host, answer, segments), answer.Status == DnsStatus.Unknown);
    }

    /// <summary>Section 5.4.</summary>
    private List<Segment> MatchExchanges(Frame frame, SpfDirective directive, DomainName target, List<Segment> segments)
    {
        DnsAnswer answer = Lookup(target, RecordType.MX);
        if (answer.Status != DnsStatus.NoError)
            return WithoutRecords(frame, directive, target, answer, segments);

        if (answer.MailExchanges.Length > _options.MaxMailExchanges)
        {
            Decide(frame, SpfResult.PermError, EvaluationReason.TooManyMailExchanges, directive, segments);
            return [];
        }

        // An exchange that matches, or that ends everything, makes an unknown one irrelevant: doubts are noted at the end.
        var unknown = new List<DomainName>();
        var destinations = new Destination?[1];
        foreach (MailExchange exchange in answer.MailExchanges)
        {
            // RFC 7505: there is no host to ask for.
            if (exchange.Host.IsRoot)
                continue;

            DnsAnswer addresses = Lookup(exchange.Host, Family == IpFamily.Ip4 ? RecordType.A : RecordType.Aaaa);
            if (addresses.Status == DnsStatus.Unknown)
                unknown.Add(exchange.Host);
            else if (addresses.Status == DnsStatus.NoError)
                segments = Take(frame, Networks.Of(directive, addresses, Family), segments, destinations);
            else
                segments = WithoutRecords(frame, directive, exchange.Host, addresses, DoubtThoseItEnds(frame, directive, unknown, addresses, segments));
        }

        foreach (DomainName name in unknown)
            segments = Doubt(UnknownAnswer(name, frame, directive), segments);

        return segments;
    }

    /// <summary>Notes for the addresses that an answer without records is the end of that an exchange before it may have matched them.</summary>
    private List<Segment> DoubtThoseItEnds(Frame frame, SpfDirective directive, List<DomainName> unknown, DnsAnswer answer, List<Segment> segments)
    {
        foreach (DomainName name in unknown)
        {
            AddressDependency dependency = UnknownAnswer(name, frame, directive);
            var step = new PathStep(path => _paths.WithDependency(path, dependency));
            segments = segments.ConvertAll(segment => answer.IsFailure || _paths[segment.Path].VoidLookups >= _options.MaxVoidLookups
                ? segment with { Path = step.After(segment.Path) }
                : segment);
        }

        return segments;
    }

    /// <summary>Section 5.7: the question is for A records whatever family the client has.</summary>
    private List<Segment> MatchExistence(Frame frame, SpfDirective directive, DomainName target, List<Segment> segments)
    {
        DnsAnswer answer = Lookup(target, RecordType.A);
        if (answer.Status != DnsStatus.NoError)
            return WithoutRecords(frame, directive, target, answer, segments);

        Decide(frame, Frame.ResultOf(directive.Qualifier), EvaluationReason.DirectiveMatched, directive, segments);
        return [];
    }

    /// <summary>An answer without records: no match, and a void lookup; or an error; or a doubt (sections 4.6.4 and 5).</summary>
    private List<Segment> WithoutRecords(
        Frame frame, SpfDirective directive, DomainName name, DnsAnswer answer, List<Segment> segments)
    {
        if (answer.IsNegative)
        {
            return Spend(
                frame,
                directive,
                segments,
                static (paths, path) => paths.WithVoidLookup(path),
                static (path, options) => path.VoidLookups > options.MaxVoidLookups,
                EvaluationReason.TooManyVoidLookups);
        }

        if (answer.Status == DnsStatus.Unknown)
            return Doubt(UnknownAnswer(name, frame, directive), segments);

        Decide(frame, SpfResult.TempError, EvaluationReason.DnsFailure, directive, segments);
        return [];
    }

    /// <summary>Counts a term that asks DNS (section 4.6.4).</summary>
    private List<Segment> CountTerm(Frame frame, SpfTerm term, List<Segment> segments)
    {
        frame.Visit.OwnLookupCount++;
        return Spend(
            frame,
            term,
            segments,
            static (paths, path) => paths.WithLookup(path),
            static (path, options) => path.Lookups > options.MaxLookups,
            EvaluationReason.TooManyLookups);
    }

    private List<Segment> Spend(
        Frame frame,
        SpfTerm term,
        List<Segment> segments,
        Func<PathStates, int, int> spend,
        Func<PathState, CheckHostOptions, bool> isTooMuch,
        EvaluationReason reason)
    {
        // In place, for there may be thousands of segments, and each caller goes on with what this returns.
        Destination? tooMany = null;
        (int before, int after) = (-1, -1);
        int left = 0;
        for (int i = 0; i < segments.Count; i++)
        {
            // Those that have come the same way go on the same way.
            if (segments[i].Path != before)
                (before, after) = (segments[i].Path, spend(_paths, segments[i].Path));

            Segment spent = segments[i] with { Path = after };
            if (isTooMuch(_paths[after], _options))
                Send(tooMany ??= frame.Route(SpfResult.PermError, reason, term), spent);
            else
                segments[left++] = spent;
        }

        segments.RemoveRange(left, segments.Count - left);
        return segments;
    }

    private List<Segment> Doubt(AddressDependency dependency, List<Segment> segments)
    {
        var step = new PathStep(path => _paths.WithDependency(path, dependency));
        return segments.ConvertAll(segment => segment with { Path = step.After(segment.Path) });
    }

    /// <summary>Lets networks take the addresses that they hold: one merge of two ascending lists.</summary>
    private List<Segment> Take(Frame frame, NetworkRun run, List<Segment> segments) =>
        Take(frame, run, segments, new Destination?[run.Directives.Length]);

    /// <summary>The same in parts, where one directive has several runs.</summary>
    private List<Segment> Take(Frame frame, NetworkRun run, List<Segment> segments, Destination?[] destinations)
    {
        var left = new List<Segment>(segments.Count + run.Ranges.Length);
        int at = 0;
        foreach (Segment segment in segments)
        {
            Segment rest = segment;
            bool isTaken = false;
            while (at < run.Ranges.Length && run.Ranges[at].Range.Last < rest.Range.First)
                at++;

            while (at < run.Ranges.Length && run.Ranges[at].Range.First <= rest.Range.Last)
            {
                (AddressRange network, int index) = run.Ranges[at];
                if (network.First > rest.Range.First)
                    left.Add(rest with { Range = rest.Range with { Last = network.First - 1 } });

                var taken = new AddressRange(AddressBits.Max(network.First, rest.Range.First), AddressBits.Min(network.Last, rest.Range.Last));
                SpfDirective directive = run.Directives[index];
                Send(
                    destinations[index] ??= frame.Route(Frame.ResultOf(directive.Qualifier), EvaluationReason.DirectiveMatched, directive),
                    rest with { Range = taken });
                isTaken = taken.Last == rest.Range.Last;
                if (isTaken)
                    break;

                rest = rest with { Range = rest.Range with { First = taken.Last + 1 } };
                at++;
            }

            if (!isTaken)
                left.Add(rest);
        }

        return left;
    }

    private AddressDependency UnknownAnswer(DomainName name, Frame frame, SpfDirective directive)
    {
        int length = Family == IpFamily.Ip4 ? directive.Ip4CidrLength?.Value ?? 32 : directive.Ip6CidrLength?.Value ?? 128;
        return Dependency(AddressDependencyKind.UnknownAnswer, frame, directive) with
        {
            Subject = SubjectOf(name),
            Term = directive.Mechanism == SpfMechanism.Exists ? "exists" : string.Create(CultureInfo.InvariantCulture, $"a/{length}"),
            Domain = DomainName.Root,
        };
    }

    private static AddressDependency UnknownRecord(Frame frame) =>
        new(AddressDependencyKind.UnknownAnswer, SubjectOf(frame.Visit.Domain)) { Matched = frame.IsIncluded ? MatchedResult(frame, SpfResult.Pass) : null };

    private AddressDependency OpenMacros(Frame frame, SpfDirective directive, Target target)
    {
        MacroQuestionKind kind = directive.Mechanism switch
        {
            SpfMechanism.Include => MacroQuestionKind.Record,
            SpfMechanism.A => MacroQuestionKind.Addresses,
            SpfMechanism.Mx => MacroQuestionKind.Exchanges,
            _ => MacroQuestionKind.Existence,
        };

        // The names of a ptr are the client's, and its target only says which of them count (section 5.5).
        return Dependency(AddressDependencyKind.Macros, frame, directive) with
        {
            Question = directive.Mechanism == SpfMechanism.Ptr ? null : new MacroQuestion(target.Name, kind, Family),
        };
    }

    private static AddressDependency Dependency(AddressDependencyKind kind, Frame frame, SpfDirective directive)
    {
        string text = TextOf(frame, directive);
        return new AddressDependency(kind, text)
        {
            Term = text.TrimStart('+', '-', '~', '?'),
            Domain = frame.Visit.Domain,
            Matched = MatchedResult(frame, Frame.ResultOf(directive.Qualifier)),
        };
    }

    /// <summary>What a result of a record comes to; null when an include takes it for no match.</summary>
    private static SpfResult? MatchedResult(Frame frame, SpfResult result) =>
        frame.Route(result, EvaluationReason.DirectiveMatched, null).Decision?.Result;

    private static string SubjectOf(DomainName name) => name.IsRoot ? "." : name.ToString()[..^1];

    private static string TextOf(Frame frame, SpfTerm term) => Encoding.ASCII.GetString(term.Span.Of(frame.Visit.Record!.Text.Span));

    /// <summary>A step that all segments take; those that have come the same way go on the same way.</summary>
    private struct PathStep(Func<int, int> step)
    {
        private int _before = -1;
        private int _after;

        public int After(int path)
        {
            if (path != _before)
            {
                _before = path;
                _after = step(path);
            }

            return _after;
        }
    }
}
