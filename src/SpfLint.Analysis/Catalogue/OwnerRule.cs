using SpfLint.Dns.Records;

namespace SpfLint.Analysis.Catalogue;

/// <summary>A rule that looks at all records of one name.</summary>
public abstract class OwnerRule : Rule
{
    /// <summary>
    /// The types of records of which a name must have one for the rule to look at it; empty when it looks at every name. Large
    /// zones are mostly names of which few rules have anything to say.
    /// </summary>
    public virtual ReadOnlySpan<RecordType> Types => [];

    /// <summary>Looks at a name that owns at least one record.</summary>
    public abstract void Check(OwnerContext context);
}
