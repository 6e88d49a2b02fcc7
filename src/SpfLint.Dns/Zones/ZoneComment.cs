using SpfLint.Dns.Text;

namespace SpfLint.Dns.Zones;

/// <summary>A comment (RFC 1035 section 5.1) that holds <see cref="ZoneOptions.CommentMarker"/>.</summary>
/// <param name="File">Where it stands.</param>
/// <param name="Span">Its bytes, from the semicolon to the line's end.</param>
/// <param name="Text">The same bytes, cut after some length that nobody writes.</param>
/// <param name="IsOnOwnLine">Whether nothing else stands on its line, and no entry goes on over it.</param>
public sealed record ZoneComment(ZoneFile File, TextSpan Span, ReadOnlyMemory<byte> Text, bool IsOnOwnLine)
{
    /// <summary>The entry that it stands in or behind, with all its lines; of one on its own line the next entry, if there is one.</summary>
    public TextSpan? Entry { get; init; }
}
