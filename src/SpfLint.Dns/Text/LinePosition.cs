namespace SpfLint.Dns.Text;

/// <summary>A place as editors and SARIF count it (SARIF 2.1.0 section 3.30).</summary>
/// <param name="Line">One-based line; LF, CRLF and a lone CR end a line.</param>
/// <param name="Column">One-based column in UTF-16 code units; a byte order mark has no width.</param>
/// <param name="LineStart">Byte offset of the line's first byte.</param>
public readonly record struct LinePosition(long Line, long Column, long LineStart);

/// <summary>A span in lines and columns.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">The place just behind its last character.</param>
public readonly record struct LineSpan(LinePosition Start, LinePosition End);
