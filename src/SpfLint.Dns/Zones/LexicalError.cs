namespace SpfLint.Dns.Zones;

/// <summary>A mistake in how an entry is written, before anything is known of its meaning.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Start">Offset into the reader's bytes.</param>
/// <param name="Length">Number of bytes.</param>
public readonly record struct LexicalError(ZoneErrorKind Kind, int Start, int Length);
