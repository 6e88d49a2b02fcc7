using System.Collections.Immutable;
using SpfLint.Dns.Locking;
using SpfLint.Dns.Text;
using SpfLint.Fuzz.Inputs;

namespace SpfLint.Fuzz.Targets;

/// <summary>Lock files.</summary>
public sealed class LockTarget : Target
{
    private static readonly Oracle s_stable = new("what a lock file says is written and read again as the same");

    public override string Name => "lock";

    public override ImmutableArray<Oracle> OwnOracles => [Spans.LieInside, s_stable];

    public override Vocabulary Vocabulary { get; } = Vocabulary.Zone.And(Vocabulary.Of(
        "", "; gone.example. NXDOMAIN\n", "; mail.example. AAAA NODATA\n", "NODATA", "NXDOMAIN", "$ORIGIN .\n", "$TTL 0\n", "a.example. CNAME b.example.\n", "b.example. MX 10 a.example.\n", "a.example. TXT \"v=spf1 -all\"\n"));

    public override int RoundLength => 5_000;

    public override IEnumerable<byte[]> Seeds(RepositoryTexts texts) => [.. texts.Literals("SpfLint.Dns.Tests/Locking"), .. texts.Literals("SpfLint.Cli.Tests/Commands/", 20)];

    public override Outcome Run(byte[] input)
    {
        var source = new MemorySource(LockFile.UsualName, input);
        var file = LockFile.Read(source);
        foreach (LockedAbsence absence in file.Absences)
            Spans.Check(source, absence.Span, "an absence");

        ImmutableSortedSet<LockedAnswer> lines = file.Lines();
        ImmutableSortedSet<LockedAnswer> again = LockRoundTrip.WriteAndRead(lines).Lines();
        if (!lines.SetEquals(again))
            throw s_stable.Broken($"{string.Join(" | ", lines.Except(again))} became {string.Join(" | ", again.Except(lines))}");

        return Outcome.OfKinds(
            [.. lines.Select(line => (ulong)line.Type), .. file.Zone.Errors.Select(error => 1000 + (ulong)error.Kind), .. file.Absences.Select(absence => 2000 + (ulong)absence.Status)],
            file.Zone.Count + Generation.MostRecords(input));
    }
}
