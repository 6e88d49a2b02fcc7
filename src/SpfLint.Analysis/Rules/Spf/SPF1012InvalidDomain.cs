using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF1012: a domain that cannot be one.</summary>
internal sealed class SPF1012InvalidDomain : SpfErrorRule
{
    private static readonly MessageTemplate EmptyLabel = new("emptyLabel", "The domain has an empty label before '{0}'.");

    private static readonly MessageTemplate LabelTooLong = new("labelTooLong", "The label '{0}' is longer than 63 bytes.");

    private static readonly MessageTemplate NameTooLong = new("nameTooLong", "The domain '{0}' is longer than 253 bytes.");

    private static readonly MessageTemplate NumericTopLabel = new(
        "numericTopLabel", "The top label '{0}' consists of digits only.");

    private static readonly MessageTemplate InvalidTopLabel = new(
        "invalidTopLabel", "The top label '{0}' is not made of letters, digits and inner hyphens.");

    private static readonly MessageTemplate MissingDotBehindMacro = new(
        "missingDotBehindMacro", "No dot stands between the macro and '{0}', and a domain ends in a macro or in a label of its own.");

    private static readonly MessageTemplate ExtraFinalDot = new(
        "extraFinalDot", "The final '{0}' does not belong to the domain.");

    private static readonly MessageTemplate SingleLabel = new(
        "singleLabel", "The domain '{0}' has one label only, and SPF wants two or more.");

    private static readonly MessageTemplate Url = new("url", "The text '{0}' is a URL where a domain is wanted.");

    private static readonly MessageTemplate UrlDomain = new(
        "urlDomain", "The text '{0}' is a URL where a domain is wanted (did you mean '{1}'?).");

    private static readonly MessageTemplate TextForDomain = new(
        "textForDomain", "The text '{0}' stands where a domain is wanted, and a domain has no spaces.");

    private static readonly MessageTemplate MailAddress = new(
        "mailAddress", "The '{0}' makes a mail address of the domain.");

    private static readonly MessageTemplate MailAddressDomain = new(
        "mailAddressDomain", "The '{0}' makes a mail address of the domain (did you mean '{1}'?).");

    private static readonly MessageTemplate Port = new("port", "The domain has a port '{0}', and SPF knows no ports.");

    public override Descriptor Descriptor { get; } = new(
        "SPF1012",
        "InvalidDomain",
        Severity.Error,
        "A domain cannot be one.",

        EmptyLabel, LabelTooLong, NameTooLong, NumericTopLabel, InvalidTopLabel, MissingDotBehindMacro, ExtraFinalDot, SingleLabel, Url,
        UrlDomain, TextForDomain, MailAddress, MailAddressDomain, Port);

    public override ReadOnlySpan<SpfErrorKind> Kinds =>
    [
        SpfErrorKind.EmptyLabel,
        SpfErrorKind.LabelTooLong,
        SpfErrorKind.NameTooLong,
        SpfErrorKind.NumericTopLabel,
        SpfErrorKind.InvalidTopLabel,
        SpfErrorKind.MissingDotBehindMacro,
        SpfErrorKind.ExtraFinalDot,
        SpfErrorKind.SingleLabel,
        SpfErrorKind.UrlForDomain,
        SpfErrorKind.TextForDomain,
        SpfErrorKind.MailAddressForDomain,
        SpfErrorKind.PortAfterDomain,
    ];

    public override void Check(SpfError error, SpfRecordContext context)
    {
        switch (error.Kind)
        {
            case SpfErrorKind.EmptyLabel:
                context.Report(this, error, EmptyLabel);
                break;
            case SpfErrorKind.LabelTooLong:
                context.Report(this, error, LabelTooLong);
                break;
            case SpfErrorKind.NameTooLong:
                context.Report(this, error, NameTooLong);
                break;
            case SpfErrorKind.NumericTopLabel:
                context.Report(this, error, NumericTopLabel);
                break;
            case SpfErrorKind.InvalidTopLabel:
                context.Report(this, error, InvalidTopLabel);
                break;
            case SpfErrorKind.MissingDotBehindMacro:
                context.Report(this, error, MissingDotBehindMacro, "write a dot before it, or move it before the macro");
                break;
            case SpfErrorKind.ExtraFinalDot:
                context.Report(this, error, ExtraFinalDot);
                break;
            case SpfErrorKind.SingleLabel:
                ReportSingleLabel(error, context);
                break;
            case SpfErrorKind.UrlForDomain:
                context.Report(this, error, Url, UrlDomain);
                break;
            case SpfErrorKind.TextForDomain:
                bool isExplanation = context.TextOf(error.Term!.NameSpan).Equals("exp", StringComparison.OrdinalIgnoreCase);
                context.Report(this, error, TextForDomain, isExplanation ? "publish the text as a TXT record and write that record's name" : "write the full name of a domain");
                break;
            case SpfErrorKind.MailAddressForDomain:
                context.Report(this, error, MailAddress, MailAddressDomain);
                break;
            case SpfErrorKind.PortAfterDomain:
                context.Report(this, error, Port);
                break;
        }
    }

    /// <summary>Names in SPF are never relative, but people used to zone files write them so.</summary>
    private void ReportSingleLabel(SpfError error, SpfRecordContext context)
    {
        string label = context.TextOf(error.Span);
        string apex = Excerpt.OfName(context.Zone.Names[context.Zone.Apex]);
        bool isPlaceholder = label.AsSpan().IndexOfAny("<{[($") >= 0;
        Fix? fix = isPlaceholder || apex is "." or "" || apex.Contains('\\', StringComparison.Ordinal)
            ? null
            : context.Edit($"replace '{label}' with '{label}.{apex}'", FixSafety.Unsafe, (error.Span, $"{label}.{apex}"));
        context.Report(this, SingleLabel, error.Span, [label], fix: fix, help: "write the full name; names in SPF are not relative to the zone");
    }
}
