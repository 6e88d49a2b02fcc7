using SpfLint.Dns.Text;

namespace SpfLint.Fuzz.Targets;

/// <summary>The oracle that most targets share.</summary>
public static class Spans
{
    public static Oracle LieInside { get; } = new("spans lie inside their file");

    public static void Check(SourceText source, TextSpan span, string what)
    {
        if (span.Start < 0 || span.Length < 0 || span.End > source.Length)
            throw LieInside.Broken($"{what} is at {span} of {source.Length} bytes of {source.Path}");
    }
}
