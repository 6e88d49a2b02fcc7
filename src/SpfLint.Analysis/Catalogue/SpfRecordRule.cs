namespace SpfLint.Analysis.Catalogue;

/// <summary>A rule that looks at one SPF record: its terms, its policy, its publication.</summary>
public abstract class SpfRecordRule : Rule
{
    /// <summary>
    /// Whether the rule looks further than the record, its evaluation and what the owner is to other records: at names above, say. Such a rule
    /// is asked about every record, while others are not asked again where they had nothing to say about a record's twin.
    /// </summary>
    public virtual bool LooksFurther => false;

    /// <summary>Looks at a record that is SPF or was plainly meant to be.</summary>
    public abstract void Check(SpfRecordContext context);
}
