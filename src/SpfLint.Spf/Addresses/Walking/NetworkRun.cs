using System.Collections.Immutable;
using SpfLint.Dns.Records;
using SpfLint.Spf.Syntax;

namespace SpfLint.Spf.Addresses.Walking;

/// <summary>
/// Directives whose networks are known, one behind the other, as disjoint ranges in ascending order: of each address, the first
/// directive that matches it. Two networks are disjoint or one holds the other, so that sorting them is most of the work.
/// </summary>
internal sealed class NetworkRun
{
    private NetworkRun(ImmutableArray<SpfDirective> directives, ImmutableArray<MatchedRange> ranges)
    {
        Directives = directives;
        Ranges = ranges;
    }

    /// <summary>The directives in the order of the record.</summary>
    public ImmutableArray<SpfDirective> Directives { get; }

    /// <summary>The addresses that any of them matches.</summary>
    public ImmutableArray<MatchedRange> Ranges { get; }

    /// <summary>Makes a run of directives.</summary>
    /// <param name="directives">The directives.</param>
    /// <param name="networks">Networks, and for each the index of its directive; ascending by it. They are sorted in place.</param>
    public static NetworkRun Of(ImmutableArray<SpfDirective> directives, List<MatchedRange> networks)
    {
        networks.Sort(static (left, right) =>
        {
            int byFirst = left.Range.First.CompareTo(right.Range.First);
            return byFirst != 0 ? byFirst : right.Range.Last.CompareTo(left.Range.Last);
        });
        return new NetworkRun(directives, Flatten(networks));
    }

    /// <summary>Cuts sorted networks so that each address is left to the earliest directive of those that hold it.</summary>
    private static ImmutableArray<MatchedRange> Flatten(List<MatchedRange> networks)
    {
        ImmutableArray<MatchedRange>.Builder flat = ImmutableArray.CreateBuilder<MatchedRange>(networks.Count);
        var open = new Stack<MatchedRange>();
        AddressBits next = AddressBits.Zero;
        foreach (MatchedRange network in networks)
        {
            CloseBefore(network.Range.First);
            int directive = network.Directive;
            if (open.TryPeek(out MatchedRange around))
            {
                if (next < network.Range.First)
                    Emit(network.Range.First - 1, around.Directive);

                directive = Math.Min(directive, around.Directive);
            }

            next = network.Range.First;
            open.Push(network with { Directive = directive });
        }

        CloseBefore(null);
        return flat.ToImmutable();

        void CloseBefore(AddressBits? first)
        {
            while (open.TryPeek(out MatchedRange inner) && (first is null || inner.Range.Last < first))
            {
                open.Pop();
                if (next > inner.Range.Last)
                    continue;

                Emit(inner.Range.Last, inner.Directive);
                // Behind the highest address there is nothing, and what is still open ends there too.
                if (inner.Range.Last == AddressBits.MaxValue)
                    open.Clear();

                next = inner.Range.Last + 1;
            }
        }

        void Emit(AddressBits last, int directive)
        {
            if (flat.Count > 0 && flat[^1].Directive == directive && flat[^1].Range.Last + 1 == next)
                flat[^1] = new MatchedRange(new AddressRange(flat[^1].Range.First, last), directive);
            else
                flat.Add(new MatchedRange(new AddressRange(next, last), directive));
        }
    }
}

/// <summary>Addresses that a directive matches.</summary>
/// <param name="Range">The addresses.</param>
/// <param name="Directive">The directive's index in its <see cref="NetworkRun"/>.</param>
internal readonly record struct MatchedRange(AddressRange Range, int Directive);
