using SpfLint.Spf.Evaluation;

namespace SpfLint.Analysis.Simulation.Headers;

/// <summary>What a receiver wrote into a mail's header about SPF.</summary>
/// <param name="Result">The result it had.</param>
/// <param name="Field">The field that says so.</param>
public sealed record SpfClaim(SpfResult Result, MailField Field)
{
    /// <summary>The address of the host that sent the mail; null when the field does not name it.</summary>
    public ClientAddress? Client { get; init; }

    /// <summary>The host's HELO name; null when the field does not name it.</summary>
    public string? Helo { get; init; }

    /// <summary>The envelope sender without angle brackets, or only its domain; empty for the null reverse-path, null when the field does not name it.</summary>
    public string? ReversePath { get; init; }

    /// <summary>The identity that was checked; MAIL FROM when the field does not say.</summary>
    public SpfIdentityKind Identity { get; init; } = SpfIdentityKind.MailFrom;

    /// <summary>Whether two fields may speak of the same check: nothing that both of them say differs.</summary>
    internal bool AgreesWith(SpfClaim other) =>
        Result == other.Result
        && Identity == other.Identity
        && (Client is null || other.Client is null || Client == other.Client)
        && (ReversePath is null || other.ReversePath is null || DomainOf(ReversePath).Equals(DomainOf(other.ReversePath), StringComparison.OrdinalIgnoreCase));

    private static string DomainOf(string mailbox) => mailbox[(mailbox.LastIndexOf('@') + 1)..];
}
