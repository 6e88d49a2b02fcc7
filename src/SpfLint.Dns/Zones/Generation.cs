using SpfLint.Dns.Text;

namespace SpfLint.Dns.Zones;

/// <summary>One of the records that a <c>$GENERATE</c> makes.</summary>
/// <param name="Value">The counter's value.</param>
/// <param name="Directive">Where the directive stands.</param>
/// <param name="Owner">The owner that comes of it, as if it were written there.</param>
public sealed record Generation(int Value, TextSpan Directive, ReadOnlyMemory<byte> Owner);
