using System.Text;
using SpfLint.Dns.Layout;
using SpfLint.Dns.Names;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Tests.Layout;

/// <summary>A zone with its layout.</summary>
/// <param name="Text">The text; null where something stands in the way.</param>
/// <param name="Obstacle">What that is.</param>
internal sealed record LaidOut(byte[]? Text, LayoutObstacle? Obstacle)
{
    /// <summary>The text as a string of octets.</summary>
    public string Latin => Encoding.Latin1.GetString(Text ?? throw new InvalidOperationException($"{Obstacle}"));

    public static LaidOut Of(string text, int windowLength = 1 << 17) => Of(Encoding.Latin1.GetBytes(text), windowLength);

    public static LaidOut Of(byte[] text, int windowLength = 1 << 17)
    {
        var layout = new ZoneLayout(new MemorySource("test.zone", text)) { WindowLength = windowLength };
        var result = new List<byte>();
        long at = 0;
        foreach (TextChange change in layout.Arrange())
        {
            Assert.Equal(at, change.Span.Start);
            at = change.Span.End;
            result.AddRange(change.NewText.Span);
        }

        if (layout.Obstacle is null)
            Assert.Equal(text.Length, at);

        return new LaidOut(layout.Obstacle is null ? [.. result] : null, layout.Obstacle);
    }

    /// <summary>What must hold of any text that can be laid out: it says the same, its records are the same, and its layout stays.</summary>
    public static void AssertKeepsMeaning(byte[] text)
    {
        if (Of(text).Text is not { } result)
            return;

        Assert.Equal(ContentDigest.Of(new MemorySource("test.zone", text)), ContentDigest.Of(new MemorySource("test.zone", result)));
        Assert.Equal(Records(text), Records(result));
        Assert.Equal(Encoding.Latin1.GetString(result), Of(result).Latin);
    }

    /// <summary>Every record with all it says, and every mistake that is not one of layout.</summary>
    public static IEnumerable<string> Records(byte[] text)
    {
        Assert.True(DomainName.TryParse("example.org.", out DomainName origin));
        Zone zone = ZoneLoader.Load(new MemorySource("test.zone", text), new ZoneOptions { GivenOrigin = origin });
        for (int i = 0; i < zone.Count; i++)
        {
            ZoneRecord record = zone[i];
            yield return $"{zone.NameOf(record.Owner)} {zone.TtlOf(record)} {record.Type} {record.Traits} {Convert.ToHexString(zone.Open(i).ReadRdata(record.Type).Span)}";
        }

        // The text of some goes from field to field, blanks and all.
        foreach (ZoneError error in zone.Errors.Where(error => !IsOfLayout(error.Kind)))
            yield return $"{error.Kind} {string.Join(' ', Encoding.Latin1.GetString(error.Text.Span).Split([' ', '\t', '\n', '\r', '(', ')'], StringSplitOptions.RemoveEmptyEntries))}";
    }

    private static bool IsOfLayout(ZoneErrorKind kind) => kind is
        ZoneErrorKind.ByteOrderMark or ZoneErrorKind.NoFinalNewline or ZoneErrorKind.NestedParenthesis or ZoneErrorKind.CarriageReturnLineFeed;
}
