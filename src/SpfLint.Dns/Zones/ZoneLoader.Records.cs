using System.Buffers.Binary;
using System.Text;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Records.Fields;

namespace SpfLint.Dns.Zones;

/// <content>Resource records.</content>
public partial class ZoneLoader
{
    private void ReadRecord(in EntryView entry, bool isDamaged, int iteration)
    {
        RecordFields fields = RecordFields.Find(entry.Tokens, entry.Bytes, entry.StartsInFirstColumn);
        var traits = isDamaged ? RecordTraits.Damaged : RecordTraits.None;
        bool mayBeOther = fields.RecordType == RecordType.None || ForeignComment.MayBegin(entry.Bytes[entry.Tokens[0].Start]);
        if (mayBeOther && !isDamaged && iteration < 0 && TryExplain(entry, fields))
            return;

        if (fields.Owner >= 0)
        {
            _unknownOrigin = null;
            if (iteration < 0)
                CheckClassAsOwner(entry, fields);

            ReadOwner(entry, fields, ref traits);
            if (!isDamaged && HidesClass(entry, fields) && TryReportNoBreakSpace(entry, fields))
                return;
        }

        RecordTypeRow? row = RecordTypes.Find(fields.RecordType);
        if (fields.RecordType == RecordType.None || row is { IsMeta: true })
        {
            ReportType(entry, fields, isDamaged);
            return;
        }

        if (fields.Owner < 0)
            ReadOwner(entry, fields, ref traits);

        if (fields.Class >= 0 && fields.RecordClass != _class)
            CheckClass(entry, fields);

        if (!TryReadRdata(row, entry, fields, isDamaged))
            traits |= RecordTraits.InvalidRdata;

        traits |= TraitsOfTarget();
        if (iteration >= 0)
            traits |= RecordTraits.Generated;

        uint ttl = ReadTtl(entry, fields, ref traits);
        long offset = iteration < 0 ? entry.Place.Offset + entry.Start : _generateOffset;
        int passage = _records.Passages.Add(new Passage(_fileIndex, _origin, iteration, ttl, Passage.StartOf(offset)));
        ref ZoneRecord record = ref _records.Add();
        record.Place = (uint)offset;
        record.Length = iteration < 0 ? entry.End - entry.Start : _generateLength;
        record.Passage = passage;
        record.Owner = _owner >= 0 ? _owner : _origin;
        record.Reference = (traits & RecordTraits.InvalidRdata) != 0 ? -1 : FindReference(fields.RecordType);
        record.RdataHash = _rdata.Hash();
        record.Type = fields.RecordType;
        record.Traits = traits;
        if (_unknownOrigin is not null)
            ReportUnknownOrigin();
    }

    /// <summary>The number of what the rdata points at, or says as a signature; -1 when it does neither.</summary>
    private int FindReference(RecordType type) =>
        _rdata.NameStart >= 0 ? _names.Add(_rdata.Name) : type == RecordType.Rrsig ? _records.Signatures.Add(_rdata.Span) : -1;

    /// <summary>What rules ask of every target, told while its octets are at hand: to look at a name of a large zone is to wait for memory.</summary>
    private RecordTraits TraitsOfTarget()
    {
        if (_rdata.NameStart < 0)
            return RecordTraits.None;

        ReadOnlySpan<byte> label = WireName.FirstLabel(_rdata.Span[_rdata.NameStart..]);
        bool isAddressLike = !label.IsEmpty && (!label.ContainsAnyExceptInRange((byte)'0', (byte)'9') || label.Contains((byte)':'));
        return (isAddressLike ? RecordTraits.AddressLikeTarget : RecordTraits.None)
            | (_rdata.RelativeNameToken >= 0 ? RecordTraits.RelativeName : RecordTraits.None);
    }

