namespace SpfLint.Analysis.Catalogue;

/// <summary>
/// Rules by what they look at. Those of a kind are made when they are first asked for: a zone without mistakes needs none of the rules that
/// word mistakes, and a rule is a class to load.
/// </summary>
internal sealed class RuleKinds
{
    private readonly Lazy<ConfigurationErrorRule[]> _configurationErrors;
    private readonly Lazy<LockRule[]> _locks;
    private readonly Lazy<OwnerRule[]> _owners;
    private readonly Lazy<SpfErrorRule[]> _spfErrors;
    private readonly Lazy<SpfRecordRule[]> _spfRecords;
    private readonly Lazy<ZoneErrorRule[]> _zoneErrors;
    private readonly Lazy<ZoneRule[]> _zones;

    /// <summary>Takes what makes the rules of each kind, each list in the order in which they are asked.</summary>
    public RuleKinds(
        Func<ConfigurationErrorRule[]> configurationErrors,
        Func<LockRule[]> locks,
        Func<OwnerRule[]> owners,
        Func<SpfErrorRule[]> spfErrors,
        Func<SpfRecordRule[]> spfRecords,
        Func<ZoneErrorRule[]> zoneErrors,
        Func<ZoneRule[]> zones)
    {
        _configurationErrors = new(configurationErrors);
        _locks = new(locks);
        _owners = new(owners);
        _spfErrors = new(spfErrors);
        _spfRecords = new(spfRecords);
        _zoneErrors = new(zoneErrors);
        _zones = new(zones);
    }

    public ConfigurationErrorRule[] ConfigurationErrors => _configurationErrors.Value;

    public LockRule[] Locks => _locks.Value;

    public OwnerRule[] Owners => _owners.Value;

    public SpfErrorRule[] SpfErrors => _spfErrors.Value;

    public SpfRecordRule[] SpfRecords => _spfRecords.Value;

    public ZoneErrorRule[] ZoneErrors => _zoneErrors.Value;

    public ZoneRule[] Zones => _zones.Value;

    /// <summary>Every rule, kind by kind.</summary>
    public Rule[] All => [.. ConfigurationErrors, .. Locks, .. Owners, .. SpfErrors, .. SpfRecords, .. ZoneErrors, .. Zones];

    /// <summary>Sorts rules that have been made.</summary>
    public static RuleKinds Of(IReadOnlyCollection<Rule> rules) => new(
        () => [.. rules.OfType<ConfigurationErrorRule>()],
        () => [.. rules.OfType<LockRule>()],
        () => [.. rules.OfType<OwnerRule>()],
        () => [.. rules.OfType<SpfErrorRule>()],
        () => [.. rules.OfType<SpfRecordRule>()],
        () => [.. rules.OfType<ZoneErrorRule>()],
        () => [.. rules.OfType<ZoneRule>()]);
}
