using System.Collections.Immutable;
using System.Text;
using SpfLint.Dns.Layout;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;
using SpfLint.Fuzz.Inputs;

namespace SpfLint.Fuzz.Targets;

/// <summary>The layout of zone files.</summary>
public sealed class FormatTarget : Target
{
    private const int MaxGenerated = 8;

    private static readonly Oracle s_account = new("a layout has every byte once");
    private static readonly Oracle s_meaning = new("a layout changes neither fields nor comments nor records");
    private static readonly Oracle s_once = new("a layout stays as it is");
    private static readonly Oracle s_windows = new("the size of the window changes no layout");

    public override string Name => "format";

    public override ImmutableArray<Oracle> OwnOracles => [s_account, s_meaning, s_once, s_windows];

    public override Vocabulary Vocabulary => Vocabulary.Zone;

    public override int RoundLength => 5_000;

    public override IEnumerable<byte[]> Seeds(RepositoryTexts texts) => [.. texts.Zones(), .. texts.Literals("SpfLint.Dns.Tests/Layout"), .. texts.Literals("SpfLint.Dns.Tests/Zones")];

    public override Outcome Run(byte[] input)
    {
        byte[]? laidOut = LayOut(input, new MemorySource("zone", input), out LayoutObstacle? obstacle);
        byte[]? inPieces = LayOut(input, new MemorySource("zone", input), out LayoutObstacle? other, 1 + (int)(Hash.Of(input) % 97));
        if (obstacle != other || (laidOut is null) != (inPieces is null) || (laidOut is not null && !laidOut.AsSpan().SequenceEqual(inPieces)))
            throw s_windows.Broken($"{obstacle} and {other}");

        if (laidOut is null)
            return new Outcome(1000 + (ulong)obstacle!.Kind, 0);

        var before = new MemorySource("zone", input);
        var after = new MemorySource("zone", laidOut);
        if (!ContentDigest.Of(before).AsSpan().SequenceEqual(ContentDigest.Of(after)) || !RecordsOf(before).SequenceEqual(RecordsOf(after)))
            throw s_meaning.Broken($"it became {Encoding.UTF8.GetString(laidOut)}");

        byte[]? again = LayOut(laidOut, after, out obstacle);
        if (again is null || !again.AsSpan().SequenceEqual(laidOut))
            throw s_once.Broken($"{obstacle} {Encoding.UTF8.GetString(laidOut)} became {Encoding.UTF8.GetString(again ?? [])}");

        return Outcome.OfKinds(RecordsOf(after).Select(record => 1 + ((ulong)record.Type << 16) + (ulong)record.Traits), 1);
    }

    private static byte[]? LayOut(byte[] text, SourceText source, out LayoutObstacle? obstacle, int window = 1 << 16)
    {
        var layout = new ZoneLayout(source) { WindowLength = window };
        var result = new List<byte>();
        long at = 0;
        foreach (TextChange change in layout.Arrange())
        {
            if (change.Span.Start != at)
                throw s_account.Broken($"a change at {change.Span} follows byte {at}");

            at = change.Span.End;
            result.AddRange(change.NewText.Span);
        }

        obstacle = layout.Obstacle;
        if (obstacle is null && at != text.Length)
            throw s_account.Broken($"{at} of {text.Length} bytes");

        if (obstacle is not null)
            Spans.Check(source, obstacle.Span, "an obstacle");

        return obstacle is null ? [.. result] : null;
    }

    private static ImmutableArray<(int Owner, uint Ttl, RecordType Type, RecordTraits Traits, uint Hash)> RecordsOf(SourceText source)
    {
        Zone zone = ZoneLoader.Load(source, new ZoneOptions { Limits = new ZoneLimits { GeneratedRecords = MaxGenerated } });
        return [.. Enumerable.Range(0, zone.Count).Select(i => (zone[i].Owner, zone.TtlOf(zone[i]), zone[i].Type, zone[i].Traits, zone[i].RdataHash))];
    }
}
