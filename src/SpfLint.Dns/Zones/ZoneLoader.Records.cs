using SpfLint.Dns.Names;
using SpfLint.Dns.Records;

namespace SpfLint.Dns.Zones;

/// <content>Resource records.</content>
public sealed partial class ZoneLoader
{
    private void ReadRecord(in EntryView entry, bool isDamaged, int iteration)
    {
        RecordFields fields = RecordFields.Find(entry.Tokens, entry.Bytes, entry.StartsInFirstColumn);
        var traits = isDamaged ? RecordTraits.Damaged : RecordTraits.None;
        if (!TryReadType(entry, fields, isDamaged))
        {
            if (fields.Owner >= 0)
                ReadOwner(entry, fields, ref traits);

            return;
        }

        ReadOwner(entry, fields, ref traits);
        CheckClass(entry, fields);
        RecordTypeRow? row = RecordTypes.Find(fields.RecordType);
        if (!TryReadRdata(row, entry, fields, isDamaged))
            traits |= RecordTraits.InvalidRdata;

        uint ttl = ReadTtl(entry, fields, ref traits);
        _records.Add(new ZoneRecord
        {
            Offset = iteration < 0 ? entry.Place.Offset + entry.Start : _generateOffset,
            Length = iteration < 0 ? entry.End - entry.Start : _generateLength,
            File = _fileIndex,
            Owner = _owner >= 0 ? _owner : _origin,
            Origin = _origin,
            Target = _rdata.NameStart >= 0 && (traits & RecordTraits.InvalidRdata) == 0 ? _names.Add(_rdata.Name) : -1,
            Iteration = iteration,
            Ttl = ttl,
            RdataHash = _rdata.Hash(),
            Type = fields.RecordType,
            Traits = traits,
        });
    }

    private bool TryReadType(in EntryView entry, RecordFields fields, bool isDamaged)
    {
        if (fields.RecordType == RecordType.None)
        {
            if (!isDamaged)
            {
                if (fields.Type < 0)
                    Report(ZoneErrorKind.MissingType, entry, entry.Tokens.Length - 1);
                else
                    Report(ZoneErrorKind.UnknownType, entry, fields.Type);
            }

            return false;
        }

        if (RecordTypes.Find(fields.RecordType) is { IsMeta: true })
        {
            Report(ZoneErrorKind.MetaType, entry, fields.Type);
            return false;
        }

        return true;
    }

    private void ReadOwner(in EntryView entry, RecordFields fields, ref RecordTraits traits)
    {
        if (fields.Owner >= 0)
        {
            traits |= RecordTraits.ExplicitOwner;
            _owner = ReadName(entry, fields.Owner, out bool isAbsolute);
            if (isAbsolute)
                traits |= RecordTraits.AbsoluteOwner;
        }
        else if (_owner == NoOwnerYet)
        {
            Report(ZoneErrorKind.NoOwner, entry, 0);
            _owner = _origin;
        }
        else if (_ownerIsStale)
        {
            Report(ZoneErrorKind.InheritedOwnerAfterOrigin, entry, 0);
        }

        _ownerIsStale = false;
        if (_owner == UnreadableOwner)
            traits |= RecordTraits.InvalidOwner;
    }

    /// <summary>Reads a name that stands outside the rdata.</summary>
    /// <returns>Its number, or <see cref="UnreadableOwner"/> after telling why.</returns>
    private int ReadName(in EntryView entry, int token, out bool isAbsolute)
    {
        Span<byte> wire = stackalloc byte[DomainName.MaxWireLength];
        NameParse parse = NameText.Read(entry.Content(token), _names[_origin], wire);
        isAbsolute = parse.IsAbsolute;
        if (parse.Problem != NameProblem.None)
        {
            ReportPart(parse.Problem.ToErrorKind(), entry, token, parse.ProblemStart, parse.ProblemLength);
            return UnreadableOwner;
        }

        if ((entry.Tokens[token].Traits & TokenTraits.NonAscii) != 0)
            Report(ZoneErrorKind.NonAsciiName, entry, token);

        if (!isAbsolute)
            NoteRelativeName(entry, token);

        return _names.Add(wire[..parse.WireLength]);
    }

