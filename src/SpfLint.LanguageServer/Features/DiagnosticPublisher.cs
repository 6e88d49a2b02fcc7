using System.Collections.Immutable;
using System.Text.Json;
using SpfLint.Analysis.Diagnostics;
using SpfLint.LanguageServer.Documents;
using SpfLint.LanguageServer.Protocol;
using SpfLint.LanguageServer.Rpc;

namespace SpfLint.LanguageServer.Features;

/// <summary>Tells the editor what is found, document by document, and only where something has changed.</summary>
/// <param name="connection">The way to the editor.</param>
/// <param name="factory">Puts findings into the editor's terms.</param>
internal sealed class DiagnosticPublisher(Connection connection, DiagnosticFactory factory)
{
    private readonly Dictionary<string, byte[]> _published = new(StringComparer.Ordinal);

    /// <summary>Publishes the findings of a workspace: those of open documents, and those of all other files that have some.</summary>
    /// <param name="snapshot">The workspace.</param>
    /// <param name="documents">The open documents, which are told also when there is nothing to find in them.</param>
    /// <exception cref="ClientGoneException">The client is gone.</exception>
    public void Publish(Snapshot snapshot, IEnumerable<OpenDocument> documents)
    {
        var findings = new SortedDictionary<string, List<Finding>>(StringComparer.Ordinal);
        foreach (OpenDocument document in documents)
            findings[document.Uri] = [];

        foreach (Finding finding in snapshot.Result.Findings)
        {
            if (snapshot.UriOf(finding.Location.Source) is not { } uri)
                continue;

            if (!findings.TryGetValue(uri, out List<Finding>? ofDocument))
                findings.Add(uri, ofDocument = []);

            ofDocument.Add(finding);
        }

        foreach (string gone in _published.Keys.Except(findings.Keys).ToArray())
        {
            Send(new PublishDiagnosticsParams(gone, []));
            _published.Remove(gone);
        }

        foreach ((string uri, List<Finding> ofDocument) in findings)
        {
            int? version = snapshot.Find(uri) is { } source ? snapshot.DocumentOf(source)!.Version : null;
            ImmutableArray<Diagnostic> diagnostics = [.. ofDocument.Select(finding => factory.Make(snapshot, finding))];
            Send(new PublishDiagnosticsParams(uri, diagnostics) { Version = version });
        }
    }

    private void Send(PublishDiagnosticsParams parameters)
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(parameters, ProtocolJson.Default.PublishDiagnosticsParams);
        if (_published.TryGetValue(parameters.Uri, out byte[]? before) && json.AsSpan().SequenceEqual(before))
            return;

        connection.Notify("textDocument/publishDiagnostics", parameters, ProtocolJson.Default.PublishDiagnosticsParams);
        _published[parameters.Uri] = json;
    }
}
