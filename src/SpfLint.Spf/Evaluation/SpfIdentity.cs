using System.Globalization;
using System.Text;
using SpfLint.Dns.Names;

namespace SpfLint.Spf.Evaluation;

/// <summary>The arguments of check_host: the client, and the identity that it claims (RFC 7208 section 4.1).</summary>
public sealed class SpfIdentity
{
    private static readonly IdnMapping Idn = new();

    private const string Postmaster = "postmaster";

    private byte[]? _heloDomain;

    /// <param name="kind">Which identity it is.</param>
    /// <param name="client">The client's address.</param>
    /// <param name="sender">The mailbox.</param>
    /// <param name="at">Where its at sign is.</param>
    /// <param name="helo">The name that the client gave.</param>
    private SpfIdentity(SpfIdentityKind kind, ClientAddress client, string sender, int at, string helo)
    {
        Kind = kind;
        Client = client;
        Sender = sender;
        Helo = helo;
        bool isAscii = System.Text.Ascii.IsValid(sender);
        HasAsciiLocalPart = isAscii || System.Text.Ascii.IsValid(sender.AsSpan(0, at));
        int localLength = Encoding.UTF8.GetByteCount(sender.AsSpan(0, at));
        SenderText = Encoding.UTF8.GetBytes(isAscii ? sender : $"{sender[..at]}@{ToAscii(sender[(at + 1)..])}");
        SenderDomain = SenderText[(localLength + 1)..];
        LocalPart = SenderText[..localLength];
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
    internal ReadOnlyMemory<byte> HeloDomain => _heloDomain ??= Encoding.UTF8.GetBytes(ToAscii(Helo));

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
            return OfPostmaster(SpfIdentityKind.MailFrom, client, helo, helo);

        // A quoted local-part may hold an at sign, a domain cannot.
        int at = reversePath.LastIndexOf('@');
        return at > 0
            ? new SpfIdentity(SpfIdentityKind.MailFrom, client, reversePath, at, helo)
            : OfPostmaster(SpfIdentityKind.MailFrom, client, reversePath[(at + 1)..], helo);
    }

    /// <summary>The HELO identity (section 2.3). Never throws for what the text says.</summary>
    /// <param name="client">The client's address.</param>
    /// <param name="helo">The name that the client gave.</param>
    public static SpfIdentity ForHelo(ClientAddress client, string helo) =>
        OfPostmaster(SpfIdentityKind.Helo, client, helo, helo);

    private static SpfIdentity OfPostmaster(SpfIdentityKind kind, ClientAddress client, string domain, string helo) =>
        new(kind, client, $"{Postmaster}@{domain}", Postmaster.Length, helo);

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
