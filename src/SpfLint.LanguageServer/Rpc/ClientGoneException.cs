namespace SpfLint.LanguageServer.Rpc;

/// <summary>Nobody reads what the server writes any more; other failures of input and output are no reason to end.</summary>
internal sealed class ClientGoneException(Exception inner) : Exception("The client is gone.", inner);
