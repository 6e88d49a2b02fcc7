using System.Text;
using SpfLint.Dns.Names;
using SpfLint.Dns.Text;

namespace SpfLint.Dns.Zones;

/// <content>Directives: RFC 1035 section 5.1, RFC 2308 section 4, and BIND's.</content>
public partial class ZoneLoader
{
    private readonly HashSet<SourceText> _includedSources = [];
    private int _includeCount;
    private long _repeatedBytes;
    private bool _toldIncludes;

    private void ReadDirective(in EntryView entry, bool isDamaged)
    {
        ReadOnlySpan<byte> name = entry.Content(0);
        int errorsBefore = _errors.Count;
        if (Ascii.EqualsIgnoreCase(name, "$ORIGIN"u8))
        {
            // The origin that is missing now is on this line.
            _toldUnknownOrigin |= isDamaged;
            _hasUnreadableOrigin |= !TryReadOrigin(entry) || isDamaged;
        }
        else if (Ascii.EqualsIgnoreCase(name, "$TTL"u8))
            ReadDefaultTtl(entry);
        else if (Ascii.EqualsIgnoreCase(name, "$INCLUDE"u8))
            ReadInclude(entry);
        else if (Ascii.EqualsIgnoreCase(name, "$GENERATE"u8))
            ReadGenerate(entry, isDamaged);
        else if (!Ascii.EqualsIgnoreCase(name, "$DATE"u8))
        {
            Report(ZoneErrorKind.UnknownDirective, entry, 0);
            _hasUnreadableOrigin = true;
            return;
        }

        // A parenthesis or quote in the wrong place makes other words of it, which is told already.
        if (isDamaged && _errors.Count > errorsBefore && _errors[errorsBefore].Kind is ZoneErrorKind.InvalidDirective or ZoneErrorKind.GenerateIncomplete)
            _errors.RemoveAt(errorsBefore);

        if (!entry.StartsInFirstColumn)
            Report(ZoneErrorKind.IndentedDirective, entry, 0);
    }

    /// <summary>Checks the number of arguments.</summary>
    private bool HasArguments(in EntryView entry, int least, int most)
    {
        int count = entry.Tokens.Length - 1;
        if (count < least)
            Report(ZoneErrorKind.InvalidDirective, entry, 0);
        else if (count > most)
            Report(ZoneErrorKind.InvalidDirective, entry, most + 1);

        return count >= least;
    }

    /// <summary>Checks that a name or a TTL has no quotes: servers refuse them or take them for a part of it.</summary>
    private void CheckUnquoted(in EntryView entry)
    {
        if (entry.Tokens[1].IsQuoted)
            Report(ZoneErrorKind.QuotedArgument, entry, 1);
    }

    /// <summary>Reads the origin of the names that follow.</summary>
    /// <returns>Whether it is the one that was meant, as far as can be told.</returns>
    private bool TryReadOrigin(in EntryView entry)
    {
        if (!HasArguments(entry, 1, 1))
            return false;

        CheckUnquoted(entry);

        int origin = ReadOriginName(entry, 1);
        if (origin == UnreadableOwner)
            return false;

        ReportUnknownOrigin();
        _origin = origin;
        _ownerIsStale = _owner != NoOwnerYet;
        return entry.Tokens.Length == 2;
    }

    /// <summary>Reads the name of an origin, and tells when the origin before it is in it twice.</summary>
    private int ReadOriginName(in EntryView entry, int token)
    {
        int origin = ReadName(entry, token, out bool isAbsolute);
        if (origin != UnreadableOwner && !isAbsolute && (Repeats(origin, _origin) || Repeats(origin, _firstOrigin)))
            Report(ZoneErrorKind.RepeatedOrigin, entry, token);

        return origin;
    }

    /// <summary>Whether what was written of a relative name ends with all labels of another one.</summary>
    private bool Repeats(int name, int other)
    {
        ReadOnlySpan<byte> whole = _names[name];
        int length = whole.Length - _names[_origin].Length;
        if (_names[other].Length == 1 || length <= 0)
            return false;

        // The root's zero octet makes what was written an absolute name.
        Span<byte> written = _nameOctets.AsSpan(0, length + 1);
        whole[..length].CopyTo(written);
        written[length] = 0;
        return WireName.IsAtOrBelow(written, _names[other]);
    }

    private void ReadDefaultTtl(in EntryView entry)
    {
        if (!HasArguments(entry, 1, 1) || !TryReadTtl(entry, 1, out uint ttl))
            return;

        CheckUnquoted(entry);

        _defaultTtl = ttl;
        _defaultTtls.Add(new DefaultTtl(_file, entry.SpanOf(1)));
    }

    private void ReadInclude(in EntryView entry)
    {
        if (!HasArguments(entry, 1, 2))
            return;

        int origin = entry.Tokens.Length > 2 ? ReadOriginName(entry, 2) : _origin;
        ReportUnknownOrigin();
        string path = Encoding.UTF8.GetString(CharacterText.Decode(entry.Content(1)));
        IncludeResult result = _options.Includes?.Resolve(path, _file.Source) ?? new IncludeResult(null, IncludeFailure.Missing);
        if (result.Source is null)
        {
            Report(KindOf(result.Failure), entry, 1);
            return;
        }

        for (ZoneFile? file = _file; file is not null; file = file.IncludedFrom)
        {
            if (ReferenceEquals(file.Source, result.Source))
            {
                Report(ZoneErrorKind.IncludeCycle, entry, 1);
                return;
            }
        }

        if (_file.Depth >= _options.Limits.IncludeDepth)
        {
            Report(ZoneErrorKind.IncludeTooDeep, entry, 1);
            return;
        }

        if (!MayInclude(entry, result.Source))
            return;

        var outer = (_file, _fileIndex, _origin, _owner, _defaultTtl, _lastTtl);
        _origin = origin == UnreadableOwner ? _origin : origin;
        ReadFile(new ZoneFile(result.Source, _file, entry.Span));
        (_file, _fileIndex, _origin, _owner, _defaultTtl, _lastTtl) = outer;
        _ownerIsStale = _owner != NoOwnerYet;
    }

    /// <summary>Counts an include; of those beyond the limits, the first is told.</summary>
    private bool MayInclude(in EntryView entry, SourceText source)
    {
        if (!_includedSources.Add(source))
            _repeatedBytes += source.Length;

        bool isAllowed = ++_includeCount <= _options.Limits.Includes && _repeatedBytes <= _options.Limits.RepeatedBytes;
        if (!isAllowed && !_toldIncludes)
            Report(ZoneErrorKind.IncludeTooMany, entry, 1);

        _toldIncludes |= !isAllowed;
        return isAllowed;
    }

    private static ZoneErrorKind KindOf(IncludeFailure failure) => failure switch
    {
        IncludeFailure.OutsideRoot => ZoneErrorKind.IncludeOutsideRoot,
        IncludeFailure.Unreadable => ZoneErrorKind.IncludeUnreadable,
        _ => ZoneErrorKind.IncludeMissing,
    };
}
