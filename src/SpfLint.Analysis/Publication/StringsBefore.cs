using SpfLint.Dns.Records;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Publication;

/// <summary>
/// <c>TXT IN "v=spf1 mx -all"</c>, <c>TXT "key=value" "v=spf1 mx -all"</c>: the strings are joined, so that those before the
/// version hide it.
/// </summary>
internal static class StringsBefore
{
    private const int VersionLength = 6;

    /// <summary>Looks for a string that begins a record, behind strings that do not.</summary>
    /// <returns>The version with all that stands before it, or null.</returns>
    public static SpfVersion? Find(CharacterStrings strings)
    {
        int index = IndexOfRecord(strings);
        if (index < 1)
            return null;

        int start = strings.Strings[index].Start;
        var before = new SpfError(SpfErrorKind.TextBeforeVersion, new SpfSpan(0, start));
        return new SpfVersion(SpfVersionKind.MeantAsSpf, new SpfSpan(0, start + VersionLength), before);
    }

    /// <summary>Whether some string in quotes begins a record, whatever stands before it.</summary>
    public static bool HasQuotedRecord(CharacterStrings strings) =>
        IndexOfRecord(strings) is var index and >= 0 && strings.Strings[index].IsQuoted;

    private static int IndexOfRecord(CharacterStrings strings)
    {
        ReadOnlySpan<byte> joined = strings.Joined.Span;
        for (int i = 0; i < strings.Strings.Length; i++)
        {
            if (SpfRecord.IsSpf(joined[strings.Strings[i].Start..]))
                return i;
        }

        return -1;
    }
}
