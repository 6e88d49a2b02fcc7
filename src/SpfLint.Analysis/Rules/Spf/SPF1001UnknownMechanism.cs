using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF1001: a term that is no mechanism.</summary>
internal sealed class SPF1001UnknownMechanism : SpfErrorRule
{
    private static readonly MessageTemplate Unknown = new("unknown", "The mechanism '{0}' does not exist.");

    private static readonly MessageTemplate Misspelt = new(
        "misspelt", "The mechanism '{0}' does not exist (did you mean '{1}'?).");

    private static readonly MessageTemplate DotAfterName = new(
        "dotAfterName", "The '{0}' stands between a name and its argument (did you mean '{1}'?).");

    private static readonly MessageTemplate QualifierAlone = new(
        "qualifierAlone", "The qualifier '{0}' has no mechanism behind it.");

    private static readonly MessageTemplate RepeatedQualifier = new(
        "repeatedQualifier", "A mechanism has one qualifier, and '{0}' is one too many.");

    private static readonly MessageTemplate QualifierBehind = new(
        "qualifierBehind", "The qualifier '{0}' stands behind the mechanism (did you mean '{1}'?).");

    private static readonly MessageTemplate RunningText = new(
        "runningText", "The words '{0}' are no mechanisms, and receivers read each as one.");

    private static readonly MessageTemplate InvalidQualifier = new(
        "invalidQualifier", "The '{0}' before the mechanism is no qualifier.");

    private static readonly MessageTemplate MistypedQualifier = new(
        "mistypedQualifier", "The '{0}' before the mechanism is no qualifier (did you mean '{1}'?).");

    private static readonly MessageTemplate StrayCharacter = new("strayCharacter", "The '{0}' does not belong here.");

    public override Descriptor Descriptor { get; } = new(
        "SPF1001",
        "UnknownMechanism",
        Severity.Error,
        "A term is not one of the eight mechanisms.",

        Unknown, Misspelt, DotAfterName, QualifierAlone, RepeatedQualifier, QualifierBehind, InvalidQualifier,
        MistypedQualifier, StrayCharacter, RunningText);

    public override ReadOnlySpan<SpfErrorKind> Kinds =>
    [
        SpfErrorKind.UnknownMechanism,
        SpfErrorKind.DotAfterName,
        SpfErrorKind.QualifierAlone,
        SpfErrorKind.RepeatedQualifier,
        SpfErrorKind.QualifierBehind,
        SpfErrorKind.InvalidQualifier,
        SpfErrorKind.StrayCharacter,
        SpfErrorKind.RunningText,
    ];

    public override void Check(SpfError error, SpfRecordContext context)
    {
        switch (error.Kind)
        {
            case SpfErrorKind.UnknownMechanism:
                context.Report(this, error, Unknown, Misspelt, "use one of all, include, a, mx, ptr, ip4, ip6 and exists");
                break;
            case SpfErrorKind.DotAfterName:
                context.Report(this, error, DotAfterName, DotAfterName);
                break;
            case SpfErrorKind.QualifierAlone:
                context.Report(this, error, QualifierAlone, "delete it, or write the mechanism right behind it");
                break;
            case SpfErrorKind.RepeatedQualifier:
                context.Report(this, error, RepeatedQualifier);
                break;
            case SpfErrorKind.QualifierBehind:
                context.Report(this, error, QualifierBehind, QualifierBehind);
                break;
            case SpfErrorKind.RunningText:
                context.Report(this, error, RunningText, "delete them, or write them in a comment of the zone file, behind the closing quote");
                break;
            case SpfErrorKind.InvalidQualifier:
                context.Report(this, error, InvalidQualifier, MistypedQualifier, "use '+', '-', '~' or '?', or nothing");
                break;
            case SpfErrorKind.StrayCharacter:
                context.Report(this, error, StrayCharacter);
                break;
        }
    }
}
