namespace SpfLint.Dns.Zones.Spellings;

/// <summary>Ways to write a zone file that some name servers read and others refuse.</summary>
public enum SpellingKind
{
    /// <summary>A <c>$GENERATE</c> directive, BIND's own.</summary>
    Generate,

    /// <summary>A <c>$DATE</c> directive, BIND's own.</summary>
    Date,

    /// <summary>An <c>$INCLUDE</c> directive (RFC 1035 section 5.1), which not every tool follows.</summary>
    Include,

    /// <summary>An <c>$INCLUDE</c> whose path is quoted; the span is the path.</summary>
    QuotedPath,

    /// <summary>An <c>$ORIGIN</c> that is relative to the one before; the span is the name.</summary>
    RelativeOrigin,

    /// <summary><c>$ORIGIN @</c>, which changes nothing; the span is the name.</summary>
    UnchangedOrigin,

    /// <summary><c>$origin</c>, not all in upper case.</summary>
    LowerCaseOrigin,

    /// <summary><c>$ttl</c>, not all in upper case.</summary>
    LowerCaseTtl,

    /// <summary>The class before the TTL; the span is both.</summary>
    ClassBeforeTtl,

    /// <summary>A class as <c>CLASSnnn</c> (RFC 3597 section 5).</summary>
    NumericClass,

    /// <summary>A period of several units, the largest first, such as <c>1h30m</c>.</summary>
    CompoundPeriod,

    /// <summary>An owner in quotes.</summary>
    QuotedOwner,

    /// <summary>A name with a character that is neither a letter, a digit nor one of <c>- _ / *</c>, and is not escaped.</summary>
    NameCharacter,

    /// <summary><c>@</c> alone, without quotes, as a character-string.</summary>
    BareAtSign,

    /// <summary><c>@</c> alone, without quotes, as the value of a CAA record.</summary>
    UnquotedAtSign,

    /// <summary><c>\#</c> behind the first field of the rdata, where it is text (RFC 3597 section 5).</summary>
    EscapedHash,

    /// <summary>A parenthesis in the first column with the owner behind it; the span is the parenthesis.</summary>
    OwnerInParentheses,

    /// <summary>A character-string that touches the one before it; the span is empty, between them.</summary>
    GluedStrings,

    /// <summary>The same in a record that is more than strings.</summary>
    GluedFields,

    /// <summary>The value of a CAA record without quotes (RFC 8659 section 4.1.1 allows it).</summary>
    UnquotedValue,

    /// <summary>A property tag of a CAA record that is not all in lower case (RFC 8659 section 4.1 allows it).</summary>
    UpperCaseTag,

    /// <summary>A property tag of a CAA record with more than 15 characters (RFC 8659 section 4.1 allows it).</summary>
    LongTag,

    /// <summary>A character-string without quotes that has a dot, in a record that is more than strings.</summary>
    BareDot,

    /// <summary>Octets in several words, one of which ends inside of an octet; the span is all words.</summary>
    CutOctet,

    /// <summary>The key <c>dohpath</c> (RFC 9461 section 5) by its name; the span is the key.</summary>
    DohPath,

    /// <summary>A service parameter with an equals sign and nothing behind it.</summary>
    EmptyValue,

    /// <summary>An NSEC record without types; the span is its last field.</summary>
    NoTypes,

    /// <summary>The time stamp <c>[AGE:nnn]</c> that Windows DNS writes behind the owner.</summary>
    AgeMark,

    /// <summary>The mnemonic of a type that is none of the common ones; <see cref="Spelling.Type"/> tells which.</summary>
    Type,
}
