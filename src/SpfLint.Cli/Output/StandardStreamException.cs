namespace SpfLint.Cli.Output;

/// <summary>Standard input, output or error cannot be used; its message is a sentence that says which, and why.</summary>
internal sealed class StandardStreamException(string message, Exception? inner = null) : IOException(message, inner);
