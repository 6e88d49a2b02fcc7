using System.Collections.Immutable;
using System.Text;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Records.Fields;
using SpfLint.Dns.Text;

namespace SpfLint.Dns.Zones;

/// <summary>
/// Reads a zone file and what it includes into a <see cref="Zone"/>: gives entries their meaning (owner, TTL, class, type),
/// follows directives, and goes on after every mistake.
/// </summary>
public partial class ZoneLoader
{
    private readonly ZoneOptions _options;
    private readonly NameTable _names = new();
    private readonly RecordTable _records = new();
    private readonly ImmutableArray<ZoneFile>.Builder _files = ImmutableArray.CreateBuilder<ZoneFile>();
    private readonly ImmutableArray<ZoneError>.Builder _errors = ImmutableArray.CreateBuilder<ZoneError>();
    private readonly ImmutableArray<DefaultTtl>.Builder _defaultTtls = ImmutableArray.CreateBuilder<DefaultTtl>();
    private readonly RdataBuffer _rdata = new();
    private readonly List<RdataProblem> _problems = new(capacity: 2);
    private SeenOwner _seenOwner = new();
    private SeenOwner _formerOwner = new();
    private readonly byte[] _nameOctets = new byte[DomainName.MaxWireLength];
    private readonly OriginSource _originSource;
    private readonly bool _isFromWindows;
    private int _firstOrigin;

    // What an $INCLUDE saves and restores.
    private int _origin;
    private int _owner = NoOwnerYet;
    private uint? _defaultTtl;
    private uint? _lastTtl;

    private ZoneFile _file;
    private int _fileIndex;
    private bool _ownerIsStale;
    private bool _toldUnknownOrigin;
    private bool _hasUnreadableOrigin;

    // Opening parentheses inside the strings of an entry with a quote that is not closed, if no entry since has been right.
    private int _swallowedParentheses;

    // A relative name that needs an origin; told once a record needs it, for what is no record needs none.
    private ZoneError? _unknownOrigin;
    private ZoneError? _missingTtl;
    private RecordClass _class;
    private bool _toldClass;

    // Where the errors of the last entries begin that are no records, or -1: lines that lost their opening parenthesis.
    private int _brokenRun = -1;
    private bool _continues;

    private const long EndOfFile = long.MaxValue;
    private const int NoOwnerYet = -1;
    private const int UnreadableOwner = -2;

    private ZoneLoader(SourceText source, ZoneOptions options)
    {
        _options = options;
        (DomainName origin, _originSource) = OriginFinder.Find(source, options);
        _origin = _firstOrigin = _names.Add(origin.Wire);
        _isFromWindows = WindowsDnsFile.Is(source);
        _file = new ZoneFile(source, null, default);
    }

    /// <summary>One that reads ahead of another.</summary>
    private ZoneLoader(ZoneLoader leader) =>
        (_options, _originSource, _isFromWindows, _file, _fileIndex) = (leader._options, leader._originSource, leader._isFromWindows, leader._file, leader._fileIndex);

    /// <summary>Reads a zone.</summary>
    /// <param name="source">The zone's own file.</param>
    /// <param name="options">How to read.</param>
    /// <returns>Everything that could be read, with everything that could not among its errors.</returns>
    public static Zone Load(SourceText source, ZoneOptions options)
    {
        var loader = new ZoneLoader(source, options);
        loader.ReadFile(loader._file);
        return loader.Finish();
    }

    private Zone Finish()
    {
        (int apex, bool isFragment) = ApexFinder.Find(_records, _names, _firstOrigin, _originSource);

        // A snippet may get its TTL from the file that includes it.
        if (!isFragment && _missingTtl is not null && !_errors.Any(error => MayHaveSetTtl(error, _missingTtl)))
            _errors.Add(_missingTtl);

        RecordClass zoneClass = _class == RecordClass.Unspecified ? RecordClass.IN : _class;
        var identity = new ZoneIdentity(_firstOrigin, _originSource, apex, isFragment, zoneClass) 
        {
            IsFromWindows = _isFromWindows,
            HasUnreadableOrigin = _hasUnreadableOrigin,
        };
        return new Zone(_records, _names, _files.ToImmutable(), _errors.ToImmutable(), identity, _options.Parallelism)
        {
            DefaultTtls = _defaultTtls.ToImmutable(),
            Comments = [.. _comments],
        };
    }

