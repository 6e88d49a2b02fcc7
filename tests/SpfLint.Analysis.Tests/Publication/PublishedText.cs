using System.Text;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Tests.Publication;

/// <summary>Zone text, the SPF record that its first record publishes, and the text that edits make of it.</summary>
internal sealed class PublishedText
{
    private readonly string _text;

    public PublishedText(string text)
    {
        _text = text;
        Zone = Load(text);
    }

    public Zone Zone { get; }

    public PublishedRecord Record => PublishedRecord.Read(Zone, 0)!;

    /// <summary>A record with an owner of its own and this rdata.</summary>
    public static PublishedText OfRdata(string rdata) => new($"a.example. TXT {rdata}\n");

    public static Zone Load(string text) =>
        ZoneLoader.Load(new MemorySource("test.zone", Encoding.UTF8.GetBytes(text)), new ZoneOptions());

    public string Slice(TextSpan span) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(_text).AsSpan((int)span.Start, (int)span.Length));

    public string Apply(IEnumerable<Edit> edits)
    {
        List<byte> bytes = [.. Encoding.UTF8.GetBytes(_text)];
        foreach (Edit edit in edits.OrderByDescending(edit => edit.Span.Start))
        {
            bytes.RemoveRange((int)edit.Span.Start, (int)edit.Span.Length);
            bytes.InsertRange((int)edit.Span.Start, Encoding.UTF8.GetBytes(edit.NewText));
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
