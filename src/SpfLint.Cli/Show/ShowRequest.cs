using SpfLint.Cli.Commands;
using SpfLint.Cli.Output;
using SpfLint.Dns.Names;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Cli.Show;

/// <summary>What a command line asks to be shown.</summary>
internal sealed record ShowRequest
{
    /// <summary>The zone files to answer from.</summary>
    public required InputSelection Input { get; init; }

    /// <summary>The domain whose record is shown.</summary>
    public required DomainName Domain { get; init; }

    /// <summary>What is known of the sender.</summary>
    public required KnownSender Sender { get; init; }

    /// <summary>The address to point out, if there is one.</summary>
    public ClientAddress? Address { get; init; }

    /// <summary>How to report.</summary>
    public ShowFormat Format { get; init; }

    /// <summary>Whether to use colors.</summary>
    public ColorChoice Color { get; init; }
}

/// <summary>How a record is shown.</summary>
internal enum ShowFormat
{
    /// <summary>Tree and tables for terminals.</summary>
    Text,

    /// <summary>One object for programs.</summary>
    Json,

    /// <summary>The ranges as a table (RFC 4180).</summary>
    Csv,

    /// <summary>The includes as a Mermaid flowchart, for Markdown.</summary>
    Mermaid,

    /// <summary>The includes as a Graphviz digraph.</summary>
    Dot,
}
