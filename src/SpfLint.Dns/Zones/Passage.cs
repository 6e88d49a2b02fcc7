namespace SpfLint.Dns.Zones;

/// <summary>
/// Records one behind the other of which the same holds, whatever they say. Almost all zones are a handful of passages, so that a record need not hold
/// these numbers itself; one that <c>$GENERATE</c> made is a passage of its own.
/// </summary>
/// <param name="File">Index of the file in <see cref="Zone.Files"/>.</param>
/// <param name="Origin">The number in <see cref="Zone.Names"/> of the origin in force.</param>
/// <param name="Iteration">The value of <c>$GENERATE</c>'s counter, or -1.</param>
public readonly record struct Passage(int File, int Origin, int Iteration);
