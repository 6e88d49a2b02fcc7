namespace SpfLint.Fuzz.Running;

/// <summary>Makes a failing input smaller as long as it fails in the same way: by taking out pieces, halves first, bytes last.</summary>
public static class Minimizer
{
    // Slow inputs cannot be tried often.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    public static Failure Minimize(Failure failure)
    {
        var patience = System.Diagnostics.Stopwatch.StartNew();
        byte[] input = failure.Input;
        Fault fault = failure.Fault;
        for (int size = Math.Max(1, input.Length / 2); size > 0;)
        {
            bool isShorter = false;
            for (int at = 0; at < input.Length && patience.Elapsed < s_patience;)
            {
                byte[] shorter = [.. input.AsSpan(0, at), .. input.AsSpan(Math.Min(at + size, input.Length))];
                if (Executor.Run(failure.Target, shorter, out _) is { } same && same.IsSameAs(fault))
                    (input, fault, isShorter) = (shorter, same, true);
                else
                    at += size;
            }

            size = isShorter && size == 1 ? 1 : size / 2;
        }

        return failure with { Input = input, Fault = fault };
    }
}
