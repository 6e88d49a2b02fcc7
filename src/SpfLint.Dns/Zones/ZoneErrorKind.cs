namespace SpfLint.Dns.Zones;

/// <summary>Everything that can be wrong with a zone file's text. Each kind belongs to one rule; a rule may have several.</summary>
public enum ZoneErrorKind
{
    /// <summary>A <c>(</c> that nothing closes; the span is that parenthesis.</summary>
    UnclosedParenthesis,

    /// <summary>A <c>)</c> with nothing open.</summary>
    StrayParenthesis,

    /// <summary>A <c>(</c> inside parentheses, which Knot and NSD refuse.</summary>
    NestedParenthesis,

    /// <summary>A quote that nothing closes; the span is that quote.</summary>
    UnclosedQuote,

    /// <summary>A line end inside a quoted string; the span is the line end.</summary>
    LineEndInQuotes,

    /// <summary>A quoted string that is closed on a later line, with a backslash before its first line end; the span is the backslash.</summary>
    EscapedLineEnd,

    /// <summary><c>\DDD</c> above 255, fewer than three digits, or a backslash with nothing behind it.</summary>
    InvalidEscape,

    /// <summary>A NUL octet.</summary>
    NulByte,

    /// <summary>A UTF-8 byte order mark at the start of the file.</summary>
    ByteOrderMark,

    /// <summary>The file is UTF-16; nothing of it was read.</summary>
    Utf16Text,

    /// <summary>The file's lines end with CR LF; the span is the first CR.</summary>
    CarriageReturnLineFeed,

    /// <summary>A CR without LF; the span is the first one.</summary>
    LoneCarriageReturn,

    /// <summary>The file's last line has no line end; the span is empty, at the end.</summary>
    NoFinalNewline,

    /// <summary>A <c>$</c> directive that no server knows.</summary>
    UnknownDirective,

    /// <summary>A directive that does not stand in the line's first column.</summary>
    IndentedDirective,

    /// <summary>A directive without its argument, or with more than it takes.</summary>
    InvalidDirective,

    /// <summary>A directive without its dollar sign, which makes it an owner; the span is the word.</summary>
    UnmarkedDirective,

    /// <summary>A directive's argument in quotes, where it must be a name or a TTL.</summary>
    QuotedArgument,

    /// <summary>The name of an <c>$ORIGIN</c> or <c>$INCLUDE</c> ends with the origin that was added to it, as if its final dot were missing.</summary>
    RepeatedOrigin,

    /// <summary>An included file does not exist.</summary>
    IncludeMissing,

    /// <summary>An included file lies outside the run's folder.</summary>
    IncludeOutsideRoot,

    /// <summary>An included file cannot be opened or read.</summary>
    IncludeUnreadable,

    /// <summary>A file includes itself, directly or through others.</summary>
    IncludeCycle,

    /// <summary>Includes inside includes, deeper than the limit.</summary>
    IncludeTooDeep,

    /// <summary>More includes than the limit, or more text of files that are included again; this one and those behind it are not read.</summary>
    IncludeTooMany,

    /// <summary>A <c>$GENERATE</c> that ends before its record's data.</summary>
    GenerateIncomplete,

    /// <summary>A <c>$GENERATE</c> range that is not <c>start-stop[/step]</c>.</summary>
    GenerateRange,

    /// <summary>A <c>${…}</c> modifier of <c>$GENERATE</c> that cannot be read.</summary>
    GenerateModifier,

    /// <summary>A <c>$GENERATE</c> whose data is not one word.</summary>
    GenerateWords,

    /// <summary>A <c>$GENERATE</c> whose range or owner is in quotes.</summary>
    GenerateQuotes,

    /// <summary>A <c>$GENERATE</c> whose data is in parentheses.</summary>
    GenerateParentheses,

    /// <summary>A <c>$GENERATE</c> of more records than the limit.</summary>
    GenerateTooMany,

    /// <summary>A <c>$GENERATE</c> that, with those before it, makes more records or longer ones than the limit; those behind it make none.</summary>
    GenerateTooManyTogether,

    /// <summary>The first record has a blank owner.</summary>
    NoOwner,

    /// <summary>A blank owner right after <c>$ORIGIN</c> or <c>$INCLUDE</c>.</summary>
    InheritedOwnerAfterOrigin,

    /// <summary>The type mnemonic is unknown.</summary>
    UnknownType,

    /// <summary>A no-break space where a blank was meant, by which the record has no type.</summary>
    NoBreakSpace,

    /// <summary>A line goes on with the record above outside of parentheses (RFC 1035 section 5.1).</summary>
    ContinuedRecord,

    /// <summary>An owner that does not stand in the first column, so that it is read as a type.</summary>
    IndentedOwner,

    /// <summary>A type in the first column, so that it is read as an owner and the record has no type.</summary>
    TypeAsOwner,

    /// <summary>A class in the first column, so that it is read as the owner; the record is one, but hardly the one that was meant.</summary>
    ClassAsOwner,

    /// <summary>The entry ends before a type.</summary>
    MissingType,

    /// <summary>The mark of a comment in another language, on a line that is no record; the span is the mark.</summary>
    ForeignComment,

    /// <summary>A type that exists only in queries and messages.</summary>
    MetaType,

    /// <summary>A class other than the zone's.</summary>
    ClassMismatch,

    /// <summary>No TTL anywhere for a record.</summary>
    MissingTtl,

    /// <summary>A TTL that cannot be read.</summary>
    InvalidTtl,

    /// <summary>A TTL above 2^31-1 (RFC 2181 section 8).</summary>
    TtlTooLarge,

    /// <summary>The rdata ends before a field that the type needs.</summary>
    MissingField,

    /// <summary>The rdata goes on behind the type's last field.</summary>
    ExtraField,

    /// <summary>A field of the rdata has a value that the type does not allow.</summary>
    InvalidField,

    /// <summary>The rdata has more octets than its length can tell (RFC 1035 section 3.2.1).</summary>
    RdataTooLong,

    /// <summary>RFC 3597 data (<c>\#</c>) whose length does not fit, or that is not hexadecimal, or other
    /// data of a type that has no other form.</summary>
    InvalidUnknownData,

    /// <summary>RFC 3597 data that is well-formed but is not the data of its type.</summary>
    UnfitUnknownData,

    /// <summary>A label of more than 63 octets.</summary>
    LabelTooLong,

    /// <summary>A name of more than 255 octets.</summary>
    NameTooLong,

    /// <summary>Two dots in a row, or a dot at the start.</summary>
    EmptyLabel,

    /// <summary>A character-string of more than 255 octets.</summary>
    StringTooLong,

    /// <summary>Octets above 0x7F in a name.</summary>
    NonAsciiName,

    /// <summary>Octets above 0x7F in a character-string.</summary>
    NonAsciiString,

    /// <summary>A relative name in a file whose origin nothing tells; the span is the first such name.</summary>
    UnknownOrigin,

    /// <summary>The file could not be read to its end.</summary>
    ReadFailure,

    /// <summary>An entry longer than the reader's limit; the rest of it was passed over.</summary>
    EntryTooLong,
}
