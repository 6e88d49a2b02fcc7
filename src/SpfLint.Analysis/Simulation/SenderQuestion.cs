using SpfLint.Spf.Evaluation;

namespace SpfLint.Analysis.Simulation;

/// <summary>A host that wants to hand over a message, and what it claims.</summary>
/// <param name="Client">Its address.</param>
public sealed record SenderQuestion(ClientAddress Client)
{
    /// <summary>What stands for a name that nobody gave; <c>%{h}</c> becomes it.</summary>
    public const string UnknownName = "unknown";

    /// <summary>
    /// The mailbox of MAIL FROM without angle brackets; empty for the null reverse-path. Null to check the HELO identity instead.
    /// </summary>
    public string? ReversePath { get; init; }

    /// <summary>The name of HELO or EHLO, if it is known.</summary>
    public string? Helo { get; init; }

    /// <summary>The domain of the message's From field, if it is known.</summary>
    public string? HeaderFrom { get; init; }

    /// <summary>The identity to check (RFC 7208 sections 2.3 and 2.4).</summary>
    public SpfIdentity Identity => ReversePath is null
        ? SpfIdentity.ForHelo(Client, Helo ?? UnknownName)
        : SpfIdentity.MailFrom(Client, ReversePath, Helo ?? UnknownName);

    /// <summary>The domain of <see cref="ReversePath"/>; empty without one.</summary>
    public string SenderDomain => ReversePath is null ? "" : ReversePath[(ReversePath.LastIndexOf('@') + 1)..];

    /// <summary>The mailbox in a path, which SMTP writes in angle brackets (RFC 5321 section 4.1.2) and people do not.</summary>
    public static string MailboxOf(string path)
    {
        string text = path.Trim();
        return text is ['<', .. var inner, '>'] ? inner.Trim() : text;
    }

    /// <summary>The same host and local-part with another domain in MAIL FROM.</summary>
    internal SpfIdentity WithDomain(string domain)
    {
        int at = ReversePath?.LastIndexOf('@') ?? -1;
        string localPart = at > 0 ? ReversePath![..(at + 1)] : "";
        return SpfIdentity.MailFrom(Client, localPart + domain, Helo ?? UnknownName);
    }
}
