namespace SpfLint.Spf.Addresses;

/// <summary>How what holds for addresses differs between two evaluations.</summary>
public enum AddressChangeKind
{
    /// <summary>They pass now, and did not before.</summary>
    Gain,

    /// <summary>They passed before, and do not any more.</summary>
    Loss,

    /// <summary>They pass neither before nor now, but get another result.</summary>
    Other,

    /// <summary>It depends on something that is not known.</summary>
    Open,
}
