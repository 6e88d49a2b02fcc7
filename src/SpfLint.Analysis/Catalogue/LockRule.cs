namespace SpfLint.Analysis.Catalogue;

/// <summary>A rule that looks at the run's lock file once all zones have been checked, and so once all questions have been asked.</summary>
public abstract class LockRule : Rule
{
    /// <summary>Looks at the lock file.</summary>
    public abstract void Check(LockContext context);
}
