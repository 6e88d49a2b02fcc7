using System.Text;
using SpfLint.Analysis;
using SpfLint.Cli.Output;

namespace SpfLint.Cli;

/// <summary>All that the tool knows of the process it runs in, so that tests can run it without one.</summary>
internal sealed class ToolEnvironment
{
    /// <summary>Takes findings and rule pages.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Takes messages about the run itself.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Opens standard input; throws a <see cref="StandardStreamException"/> where it is closed.</summary>
    public required Func<Stream> OpenInput { get; init; }

    /// <summary>Opens standard output for a protocol that has it to itself.</summary>
    public Func<Stream> OpenOutput { get; init; } = static () => Stream.Null;

    /// <summary>The absolute folder that relative paths start from.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Reads an environment variable.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>Whether <see cref="Output"/> ends at a terminal.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Tells the day on which something was asked, and when a run is long; nothing else of a run depends on it.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Number of threads that may work at once; nothing that is printed depends on it.</summary>
    public int Parallelism { get; init; } = 1;

    /// <summary>What has the linter loaded before it is needed; null when nothing has.</summary>
    public Rehearsal? Rehearsal { get; init; }

    /// <summary>Whether <see cref="Error"/> ends at a terminal.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Tells the user something about the run itself, on a line of <see cref="Error"/>.</summary>
    /// <param name="message">A sentence; it may hold any text that came from outside.</param>
    public void Say(string message)
    {
        // Where both go to one file, a patch must end before a sentence begins.
        Output.Flush();
        Error.WriteLine($"{Tool.Name}: {Printable.Escape(message)}");
    }

    /// <summary>Tells the user what could not be linted, or not to its end.</summary>
    /// <returns>Whether there was anything to tell.</returns>
    public bool SayFailures(LintResult result)
    {
        foreach (LintFailure failure in result.Failures)
            Say(failure.Message);

        return !result.Failures.IsEmpty;
    }

    /// <summary>Writes bytes to <see cref="Output"/> as they are, whatever their encoding.</summary>
    /// <param name="bytes">What comes behind all that was written before.</param>
    public void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        if (Output is StreamWriter writer)
        {
            writer.Flush();
            writer.BaseStream.Write(bytes);
        }
        else
        {
            Output.Write(Encoding.UTF8.GetString(bytes));
        }
    }

    /// <summary>The same with what goes to standard output on standard error, when something else has taken the former.</summary>
    public ToolEnvironment WithOutputOnError() => new()
    {
        Output = Error,
        Error = Error,
        OpenInput = OpenInput,
        WorkingDirectory = WorkingDirectory,
        Variable = Variable,
        OutputIsTerminal = ErrorIsTerminal,
        Clock = Clock,
        Parallelism = Parallelism,
        ErrorIsTerminal = ErrorIsTerminal,
    };

    /// <summary>The same in another folder, where nothing is said about the run itself.</summary>
    /// <param name="folder">The absolute folder that relative paths start from.</param>
    public ToolEnvironment SilentIn(string folder) => new()
    {
        Output = Output,
        Error = TextWriter.Null,
        OpenInput = OpenInput,
        WorkingDirectory = folder,
        Variable = Variable,
        Clock = Clock,
        Parallelism = Parallelism,
    };

    /// <summary>The process's own console, folder and variables.</summary>
    /// <param name="rehearsal">What has been started in it to have the linter loaded.</param>
    public static ToolEnvironment OfProcess(Rehearsal? rehearsal)
    {
        // UTF-8 whatever the locale says, and without a byte order mark: SARIF and zone text are UTF-8.
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new ToolEnvironment
        {
            Output = new StreamWriter(new StandardStream(Open(StandardDescriptor.Output), "Standard output"), utf8, bufferSize: 1 << 15),
            Error = new StreamWriter(new StandardStream(Open(StandardDescriptor.Error), "Standard error"), utf8) { AutoFlush = true },
            OpenInput = static () => Open(StandardDescriptor.Input) ?? throw new StandardStreamException("Standard input is closed."),
            OpenOutput = static () => Open(StandardDescriptor.Output) ?? throw new StandardStreamException("Standard output is closed."),
            WorkingDirectory = Environment.CurrentDirectory,
            Parallelism = Environment.ProcessorCount,
            Rehearsal = rehearsal,
            Variable = Environment.GetEnvironmentVariable,
            OutputIsTerminal = StandardDescriptor.IsTerminal(StandardDescriptor.Output),
            ErrorIsTerminal = StandardDescriptor.IsTerminal(StandardDescriptor.Error),
        };
    }

    private static Stream? Open(int descriptor) =>
        StandardDescriptor.WasClosed(descriptor) ? null
        : descriptor == StandardDescriptor.Input ? Console.OpenStandardInput()
        : StandardDescriptor.Open(descriptor);
}
