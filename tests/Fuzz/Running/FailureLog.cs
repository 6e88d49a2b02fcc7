using SpfLint.Fuzz.Targets;

namespace SpfLint.Fuzz.Running;

/// <summary>The failures of a run: of those that are the same mistake, the shortest input.</summary>
/// <param name="output">Is told of each mistake when it is first met.</param>
public sealed class FailureLog(TextWriter output)
{
    private readonly Lock _lock = new();
    private readonly List<Failure> _failures = [];

    /// <summary>What has failed so far.</summary>
    public IReadOnlyList<Failure> Failures
    {
        get
        {
            lock (_lock)
                return [.. _failures];
        }
    }

    public void Add(Failure failure)
    {
        lock (_lock)
        {
            int index = _failures.FindIndex(known => known.Target == failure.Target && known.Fault.IsSameAs(failure.Fault));
            if (index < 0)
            {
                _failures.Add(failure);
                failure.Write(output);
                output.Flush();
            }
            else if (failure.Input.Length < _failures[index].Input.Length)
            {
                _failures[index] = failure;
            }
        }
    }

    /// <summary>Whether an oracle of a target was broken.</summary>
    public bool Has(Target target, Oracle oracle) => Failures.Any(failure => failure.Target == target && failure.Fault.Oracle == oracle);
}