    /// <summary>Whether a mistake stands where a record's TTL may have come from.</summary>
    private static bool MayHaveSetTtl(ZoneError error, ZoneError missing) =>
        (!ReferenceEquals(error.File, missing.File) || error.Span.Start < missing.Span.Start)
        && error.Kind switch
        {
            ZoneErrorKind.InvalidTtl or ZoneErrorKind.TtlTooLarge or ZoneErrorKind.UnknownDirective => true,
            ZoneErrorKind.InvalidDirective => Ascii.EqualsIgnoreCase(error.Text.Span, "$TTL"u8),
            ZoneErrorKind.UnmarkedDirective => Ascii.EqualsIgnoreCase(error.Text.Span, "TTL"u8),
            _ => false,
        };

    private void ReadFile(ZoneFile file)
    {
        _file = file;
        _fileIndex = _files.Count;
        _files.Add(file);
        _waitingComments = _comments.Count;
        try
        {
            using var window = new FileWindow(file.Source, _options.WindowLength);
            var state = new ZoneReaderState { CommentMarker = _options.CommentMarker, MaxEntryLength = _options.Limits.EntryBytes };
            if (_options.Parallelism > 1 && file.Source.Length > 2L * _options.StretchLength)
                ReadWithScouts(window, state);
            else
                ReadEntries(window, state, 0, EndOfFile);
        }
        catch (IOException)
        {
            Report(ZoneErrorKind.ReadFailure, new TextSpan(0, 0));
        }

        // What stands behind an $INCLUDE is no entry of the included file.
        _waitingComments = _comments.Count;
    }

    /// <summary>Passes a file through a window that moves over it; one entry at least always fits.</summary>
    /// <param name="window">The window.</param>
    /// <param name="state">What the reader carries from window to window.</param>
    /// <param name="start">Offset of a line's first byte.</param>
    /// <param name="stop">The first entry with an owner that begins at this offset or behind it is not read.</param>
    /// <returns>Where the entry begins that was not read, or <see cref="EndOfFile"/>.</returns>
    private protected long ReadEntries(FileWindow window, ZoneReaderState state, long start, long stop)
    {
        window.MoveTo(start);
        while (true)
        {
            var reader = new ZoneReader(window.Bytes, window.IsFinal, state);
            while (true)
            {
                ZoneReaderState.Memory memory = state.Remember();
                if (!reader.Read())
                    break;

                long begin = window.Offset + reader.EntryStart;
                if ((begin >= stop && Scout.MayBegin(window.Bytes[reader.EntryStart])) || !TryTake(reader, window))
                {
                    state.Restore(memory with { AtStart = false, LongLine = false });
                    return begin;
                }
            }

            if (window.IsFinal || state.IsAbandoned)
                return EndOfFile;

            window.MoveOn(reader.Consumed);
        }
    }

    /// <summary>Reads an entry; one that goes on ahead of the others leaves some to them.</summary>
    /// <returns>Whether it was read.</returns>
    private protected virtual bool TryTake(in ZoneReader reader, FileWindow window)
    {
        ReadEntry(reader, window.Bytes, window.Offset);
        return true;
    }

    private void ReadEntry(in ZoneReader reader, ReadOnlySpan<byte> bytes, long offset)
    {
        EntryView entry = ViewOf(reader, bytes, offset);
        ForgetLinesBeforeStray(entry, reader.Errors);
        int errorsBefore = _errors.Count;
        bool isDamaged = ReportLexical(entry, reader.Errors);
        NoteComments(entry, reader.Comments);
        if (entry.Tokens.IsEmpty)
            return;

        if (entry.IsDirective)
            ReadDirective(entry, isDamaged);
        else
            ReadRecord(entry, isDamaged, iteration: -1);

        NoteBrokenRun(errorsBefore);
        if (!isDamaged && _errors.Count == errorsBefore)
            _swallowedParentheses = 0;
    }

    private static EntryView ViewOf(in ZoneReader reader, ReadOnlySpan<byte> bytes, long offset) => new()
    {
        Bytes = bytes,
        Tokens = reader.Tokens,
        Place = new EntryPlace(offset),
        StartsInFirstColumn = reader.StartsInFirstColumn,
        Start = reader.EntryStart,
        End = reader.EntryEnd,
    };

