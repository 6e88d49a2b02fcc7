namespace SpfLint.Analysis.Catalogue;

/// <summary>A rule that looks at all records of one name.</summary>
public abstract class OwnerRule : Rule
{
    /// <summary>Looks at a name that owns at least one record.</summary>
    public abstract void Check(OwnerContext context);
}
