namespace SpfLint.Spf.Syntax;

/// <summary>What can be wrong with a record's text. Finer than the rules, so that messages are exact.</summary>
public enum SpfErrorKind
{
    /// <summary>A mechanism name that is not one of the eight (RFC 7208 section 5).</summary>
    UnknownMechanism,

    /// <summary>A dot between a mechanism's name and its argument, or a modifier's and its value: <c>include.example.org</c>.</summary>
    DotAfterName,

    /// <summary>A qualifier with nothing to qualify.</summary>
    QualifierAlone,

    /// <summary>More than one qualifier: <c>--all</c>.</summary>
    RepeatedQualifier,

    /// <summary>The qualifier of <c>all</c> behind it: <c>all-</c>.</summary>
    QualifierBehind,

    /// <summary>Another character where a qualifier may stand: <c>!all</c>.</summary>
    InvalidQualifier,

    /// <summary>Quotes, brackets or other punctuation at a term or between terms: <c>-all"</c>.</summary>
    StrayCharacter,

    /// <summary>Two words or more that are plainly no terms.</summary>
    RunningText,

    /// <summary>A modifier that receivers do not know and ignore (section 6).</summary>
    UnknownModifier,

    /// <summary>A mechanism's name with an equals sign, which makes it an unknown modifier: <c>include=x</c>.</summary>
    EqualsForColon,

    /// <summary><c>redirect</c> or <c>exp</c> with a colon, which makes it an unknown mechanism.</summary>
    ColonForEquals,

    /// <summary>Fewer than four octets: <c>ip4:192.0.2</c>.</summary>
    Ip4TooFewOctets,

    /// <summary>More than four octets.</summary>
    Ip4TooManyOctets,

    /// <summary>An octet above 255.</summary>
    Ip4OctetTooLarge,

    /// <summary>An octet with a leading zero, which some software reads as octal.</summary>
    Ip4LeadingZero,

    /// <summary>A range <c>a-b</c> where a network is wanted.</summary>
    Ip4Range,

    /// <summary>An asterisk for an octet.</summary>
    Ip4Wildcard,

    /// <summary>A port behind the address.</summary>
    Ip4Port,

    /// <summary>A host name where an IPv4 address is wanted.</summary>
    Ip4HostName,

    /// <summary>Any other text that is no IPv4 address.</summary>
    Ip4Invalid,

    /// <summary>Too few or too many groups.</summary>
    Ip6GroupCount,

    /// <summary>A group of more than four digits, or with a digit that is not hexadecimal.</summary>
    Ip6InvalidGroup,

    /// <summary><c>::</c> more than once.</summary>
    Ip6RepeatedGap,

    /// <summary>Square brackets around the address.</summary>
    Ip6Brackets,

    /// <summary>A host name where an IPv6 address is wanted.</summary>
    Ip6HostName,

    /// <summary>Any other text that is no IPv6 address.</summary>
    Ip6Invalid,

    /// <summary><c>ip4</c> with an IPv6 address, or <c>ip6</c> with an IPv4 address.</summary>
    WrongAddressFamily,

    /// <summary>A prefix length above 32 (IPv4) or 128 (IPv6).</summary>
    PrefixLengthTooLong,

    /// <summary>A prefix length with leading zeros.</summary>
    PrefixLengthLeadingZero,

    /// <summary>A slash with no prefix length behind it.</summary>
    PrefixLengthEmpty,

    /// <summary>A prefix length that is no number.</summary>
    PrefixLengthInvalid,

    /// <summary>A net mask where a prefix length is wanted: <c>/255.255.255.0</c>.</summary>
    NetmaskForPrefixLength,

    /// <summary>One slash before the IPv6 length of a dual-cidr-length: <c>a/24/64</c>.</summary>
    SingleSlashDualCidr,

    /// <summary>A prefix length on a mechanism or modifier that takes none.</summary>
    PrefixLengthNotAllowed,

    /// <summary>A dual-cidr-length on <c>ip4</c> or <c>ip6</c>.</summary>
    DualCidrNotAllowed,

    /// <summary>A mechanism or modifier without the argument that it must have.</summary>
    MissingArgument,

    /// <summary>An argument on <c>all</c>.</summary>
    UnexpectedArgument,

