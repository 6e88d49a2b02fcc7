using System.Text;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Structure;
using SpfLint.Analysis.Wording;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS1016: a record whose type cannot be told.</summary>
internal sealed class DNS1016UnknownType : ZoneErrorRule
{
    private const int MaxIndentation = 1000;

    private static readonly MessageTemplate Unknown = new(
        "default", "There is no record type '{0}'.");

    private static readonly MessageTemplate Address = new(
        "address", "The record has no type before the address '{0}'.");

    private static readonly MessageTemplate SpfRecord = new(
        "spfRecord", "The record has no type before the SPF record '{0}'.");

    private static readonly MessageTemplate Missing = new(
        "missing", "The record ends at '{0}' without a type.");

    private static readonly MessageTemplate Indented = new(
        "indented", "The line is indented, so '{0}' is read as a record type; an owner must stand in the first column.");

    private static readonly MessageTemplate NotIndented = new(
        "notIndented", "The line is not indented, so '{0}' is read as the owner, and the record has no type.");

    private static readonly MessageTemplate Continued = new(
        "continued", "The text '{0}' begins a line of its own; a record goes on over several lines only inside parentheses.");

    private static readonly MessageTemplate Comment = new(
        "comment", "The mark '{0}' begins no comment in a zone file, so that the line is read as a record.");

    private static readonly MessageTemplate NoBreakSpace = new(
        "noBreakSpace", "The no-break space in '{0}' is no blank, so that what stands before and behind it is one word.");

    public override Descriptor Descriptor { get; } = new(
        "DNS1016", "UnknownType", Severity.Error, "A record has no type, or one that does not exist.", Unknown, Address, SpfRecord, Missing, Indented, NotIndented, Continued, Comment, NoBreakSpace);

    public override ReadOnlySpan<ZoneErrorKind> Kinds =>
    [
        ZoneErrorKind.UnknownType,
        ZoneErrorKind.MissingType,
        ZoneErrorKind.IndentedOwner,
        ZoneErrorKind.TypeAsOwner,
        ZoneErrorKind.ForeignComment,
        ZoneErrorKind.NoBreakSpace,
        ZoneErrorKind.ContinuedRecord,
    ];

    public override void Check(ZoneErrorContext context)
    {
        switch (context.Error.Kind)
        {
            case ZoneErrorKind.UnknownType or ZoneErrorKind.ContinuedRecord when BeginsSpfRecord(context.Error):
                context.Report(this, SpfRecord, [context.Text], help: "write an owner and the type 'TXT' before it, and quotes around all of it: '@ TXT \"v=spf1 mx -all\"'");
                break;

            case ZoneErrorKind.ContinuedRecord:
                context.Report(this, Continued, [context.Text], help: "put the data of the record in parentheses");
                break;

            case ZoneErrorKind.MissingType:
                context.Report(this, Missing, [context.Text], help: "write the type and its data, such as 'A 192.0.2.1'");
                break;

            case ZoneErrorKind.IndentedOwner:
                context.Report(this, Indented, [context.Text], IndentedOwner.Unindent(context.Error));
                break;

            case ZoneErrorKind.TypeAsOwner:
                context.Report(this, NotIndented, [context.Text], help: "write an owner before the type, or a blank for the owner above");
                break;

            case ZoneErrorKind.NoBreakSpace:
                context.Report(this, NoBreakSpace, [context.Text], context.Replace("replace it with a blank", " "));
                break;

            case ZoneErrorKind.ForeignComment when context.Text == "/*":
                context.Report(this, Comment, [context.Text], help: "begin each line of the comment with ';'");
                break;

            case ZoneErrorKind.ForeignComment:
                context.Report(this, Comment, [context.Text], context.Replace($"replace '{context.Text}' with ';'", ";"));
                break;

            default:
                CheckUnknown(context);
                break;
        }
    }

    private void CheckUnknown(ZoneErrorContext context)
    {
        ReadOnlySpan<byte> text = context.Error.Text.Span;
        if (AddressText.TryReadIp4(text, out _))
            context.Report(this, Address, [context.Text], help: "write the type 'A' before it");
        else if (AddressText.TryReadIp6(text, out _))
            context.Report(this, Address, [context.Text], help: "write the type 'AAAA' before it");
        else if (RecordClasses.TryParse(text, out _))
            context.Report(this, Unknown, [context.Text], help: "write the class once");
        else if (TimeToLive.Read(text, out _) == TimeToLiveProblem.None && IsBeforeType(context.Error))
            context.Report(this, Unknown, [context.Text], help: "write the TTL once");
        else if (Spellings.ServerOfType(text) is { } server)
            context.Report(this, Unknown, [context.Text], help: $"only {server} reads this type; for other name servers, write the records that it stands for");
        else if (IsBeforeType(context.Error) && Spellings.NearestClass(text) is { } nearestClass)
            context.Report(this, Unknown, [context.Text], help: $"did you mean the class '{nearestClass}'?");
        else if (Spellings.NearestType(text) is { } nearest)
            context.Report(this, Unknown, [context.Text], help: $"did you mean '{nearest}'?");
        else
            context.Report(this, Unknown, [context.Text], help: "write the type between the owner and its data, or 'TYPE' and its number for a new one");
    }

    private static bool BeginsSpfRecord(ZoneError error)
    {
        ReadOnlySpan<byte> text = error.Text.Span.TrimStart((byte)'"');
        return text.Length >= SpfVersion.Length
            && Ascii.EqualsIgnoreCase(text[..SpfVersion.Length], SpfVersion)
            && (text.Length == SpfVersion.Length || text[SpfVersion.Length] is (byte)' ' or (byte)'"');
    }

    private static ReadOnlySpan<byte> SpfVersion => "v=spf1"u8;

    /// <summary>Whether the next word is a type, so that this one stands where the class does.</summary>
    private static bool IsBeforeType(ZoneError error)
    {
        long end = Math.Min(error.Entry.End, error.Span.End + MaxIndentation);
        if (end <= error.Span.End)
            return false;

        ReadOnlySpan<byte> rest = error.File.Source.Slice(TextSpan.FromBounds(error.Span.End, end)).AsSpan().TrimStart(" \t"u8);
        int length = rest.IndexOfAny(" \t\r\n"u8);
        return RecordTypes.TryParse(length < 0 ? rest : rest[..length], out _);
    }
}
