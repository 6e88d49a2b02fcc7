using System.Collections.Immutable;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;

namespace SpfLint.Dns.Resolution;

/// <summary>
/// Sources on top of each other: the first that knows a name answers for it, and what lies below is asked for the rest only.
/// So a pull request's zones speak before what is published.
/// </summary>
/// <param name="layers">The sources, the one to believe first at the start. Without any, every answer is <see cref="DnsStatus.Unknown"/>.</param>
/// <remarks>
/// A chain of aliases may cross layers (RFC 1034 section 5.3.3). Each of its names is asked from the top again: where a
/// published alias leads back into a zone of an upper layer, the upper layer goes on.
/// </remarks>
public sealed class LayeredSource(params IEnumerable<IDnsSource> layers) : IDnsSource
{
    private readonly ImmutableArray<IDnsSource> _layers = [.. layers];

    /// <inheritdoc/>
    public bool AnswersAtOnce => _layers.All(layer => layer.AnswersAtOnce);

    /// <inheritdoc/>
    public DnsAnswer Resolve(DomainName name, RecordType type, CancellationToken cancellation = default)
    {
        ImmutableArray<DomainName> path = [];
        while (path.Length <= AliasFollowingSource.MaxAliases)
        {
            (DnsAnswer answer, int overruled) = Ask(name, type, cancellation);
            if (overruled == answer.Aliases.Length && (answer.Status != DnsStatus.Unknown || answer.Aliases.IsEmpty))
                return path.IsEmpty ? answer : answer.Over(path.AddRange(answer.Aliases));

            path = path.AddRange(answer.Aliases, Math.Min(overruled + 1, answer.Aliases.Length));
            name = path[^1];
        }

        // A chain without end may need two layers to turn in a circle.
        return DnsAnswer.Of(DnsStatus.ServerFailure).Over(path);
    }

    /// <summary>Asks from the top down, until a layer knows something of the name.</summary>
    /// <returns>The answer, and the first of its aliases that a higher layer knows; their number when there is none.</returns>
    private (DnsAnswer Answer, int Overruled) Ask(DomainName name, RecordType type, CancellationToken cancellation)
    {
        for (int layer = 0; layer < _layers.Length; layer++)
        {
            DnsAnswer answer = _layers[layer].Resolve(name, type, cancellation);
            if (!Knows(answer))
                continue;

            int overruled = 0;
            while (overruled < answer.Aliases.Length && !IsKnownAbove(layer, answer.Aliases[overruled], type, cancellation))
                overruled++;

            return (answer, overruled);
        }

        return (DnsAnswer.Of(DnsStatus.Unknown), 0);
    }

    private bool IsKnownAbove(int layer, DomainName name, RecordType type, CancellationToken cancellation)
    {
        for (int above = 0; above < layer; above++)
        {
            if (Knows(_layers[above].Resolve(name, type, cancellation)))
                return true;
        }

        return false;
    }

    /// <summary>Whether a layer knows at least where the name leads.</summary>
    private static bool Knows(DnsAnswer answer) => answer.Status != DnsStatus.Unknown || !answer.Aliases.IsEmpty;
}
