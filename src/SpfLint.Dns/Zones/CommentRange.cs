namespace SpfLint.Dns.Zones;

/// <summary>A comment in the bytes that the reader was given.</summary>
/// <param name="Start">Offset of the semicolon.</param>
/// <param name="Length">Number of bytes up to the line's end.</param>
public readonly record struct CommentRange(int Start, int Length);
