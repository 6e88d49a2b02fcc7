using System.Collections.Immutable;
using System.Text;
using SpfLint.Analysis.Simulation.Headers;
using SpfLint.Fuzz.Inputs;

namespace SpfLint.Fuzz.Targets;

/// <summary>Headers of mails.</summary>
public sealed class MailTarget : Target
{
    private static readonly Oracle s_lineEnds = new("line ends of CR LF change nothing");
    private static readonly Oracle s_lines = new("lines lie inside the mail");
    private static readonly Oracle s_claims = new("what is told comes from the mail");

    public override string Name => "mail";

    public override ImmutableArray<Oracle> OwnOracles => [s_lineEnds, s_lines, s_claims];

    public override Vocabulary Vocabulary => Vocabulary.Mail;

    public override IEnumerable<byte[]> Seeds(RepositoryTexts texts) => texts.Literals("SpfLint.Analysis.Tests/Simulation/Headers", 12);

    public override Outcome Run(byte[] input)
    {
        var evidence = MessageEvidence.Read(input);
        int lines = 1 + input.Count(value => value == (byte)'\n');
        if (evidence.Claim is { } claim && (claim.Field.Line < 1 || claim.Field.Line > lines))
            throw s_lines.Broken($"line {claim.Field.Line} of {lines}");

        if (evidence.ReceivedLine is { } line && (line < 1 || line > lines))
            throw s_lines.Broken($"line {line} of {lines}");

        if (evidence.OtherClaims < 0 || evidence.OtherClaims > lines || (evidence.Claim is null && evidence.OtherClaims > 0))
            throw s_claims.Broken($"{evidence.OtherClaims} claims besides");

        if (Encoding.UTF8.GetByteCount(evidence.Helo ?? "") > (3 * input.Length) || Encoding.UTF8.GetByteCount(evidence.ReversePath ?? "") > 3 * input.Length)
            throw s_claims.Broken("a name is longer than the mail");

        var other = MessageEvidence.Read(WithCarriageReturns(input));
        if (Describe(evidence) != Describe(other))
            throw s_lineEnds.Broken($"{Describe(evidence)}, but {Describe(other)}");

        return Outcome.OfKinds(
        [
            evidence.Claim is null ? 0UL : 1 + (ulong)evidence.Claim.Identity.GetHashCode(), evidence.Client is null ? 100UL : 101UL, evidence.Helo is null ? 200UL : 201UL,
            evidence.ReversePath is null ? 300UL : evidence.ReversePath.Length == 0 ? 301UL : 302UL, evidence.ReceivedLine is null ? 400UL : 401UL, 500 + (ulong)Math.Min(evidence.OtherClaims, 3),
        ]);
    }

    private static byte[] WithCarriageReturns(byte[] input) => [.. input.SelectMany(value => value == (byte)'\n' ? (byte[])[(byte)'\r', value] : [value])];

    private static string Describe(MessageEvidence evidence) =>
        $"{evidence.Claim?.Field.Line} {evidence.Claim?.Result} {evidence.OtherClaims} {evidence.Client} {evidence.Helo} {evidence.ReversePath} {evidence.ReceivedLine}";
}
