using SpfLint.Analysis.Diagnostics;

namespace SpfLint.Analysis;

/// <summary>A finding that a comment in its file suppresses.</summary>
/// <param name="Finding">What was found.</param>
/// <param name="Justification">The reason that the comment gives; empty when it gives none. Text of the zone, not yet escaped.</param>
public sealed record SuppressedFinding(Finding Finding, string Justification);
