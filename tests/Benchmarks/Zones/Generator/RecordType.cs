namespace SpfLint.Benchmarks.Zones;

/// <summary>The types of signed records, with their numbers.</summary>
internal enum RecordType : ushort
{
    A = 1,
    Ns = 2,
    Soa = 6,
    NSec = 47,
    DnsKey = 48,
}
