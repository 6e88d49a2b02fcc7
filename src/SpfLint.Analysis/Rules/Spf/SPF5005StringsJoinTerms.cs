using System.Collections.Immutable;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Records;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF5005: a term torn apart where one string ends and the next begins.</summary>
internal sealed class SPF5005StringsJoinTerms : SpfRecordRule
{
    private static readonly MessageTemplate Joined = new(
        "default", "The character-strings are joined without a space, so that '{0}' and '{1}' become '{0}{1}'.");

    private static readonly MessageTemplate Comma = new(
        "comma", "The character-strings of a record stand side by side without commas, so that ',' becomes a part of the record.");

    public override Descriptor Descriptor { get; } = new(
        "SPF5005", "StringsJoinTerms", Severity.Error, "Two character-strings join without the space between two terms, or with a comma.", Joined, Comma);

    public override void Check(SpfRecordContext context)
    {
        PublishedRecord published = context.Published;
        if (published.Fault == PublicationFault.CommaBetweenStrings)
            context.Report(this, Comma, published.Text.File, published.FaultSpan, fix: published.FixFault("delete it", FixSafety.Safe), help: "delete it");

        if (published.Fault != PublicationFault.StringsJoinTerms || published.HasUnclosedString)
            return;

        Fix? fix = published.FixFault("put a space at the start of the next string", FixSafety.Safe);
        context.Report(
            this,
            Joined,
            published.Text.File,
            published.FaultSpan,
            WordsAtFault(published),
            fix: fix,
            help: fix is null ? "end a string with a space, or begin the next one with it" : null);
    }

    /// <summary>What stands between the spaces around the boundary, on either side of it.</summary>
    private static ImmutableArray<string> WordsAtFault(PublishedRecord published)
    {
        ReadOnlySpan<byte> joined = published.Joined.Span;
        CharacterString next = published.Strings.Strings.Last(part => part.Span.Start <= published.FaultSpan.End);
        ReadOnlySpan<byte> before = joined[..next.Start];
        ReadOnlySpan<byte> behind = joined[next.Start..next.End];
        before = before[(before.LastIndexOf((byte)' ') + 1)..];
        int end = behind.IndexOf((byte)' ');
        return [Excerpt.Of(before), Excerpt.Of(end < 0 ? behind : behind[..end])];
    }
}
