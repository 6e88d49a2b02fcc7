using System.Collections.Immutable;
using System.Text;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;
using SpfLint.LanguageServer.Documents;
using SpfLint.LanguageServer.Protocol;

namespace SpfLint.LanguageServer.Features;

/// <summary>Fixes as an editor offers them.</summary>
/// <param name="diagnostics">Puts findings into the editor's terms.</param>
/// <param name="knowsVersions">Whether the editor takes edits for documents in one of their versions.</param>
internal sealed class CodeActionFinder(DiagnosticFactory diagnostics, bool knowsVersions)
{
    /// <summary>Mends one finding.</summary>
    public const string QuickFix = "quickfix";

    /// <summary>Mends all that can be mended safely, when a document is saved for instance.</summary>
    public const string FixAll = "source.fixAll.spflint";

    /// <summary>What can be offered for a range of a document.</summary>
    /// <param name="snapshot">The workspace.</param>
    /// <param name="parameters">The document, the range, and which kinds of actions are wanted.</param>
    /// <exception cref="IOException">A file changes while it is read.</exception>
    public CodeAction[] Find(Snapshot snapshot, CodeActionParams parameters)
    {
        if (snapshot.Find(parameters.TextDocument.Uri) is not { } source)
            return [];

        var actions = new List<CodeAction>();
        ImmutableArray<string>? only = parameters.Context.Only;
        if (only is null || Wants(only.Value, QuickFix))
        {
            IEnumerable<Finding> touched =
                from finding in snapshot.Result.Findings
                where finding.Location.Source == source && finding.Fix is { Edits.IsEmpty: false }
                where snapshot.RangeOf(finding.Location).Touches(parameters.Range)
                select finding;
            actions.AddRange(
                from finding in snapshot.FixProof.Judge([.. touched])
                let action = Offer(snapshot, finding, finding.Fix!)
                where action is not null
                select action);
        }

        // Lints several times, so it has to be asked for.
        if (only is not null && Wants(only.Value, FixAll) && OfferAll(snapshot, source) is { } all)
            actions.Add(all);

        return [.. actions];
    }

    /// <summary>A kind stands for all kinds below it.</summary>
    private static bool Wants(ImmutableArray<string> only, string kind) =>
        only.Any(wanted => kind == wanted || wanted.Length == 0 || kind.StartsWith(wanted + ".", StringComparison.Ordinal));

    private CodeAction? Offer(Snapshot snapshot, Finding finding, Fix fix)
    {
        bool isSafe = fix.Safety == FixSafety.Safe;
        var edits = fix.Edits.GroupBy(edit => edit.Source).SelectMany(ofFile => EditsOf(snapshot, ofFile.Key, [.. ofFile.Select(edit => WholeLineEnds.Of(ofFile.Key, edit.Span, edit.NewText))])).ToList();
        if (MakeEdit(snapshot, edits) is not { } workspaceEdit)
            return null;

        string title = $"{char.ToUpperInvariant(fix.Title[0])}{fix.Title[1..]}";
        return new CodeAction(isSafe ? title : $"{title} (unsafe: {fix.Refutation ?? "this changes what the zone says"})", QuickFix, workspaceEdit)
        {
            Diagnostics = [diagnostics.Make(snapshot, finding)],
            IsPreferred = isSafe ? true : null,
        };
    }

    private CodeAction? OfferAll(Snapshot snapshot, SourceText source)
    {
        TextChange[] changes = [.. snapshot.Fix(source).Select(change => WholeLineEnds.Of(source, change))];
        return changes.Length > 0 && MakeEdit(snapshot, [.. EditsOf(snapshot, source, changes)]) is { } edit
            ? new CodeAction("Fix everything that can be fixed safely", FixAll, edit)
            : null;
    }

    private static IEnumerable<(SourceText Source, TextEdit Edit)> EditsOf(Snapshot snapshot, SourceText source, TextChange[] changes)
    {
        var lines = LineMap.Create(source, changes.Select(change => change.Span));
        return changes.Select(change => (source, new TextEdit(snapshot.RangeOf(source, change.Span, lines), Encoding.UTF8.GetString(change.NewText.Span))));
    }

    /// <returns>Null when the editor has no name for one of the files.</returns>
    private WorkspaceEdit? MakeEdit(Snapshot snapshot, IReadOnlyCollection<(SourceText Source, TextEdit Edit)> edits)
    {
        var documents = new List<DocumentEdit>();
        foreach (IGrouping<SourceText, (SourceText Source, TextEdit Edit)> ofFile in edits.GroupBy(edit => edit.Source))
        {
            if (snapshot.UriOf(ofFile.Key) is not { } uri)
                return null;

            var document = new VersionedDocument(uri, snapshot.DocumentOf(ofFile.Key)?.Version);
            documents.Add(new DocumentEdit(document, [.. ofFile.Select(edit => edit.Edit)]));
        }

        return knowsVersions
            ? new WorkspaceEdit { DocumentChanges = [.. documents] }
            : new WorkspaceEdit { Changes = documents.ToImmutableDictionary(document => document.TextDocument.Uri, document => document.Edits) };
    }
}
