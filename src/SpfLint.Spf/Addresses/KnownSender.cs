namespace SpfLint.Spf.Addresses;

/// <summary>What is known of the senders that an evaluation of every address is about; the rest stays open.</summary>
public sealed record KnownSender
{
    /// <summary>Nothing but the address differs from sender to sender, and nothing but the domain is known.</summary>
    public static KnownSender Nothing { get; } = new();

    /// <summary>The mailbox of MAIL FROM, for <c>%{s}</c>, <c>%{l}</c> and <c>%{o}</c> (RFC 7208 section 7.2); null when it is not known.</summary>
    public string? ReversePath { get; init; }

    /// <summary>The HELO name, for <c>%{h}</c>; null when it is not known.</summary>
    public string? Helo { get; init; }
}
