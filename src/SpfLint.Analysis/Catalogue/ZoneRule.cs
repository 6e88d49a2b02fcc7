using SpfLint.Dns.Records;

namespace SpfLint.Analysis.Catalogue;

/// <summary>A rule that looks at a zone as a whole. It runs on fragments too and decides itself whether to speak of them.</summary>
public abstract class ZoneRule : Rule
{
    /// <summary>The types of records of which a zone must have one for the rule to look at it; empty when it looks at every zone.</summary>
    public virtual ReadOnlySpan<RecordType> Types => [];

    /// <summary>Looks at a zone.</summary>
    public abstract void Check(ZoneContext context);
}
