using System.Collections.Immutable;
using SpfLint.Analysis;
using SpfLint.Dns.Pasted;
using SpfLint.Dns.Text;
using SpfLint.Fuzz.Inputs;

namespace SpfLint.Fuzz.Targets;

/// <summary>What dig, host and nslookup print, linted as far as it is read.</summary>
public sealed class PastedTarget : Target
{
    private static readonly Oracle s_places = new("a record keeps its place in the paste");

    public override string Name => "paste";

    public override ImmutableArray<Oracle> OwnOracles => [s_places, .. LintOracles.All];

    public override Vocabulary Vocabulary => Vocabulary.Paste;

    public override int RoundLength => 5_000;

    public override IEnumerable<byte[]> Seeds(RepositoryTexts texts) => texts.Literals("SpfLint.Dns.Tests/Pasted", 12);

    public override Outcome Run(byte[] input)
    {
        var paste = PastedAnswers.Read(new MemorySource("paste", input));
        CheckPlaces(input, paste.Text.Slice(new TextSpan(0, paste.Text.Length)));
        LintResult result = new Linter(new LintOptions { Outside = paste.Source }).Run([new LintInput(paste.Text) { Origin = ".", IsPublished = true }]);
        LintOracles.Check(result);
        return Outcome.OfKinds(
            [.. LintOracles.KindsOf(result), (ulong)Math.Min(paste.RecordCount, 3), 10 + (ulong)Math.Min(paste.StatementCount, 3), paste.NamelessLine is null ? 20UL : 21UL],
            result.RecordCount);
    }

    /// <summary>Lines are as long as they were, and a byte that is not blank is the paste's, or a letter of a type where the paste says it in words.</summary>
    private static void CheckPlaces(byte[] paste, byte[] fragment)
    {
        if (fragment.Length < paste.Length || fragment.Length > paste.Length + 1)
            throw s_places.Broken($"{paste.Length} bytes became {fragment.Length}");

        for (int i = 0; i < paste.Length; i++)
        {
            if ((paste[i] == (byte)'\n') != (fragment[i] == (byte)'\n'))
                throw s_places.Broken($"byte {i} was {paste[i]:x2} and became {fragment[i]:x2}");
        }
    }
}