    /// <summary>Tells of an entry that is no record for its type.</summary>
    private void ReportType(in EntryView entry, in RecordFields fields, bool isDamaged)
    {
        if (fields.RecordType != RecordType.None)
        {
            ReportLost(ZoneErrorKind.MetaType, entry, fields.Type);
            return;
        }

        if (isDamaged)
        {
            _errors[^1] = _errors[^1] with { Owner = Math.Max(_owner, -1) };
            return;
        }

        if (TryReportNoBreakSpace(entry, fields) || TryReportContinuation(entry))
            return;

        if (fields.Type < 0)
            ReportLost(ZoneErrorKind.MissingType, entry, entry.Tokens.Length - 1);
        else
            ReportLost(ZoneErrorKind.UnknownType, entry, fields.Type);
    }

    private void ReadOwner(in EntryView entry, in RecordFields fields, ref RecordTraits traits)
    {
        if (fields.Owner >= 0)
        {
            traits |= RecordTraits.ExplicitOwner;
            _owner = ReadOwnerName(entry, fields.Owner, out bool isAbsolute);
            if (isAbsolute)
                traits |= RecordTraits.AbsoluteOwner;
        }
        else if (_owner == NoOwnerYet || _ownerIsStale)
        {
            ReportInheritedOwner(entry);
        }

        _ownerIsStale = false;
        if (_owner == UnreadableOwner)
            traits |= RecordTraits.InvalidOwner;
    }

    private void ReportInheritedOwner(in EntryView entry)
    {
        if (_owner == NoOwnerYet)
        {
            Report(ZoneErrorKind.NoOwner, entry, 0);
            _owner = _origin;
            return;
        }

        _errors.Add(new ZoneError(ZoneErrorKind.InheritedOwnerAfterOrigin, _file, entry.SpanOf(0))
        {
            Text = _owner < 0 ? default : Encoding.ASCII.GetBytes(WireName.ToText(_names[_owner])),
            Entry = entry.Span,
        });
    }

    /// <summary>
    /// Reads an owner; where it is written as the last one was, it is the same. The last but one counts too, for glue often stands among the
    /// records of a delegation.
    /// </summary>
    private int ReadOwnerName(in EntryView entry, int token, out bool isAbsolute)
    {
        if (entry.Tokens[token].Traits != TokenTraits.None)
            return ReadName(entry, token, out isAbsolute);

        ReadOnlySpan<byte> text = entry.Content(token);
        if (!_seenOwner.Matches(text, _origin))
        {
            (_seenOwner, _formerOwner) = (_formerOwner, _seenOwner);
            if (!_seenOwner.Matches(text, _origin))
            {
                int owner = ReadName(entry, token, out isAbsolute);
                if (owner >= 0)
                    _seenOwner.Note(text, _origin, owner, isAbsolute);

                return owner;
            }
        }

        isAbsolute = _seenOwner.IsAbsolute;
        if (!isAbsolute)
            NoteRelativeName(entry, token);

        return _seenOwner.Number;
    }

    /// <summary>Reads a name that stands outside the rdata.</summary>
    /// <returns>Its number, or <see cref="UnreadableOwner"/> after telling why.</returns>
    private int ReadName(in EntryView entry, int token, out bool isAbsolute)
    {
        Span<byte> wire = _nameOctets;
        NameParse parse = NameText.Read(entry.Content(token), _names[_origin], wire);
        isAbsolute = parse.IsAbsolute;
        if (parse.Problem != NameProblem.None)
        {
            ReportPart(parse.Problem.ToErrorKind(), entry, token, parse.ProblemStart, parse.ProblemLength);
            return UnreadableOwner;
        }

        if ((entry.Tokens[token].Traits & TokenTraits.NonAscii) != 0)
            ReportNonAscii(ZoneErrorKind.NonAsciiName, entry, token);

        if (!isAbsolute)
            NoteRelativeName(entry, token);

        return _names.Add(wire[..parse.WireLength]);
    }

