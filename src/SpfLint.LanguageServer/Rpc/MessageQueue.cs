using System.Collections.Concurrent;
using System.Text.Json;

namespace SpfLint.LanguageServer.Rpc;

/// <summary>
/// What the client has sent and nobody has looked at yet. A thread of its own reads ahead, so that work which newer messages have made
/// useless can be given up.
/// </summary>
internal sealed class MessageQueue : IDisposable
{
    // A client that sends faster than it is answered has to wait.
    private const int MaxWaiting = 4096;

    private readonly MessageReader _reader;
    private readonly BlockingCollection<RpcMessage> _waiting = new(MaxWaiting);
    private readonly ConcurrentDictionary<string, bool> _isCancelled = new(StringComparer.Ordinal);
    private int _changes;

    /// <summary>Starts to read.</summary>
    /// <param name="input">What the client writes.</param>
    public MessageQueue(Stream input)
    {
        _reader = new MessageReader(input);
        new Thread(ReadAll) { IsBackground = true, Name = "messages" }.Start();
    }

    /// <summary>Whether a change of a document waits, so that what is known of the documents is out of date.</summary>
    public bool HasChanges => Volatile.Read(ref _changes) > 0;

    /// <summary>Whether the client is gone, and all that it sent has been taken.</summary>
    public bool IsCompleted => _waiting.IsCompleted;

    /// <summary>Waits for the next message.</summary>
    /// <param name="patience">How long; <see cref="Timeout.InfiniteTimeSpan"/> for as long as it takes.</param>
    /// <returns>Null when none came, or none will come any more.</returns>
    public RpcMessage? Take(TimeSpan patience)
    {
        if (!_waiting.TryTake(out RpcMessage? message, patience))
            return null;

        if (IsChange(message))
            Interlocked.Decrement(ref _changes);

        return message;
    }

    /// <summary>Whether the client does not want the result of a request any more.</summary>
    public bool IsCancelled(RpcMessage request) => _isCancelled.GetValueOrDefault(request.Key);

    /// <summary>Forgets a request that has been answered.</summary>
    public void Forget(RpcMessage request) => _isCancelled.TryRemove(request.Key, out _);

    /// <inheritdoc/>
    public void Dispose() => _waiting.Dispose();

    private void ReadAll()
    {
        try
        {
            while (_reader.Read() is { } body)
            {
                if (RpcMessage.Read(body) is { } message)
                    Add(message);
            }

            _waiting.CompleteAdding();
        }
        catch (IOException)
        {
            _waiting.CompleteAdding();
        }
        catch (Exception e) when (e is ObjectDisposedException or InvalidOperationException)
        {
            // The server has ended before its client.
        }
    }

    private void Add(RpcMessage message)
    {
        if (message.Method == "$/cancelRequest")
        {
            // Of a request that is not open, nothing is remembered.
            if (message.Params is { ValueKind: JsonValueKind.Object } parameters && parameters.TryGetProperty("id", out JsonElement id))
                _isCancelled.TryUpdate(RpcMessage.KeyOf(id), true, comparisonValue: false);

            return;
        }

        if (message.IsRequest)
            _isCancelled.TryAdd(message.Key, false);

        if (IsChange(message))
            Interlocked.Increment(ref _changes);

        _waiting.Add(message);
    }

    private static bool IsChange(RpcMessage message) => message.Method == "textDocument/didChange";
}
