using System.Globalization;
using System.Security.Cryptography;
using SpfLint.Fuzz.Targets;

namespace SpfLint.Fuzz;

/// <summary>What a command line asks for.</summary>
public sealed record FuzzOptions
{
    public const string Help = """
        Usage: fuzz [--seconds N | --inputs N] [--seed S] [--target NAME]... [--workers N]
               fuzz --target NAME --seed S --at INDEX
               fuzz --target NAME --file FILE

          --seconds N     for how long; 60 unless inputs are counted
          --inputs N      inputs for each target
          --seed S        what all inputs follow from; random unless given
          --target NAME   only this target; may be given several times
          --workers N     threads; as many as there are processors unless given
          --at INDEX      only that input of a target
          --file FILE     only the input in a file
        """;

    private const int UsualSeconds = 60;

    private readonly List<string> _targets = [];

    private FuzzOptions()
    {
    }

    public ulong Seed { get; private set; } = BitConverter.ToUInt32(RandomNumberGenerator.GetBytes(sizeof(uint)));

    /// <summary>When to stop; null when inputs are counted.</summary>
    public TimeSpan? Time { get; private set; } = TimeSpan.FromSeconds(UsualSeconds);

    public long MaxInputs { get; private set; } = long.MaxValue;

    public int Workers { get; private set; } = Environment.ProcessorCount;

    /// <summary>The number of the only input to run.</summary>
    public long? At { get; private set; }

    /// <summary>The file with the only input to run.</summary>
    public string? File { get; private set; }

    public bool Includes(Target target) => _targets.Count == 0 || _targets.Contains(target.Name);

    /// <summary>Reads a command line.</summary>
    /// <returns>Null when it makes no sense.</returns>
    public static FuzzOptions? Read(IReadOnlyList<string> args)
    {
        var options = new FuzzOptions();
        for (int i = 0; i + 1 < args.Count; i += 2)
        {
            if (!options.TrySet(args[i], args[i + 1]))
                return null;
        }

        bool isWhole = args.Count % 2 == 0 && options._targets.All(name => AllTargets.List.Any(target => target.Name == name));
        bool isOne = options.At is not null || options.File is not null;
        return isWhole && (!isOne || options._targets.Count == 1) ? options : null;
    }

    private bool TrySet(string option, string value)
    {
        if (option is "--target" or "--file")
        {
            if (option == "--target")
                _targets.Add(value);
            else
                File = value;

            return true;
        }

        if (!ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number) || (number > int.MaxValue && option != "--seed"))
            return false;

        switch (option)
        {
            case "--seconds":
                Time = TimeSpan.FromSeconds(number);
                break;

            case "--inputs":
                (Time, MaxInputs) = (null, (long)number);
                break;

            case "--seed":
                Seed = number;
                break;

            case "--workers":
                Workers = Math.Max(1, (int)number);
                break;

            case "--at":
                At = (long)number;
                break;

            default:
                return false;
        }

        return true;
    }
}
