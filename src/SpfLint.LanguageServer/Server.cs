using SpfLint.LanguageServer.Rpc;

namespace SpfLint.LanguageServer;

/// <summary>
/// A server of the Language Server Protocol 3.17 for one editor: lints what the editor has open while it is typed, offers fixes, and
/// tells about terms and rules. One message at a time; a thread of its own reads ahead.
/// </summary>
/// <param name="options">What it needs of its process.</param>
public sealed class Server(ServerOptions options)
{
    /// <summary>What the server calls itself.</summary>
    public const string Name = "spflint";

    /// <summary>Exit code for a session that ended as it should: <c>shutdown</c>, then <c>exit</c>.</summary>
    public const int EndedByRequest = 0;

    /// <summary>Exit code for any other end, such as a client that is gone.</summary>
    public const int EndedOtherwise = 1;

    /// <summary>Serves until the client ends the session or is gone.</summary>
    /// <param name="input">What the client writes.</param>
    /// <param name="output">What the client reads; nothing else may be written to it.</param>
    /// <returns>The process's exit code.</returns>
    public int Run(Stream input, Stream output)
    {
        using var queue = new MessageQueue(input);
        var connection = new Connection(output);
        using var session = new Session(options, connection, queue);
        try
        {
            while (!session.HasEnded)
            {
                RpcMessage? message = queue.Take(session.IsStale ? options.Delay : Timeout.InfiniteTimeSpan);
                if (message is not null)
                    Serve(message, session, connection, queue);
                else if (queue.IsCompleted)
                    break;
                else
                    session.Refresh();
            }
        }
        catch (ClientGoneException)
        {
            options.Log("The client is gone.");
        }

        return session.WasShutDown ? EndedByRequest : EndedOtherwise;
    }

    private void Serve(RpcMessage message, Session session, Connection connection, MessageQueue queue)
    {
        options.Log(message.IsRequest ? $"{message.Method} ({message.Key})" : message.Method);
        if (message.Error is { } broken)
        {
            connection.Respond(message.Id, broken);
        }
        else if (message.IsRequest)
        {
            if (Attempt(message, session, queue) is { } error)
                connection.Respond(message.Id, error);

            queue.Forget(message);
        }
        else if (Attempt(message, session, queue) is { Code: not RpcError.MethodNotFound } error)
        {
            session.Report($"{message.Method}: {error.Message}");
        }
    }

    /// <returns>Why there was no result; null when all went well.</returns>
    private static RpcError? Attempt(RpcMessage message, Session session, MessageQueue queue)
    {
        if (message.IsRequest && queue.IsCancelled(message))
            return new RpcError(RpcError.RequestCancelled, "The request was cancelled.");

        try
        {
            return session.Handle(message);
        }
        catch (OperationCanceledException)
        {
            return queue.IsCancelled(message)
                ? new RpcError(RpcError.RequestCancelled, "The request was cancelled.")
                : new RpcError(RpcError.ContentModified, "The document has changed in the meantime.");
        }
        catch (InvalidParametersException e)
        {
            return new RpcError(RpcError.InvalidParams, e.Message);
        }
        catch (IOException)
        {
            return new RpcError(RpcError.ContentModified, "A file has changed while it was read.");
        }
        catch (Exception e) when (e is not ClientGoneException)
        {
            // One request that breaks must not end the session.
            return new RpcError(RpcError.InternalError, $"Internal error, please report it: {e.GetType().Name}: {e.Message}");
        }
    }
}