    private void NoteRelativeName(in EntryView entry, int token)
    {
        if (_originSource != OriginSource.None || _toldUnknownOrigin || _origin != _firstOrigin)
            return;

        _toldUnknownOrigin = true;
        Report(ZoneErrorKind.UnknownOrigin, entry, token);
    }

    private void CheckClass(in EntryView entry, RecordFields fields)
    {
        if (fields.Class < 0)
            return;

        if (_class == RecordClass.Unspecified && fields.RecordClass is not (RecordClass.Any or RecordClass.None))
            _class = fields.RecordClass;
        else if (fields.RecordClass != _class)
            Report(ZoneErrorKind.ClassMismatch, entry, fields.Class);
    }

    /// <summary>The record's TTL, else <c>$TTL</c> (RFC 2308 section 4), else the last one stated (RFC 1035 section 5.1).</summary>
    private uint ReadTtl(in EntryView entry, RecordFields fields, ref RecordTraits traits)
    {
        if (fields.Ttl >= 0)
        {
            traits |= RecordTraits.ExplicitTtl;
            if (TryReadTtl(entry, fields.Ttl, out uint ttl))
                _lastTtl = ttl;

            return _lastTtl ?? ZoneRecord.NoTtl;
        }

        if ((_defaultTtl ?? _lastTtl) is { } inherited)
            return inherited;

        _missingTtl ??= new ZoneError(ZoneErrorKind.MissingTtl, _file, entry.SpanOf(fields.Type))
        {
            Text = Excerpt(entry.Content(fields.Type)),
            Type = fields.RecordType,
            Entry = entry.Span,
        };
        return ZoneRecord.NoTtl;
    }

    private bool TryReadTtl(in EntryView entry, int token, out uint ttl)
    {
        TimeToLiveProblem problem = TimeToLive.Read(entry.Content(token), out ttl);
        if (problem != TimeToLiveProblem.None)
        {
            Report(problem == TimeToLiveProblem.TooLarge ? ZoneErrorKind.TtlTooLarge : ZoneErrorKind.InvalidTtl, entry, token);
        }

        return problem == TimeToLiveProblem.None;
    }

    private bool TryReadRdata(RecordTypeRow? row, in EntryView entry, RecordFields fields, bool isDamaged)
    {
        _problems.Clear();
        RdataReader.Read(row, entry, fields.Rdata, _names[_origin], _rdata, _problems);
        foreach (RdataProblem problem in _problems)
        {
            if (!isDamaged)
                ReportRdata(problem, entry, fields);
        }

        for (int token = fields.Rdata; token < entry.Tokens.Length; token++)
        {
            if ((entry.Tokens[token].Traits & TokenTraits.NonAscii) != 0)
            {
                bool isName = row is { IsDecoded: true, Type: not (RecordType.Txt or RecordType.Spf) };
                Report(isName ? ZoneErrorKind.NonAsciiName : ZoneErrorKind.NonAsciiString, entry, token);
                break;
            }
        }

        if (_rdata.HasRelativeName)
            NoteRelativeName(entry, fields.Rdata + (fields.RecordType == RecordType.MX ? 1 : 0));

        // Strings that are too long still say what they say.
        return !isDamaged && _problems.TrueForAll(problem => problem.Kind == ZoneErrorKind.StringTooLong);
    }

    private void ReportRdata(RdataProblem problem, in EntryView entry, RecordFields fields)
    {
        bool isMissing = problem.Token >= entry.Tokens.Length;
        ZoneToken token = isMissing ? entry.Tokens[^1] : entry.Tokens[problem.Token];
        int start = isMissing ? token.End : token.Start;
        int length = isMissing ? 0 : token.Length;
        if (problem.Length > 0)
            (start, length) = (token.ContentStart + problem.Start, problem.Length);
        else if (problem.Kind == ZoneErrorKind.ExtraField)
            length = entry.Tokens[^1].End - start;

        _errors.Add(new ZoneError(problem.Kind, _file, entry.Place.Map(start, length))
        {
            Text = Excerpt(entry.Bytes.Slice(start, length)),
            Type = fields.RecordType,
            Field = problem.Field,
            Entry = entry.Span,
        });
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
