using System.Diagnostics;
using SpfLint.Fuzz.Targets;

namespace SpfLint.Fuzz.Running;

/// <summary>Gives an input to a target and holds what must hold for all targets.</summary>
public static class Executor
{
    // What any run may cost: windows of files, tables, the first use of a piece of code.
    private const long FixedBytes = 16 << 20;
    private const long BytesPerUnit = 128 << 10;
    private static readonly TimeSpan s_fixedTime = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_timePerUnit = TimeSpan.FromMilliseconds(0.2);

    // A loaded machine is slow now and then, slow code is slow always.
    private const int Repetitions = 4;

    /// <summary>Runs an input.</summary>
    /// <param name="target">Who reads it.</param>
    /// <param name="input">What is read.</param>
    /// <param name="signature">What it led to.</param>
    /// <returns>What is wrong, or null.</returns>
    public static Fault? Run(Target target, byte[] input, out ulong signature)
    {
        TimeSpan cost = TimeSpan.MaxValue;
        for (int i = 0; i < Repetitions; i++)
        {
            if (RunOnce(target, input, ref cost, out Outcome outcome) is { } fault)
            {
                signature = 0;
                return fault;
            }

            signature = outcome.Signature;
            if (cost <= s_fixedTime + ((input.Length + outcome.Work) * s_timePerUnit))
                return null;
        }

        signature = 0;
        return new Fault(Oracle.TimeIsBounded, $"{cost} at best of {Repetitions} times", "");
    }

    private static Fault? RunOnce(Target target, byte[] input, ref TimeSpan cost, out Outcome outcome)
    {
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        TimeSpan used = Environment.CpuUsage.TotalTime;
        try
        {
            outcome = target.Run(input);
        }
        catch (OracleException e)
        {
            outcome = default;
            return new Fault(e.Oracle, e.Message, "");
        }
#pragma warning disable CA1031 // That nothing is thrown is what is tested.
        catch (Exception e)
#pragma warning restore CA1031
        {
            outcome = default;
            return new Fault(Oracle.NeverThrows, e.ToString(), $"{e.GetType().Name} {PlaceOf(e)}");
        }

        // Other threads and other processes can only make either number larger than what the input costs.
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        if (elapsed > s_fixedTime)
            elapsed = Min(elapsed, Environment.CpuUsage.TotalTime - used);

        cost = Min(cost, elapsed);
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        long units = input.Length + outcome.Work;
        return bytes <= FixedBytes + (units * BytesPerUnit)
            ? null
            : new Fault(Oracle.AllocationIsBounded, $"{bytes} bytes for {input.Length} bytes and {outcome.Work} units of work", "");
    }

    private static TimeSpan Min(TimeSpan left, TimeSpan right) => left < right ? left : right;

    /// <summary>The method that threw: the same mistake is met in many ways.</summary>
    private static string PlaceOf(Exception e) =>
        e.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("SpfLint", StringComparison.Ordinal))?.Trim() ?? "";
}