    private void NoteRelativeName(in EntryView entry, int token)
    {
        if (_originSource == OriginSource.None && !_toldUnknownOrigin && _origin == _firstOrigin)
            NoteUnknownOrigin(entry, token);
    }

    private void NoteUnknownOrigin(in EntryView entry, int token) =>
        _unknownOrigin ??= new ZoneError(ZoneErrorKind.UnknownOrigin, _file, entry.SpanOf(token))
        {
            Text = Excerpt(entry.Content(token)),
            Entry = entry.Span,
        };

    private void ReportUnknownOrigin()
    {
        if (_unknownOrigin is null)
            return;

        _errors.Add(_unknownOrigin);
        _unknownOrigin = null;
        _toldUnknownOrigin = true;
    }

    /// <summary>Judges a class that is written and is not known to be the zone's.</summary>
    private void CheckClass(in EntryView entry, in RecordFields fields)
    {
        // The SOA or the first record names the class; servers take IN for granted everywhere else.
        if (_class == RecordClass.Unspecified)
        {
            bool mayName = (_records.Count == 0 || fields.RecordType == RecordType.Soa)
                && fields.RecordClass is not (RecordClass.Any or RecordClass.None);
            _class = mayName ? fields.RecordClass : RecordClass.IN;
        }

        if (fields.RecordClass == _class || (_class != RecordClass.IN && _toldClass))
            return;

        // In a zone whose first record has a strange class, all the others would be wrong: once is enough.
        _toldClass = true;
        _errors.Add(new ZoneError(ZoneErrorKind.ClassMismatch, _file, entry.SpanOf(fields.Class))
        {
            Text = Excerpt(entry.Content(fields.Class)),
            Type = fields.RecordType,
            Entry = entry.Span,
        });
    }

    /// <summary>
    /// The record's TTL, else <c>$TTL</c> (RFC 2308 section 4), else the last one stated (RFC 1035 section 5.1). Windows DNS takes the SOA's last
    /// field for a <c>$TTL</c>.
    /// </summary>
    private uint ReadTtl(in EntryView entry, in RecordFields fields, ref RecordTraits traits)
    {
        if (_isFromWindows && fields.RecordType == RecordType.Soa && (traits & RecordTraits.InvalidRdata) == 0)
            _defaultTtl ??= BinaryPrimitives.ReadUInt32BigEndian(_rdata.Span[^sizeof(uint)..]);

        if (fields.Ttl >= 0)
        {
            traits |= RecordTraits.ExplicitTtl;
            return ReadStatedTtl(entry, fields.Ttl);
        }

        if ((_defaultTtl ?? _lastTtl) is { } inherited)
            return inherited;

        NoteMissingTtl(entry, fields);
        return ZoneRecord.NoTtl;
    }

    private uint ReadStatedTtl(in EntryView entry, int token)
    {
        if (!TryReadTtl(entry, token, out uint ttl))
            return ZoneRecord.NoTtl;

        _lastTtl = ttl;
        return ttl;
    }

    private void NoteMissingTtl(in EntryView entry, in RecordFields fields) =>
        _missingTtl ??= new ZoneError(ZoneErrorKind.MissingTtl, _file, entry.SpanOf(fields.Type))
        {
            Text = Excerpt(entry.Content(fields.Type)),
            Type = fields.RecordType,
            Entry = entry.Span,
        };

    private bool TryReadTtl(in EntryView entry, int token, out uint ttl)
    {
        TimeToLiveProblem problem = TimeToLive.Read(entry.Content(token), out ttl);
        if (problem != TimeToLiveProblem.None)
        {
            Report(problem is TimeToLiveProblem.TooLarge or TimeToLiveProblem.Overflow ? ZoneErrorKind.TtlTooLarge : ZoneErrorKind.InvalidTtl, entry, token);
        }

        return problem == TimeToLiveProblem.None;
    }

