using System.Numerics;

namespace SpfLint.Fuzz.Inputs;

/// <summary>
/// SplitMix64 (Steele, Lea, Flood 2014). <see cref="Random"/> promises no sequence across versions, and a seed that is printed today must
/// give the same inputs tomorrow.
/// </summary>
public sealed class SeededRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A generator for one part of a run, which owes nothing to the others.</summary>
    public static SeededRandom For(ulong seed, string part, long number) => new(Hash.Mix(seed ^ Hash.Of(part)) + Hash.Mix((ulong)number));

    public ulong Next() => Hash.Mix(_state += 0x9E3779B97F4A7C15);

    /// <summary>A number from 0 to <paramref name="end"/> - 1; 0 when there is none.</summary>
    public int Below(int end) => end <= 1 ? 0 : (int)(((Next() >> 32) * (ulong)end) >> 32);

    /// <summary>A number from <paramref name="start"/> to <paramref name="end"/> - 1.</summary>
    public int Between(int start, int end) => start + Below(end - start);

    /// <summary>True once in <paramref name="n"/> times.</summary>
    public bool OnceIn(int n) => Below(n) == 0;

    /// <summary>A length from 1 on: half of them 1 or 2, few of them long.</summary>
    public int Length(int max) => Math.Min(max, 1 << BitOperations.TrailingZeroCount(Next() | (1UL << 10))) is var bound ? 1 + Below(bound) : 1;

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];
}
