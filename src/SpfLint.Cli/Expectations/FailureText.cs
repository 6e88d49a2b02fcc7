using SpfLint.Analysis.Simulation;
using SpfLint.Cli.Check;
using SpfLint.Cli.Output;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Cli.Expectations;

/// <summary>Why a test has failed: what was expected, what came instead, what decided it, and every step.</summary>
/// <param name="output">Takes the text.</param>
internal sealed class FailureText(TextWriter output)
{
    /// <summary>The results that a test takes, and the explanation if it wants one.</summary>
    public static string Expected(Expectation expectation) =>
        Describe(string.Join(" or ", expectation.Results.Select(SpfResultNames.Of)), expectation.Explanation);

    /// <summary>What came, in as many words.</summary>
    public static string Got(ExpectationResult result) => Describe(
        SpfResultNames.Of(result.Outcome.Result),
        result.Expectation.Explanation is null ? null : Expectation.ExplanationOf(result.Outcome));

    /// <summary>Writes it all, each line indented.</summary>
    /// <exception cref="IOException">A zone file cannot be read any more, or the output is closed.</exception>
    public void Write(ExpectationResult result)
    {
        SenderReport report = result.Explain();
        WriteLine($"  expected  {Expected(result.Expectation)}");
        WriteLine($"  got       {Got(result)}: {ResultSentence.Of(report)}");
        if (report is not { Trace.Root: { } root, Decider: { } decider })
        {
            WriteLine($"            '{report.Identity.Sender}' has no domain that can send mail.");
            return;
        }

        WriteLine($"            {Decision.WithTerm(report, decider)}");
        if (ResultSentence.OfAssumption(report.Outcome) is { } assumption)
            WriteLine($"            {assumption}");

        WriteLine("  Trace:");
        new TraceText(output, new TracePlaces(report), report.Identity.Client).Write(root, "    ");
    }

    private static string Describe(string result, string? explanation) =>
        explanation is null ? result : $"{result} with the explanation '{explanation}'";

    private void WriteLine(string line) => output.WriteLine(Printable.Escape(line));
}
