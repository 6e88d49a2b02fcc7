namespace SpfLint.Analysis.Catalogue;

/// <summary>A rule that looks at a zone as a whole. It runs on fragments too and decides itself whether to speak of them.</summary>
public abstract class ZoneRule : Rule
{
    /// <summary>Looks at a zone.</summary>
    public abstract void Check(ZoneContext context);
}