    /// <summary>A closing parenthesis without its opening one explains why the lines before it are no records.</summary>
    private void ForgetLinesBeforeStray(in EntryView entry, ReadOnlySpan<LexicalError> errors)
    {
        if (_brokenRun < 0 || entry.StartsInFirstColumn)
            return;

        foreach (LexicalError error in errors)
        {
            if (error.Kind == ZoneErrorKind.StrayParenthesis)
                _errors.Count = _brokenRun;
        }
    }

    private void NoteBrokenRun(int errorsBefore)
    {
        // What it says, stands for what the line above has said.
        if (_continues)
        {
            _continues = false;
            return;
        }

        bool isBroken = _errors.Count > errorsBefore;
        for (int i = errorsBefore; i < _errors.Count && i - errorsBefore < 2; i++)
        {
            isBroken &= _errors[i].Kind is ZoneErrorKind.MissingField or ZoneErrorKind.MissingType or ZoneErrorKind.UnknownType or ZoneErrorKind.ContinuedRecord
                or ZoneErrorKind.InvalidField or ZoneErrorKind.IndentedOwner;
        }

        _brokenRun = !isBroken ? -1 : _brokenRun < 0 ? errorsBefore : _brokenRun;
    }

    /// <summary>Tells what is wrong with the way the entry is written.</summary>
    /// <returns>Whether its fields cannot be trusted, so that nothing more should be said about them.</returns>
    private bool ReportLexical(in EntryView entry, ReadOnlySpan<LexicalError> errors)
    {
        bool isDamaged = false;
        bool isUnclosed = Has(errors, ZoneErrorKind.UnclosedParenthesis);
        foreach (LexicalError error in errors)
        {
            // One of the two is the parenthesis too many.
            if (isUnclosed && error.Kind == ZoneErrorKind.NestedParenthesis)
                continue;

            // Its parenthesis stands in a string that is not closed: that is the mistake, and it is told already.
            if (error.Kind == ZoneErrorKind.StrayParenthesis && _swallowedParentheses > 0)
            {
                _swallowedParentheses--;
                isDamaged = true;
                continue;
            }

            if (error.Kind == ZoneErrorKind.UnclosedQuote)
                _swallowedParentheses = CountQuotedParentheses(entry);

            TextSpan span = entry.Place.Map(error.Start, error.Length);
            _errors.Add(new ZoneError(error.Kind, _file, span)
            {
                Text = Excerpt(entry.Bytes.Slice(error.Start, error.Length)),
                Entry = entry.Span,
            });
            isDamaged |= error.Kind is ZoneErrorKind.UnclosedParenthesis or ZoneErrorKind.StrayParenthesis
                or ZoneErrorKind.UnclosedQuote or ZoneErrorKind.InvalidEscape or ZoneErrorKind.NulByte
                or ZoneErrorKind.EntryTooLong;
        }

        return isDamaged;
    }

    private static int CountQuotedParentheses(in EntryView entry)
    {
        int count = 0;
        for (int i = 0; i < entry.Tokens.Length; i++)
            count += entry.Tokens[i].IsQuoted ? entry.Content(i).Count((byte)'(') : 0;

        return count;
    }

    private static bool Has(ReadOnlySpan<LexicalError> errors, ZoneErrorKind kind)
    {
        foreach (LexicalError error in errors)
        {
            if (error.Kind == kind)
                return true;
        }

        return false;
    }

    private void Report(ZoneErrorKind kind, TextSpan span) => _errors.Add(new ZoneError(kind, _file, span));

    private void Report(ZoneErrorKind kind, in EntryView entry, int token) =>
        _errors.Add(new ZoneError(kind, _file, entry.SpanOf(token))
        {
            Text = Excerpt(entry.Content(token)),
            Entry = entry.Span,
        });

    /// <summary>A mistake by which a record is lost, with the owner that lacks it now.</summary>
    private void ReportLost(ZoneErrorKind kind, in EntryView entry, int token, RecordType type = RecordType.None) =>
        _errors.Add(new ZoneError(kind, _file, entry.SpanOf(token))
        {
            Text = Excerpt(entry.Content(token)),
            Type = type,
            Owner = Math.Max(_owner, -1),
            Entry = entry.Span,
        });

    private static ReadOnlyMemory<byte> Excerpt(ReadOnlySpan<byte> text)
    {
        const int MaxExcerpt = 300;
        return text[..Math.Min(text.Length, MaxExcerpt)].ToArray();
    }
}
