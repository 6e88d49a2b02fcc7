namespace SpfLint.Analysis.Diagnostics;

/// <summary>Another place that a finding is about: the other record, the including line.</summary>
/// <param name="Location">Where.</param>
/// <param name="Message">What is there: a short sentence with a period.</param>
public sealed record RelatedLocation(SourceLocation Location, string Message);
