using System.Text;
using SpfLint.Dns.Text;

namespace SpfLint.Dns.Zones.Spellings;

/// <summary>
/// Finds the parts of a zone file that are written in a way that not all name servers read. It reads the file again, so that
/// who does not ask pays nothing.
/// </summary>
public sealed partial class SpellingReader
{
    private readonly Action<Spelling> _found;

    private SpellingReader(Action<Spelling> found) => _found = found;

    /// <summary>Reads one file; the files that it includes are read by themselves. What is broken has no spelling.</summary>
    /// <param name="source">The file.</param>
    /// <param name="found">Is told each spelling, entry by entry.</param>
    /// <exception cref="IOException">The file cannot be read (any more).</exception>
    public static void Read(SourceText source, Action<Spelling> found)
    {
        var reader = new SpellingReader(found);
        EntryWindows.Visit(source, reader.ReadEntry);
    }

    private void ReadEntry(in EntryView entry, ReadOnlySpan<LexicalError> errors)
    {
        foreach (LexicalError error in errors)
        {
            if (error.Kind is ZoneErrorKind.UnclosedParenthesis or ZoneErrorKind.StrayParenthesis or ZoneErrorKind.UnclosedQuote
                or ZoneErrorKind.InvalidEscape or ZoneErrorKind.NulByte or ZoneErrorKind.EntryTooLong)
                return;
        }

        if (entry.IsDirective)
            ReadDirective(entry);
        else
            ReadRecord(entry);
    }

    private void ReadDirective(in EntryView entry)
    {
        ReadOnlySpan<byte> name = entry.Content(0);
        if (Ascii.EqualsIgnoreCase(name, "$ORIGIN"u8))
            ReadOrigin(entry);
        else if (Ascii.EqualsIgnoreCase(name, "$TTL"u8))
            ReadDefaultTtl(entry);
        else if (Ascii.EqualsIgnoreCase(name, "$INCLUDE"u8))
            ReadInclude(entry);
        else if (Ascii.EqualsIgnoreCase(name, "$GENERATE"u8))
            Found(SpellingKind.Generate, entry, 0);
        else if (Ascii.EqualsIgnoreCase(name, "$DATE"u8))
            Found(SpellingKind.Date, entry, 0);
    }

    private void ReadOrigin(in EntryView entry)
    {
        if (!entry.Content(0).SequenceEqual("$ORIGIN"u8))
            Found(SpellingKind.LowerCaseOrigin, entry, 0, "$ORIGIN", keepsMeaning: true);

        if (entry.Tokens.Length < 2 || entry.Tokens[1].IsQuoted)
            return;

        ReadOnlySpan<byte> origin = entry.Content(1);
        if (origin.SequenceEqual("@"u8))
            Found(SpellingKind.UnchangedOrigin, entry, 1);
        else if (origin[^1] != (byte)'.' || origin.EndsWith("\\."u8))
            Found(SpellingKind.RelativeOrigin, entry, 1);

        ReadName(entry, 1);
    }

    private void ReadDefaultTtl(in EntryView entry)
    {
        if (!entry.Content(0).SequenceEqual("$TTL"u8))
            Found(SpellingKind.LowerCaseTtl, entry, 0, "$TTL", keepsMeaning: true);

        if (entry.Tokens.Length > 1)
            ReadPeriod(entry, 1);
    }

    private void ReadInclude(in EntryView entry)
    {
        if (entry.Content(0).SequenceEqual("$INCLUDE"u8))
            Found(SpellingKind.Include, entry, 0);

        if (entry.Tokens.Length > 1 && entry.Tokens[1].IsQuoted)
            Found(SpellingKind.QuotedPath, entry, 1, Unquoted(entry.Content(1), "/._-"), keepsMeaning: true);
    }

    private void Tell(Spelling? spelling)
    {
        if (spelling is { } found)
            _found(found);
    }

    private void Found(SpellingKind kind, in EntryView entry, int token, string? portable = null, bool keepsMeaning = false) =>
        _found(new Spelling(kind, entry.SpanOf(token)) { Portable = portable, KeepsMeaning = keepsMeaning });
}
