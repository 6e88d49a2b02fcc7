using System.Text;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;

namespace SpfLint.Dns.Zones;

/// <content>Entries that are no records as they stand, and what they were meant to be.</content>
public partial class ZoneLoader
{
    private static ReadOnlySpan<byte> NoBreakSpace => "\u00A0"u8;

    /// <summary><c>www&#160;IN A</c>: whether an owner ends with what is a class or a TTL behind a no-break space.</summary>
    private static bool HidesClass(in EntryView entry, in RecordFields fields)
    {
        ZoneToken token = entry.Tokens[fields.Owner];
        int last = (token.Traits & TokenTraits.NonAscii) == 0 || token.IsQuoted ? -1 : entry.Content(fields.Owner).LastIndexOf(NoBreakSpace);
        if (last < 0)
            return false;

        ReadOnlySpan<byte> word = entry.Content(fields.Owner)[(last + NoBreakSpace.Length)..];
        return RecordClasses.TryParse(word, out _) || TimeToLive.Read(word, out _) == TimeToLiveProblem.None;
    }

    /// <summary>A no-break space looks like the blank that it is not: it explains why there is no type, or such an owner.</summary>
    private bool TryReportNoBreakSpace(in EntryView entry, in RecordFields fields)
    {
        ReadOnlySpan<byte> noBreakSpace = NoBreakSpace;
        int last = fields.Type < 0 ? entry.Tokens.Length - 1 : fields.Type;
        for (int i = 0; i <= last; i++)
        {
            int start = entry.Content(i).IndexOf(noBreakSpace);
            if (start < 0 || entry.Tokens[i].IsQuoted)
                continue;

            // The owner in which it stands has not been told as one that is not ASCII alone.
            if (_errors.Count > 0 && _errors[^1] is { Kind: ZoneErrorKind.NonAsciiName } told && told.Entry == entry.Span && ReferenceEquals(told.File, _file))
                _errors.Count--;

            int from = entry.Tokens[i].ContentStart + start;
            _errors.Add(new ZoneError(ZoneErrorKind.NoBreakSpace, _file, entry.Place.Map(from, noBreakSpace.Length))
            {
                Text = Excerpt(entry.Content(i)),
                Owner = i == fields.Owner ? -1 : Math.Max(_owner, -1),
                Entry = entry.Span,
            });
            return true;
        }

        return false;
    }

    /// <summary>
    /// Tells of a line that is the rest of the record above, which is thus not whole: it begins with a string, or it is indented and the
    /// record above lacks a field.
    /// </summary>
    private bool TryReportContinuation(in EntryView entry)
    {
        // That the record lacks a field is the same mistake.
        bool isAwaited = _records.Count > 0
            && _errors is [.., { Kind: ZoneErrorKind.MissingField } missing]
            && (!entry.StartsInFirstColumn || (entry.Tokens[0].IsQuoted && missing.Type is RecordType.Txt or RecordType.Spf))
            && ReferenceEquals(missing.File, _file)
            && _records[_records.Count - 1].Place == (uint)missing.Entry.Start;
        if (!isAwaited && !entry.Tokens[0].IsQuoted)
            return false;

        _records.AddToLast(RecordTraits.Damaged);
        if (isAwaited)
            _errors.Count--;

        _continues = isAwaited;

        ReportLost(ZoneErrorKind.ContinuedRecord, entry, 0);
        return true;
    }

    /// <summary>Tells what an entry was meant to be that makes no record.</summary>
    /// <returns>Whether that is told; if so, the entry says nothing else.</returns>
    private bool TryExplain(in EntryView entry, in RecordFields fields)
    {
        if (fields.RecordType == RecordType.None)
            return TryExplainComment(entry) || TryExplainDirective(entry) || TryExplainColumns(entry);

        // A name may begin like a comment of another language, so that only data that does not fit tells.
        return !Fits(entry, fields) && TryExplainComment(entry);
    }

    /// <summary>Tells of a record that lacks the blank before its class, and so belongs to a name that is called like the class.</summary>
    private void CheckClassAsOwner(in EntryView entry, RecordFields fields)
    {
        // In lower case it may be a name; with a class behind it, it is one.
        if (fields.Class < 0 && fields.RecordType != RecordType.None && entry.Content(0).SequenceEqual("IN"u8))
            ReportLost(ZoneErrorKind.ClassAsOwner, entry, 0, fields.RecordType);
    }

    private bool TryExplainComment(in EntryView entry)
    {
        int length = entry.Tokens[0].IsQuoted ? 0 : ForeignComment.MarkOf(entry.Content(0));
        if (length == 0)
            return false;

        ReportPart(ZoneErrorKind.ForeignComment, entry, 0, 0, length);
        return true;
    }

    /// <summary>Tells of a directive without its dollar sign.</summary>
    private bool TryExplainDirective(in EntryView entry)
    {
        ReadOnlySpan<byte> word = entry.Content(0);
        bool isOrigin = Ascii.EqualsIgnoreCase(word, "ORIGIN"u8);
        if (!isOrigin && !Ascii.EqualsIgnoreCase(word, "TTL"u8) && !Ascii.EqualsIgnoreCase(word, "INCLUDE"u8) && !Ascii.EqualsIgnoreCase(word, "GENERATE"u8))
            return false;

        // The origin that is missing now is on this line.
        _toldUnknownOrigin |= isOrigin;
        _hasUnreadableOrigin |= isOrigin;
        Report(ZoneErrorKind.UnmarkedDirective, entry, 0);
        return true;
    }

    /// <summary>Tells when the fields would make a record if only the line began in the other column.</summary>
    private bool TryExplainColumns(in EntryView entry)
    {
        RecordFields shifted = RecordFields.Find(entry.Tokens, entry.Bytes, !entry.StartsInFirstColumn);
        if (shifted.RecordType == RecordType.None)
            return false;

        // A class with a slip is no owner.
        bool isNearClass = entry.Content(0).Length is > 1 and < 4 && EditDistance.Between(Encoding.Latin1.GetString(entry.Content(0)), "IN") <= 1;
        if (!entry.StartsInFirstColumn && isNearClass)
            return false;

        if (!entry.StartsInFirstColumn)
        {
            _owner = ReadName(entry, 0, out _);
            _ownerIsStale = false;
            ReportLost(ZoneErrorKind.IndentedOwner, entry, 0);
            return true;
        }

        // Short owners such as 'ns' and 'mx' are mnemonics too: only data that fits the type tells.
        RecordTypeRow? row = RecordTypes.Find(shifted.RecordType);
        if (row is not { IsDecoded: true } || (row.IsText && (shifted.Rdata >= entry.Tokens.Length || !entry.Tokens[shifted.Rdata].IsQuoted)))
            return false;

        if (!Fits(entry, shifted))
            return false;

        ReportLost(ZoneErrorKind.TypeAsOwner, entry, shifted.Type);
        return true;
    }

    private bool Fits(in EntryView entry, in RecordFields fields)
    {
        _problems.Clear();
        RdataReader.Read(RecordTypes.Find(fields.RecordType), entry, fields.Rdata, _names[_origin], _rdata, _problems);
        return _problems.Count == 0;
    }
}
