using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Wording;
using SpfLint.Dns.Records;
using SpfLint.Dns.Records.Fields;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS1021: rdata that its type does not allow.</summary>
internal sealed class DNS1021InvalidRdata : ZoneErrorRule
{
    private static readonly MessageTemplate Missing = new(
        "missing", "The '{0}' record lacks its {1}.");

    private static readonly MessageTemplate MissingBefore = new(
        "missingBefore", "The '{0}' record lacks its {1} before '{2}'.");

    private static readonly MessageTemplate Extra = new(
        "extra", "The '{0}' record ends before '{1}'.");

    private static readonly MessageTemplate Surplus = new(
        "surplus", "The word '{1}' is one too many for the '{0}' record.");

    private static readonly MessageTemplate Wrong = new(
        "default", "The {1} of the '{0}' record must be {2}, not '{3}'.");

    private static readonly MessageTemplate Quoted = new(
        "quoted", "The {1} of the '{0}' record, '{2}', must not be in quotes.");

    private static readonly MessageTemplate Hexadecimal = new(
        "hexadecimal", "The data of the '{0}' record is not '\\# length hexadecimal' with as many octets as the length says.");

    private static readonly MessageTemplate Unfit = new(
        "unfit", "The octets of the '{0}' record are not the data of its type.");

    private static readonly MessageTemplate TooLarge = new(
        "tooLarge", "The data of the '{0}' record has more than 65535 octets, which no record can have.");

    private static readonly MessageTemplate TooLong = new(
        "tooLong", "The record is longer than any data can be; it was not read.");

    public override Descriptor Descriptor { get; } = new(
        "DNS1021", "InvalidRdata", Severity.Error, "The data of a record does not fit its type.", Missing, MissingBefore, Extra, Surplus, Wrong, Quoted, Hexadecimal, Unfit, TooLarge, TooLong);

    public override ReadOnlySpan<ZoneErrorKind> Kinds =>
    [
        ZoneErrorKind.MissingField,
        ZoneErrorKind.ExtraField,
        ZoneErrorKind.InvalidField,
        ZoneErrorKind.RdataTooLong,
        ZoneErrorKind.InvalidUnknownData,
        ZoneErrorKind.UnfitUnknownData,
        ZoneErrorKind.EntryTooLong,
    ];

    public override void Check(ZoneErrorContext context)
    {
        string type = RecordTypes.Mnemonic(context.Error.Type);
        switch (context.Error.Kind)
        {
            case ZoneErrorKind.MissingField:
                CheckMissing(context, type);
                break;

            case ZoneErrorKind.ExtraField:
                bool isLast = context.Error.Span.End == context.Error.Entry.End;
                context.Report(this, isLast ? Extra : Surplus, [type, context.Text], help: HelpForExtra(context.Error));
                break;

            case ZoneErrorKind.InvalidField:
                CheckField(context, type);
                break;

            case ZoneErrorKind.RdataTooLong:
                context.Report(this, TooLarge, [type], help: "write less, or several records");
                break;

            case ZoneErrorKind.InvalidUnknownData:
                context.Report(this, Hexadecimal, [type], help: "write the number of octets, then two hexadecimal digits for each");
                break;

            case ZoneErrorKind.UnfitUnknownData:
                context.Report(this, Unfit, [type], help: $"give the octets of: {RdataHelp.FormOf(context.Error.Type)}");
                break;

            default:
                context.Report(this, TooLong, help: "look for a lost line end or quote");
                break;
        }
    }

    private void CheckMissing(ZoneErrorContext context, string type)
    {
        string label = context.Error.Expectation;
        string help = CommentHelp(context.Error) ?? $"write the data as: {RdataHelp.FormOf(context.Error.Type)}";
        if (context.Error.Text.IsEmpty)
            context.Report(this, Missing, [type, label], help: help);
        else
            context.Report(this, MissingBefore, [type, label, context.Text], help: help);
    }

    private void CheckField(ZoneErrorContext context, string type)
    {
        RdataField field = context.Error.Field!;
        string text = context.Text;
        if (text.StartsWith('"') && !field.MayBeQuoted)
        {
            string bare = text.Trim('"');
            context.Report(this, Quoted, [type, field.Label, bare], help: $"write the {field.Label} without quotes");
            return;
        }

        string? help = CommentHelp(context.Error) is { } comment ? comment
            : field is AddressField address ? RdataHelp.ForAddress(text, address.Family)
            : RdataHelp.ForSerial(field, text) is { } serial ? serial
            : $"write the data as: {RdataHelp.FormOf(context.Error.Type)}";
        context.Report(this, Wrong, [type, field.Label, context.Error.Expectation, text], help: help);
    }

    private static string HelpForExtra(ZoneError error) =>
        CommentHelp(error) is { } comment ? comment
        : RecordTypes.Find(error.Type) is { Fields.Length: 1 } ? "write one record for each value"
        : $"remove it; the data is: {RdataHelp.FormOf(error.Type)}";

    /// <summary>What to do about the mark of another language's comment; null when there is none.</summary>
    private static string? CommentHelp(ZoneError error)
    {
        ReadOnlySpan<byte> text = error.Text.Span;
        int blank = text.IndexOf((byte)' ');
        return ForeignComment.MarkOf(blank < 0 ? text : text[..blank]) > 0 ? "start a comment with ';'" : null;
    }
}
