namespace SpfLint.Cli.Git;

/// <summary>git cannot answer; the message is a sentence for the user, with the way out where there is one.</summary>
internal sealed class GitException(string message) : Exception(message);
