using SpfLint.Analysis.Catalogue;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis;

/// <summary>Why a run cannot say all that there is to say of a file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Message">What to tell the user, as a sentence; the path in it is not yet escaped.</param>
public sealed record LintFailure(string Path, string Message)
{
    /// <summary>A rule broke: a bug of the linter, which costs that rule's findings about one subject and no others.</summary>
    internal static LintFailure Of(Rule rule, SourceText zone, Exception exception) => new(
        zone.Path,
        $"Internal error in rule {rule.Descriptor.Id} on '{zone.Path}', please report it: {exception.GetType().Name}: {exception.Message}");

    /// <summary>A file was written to while it was read: nothing is said of what may never have stood there together.</summary>
    public static LintFailure OfOverwritten(SourceText file) => new(file.Path, $"'{file.Path}' was changed while it was read; run this again.");
}
