using System.Collections.Immutable;
using SpfLint.Analysis.Changes;
using SpfLint.Cli.Git;
using SpfLint.Dns.Text;
using SpfLint.Fuzz.Inputs;

namespace SpfLint.Fuzz.Targets;

/// <summary>What <c>git diff</c> prints, and the bytes of the lines that it names.</summary>
public sealed class DiffTarget : Target
{
    private static readonly Oracle s_pieces = new("the pieces in which it comes change nothing");
    private static readonly MemorySource s_file = new("file", "one\ntwo\r\nthree\n\nfive"u8.ToArray());

    public override string Name => "diff";

    public override ImmutableArray<Oracle> OwnOracles => [s_pieces];

    public override Vocabulary Vocabulary => Vocabulary.Diff;

    public override IEnumerable<byte[]> Seeds(RepositoryTexts texts) => texts.Literals("SpfLint.Cli.Tests/Git", 8);

    public override Outcome Run(byte[] input)
    {
        Dictionary<string, FileChange> changes = Read(new MemoryStream(input));
        string whole = Describe(changes);
        string pieces = Describe(Read(new PiecewiseStream(input)));
        if (whole != pieces)
            throw s_pieces.Broken($"{whole}, but {pieces}");

        int touched = 0;
        foreach (FileChange change in changes.Values)
        {
            var text = new ChangedText(s_file, change);
            touched += Enumerable.Range(0, (int)s_file.Length + 1).Count(at => text.Touches(new TextSpan(at, 0)));
        }

        return new Outcome(((ulong)Math.Min(changes.Count, 5) << 16) + ((ulong)Math.Min(changes.Values.Sum(change => change.Lines.Length), 9) << 8) + (ulong)Math.Min(touched, 30), 0);
    }

    private static Dictionary<string, FileChange> Read(Stream diff) => new DiffReader(static path => path.Length % 3 != 0).Read(diff);

    private static string Describe(Dictionary<string, FileChange> changes) =>
        string.Join(';', changes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {string.Join(' ', pair.Value.Lines)}"));
}
