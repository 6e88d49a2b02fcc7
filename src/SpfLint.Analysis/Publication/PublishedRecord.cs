using System.Collections.Immutable;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Publication;

/// <summary>
/// A record of type TXT or SPF that is an SPF record or was plainly meant to be one: what was meant, how it is written, and
/// where each of its bytes stands.
/// </summary>
public sealed class PublishedRecord
{
    private readonly SpfText _text;
    private RecordText? _place;
    private CharacterStrings? _strings;
    private MeantText? _meant;

    internal PublishedRecord(Zone zone, int index, RecordText text, CharacterStrings strings, Presentation presentation, SpfVersion version)
        : this(zone, index, new SpfText(presentation.Meant.Text, version))
    {
        _place = text;
        _strings = strings;
        _meant = presentation.Meant;
        Fault = presentation.Fault;
        FaultSpan = presentation.Span;
        FaultEdits = presentation.Edits;
    }

    /// <summary>A record of a text that others may have too, written as one plain character-string; its places are read when somebody asks.</summary>
    internal PublishedRecord(Zone zone, int index, SpfText text)
    {
        Zone = zone;
        Index = index;
        _text = text;
    }

    /// <summary>What it says.</summary>
    internal SpfText Said => _text;

    /// <summary>The zone.</summary>
    public Zone Zone { get; }

    /// <summary>The record's index in the zone.</summary>
    public int Index { get; }

    /// <summary>The record's text with its places.</summary>
    /// <exception cref="IOException">The file cannot be read any more.</exception>
    public RecordText Text => _place ??= Zone.Open(Index);

    /// <summary>The rdata as receivers get it, with the place of each octet.</summary>
    /// <exception cref="IOException">The file cannot be read any more.</exception>
    public CharacterStrings Strings => _strings ??= Text.ReadStrings();

    /// <summary>The rdata as receivers get it: its character-strings joined without spaces (RFC 7208 section 3.3).</summary>
    public ReadOnlyMemory<byte> Joined => _strings?.Joined ?? _text.Octets;

    /// <summary>What the text starts with.</summary>
    public SpfVersion Version => _text.Shape.Version;

    /// <summary>The record that was meant; its spans go through <see cref="Map"/>.</summary>
    public SpfRecord Record => _text.Record;

    /// <summary>
    /// The mistakes in the record: where a quote is not closed, those before the first sign that it should have been, for nobody knows which
    /// of the bytes behind are still of the record.
    /// </summary>
    public IEnumerable<SpfError> CertainErrors =>
        Zone[Index].Has(RecordTraits.Damaged) ? Record.Errors.TakeWhile(error => !MayStandBehindRecord(error.Kind)) : Record.Errors;

    /// <summary>What is wrong with the way it is written.</summary>
    public PublicationFault Fault { get; }

    /// <summary>The bytes of the file that are wrong in that way.</summary>
    public TextSpan FaultSpan { get; }

    /// <summary>Edits that write it as it was meant; empty when that is not plain.</summary>
    public ImmutableArray<Edit> FaultEdits { get; } = [];

    /// <summary>Whether the closing quote of a string is missing: then nobody knows where the others were meant to begin and to end.</summary>
    /// <exception cref="IOException">The file cannot be read any more.</exception>
    public bool HasUnclosedString => Zone[Index].Has(RecordTraits.Damaged) && Strings.Strings.Any(part => part.IsUnclosed);

    /// <summary>Whether receivers take the published text for an SPF record (RFC 7208 section 4.5).</summary>
    public bool IsSelected => SpfRecord.IsSpf(Joined.Span);

    /// <summary>Whether receivers read exactly what was meant, mistakes inside the record aside.</summary>
    public bool IsReadAsMeant => Fault == PublicationFault.None && Version.Kind == SpfVersionKind.Spf;

    /// <summary>
    /// Whether receivers act on the record as it was meant, so that its policy is worth judging: of type TXT (RFC 7208
    /// section 3.1), and nothing keeps them from reading it. A quote or parenthesis that is not closed may have cut it.
    /// </summary>
    public bool IsInForce => IsReadAsMeant && Type == RecordType.Txt && !Zone[Index].Has(RecordTraits.Damaged);

    /// <summary>What receivers act on in it.</summary>
    public SpfPolicy Policy => _text.Policy;

