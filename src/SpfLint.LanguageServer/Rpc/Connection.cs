using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SpfLint.LanguageServer.Rpc;

/// <summary>Writes responses and notifications. For one thread at a time.</summary>
/// <param name="output">What the client reads.</param>
internal sealed class Connection(Stream output)
{
    /// <summary>Answers a request.</summary>
    /// <exception cref="ClientGoneException">The client is gone.</exception>
    public void Respond<T>(JsonElement id, T? result, JsonTypeInfo<T> type)
        where T : class => Send(json =>
        {
            WriteId(json, id);
            json.WritePropertyName("result");
            if (result is null)
                json.WriteNullValue();
            else
                JsonSerializer.Serialize(json, result, type);
        });

    /// <summary>Answers a request that has no result.</summary>
    /// <exception cref="ClientGoneException">The client is gone.</exception>
    public void Acknowledge(JsonElement id) => Send(json =>
    {
        WriteId(json, id);
        json.WriteNull("result");
    });

    /// <summary>Answers a request with an error.</summary>
    /// <param name="id">The request's id; null when it could not be read.</param>
    /// <param name="error">The error.</param>
    /// <exception cref="ClientGoneException">The client is gone.</exception>
    public void Respond(JsonElement? id, RpcError error) => Send(json =>
    {
        WriteId(json, id);
        json.WriteStartObject("error");
        json.WriteNumber("code", error.Code);
        json.WriteString("message", error.Message);
        json.WriteEndObject();
    });

    /// <summary>Tells the client something.</summary>
    /// <exception cref="ClientGoneException">The client is gone.</exception>
    public void Notify<T>(string method, T parameters, JsonTypeInfo<T> type)
        where T : class => Send(json =>
        {
            json.WriteString("method", method);
            json.WritePropertyName("params");
            JsonSerializer.Serialize(json, parameters, type);
        });

    /// <summary>Asks the client for something. What it answers makes no difference.</summary>
    /// <exception cref="ClientGoneException">The client is gone.</exception>
    public void Request<T>(string id, string method, T parameters, JsonTypeInfo<T> type)
        where T : class => Send(json =>
        {
            json.WriteString("id", id);
            json.WriteString("method", method);
            json.WritePropertyName("params");
            JsonSerializer.Serialize(json, parameters, type);
        });

    private static void WriteId(Utf8JsonWriter json, JsonElement? id)
    {
        json.WritePropertyName("id");
        if (id is { } given)
            given.WriteTo(json);
        else
            json.WriteNullValue();
    }

    private void Send(Action<Utf8JsonWriter> write)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString("jsonrpc", "2.0");
            write(json);
            json.WriteEndObject();
        }

        try
        {
            output.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.WrittenCount}\r\n\r\n")));
            output.Write(body.WrittenSpan);
            output.Flush();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            throw new ClientGoneException(e);
        }
    }
}