    /// <summary>The preference of an MX record before its host: <c>mx:10 mail.example.org</c>.</summary>
    MxPreference,

    /// <summary>Two dots in a row, or a dot at the start.</summary>
    EmptyLabel,

    /// <summary>A label of more than 63 bytes (RFC 1035 section 2.3.4).</summary>
    LabelTooLong,

    /// <summary>A name of more than 253 bytes.</summary>
    NameTooLong,

    /// <summary>A top label of digits only.</summary>
    NumericTopLabel,

    /// <summary>A top label that starts or ends with a hyphen, or holds other than letters, digits and hyphens.</summary>
    InvalidTopLabel,

    /// <summary>Text right behind the last macro, which would be a top label if a dot stood before it (RFC 7208 section 7.1).</summary>
    MissingDotBehindMacro,

    /// <summary>Two dots at the end, or a dot behind a macro at the end, which the grammar does not allow.</summary>
    ExtraFinalDot,

    /// <summary>A name of one label, which the grammar does not allow (RFC 7208 section 7.1).</summary>
    SingleLabel,

    /// <summary>A URL where a domain is wanted.</summary>
    UrlForDomain,

    /// <summary>Several words where a domain is wanted.</summary>
    TextForDomain,

    /// <summary>A mail address where a domain is wanted.</summary>
    MailAddressForDomain,

    /// <summary>A port behind the domain.</summary>
    PortAfterDomain,

    /// <summary>An IP address where a domain is wanted: <c>a:192.0.2.1</c>.</summary>
    AddressAsDomain,

    /// <summary>A percent sign that starts neither a macro nor an escape.</summary>
    BarePercent,

    /// <summary>A macro whose letter is not one of <c>s l o d i p h c r t v</c>.</summary>
    UnknownMacroLetter,

    /// <summary>A macro that keeps zero parts: <c>%{d0}</c>.</summary>
    ZeroMacroDigits,

    /// <summary>A byte in a macro that is neither a digit, <c>r</c> nor a delimiter, or stands in the wrong order.</summary>
    InvalidMacroDelimiter,

    /// <summary>A macro without its closing brace.</summary>
    UnterminatedMacro,

    /// <summary><c>%{c}</c>, <c>%{r}</c> or <c>%{t}</c> outside explanation text (section 7.2).</summary>
    MacroOnlyInExplanation,

    /// <summary>A qualifier before a modifier.</summary>
    QualifierOnModifier,

    /// <summary>Two terms, or the version and a term, with nothing between them.</summary>
    MissingSpace,

    /// <summary>A comma, semicolon, pipe, colon, tab or line break where a space must stand.</summary>
    WrongSeparator,

    /// <summary>Another character where the colon or the equals sign of a term must stand.</summary>
    WrongArgumentSeparator,

    /// <summary>A colon or an equals sign twice, or a mechanism's name with its colon.</summary>
    RepeatedArgumentSeparator,

    /// <summary>A comment, which the grammar does not have: <c>-all ; our policy</c>.</summary>
    Comment,

    /// <summary>White space inside a term: <c>include: x</c>, <c>- all</c>.</summary>
    SpaceInTerm,

    /// <summary>A character beyond ASCII.</summary>
    NonAsciiCharacter,

    /// <summary>A control character other than white space.</summary>
    ControlCharacter,

    /// <summary><c>redirect</c> or <c>exp</c> a second time (section 6).</summary>
    DuplicateModifier,

    /// <summary>A version section that receivers do not take for <c>v=spf1</c> (section 4.5).</summary>
    MalformedVersion,

    /// <summary>White space, quotes or a byte order mark before the version.</summary>
    TextBeforeVersion,

    /// <summary>More than one space between terms, or spaces at the end; legal.</summary>
    ExtraWhitespace,

    /// <summary>An address without a mechanism.</summary>
    BareAddress,

    /// <summary>A host name or mail address without a mechanism.</summary>
    BareHostName,

    /// <summary>A second version section.</summary>
    RepeatedVersion,

    /// <summary>The <c>default=</c> modifier of SPF's drafts.</summary>
    ObsoleteModifier,

    /// <summary>A Sender ID record, <c>spf2.0/…</c> (RFC 4406), which no receiver reads.</summary>
    SenderIdRecord,
}
