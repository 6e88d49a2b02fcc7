namespace SpfLint.Dns.Zones;

/// <content>BIND's <c>$GENERATE</c>.</content>
public partial class ZoneLoader
{
    private long _generatedCount;
    private long _generatedBytes;
    private bool _toldGenerated;
    private long _generateOffset;
    private int _generateLength;

    private void ReadGenerate(in EntryView entry, bool isDamaged)
    {
        if (entry.Tokens.Length < GenerateDirective.MinTokens)
        {
            Report(ZoneErrorKind.GenerateIncomplete, entry, 0);
            return;
        }

        if (!GenerateDirective.TryReadRange(entry.Content(GenerateDirective.RangeToken), out GenerateDirective range))
        {
            Report(ZoneErrorKind.GenerateRange, entry, GenerateDirective.RangeToken);
            return;
        }

        if (range.Count > _options.Limits.GeneratedRecords)
        {
            Report(ZoneErrorKind.GenerateTooMany, entry, GenerateDirective.RangeToken);
            return;
        }

        // Of the lines that ask for too much together, the first is told.
        _generatedCount += range.Count;
        if (_generatedCount > _options.Limits.AllGeneratedRecords || _generatedBytes > _options.Limits.AllGeneratedBytes)
        {
            ReportGeneratedTooMany(entry);
            return;
        }

        _generateOffset = entry.Place.Offset + entry.Start;
        _generateLength = entry.End - entry.Start;
        int errorsBefore = _errors.Count;
        for (long counter = range.Start; counter <= range.Stop && _generatedBytes <= _options.Limits.AllGeneratedBytes; counter += range.Step)
        {
            GenerateOne(entry, (int)counter, keepsErrors: _errors.Count == errorsBefore);
        }

        if (_generatedBytes > _options.Limits.AllGeneratedBytes)
            ReportGeneratedTooMany(entry);

        ReportRefused(entry, isReadable: !isDamaged && _errors.Count == errorsBefore);
    }

    /// <summary>Tells of a line that has a clear meaning, and that BIND refuses for the way it is written.</summary>
    private void ReportRefused(in EntryView entry, bool isReadable)
    {
        for (int i = GenerateDirective.RangeToken; i <= GenerateDirective.OwnerToken; i++)
        {
            if (entry.Tokens[i].IsQuoted)
                Report(ZoneErrorKind.GenerateQuotes, entry, i);
        }

        // A mistake in the data explains what more or less there is of it.
        int data = GenerateDirective.FindData(entry.Bytes, entry.Tokens);
        if (!isReadable || data >= entry.Tokens.Length)
            return;

        int start = entry.Tokens[data].Start;
        int length = entry.Tokens[^1].End - start;
        if (data < entry.Tokens.Length - 1)
            ReportBytes(ZoneErrorKind.GenerateWords, entry, start, length);
        else if (ParenthesisPairs.IsOpenBehind(entry.Bytes[entry.Start..start]))
            ReportBytes(ZoneErrorKind.GenerateParentheses, entry, start, length);
    }

    /// <summary>
    /// Tells of the quotes and parentheses inside the data's own quotes, which nobody has looked at yet. All else in them was told where it
    /// is written.
    /// </summary>
    private void ReportPairs(in EntryView generated, ReadOnlySpan<LexicalError> errors)
    {
        foreach (LexicalError error in errors)
        {
            if (error.Kind is ZoneErrorKind.UnclosedParenthesis or ZoneErrorKind.StrayParenthesis or ZoneErrorKind.UnclosedQuote)
                ReportBytes(error.Kind, generated, error.Start, error.Length);
        }
    }

    private void ReportBytes(ZoneErrorKind kind, in EntryView entry, int start, int length) =>
        _errors.Add(new ZoneError(kind, _file, entry.Place.Map(start, length))
        {
            Text = Excerpt(entry.Bytes.Slice(start, length)),
            Entry = entry.Span,
        });

    private void ReportGeneratedTooMany(in EntryView entry)
    {
        if (!_toldGenerated)
            Report(ZoneErrorKind.GenerateTooManyTogether, entry, GenerateDirective.RangeToken);

        _toldGenerated = true;
    }

    private void NameGeneration(int firstError, Generation generation)
    {
        for (int i = firstError; i < _errors.Count; i++)
            _errors[i] = _errors[i] with { File = _errors[i].File with { Generation = generation } };
    }

    /// <summary>Makes one record; a mistake in the template is told once, not once a record.</summary>
    private void GenerateOne(in EntryView entry, int counter, bool keepsErrors)
    {
        int errorsBefore = _errors.Count;
        byte[]? text = GenerateDirective.Expand(entry.Bytes, entry.Tokens, counter, out int ownerLength);
        _generatedBytes += text?.Length ?? _generateLength;
        if (text is null)
        {
            Report(ZoneErrorKind.GenerateModifier, entry, GenerateDirective.FindBadToken(entry.Bytes, entry.Tokens, counter));
        }
        else
        {
            var reader = new ZoneReader(text, isFinal: true, new ZoneReaderState { IsAtStart = false });
            reader.Read();
            var generated = new EntryView
            {
                Bytes = text,
                Tokens = reader.Tokens,
                Place = GenerateDirective.PlaceOf(entry.Tokens, ownerLength, entry.Place.Offset),
                StartsInFirstColumn = true,
                Start = 0,
                End = reader.EntryEnd,
            };
            ReportPairs(generated, reader.Errors);
            if (!generated.Tokens.IsEmpty)
                ReadRecord(generated, isDamaged: false, counter);

            NameGeneration(errorsBefore, new Generation(counter, entry.Span, text.AsMemory(0, ownerLength)));
        }

        if (!keepsErrors)
            _errors.Count = errorsBefore;
    }
}
