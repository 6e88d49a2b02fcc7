namespace SpfLint.Analysis.Diagnostics;

/// <summary>How much a finding matters; ordered, so that comparisons read naturally.</summary>
public enum Severity
{
    /// <summary>The rule does not run.</summary>
    Off,

    /// <summary>Style, or good practice.</summary>
    Note,

    /// <summary>Legal, but not what was meant, or harmful.</summary>
    Warning,

    /// <summary>Receivers give permerror or ignore the record, or the zone does not load.</summary>
    Error,
}
