using SpfLint.Analysis;
using SpfLint.Cli.Commands;
using SpfLint.Dns.Text;

namespace SpfLint.Cli;

/// <summary>
/// A lint of a few records in memory, on a thread of its own, while the main thread finds out what it is asked for. A short run is the
/// runtime at work, which loads types and looks methods up; most of what a lint needs of that is the same for any zone, and is there when the
/// files are found. Nobody sees what a rehearsal finds, or that it fails.
/// </summary>
internal sealed class Rehearsal
{
    private readonly Thread _thread = new(Lint) { IsBackground = true };

    private Rehearsal() => _thread.UnsafeStart();

    /// <summary>
    /// What almost every zone with mail has, and nothing else: what it does not have would be loaded in vain. Nothing is wrong with it, or the
    /// rules that word mistakes would be loaded.
    /// </summary>
    internal static ReadOnlySpan<byte> Zone => """
        $ORIGIN example.org.
        $TTL 3600
        @ IN SOA ns1 hostmaster 1 7200 3600 1209600 3600
        @ IN NS ns1
        @ IN NS ns2
        ns1 IN A 192.0.2.1
        ns2 IN A 192.0.2.2
        @ IN MX 10 mail
        mail IN A 192.0.2.3
        @ IN TXT "v=spf1 mx -all"
        mail IN TXT "v=spf1 a -all"

        """u8;

    /// <summary>Starts one where the command line asks for a lint, and a processor is free for it.</summary>
    /// <param name="args">The command line.</param>
    /// <returns>Null when there is nothing to rehearse.</returns>
    public static Rehearsal? For(IReadOnlyList<string> args) =>
        Environment.ProcessorCount > 1 && CommandTree.AsksForLint(args) ? new Rehearsal() : null;

    /// <summary>Waits for its end: two threads that load the same things at the same time keep each other waiting for longer.</summary>
    public void Wait() => _thread.Join();

    private static void Lint()
    {
        try
        {
            new Linter(new LintOptions()).Run([new LintInput(new MemorySource("example.org.zone", Zone.ToArray()))]);
        }
        catch (Exception)
        {
            // What breaks here breaks in the lint as well, where somebody is told.
        }
    }
}
