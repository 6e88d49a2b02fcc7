using System.Text.Json;

namespace SpfLint.LanguageServer.Rpc;

/// <summary>A message of the client (JSON-RPC 2.0 section 4).</summary>
/// <param name="Id">What the response must carry; null for a notification.</param>
/// <param name="Method">The method; empty when the message cannot be read.</param>
/// <param name="Params">The parameters; null when there are none.</param>
internal sealed record RpcMessage(JsonElement? Id, string Method, JsonElement? Params)
{
    /// <summary>What is wrong with the message; null when it can be read.</summary>
    public RpcError? Error { get; private init; }

    /// <summary>Whether the client waits for a response.</summary>
    public bool IsRequest => Id is not null;

    /// <summary>Identifies a request among those that are open: a number is another id than the same digits as a string.</summary>
    public string Key => KeyOf(Id);

    /// <summary>The key of an id.</summary>
    public static string KeyOf(JsonElement? id) => id?.GetRawText() ?? "";

    /// <summary>Reads a message. Never throws.</summary>
    /// <param name="body">Its bytes, which belong to the message from now on.</param>
    /// <returns>Null for a response, of which nothing follows.</returns>
    public static RpcMessage? Read(byte[] body)
    {
        LoneSurrogates.Replace(body);
        try
        {
            return Read(JsonDocument.Parse(body).RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return Wrong(null, RpcError.ParseError, "The message is no JSON text in UTF-8, or too long.");
        }
    }

    private static RpcMessage? Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return Wrong(null, RpcError.InvalidRequest, "The message is no object.");

        JsonElement? id = root.TryGetProperty("id", out JsonElement given) ? given : null;
        if (id is { ValueKind: not (JsonValueKind.String or JsonValueKind.Number) })
            return Wrong(null, RpcError.InvalidRequest, "The id of a request is a string or a number.");

        if (!root.TryGetProperty("method", out JsonElement method))
        {
            bool isResponse = root.TryGetProperty("result", out _) || root.TryGetProperty("error", out _);
            return isResponse ? null : Wrong(id, RpcError.InvalidRequest, "The message has no method.");
        }

        if (method.ValueKind != JsonValueKind.String)
            return Wrong(id, RpcError.InvalidRequest, "The method is no string.");

        return new RpcMessage(id, method.GetString()!, root.TryGetProperty("params", out JsonElement parameters) ? parameters : null);
    }

    private static RpcMessage Wrong(JsonElement? id, int code, string message) => new(id, "", null) { Error = new RpcError(code, message) };
}
