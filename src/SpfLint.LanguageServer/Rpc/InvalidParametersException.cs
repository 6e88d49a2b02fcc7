using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SpfLint.LanguageServer.Rpc;

/// <summary>The parameters of a message do not fit its method.</summary>
internal sealed class InvalidParametersException(string message) : Exception(message)
{
    /// <summary>Reads the parameters of a message.</summary>
    /// <exception cref="InvalidParametersException">They do not fit.</exception>
    public static T Read<T>(RpcMessage message, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return message.Params?.Deserialize(type) ?? throw new InvalidParametersException("The parameters are missing.");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new InvalidParametersException("The parameters do not fit the method.");
        }
    }
}
