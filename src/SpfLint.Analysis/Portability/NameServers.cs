namespace SpfLint.Analysis.Portability;

/// <summary>Programs that read zone files.</summary>
[Flags]
public enum NameServers
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>BIND.</summary>
    Bind = 1,

    /// <summary>Knot DNS.</summary>
    Knot = 2,

    /// <summary>NSD.</summary>
    Nsd = 4,

    /// <summary>The tools of the ldns library.</summary>
    Ldns = 8,

    /// <summary>All of them.</summary>
    All = Bind | Knot | Nsd | Ldns,
}
