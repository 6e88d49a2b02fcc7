using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Diagnostics;

/// <summary>A place in a zone file, to the byte. Lines and columns are computed only for what is printed.</summary>
/// <param name="Source">The file.</param>
/// <param name="Span">The bytes.</param>
public readonly record struct SourceLocation(SourceText Source, TextSpan Span);
