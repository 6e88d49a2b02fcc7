using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure;

/// <summary>An owner behind a blank, which is read as the record's type.</summary>
internal static class IndentedOwner
{
    private const int MaxLooked = 4096;

    /// <summary>Moves it to the first column; that is unsafe where the next record, which has the owner of the lines above now, would get this one.</summary>
    public static Fix Unindent(ZoneError error) => new(
        "move the owner to the first column",
        IsInherited(error) ? FixSafety.Unsafe : FixSafety.Safe,
        [new Edit(error.File.Source, TextSpan.FromBounds(error.Entry.Start, error.Span.Start), "")]);

    private static bool IsInherited(ZoneError error)
    {
        SourceText source = error.File.Source;
        long end = Math.Min(source.Length, error.Entry.End + MaxLooked);
        byte[] behind = source.Slice(TextSpan.FromBounds(error.Entry.End, end));
        bool isFirst = true;
        foreach (Range range in behind.AsSpan().SplitAny("\r\n"u8))
        {
            ReadOnlySpan<byte> line = behind.AsSpan(range);
            ReadOnlySpan<byte> text = line.TrimStart(" \t"u8);
            if (!isFirst && !text.IsEmpty && text[0] != (byte)';')
                return text.Length < line.Length && BeginsWithoutOwner(text);

            isFirst = false;
        }

        return false;
    }

    private static bool BeginsWithoutOwner(ReadOnlySpan<byte> text)
    {
        int length = text.IndexOfAny(" \t;("u8);
        ReadOnlySpan<byte> word = length < 0 ? text : text[..length];
        return RecordTypes.TryParse(word, out _) || RecordClasses.TryParse(word, out _) || TimeToLive.Read(word, out _) == TimeToLiveProblem.None;
    }
}
