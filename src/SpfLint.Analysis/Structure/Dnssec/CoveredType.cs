using SpfLint.Dns.Records;

namespace SpfLint.Analysis.Structure.Dnssec;

/// <summary>A type of which a name has a signature.</summary>
/// <param name="Type">The type that is covered.</param>
/// <param name="Algorithm">The signature's algorithm.</param>
internal readonly record struct CoveredType(RecordType Type, byte Algorithm);
