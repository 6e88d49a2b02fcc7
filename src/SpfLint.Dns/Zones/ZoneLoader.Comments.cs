namespace SpfLint.Dns.Zones;

/// <content>Comments that somebody wants to read.</content>
public partial class ZoneLoader
{
    private readonly List<ZoneComment> _comments = [];

    // Where the comments of the current file begin that still wait for the entry behind them.
    private int _waitingComments;

    private void NoteComments(in EntryView entry, ReadOnlySpan<CommentRange> comments)
    {
        bool isOnOwnLine = entry.Tokens.IsEmpty;
        if (!isOnOwnLine)
        {
            for (; _waitingComments < _comments.Count; _waitingComments++)
                _comments[_waitingComments] = _comments[_waitingComments] with { Entry = entry.Span };
        }

        foreach (CommentRange comment in comments)
        {
            _comments.Add(new ZoneComment(_file, entry.Place.Map(comment.Start, comment.Length), Excerpt(entry.Bytes.Slice(comment.Start, comment.Length)), isOnOwnLine)
            {
                Entry = isOnOwnLine ? null : entry.Span,
            });
        }

        if (!isOnOwnLine)
            _waitingComments = _comments.Count;
    }
}
