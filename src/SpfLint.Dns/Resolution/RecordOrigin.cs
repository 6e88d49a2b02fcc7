using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Resolution;

/// <summary>The record of a zone file that part of an answer comes from.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="Index">The record's index in it.</param>
public readonly record struct RecordOrigin(Zone Zone, int Index);
