using System.Globalization;
using System.Text;
using SpfLint.Dns.Names;

namespace SpfLint.Spf.Evaluation;

/// <summary>The arguments of check_host: the client, and the identity that it claims (RFC 7208 section 4.1).</summary>
public sealed class SpfIdentity
{
    private static readonly IdnMapping Idn = new();

    private SpfIdentity(SpfIdentityKind kind, ClientAddress client, string localPart, string domain, string helo)
    {
        string ascii = ToAscii(domain);
        Kind = kind;
        Client = client;
        Sender = $"{localPart}@{domain}";
        Helo = helo;
        SenderText = Encoding.UTF8.GetBytes($"{localPart}@{ascii}");
        SenderDomain = SenderText[(Encoding.UTF8.GetByteCount(localPart) + 1)..];
        LocalPart = SenderText[..^(SenderDomain.Length + 1)];
        HeloDomain = Encoding.UTF8.GetBytes(ToAscii(helo));
        HasAsciiLocalPart = System.Text.Ascii.IsValid(localPart);
        Domain = TargetName.TryRead(SenderDomain.Span, out DomainName name) && TargetName.IsFullyQualified(name) ? name : null;
    }

    /// <summary>Which identity it is.</summary>
    public SpfIdentityKind Kind { get; }

    /// <summary>The client's address, <c>&lt;ip&gt;</c>.</summary>
    public ClientAddress Client { get; }

    /// <summary>The mailbox, <c>&lt;sender&gt;</c>; <c>postmaster</c> stands for a local-part that is not there (section 4.3).</summary>
    public string Sender { get; }

    /// <summary>The name that the client gave, as given.</summary>
    public string Helo { get; }

    /// <summary>The domain to check, <c>&lt;domain&gt;</c>; null when it cannot be one, so that the result is none (section 4.3).</summary>
    public DomainName? Domain { get; }

    /// <summary>The mailbox in UTF-8, A-labels for U-labels.</summary>
    internal ReadOnlyMemory<byte> SenderText { get; }

    /// <summary>The local-part in UTF-8, as given.</summary>
    internal ReadOnlyMemory<byte> LocalPart { get; }

    /// <summary>The sender's domain as text, A-labels for U-labels.</summary>
    internal ReadOnlyMemory<byte> SenderDomain { get; }

    /// <summary>The HELO name as text, A-labels for U-labels.</summary>
    internal ReadOnlyMemory<byte> HeloDomain { get; }

    /// <summary>Whether the local-part can be part of a name (RFC 8616 section 4).</summary>
    internal bool HasAsciiLocalPart { get; }

    /// <summary>The MAIL FROM identity (section 2.4). Never throws for what the texts say.</summary>
    /// <param name="client">The client's address.</param>
    /// <param name="reversePath">
    /// The mailbox without angle brackets; empty for the null reverse-path, which stands for the HELO name's postmaster.
    /// </param>
    /// <param name="helo">The name that the client gave.</param>
    public static SpfIdentity MailFrom(ClientAddress client, string reversePath, string helo)
    {
        if (reversePath.Length == 0)
            return new SpfIdentity(SpfIdentityKind.MailFrom, client, Postmaster, helo, helo);

        // A quoted local-part may hold an at sign, a domain cannot.
        int at = reversePath.LastIndexOf('@');
        string localPart = at > 0 ? reversePath[..at] : Postmaster;
        return new SpfIdentity(SpfIdentityKind.MailFrom, client, localPart, reversePath[(at + 1)..], helo);
    }

    /// <summary>The HELO identity (section 2.3). Never throws for what the text says.</summary>
    /// <param name="client">The client's address.</param>
    /// <param name="helo">The name that the client gave.</param>
    public static SpfIdentity ForHelo(ClientAddress client, string helo) =>
        new(SpfIdentityKind.Helo, client, Postmaster, helo, helo);

    private const string Postmaster = "postmaster";

    /// <summary>A-labels for U-labels (section 4.3); a name that has none stays as it is, and is then no domain.</summary>
    private static string ToAscii(string domain)
    {
        if (System.Text.Ascii.IsValid(domain))
            return domain;

        try
        {
            return Idn.GetAscii(domain);
        }
        catch (ArgumentException)
        {
            return domain;
        }
    }
}
