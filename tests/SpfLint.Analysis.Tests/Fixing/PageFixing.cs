using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Fixing;
using SpfLint.Analysis.Tests.Pages;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Tests.Fixing;

/// <summary>Fixes the files of an example with the page's rule on even if it is off by default.</summary>
internal static class PageFixing
{
    public static FixResult Run(string id, IReadOnlyList<(string Name, byte[] Text)> files, FixSafety safety)
    {
        (LintOptions options, LintInput[] inputs) = PageLint.Prepare(id, files);
        return new Fixer(options, inputs) { Safety = safety }.Run();
    }

    public static (string Name, byte[] Text)[] Apply(FixResult result, IReadOnlyList<(string Name, byte[] Text)> files) =>
    [
        .. files.Select(file => (file.Name, result.Files.FirstOrDefault(text => text.Path == file.Name) is { } text ? Read(text) : file.Text)),
    ];

    public static byte[] Read(SourceText text) => text.Slice(new TextSpan(0, text.Length));
}
