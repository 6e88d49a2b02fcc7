using System.Text;
using System.Text.Json.Serialization.Metadata;
using SpfLint.Analysis;
using SpfLint.Dns.Locking;
using SpfLint.Dns.Text;
using SpfLint.LanguageServer.Documents;
using SpfLint.LanguageServer.Features;
using SpfLint.LanguageServer.Protocol;
using SpfLint.LanguageServer.Rpc;

namespace SpfLint.LanguageServer;

/// <summary>What one editor and the server have said to each other: its state, and what each message means.</summary>
/// <param name="options">What the server needs of its process.</param>
/// <param name="connection">The way to the editor.</param>
/// <param name="queue">What the editor has sent since.</param>
internal sealed class Session(ServerOptions options, Connection connection, MessageQueue queue) : IDisposable
{
    private readonly Workspace _workspace = new(options);
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);
    private Editor? _editor;

    // What cannot be linted is not tried again before something has changed.
    private bool _hasGivenUp;

    /// <summary>Whether the client has ended the session.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Whether the client has said that it will end the session.</summary>
    public bool WasShutDown { get; private set; }

    /// <summary>Whether the editor waits for findings.</summary>
    public bool IsStale => _workspace.IsStale && _editor is not null && !_hasGivenUp && !WasShutDown;

    /// <summary>Lints what has changed, and publishes what is found.</summary>
    /// <exception cref="ClientGoneException">The client is gone.</exception>
    public void Refresh()
    {
        try
        {
            Look(request: null);
        }
        catch (OperationCanceledException)
        {
            // Something newer waits.
        }
        catch (Exception e) when (e is not ClientGoneException)
        {
            _hasGivenUp = true;
            Report(e is IOException ? "A file has changed while it was read." : $"Internal error, please report it: {e.GetType().Name}: {e.Message}");
        }
    }

    /// <summary>Does what a message asks for, and answers a request.</summary>
    /// <returns>Why there is no answer; null when there is, or none is due.</returns>
    /// <exception cref="InvalidParametersException">The parameters do not fit.</exception>
    /// <exception cref="OperationCanceledException">Newer messages have made the work useless.</exception>
    /// <exception cref="IOException">A file changes while it is read.</exception>
    public RpcError? Handle(RpcMessage message)
    {
        switch (message.Method)
        {
            case "exit":
                HasEnded = true;
                return null;

            case "initialize" when _editor is null && message.IsRequest:
                Initialize(message);
                return null;

            case "initialize":
                return new RpcError(RpcError.InvalidRequest, "The session has begun already.");

            case var _ when _editor is null:
                return message.IsRequest ? new RpcError(RpcError.ServerNotInitialized, "The session has not begun; send 'initialize' first.") : null;

            case var _ when WasShutDown:
                return message.IsRequest ? new RpcError(RpcError.InvalidRequest, "The session was shut down.") : null;

            default:
                return message.IsRequest ? Answer(message, _editor) : TakeNote(message);
        }
    }

    /// <summary>Has the editor show a message among the logs.</summary>
    /// <param name="problem">A sentence.</param>
    /// <exception cref="ClientGoneException">The client is gone.</exception>
    public void Report(string problem)
    {
        options.Log(problem);
        if (_editor is not null)
            connection.Notify("window/logMessage", new LogMessageParams(1, problem), ProtocolJson.Default.LogMessageParams);
    }

    /// <inheritdoc/>
    public void Dispose() => _workspace.Dispose();

    private void Initialize(RpcMessage message)
    {
        InitializeParams given = InvalidParametersException.Read(message, ProtocolJson.Default.InitializeParams);
        _editor = new Editor(given.Capabilities, connection);
        _workspace.Encoding = _editor.Encoding;
        WorkspaceFolder[] folders = given.WorkspaceFolders is { IsDefaultOrEmpty: false } many ? [.. many] : given.RootUri is { } root ? [new WorkspaceFolder(root)] : [];
        _workspace.ChangeFolders(folders, []);
        connection.Respond(message.Id!.Value, _editor.Greet(), ProtocolJson.Default.InitializeResult);
    }

    private RpcError? Answer(RpcMessage request, Editor editor)
    {
        switch (request.Method)
        {
            case "shutdown":
                WasShutDown = true;
                connection.Acknowledge(request.Id!.Value);
                return null;

            case "textDocument/hover":
                Respond(request, AtPlace(request, editor.Hovers.Find), ProtocolJson.Default.Hover);
                return null;

            case "textDocument/definition":
                Respond(request, AtPlace(request, DefinitionFinder.Find), ProtocolJson.Default.LocationArray);
                return null;

            case "textDocument/codeAction":
                CodeActionParams parameters = InvalidParametersException.Read(request, ProtocolJson.Default.CodeActionParams);
                Respond(request, editor.CodeActions.Find(Look(request), parameters), ProtocolJson.Default.CodeActionArray);
                return null;

            case "textDocument/formatting":
                string uri = InvalidParametersException.Read(request, ProtocolJson.Default.DocumentParams).TextDocument.Uri;
                Snapshot snapshot = Look(request);
                Respond(request, snapshot.Find(uri) is { } document ? DocumentFormatter.Find(snapshot, document) : null, ProtocolJson.Default.TextEditArray);
                return null;

            default:
                return new RpcError(RpcError.MethodNotFound, "There is no such method.");
        }
    }

    private RpcError? TakeNote(RpcMessage notification)
    {
        _hasGivenUp = false;
        switch (notification.Method)
        {
            case "initialized":
                WatchFiles();
                return null;

            case "textDocument/didOpen":
                OpenedDocument opened = InvalidParametersException.Read(notification, ProtocolJson.Default.DidOpenParams).TextDocument;
                _workspace.Open(new OpenDocument(opened.Uri, opened.Version, Encoding.UTF8.GetBytes(opened.Text)));
                return null;

            case "textDocument/didChange":
                _workspace.Change(InvalidParametersException.Read(notification, ProtocolJson.Default.DidChangeParams));
                return null;

            case "textDocument/didClose":
                _workspace.Close(InvalidParametersException.Read(notification, ProtocolJson.Default.DocumentParams).TextDocument.Uri);
                return null;

            case "workspace/didChangeWorkspaceFolders":
                FoldersChange change = InvalidParametersException.Read(notification, ProtocolJson.Default.DidChangeFoldersParams).Event;
                _workspace.ChangeFolders(change.Added, change.Removed);
                return null;

            case "textDocument/didSave" or "workspace/didChangeWatchedFiles" or "workspace/didChangeConfiguration":
                _workspace.LookAgain();
                return null;

            default:
                return new RpcError(RpcError.MethodNotFound, "There is no such method.");
        }
    }

    /// <summary>Has the editor tell when another program writes what a run reads. Files of other names are noticed when a document is saved.</summary>
    private void WatchFiles()
    {
        if (!_editor!.WatchesFiles)
            return;

        string[] patterns = ["**/*.zone", "**/*.db", "**/db.*", "**/.editorconfig", "**/.globalconfig", "**/" + LockFile.UsualName];
        var options = new WatchOptions([.. patterns.Select(pattern => new FileWatcher(pattern))]);
        connection.Request(
            "watch",
            "client/registerCapability",
            new RegistrationParams([new Registration("files", "workspace/didChangeWatchedFiles", options)]),
            ProtocolJson.Default.RegistrationParams);
    }

    private void Respond<T>(RpcMessage request, T? result, JsonTypeInfo<T> type)
        where T : class => connection.Respond(request.Id!.Value, result, type);

    private T? AtPlace<T>(RpcMessage request, Func<Snapshot, SourceText, long, T?> find)
        where T : class
    {
        PlaceParams place = InvalidParametersException.Read(request, ProtocolJson.Default.PlaceParams);
        Snapshot snapshot = Look(request);
        return snapshot.Find(place.TextDocument.Uri) is { } source ? find(snapshot, source, snapshot.OffsetOf(source, place.Position)) : null;
    }

    private Snapshot Look(RpcMessage? request)
    {
        bool isNew = _workspace.IsStale;
        Snapshot snapshot = _workspace.Look(new Patience(queue, request));
        if (!isNew)
            return snapshot;

        _editor!.Diagnostics.Publish(snapshot, _workspace.Documents);
        foreach (LintFailure failure in snapshot.Result.Failures.Where(failure => _reported.Add(failure.Message)))
            Report(failure.Message);

        return snapshot;
    }

    /// <summary>Ends a run of the linter when nobody waits for its result any more.</summary>
    private sealed class Patience(MessageQueue queue, RpcMessage? request) : IProgress<LintProgress>
    {
        public void Report(LintProgress value)
        {
            if (queue.HasChanges || (request is not null && queue.IsCancelled(request)))
                throw new OperationCanceledException();
        }
    }
}
