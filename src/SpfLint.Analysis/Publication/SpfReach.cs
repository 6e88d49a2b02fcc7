using SpfLint.Dns.Names;
using SpfLint.Spf.Evaluation.Needs;
using SpfLint.Spf.Evaluation.Tracing;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Publication;

/// <summary>Where the evaluation of an SPF text leads, whoever owns it.</summary>
internal sealed class SpfReach
{
    /// <summary>Most records that are looked through.</summary>
    private const int MostRecords = 100;

    private readonly NameTable _names = new();

    private SpfReach()
    {
    }

    /// <summary>Whether something there asks for names that depend on the sender (RFC 7208 sections 5.5 and 7).</summary>
    public bool DependsOnSender { get; private set; }

    /// <summary>Whether an evaluation comes to a name that is written somewhere. Its own name is none of these, unless it is written too.</summary>
    public bool Contains(ReadOnlySpan<byte> name) => _names.TryFind(name, out _);

    /// <summary>Looks through what the evaluation of a text needs.</summary>
    /// <param name="needs">That; null when it needs nothing.</param>
    /// <returns>Null when there is too much of it.</returns>
    public static SpfReach? Find(RecordNode? needs)
    {
        var reach = new SpfReach();
        if (needs is null)
            return reach;

        HashSet<RecordNode> known = [needs];
        var waiting = new Queue<RecordNode>(known);
        while (waiting.TryDequeue(out RecordNode? node))
        {
            foreach (TermNode term in node.Terms)
            {
                reach.Add(term, node.Domain);
                if (term.Record is { } next && known.Add(next))
                    waiting.Enqueue(next);
            }

            if (known.Count > MostRecords)
                return null;
        }

        return reach;
    }

    private void Add(TermNode term, DomainName domain)
    {
        DependsOnSender |= term.Mechanism == SpfMechanism.Ptr || term.DomainSpec is { IsLiteral: false };
        if (term is { DomainSpec: not null, Target: { } target })
            _names.Add(target.Wire);

        foreach (LookupTrace lookup in term.Lookups)
        {
            if (term.DomainSpec is not null || lookup.Name != domain)
                _names.Add(lookup.Name.Wire);
        }
    }
}
