using SpfLint.Dns.Names;

namespace SpfLint.Dns.Zones;

/// <summary>The mistakes in names as mistakes in a zone file.</summary>
internal static class NameProblems
{
    public static ZoneErrorKind ToErrorKind(this NameProblem problem) => problem switch
    {
        NameProblem.LabelTooLong => ZoneErrorKind.LabelTooLong,
        NameProblem.NameTooLong => ZoneErrorKind.NameTooLong,
        _ => ZoneErrorKind.EmptyLabel,
    };
}
