using SpfLint.Dns.Resolution;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Publication;

/// <summary>What a run can find out about names: from its zones first, then from what it was given beside them.</summary>
public sealed class RunAnswers
{
    private readonly Lazy<IDnsSource> _source;

    /// <summary>The answers of a run. Nothing is prepared before the first question, for most zones never need one.</summary>
    /// <param name="zones">The zones of the run.</param>
    /// <param name="outside">What is known of names that none of the zones owns; null when nothing is.</param>
    public RunAnswers(IReadOnlyCollection<Zone> zones, IDnsSource? outside) =>
        _source = new Lazy<IDnsSource>(() => outside is null ? new ZoneSource(zones) : new LayeredSource(new ZoneSource(zones), outside));

    /// <summary>The answers of a run without zones: everything is unknown.</summary>
    public static RunAnswers None { get; } = new([], outside: null);

    /// <summary>Answers as the zones of the run say; <see cref="DnsStatus.Unknown"/> where nobody knows.</summary>
    public IDnsSource Source => _source.Value;
}