    private bool TryReadRdata(RecordTypeRow? row, in EntryView entry, in RecordFields fields, bool isDamaged)
    {
        _problems.Clear();
        RdataReader.Read(row, entry, fields.Rdata, _names[_origin], _rdata, _problems);
        if (fields.IsServiceAlias)
            return false;

        if (_problems.Count > 0)
        {
            if (!isDamaged)
                ReportRdata(entry, fields);
        }
        else if (FindNonAscii(entry.Tokens, fields.Rdata) is >= 0 and var token)
        {
            bool isName = row is { IsDecoded: true, HasStrings: false };
            ReportNonAscii(isName ? ZoneErrorKind.NonAsciiName : ZoneErrorKind.NonAsciiString, entry, token);
        }

        if (_rdata.RelativeNameToken >= 0)
            NoteRelativeName(entry, _rdata.RelativeNameToken);

        // Strings that are too long still say what they say.
        return !isDamaged && (_problems.Count == 0 || _problems.TrueForAll(problem => problem.Kind == ZoneErrorKind.StringTooLong));
    }

    /// <summary>The first token from an index on that has octets beyond ASCII, or -1.</summary>
    private static int FindNonAscii(ReadOnlySpan<ZoneToken> tokens, int first)
    {
        for (int token = first; token < tokens.Length; token++)
        {
            if ((tokens[token].Traits & TokenTraits.NonAscii) != 0)
                return token;
        }

        return -1;
    }

    private void ReportRdata(in EntryView entry, in RecordFields fields)
    {
        foreach (RdataProblem problem in _problems)
        {
            ReportRdata(problem, entry, fields);

            // What stands behind the mark is not out of place for reasons of its own.
            if (problem.Token < entry.Tokens.Length && ForeignComment.MarkOf(entry.Content(problem.Token)) > 0)
                break;
        }
    }

    private void ReportRdata(RdataProblem problem, in EntryView entry, in RecordFields fields)
    {
        bool isMissing = problem.Token >= entry.Tokens.Length;
        ZoneToken token = isMissing ? entry.Tokens[^1] : entry.Tokens[problem.Token];
        int start = isMissing ? token.End : token.Start;
        int length = isMissing ? 0 : token.Length;
        if (problem.Length > 0)
            (start, length) = (token.ContentStart + problem.Start, problem.Length);
        else if (problem.Kind is ZoneErrorKind.ExtraField or ZoneErrorKind.RdataTooLong)
            length = entry.Tokens[^1].End - start;

        _errors.Add(new ZoneError(problem.Kind, _file, entry.Place.Map(start, length))
        {
            Text = Excerpt(entry.Bytes.Slice(start, length)),
            Type = fields.RecordType,
            Field = problem.Field,
            Expectation = problem.Expectation ?? ((problem.Kind == ZoneErrorKind.MissingField ? problem.Field?.Label : problem.Field?.Expectation) ?? ""),
            Entry = entry.Span,
        });
    }

    /// <summary>Points at the label of a name, or at the run of a string, that is not ASCII.</summary>
    private void ReportNonAscii(ZoneErrorKind kind, in EntryView entry, int token)
    {
        ReadOnlySpan<byte> content = entry.Content(token);
        int start = content.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        int end = content[start..].IndexOfAnyInRange((byte)0, (byte)0x7F);
        if (kind == ZoneErrorKind.NonAsciiName)
        {
            start = content[..start].LastIndexOf((byte)'.') + 1;
            end = content[start..].IndexOf((byte)'.');
        }

        ReportPart(kind, entry, token, start, end < 0 ? content.Length - start : end);
    }

    private void ReportPart(ZoneErrorKind kind, in EntryView entry, int token, int start, int length)
    {
        int from = entry.Tokens[token].ContentStart + start;
        _errors.Add(new ZoneError(kind, _file, entry.Place.Map(from, length))
        {
            Text = Excerpt(entry.Bytes.Slice(from, length)),
            Entry = entry.Span,
        });
    }
}
