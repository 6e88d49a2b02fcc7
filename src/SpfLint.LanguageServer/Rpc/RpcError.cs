namespace SpfLint.LanguageServer.Rpc;

/// <summary>Why a request has no result (JSON-RPC 2.0 section 5.1, Language Server Protocol 3.17 "ErrorCodes").</summary>
/// <param name="Code">One of the codes below.</param>
/// <param name="Message">A sentence.</param>
internal sealed record RpcError(int Code, string Message)
{
    /// <summary>The message is no JSON, or too long.</summary>
    public const int ParseError = -32700;

    /// <summary>The message is no request, or comes at the wrong time.</summary>
    public const int InvalidRequest = -32600;

    /// <summary>There is no such method.</summary>
    public const int MethodNotFound = -32601;

    /// <summary>The parameters do not fit the method.</summary>
    public const int InvalidParams = -32602;

    /// <summary>The server has a bug.</summary>
    public const int InternalError = -32603;

    /// <summary>The session has not begun.</summary>
    public const int ServerNotInitialized = -32002;

    /// <summary>The client does not want the result any more.</summary>
    public const int RequestCancelled = -32800;

    /// <summary>The text has changed, so that the result would be of no use.</summary>
    public const int ContentModified = -32801;
}
