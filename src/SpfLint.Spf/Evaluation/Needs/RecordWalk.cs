using System.Collections.Immutable;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Addresses.Walking;
using SpfLint.Spf.Evaluation.Tracing;
using SpfLint.Spf.Syntax;

namespace SpfLint.Spf.Evaluation.Needs;

/// <summary>
/// Walks a record and all that it leads to, depth first, with a stack of its own: a chain of records may be as long as
/// somebody cares to publish.
/// </summary>
internal sealed class RecordWalk(PolicyTree tree, IDnsSource source)
{
    /// <summary>Most terms of one record that are asked for, ten times what receivers ask; the others are only counted.</summary>
    private const int MaxAskedTerms = 100;

    private static readonly SenderMacros s_macros = new(KnownSender.Nothing, IpFamily.Ip4, CheckHostOptions.Default);

    private readonly List<RecordFrame> _stack = [];
    private readonly Queue<TermNode> _later = [];

    public void Run(RecordNode root, PreparedRecord record)
    {
        _stack.Clear();
        _later.Clear();
        Walk(root, record);
        while (_later.TryDequeue(out TermNode? term))
        {
            term.Record = tree.Find(term.Target!.Value, out PreparedRecord? late);
            if (late is not null)
                Walk(term.Record, late);
        }
    }

    private void Walk(RecordNode root, PreparedRecord record)
    {
        _stack.Add(new RecordFrame(root, record));
        while (_stack.Count > 0)
        {
            RecordFrame frame = _stack[^1];
            if (frame.Pending is { } pending)
            {
                frame.Pending = null;
                frame.Settle(pending);
            }
            else if (frame.TryTakeTerm(out SpfTerm? term, out PreparedTarget? target))
            {
                Enter(frame, term, target);
            }
            else
            {
                frame.Finish();
                _stack.RemoveAt(_stack.Count - 1);
            }
        }
    }

    private void Enter(RecordFrame frame, SpfTerm term, PreparedTarget? target)
    {
        var node = new TermNode(term, (term as SpfDirective)?.DomainSpec ?? (term as SpfModifier)?.DomainSpec)
        {
            Target = TargetOf(target, frame.Node.Domain),
        };
        frame.Pending = node;
        frame.Add(node);
        if (node.Target is not { } name || frame.TermCount > MaxAskedTerms)
            return;

        if (node.Mechanism is not (null or SpfMechanism.Include))
        {
            node.Lookups = Ask(node.Mechanism.Value, name);
            return;
        }

        // What no evaluation gets to from here is no part of it, least of all of a loop.
        if (!node.IsReached)
        {
            _later.Enqueue(node);
            return;
        }

        node.Record = tree.Find(name, out PreparedRecord? record);
        if (record is not null)
            _stack.Add(new RecordFrame(node.Record, record));
        else if (!node.Record.IsBuilt)
            CloseLoop(node);
    }

    /// <summary>The name that a term asks for whoever sends: one without macros, or with none but that for the record's own domain.</summary>
    private static DomainName? TargetOf(PreparedTarget? target, DomainName domain)
    {
        if (target is null)
            return domain;

        if (target.IsLiteral || target.MacroString.Expands.Any(expand => expand.Letter != 'd'))
            return target.LiteralName;

        return s_macros.Expand(target, domain) is { Kind: TargetKind.Name, Name: var name } ? name : null;
    }

    private ImmutableArray<LookupTrace> Ask(SpfMechanism mechanism, DomainName target)
    {
        if (mechanism == SpfMechanism.A)
            return [Ask(target, RecordType.A), Ask(target, RecordType.Aaaa)];

        if (mechanism == SpfMechanism.Exists)
            return [Ask(target, RecordType.A)];

        // What a ptr asks depends on the sender; its target is only compared with.
        if (mechanism != SpfMechanism.Mx)
            return [];

        LookupTrace exchanges = Ask(target, RecordType.MX);
        if (exchanges.Answer.MailExchanges.Length > TermNode.MaxExchanges)
            return [exchanges];

        ImmutableArray<LookupTrace>.Builder lookups = ImmutableArray.CreateBuilder<LookupTrace>(1 + (2 * exchanges.Answer.MailExchanges.Length));
        lookups.Add(exchanges);
        foreach (MailExchange exchange in exchanges.Answer.MailExchanges)
        {
            // RFC 7505: the root in a null MX is not asked for.
            if (exchange.Host.IsRoot)
                continue;

            lookups.Add(Ask(exchange.Host, RecordType.A));
            lookups.Add(Ask(exchange.Host, RecordType.Aaaa));
        }

        return lookups.DrainToImmutable();
    }

    private LookupTrace Ask(DomainName name, RecordType type) => new(name, type, source.Resolve(name, type));

    /// <summary>Tells of the loop to the first of its records that is the asker's own, for there it can be mended.</summary>
    private void CloseLoop(TermNode closing)
    {
        closing.ClosesLoop = true;
        int head = _stack.FindIndex(frame => ReferenceEquals(frame.Node, closing.Record));
        int length = _stack.Count - head;
        int start = _stack.FindIndex(head, Math.Min(length, RecordLoop.MaxRecords), frame => frame.Node.IsOwn);
        start = start < 0 ? head : start;
        ImmutableArray<RecordNode> records =
            [.. Enumerable.Range(0, Math.Min(length, RecordLoop.MaxRecords)).Select(i => _stack[head + ((start - head + i) % length)].Node)];
        var loop = new RecordLoop(records, _stack[start].Pending!, length > records.Length);
        foreach (RecordNode record in records)
            record.Loop ??= loop;

        closing.Record!.Loop ??= loop;
        _stack[^1].Node.Loop ??= loop;
    }
}
