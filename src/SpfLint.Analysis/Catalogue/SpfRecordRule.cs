namespace SpfLint.Analysis.Catalogue;

/// <summary>A rule that looks at one SPF record: its terms, its policy, its publication.</summary>
public abstract class SpfRecordRule : Rule
{
    /// <summary>Looks at a record that is SPF or was plainly meant to be.</summary>
    public abstract void Check(SpfRecordContext context);
}