    /// <summary>Whether it says that nobody sends; see <see cref="SpfPolicy.DeniesAll"/>.</summary>
    public bool DeniesAll => _text.Shape.DeniesAll;

    /// <summary>TXT, or the deprecated SPF.</summary>
    public RecordType Type => Zone[Index].Type;

    /// <summary>The owner's number.</summary>
    public int Owner => Zone[Index].Owner;

    /// <summary>The owner in wire form.</summary>
    public DomainName OwnerName => new(Zone.Names[Owner]);

    private static bool MayStandBehindRecord(SpfErrorKind kind) =>
        kind is SpfErrorKind.Comment or SpfErrorKind.StrayCharacter or SpfErrorKind.NonAsciiCharacter;

    /// <summary>The bytes of the file that say a part of <see cref="Record"/>.</summary>
    /// <exception cref="IOException">The file cannot be read any more.</exception>
    public TextSpan Map(SpfSpan span)
    {
        SpfSpan joined = Meant.ToJoined(span);
        return Strings.Map(joined.Start, joined.Length);
    }

    /// <summary>Whether the bytes of a part lie in one character-string and in no <c>$GENERATE</c>, so that they can be edited.</summary>
    /// <exception cref="IOException">The file cannot be read any more.</exception>
    public bool IsEditable(SpfSpan span)
    {
        SpfSpan joined = Meant.ToJoined(span);
        return !Text.IsGenerated && !Text.IsUnknownData && Strings.IsInOneString(joined.Start, joined.Length);
    }

    /// <summary>
    /// Whether a space at a part would only end a word without quotes: strings in quotes stand beside it, so that nobody takes the words for
    /// one text that lacks its quotes.
    /// </summary>
    /// <exception cref="IOException">The file cannot be read any more.</exception>
    public bool LosesSpaces(SpfSpan span)
    {
        SpfSpan joined = Meant.ToJoined(span);
        return Strings.Holding(joined.Start, joined.Length) is { IsQuoted: false } && Strings.Strings.Any(part => part.IsQuoted);
    }

    /// <summary>The record's rdata as a place that another finding is about.</summary>
    /// <param name="message">What is there: a short sentence with a period.</param>
    public RelatedLocation AtRdata(string message) => new(new SourceLocation(Text.File.Source, Text.RdataSpan), message);

    /// <summary>The fix that writes the record as it was meant, or null when that is not plain.</summary>
    /// <param name="title">An imperative without a period.</param>
    /// <param name="safety">Whether it may be applied unasked.</param>
    public Fix? FixFault(string title, FixSafety safety) => FaultEdits.IsEmpty ? null : new Fix(title, safety, FaultEdits);

    /// <summary>Reads a record of type TXT or SPF.</summary>
    /// <returns>Null when it neither is SPF nor was meant to be.</returns>
    /// <exception cref="IOException">The file cannot be read any more.</exception>
    public static PublishedRecord? Read(Zone zone, int index) => Read(zone, index, zone.Open(index));

    /// <summary>Reads a record of type TXT or SPF in another text than its own.</summary>
    /// <returns>Null when that neither is SPF nor was meant to be.</returns>
    internal static PublishedRecord? Read(Zone zone, int index, RecordText text)
    {
        CharacterStrings strings = text.ReadStrings();
        Presentation presentation = Presentation.Of(text, strings);
        SpfVersion version = SpfVersion.Classify(presentation.Meant.Text);
        if (version.Kind == SpfVersionKind.None && presentation.Fault == PublicationFault.None)
            version = StringsBefore.Find(strings) ?? version;

        return version.Kind == SpfVersionKind.None
            ? null
            : new PublishedRecord(zone, index, text, strings, presentation, version);
    }

    /// <summary>Reads a record of any type.</summary>
    /// <returns>Null when it neither is SPF nor was meant to be, or when its file has gone since it was loaded.</returns>
    internal static PublishedRecord? TryRead(Zone zone, int index)
    {
        if (zone[index].Type is not (RecordType.Txt or RecordType.Spf))
            return null;

        try
        {
            return Read(zone, index);
        }
        catch (IOException)
        {
            // The file changed under us; what was read of it stands.
            return null;
        }
    }

    private MeantText Meant => _meant ??= MeantText.From(_text.Octets.Span);
}
