using System.Collections.Immutable;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Analysis.Simulation.Headers;

/// <summary>What a mail's header says of the host that sent it, and of the result that a receiver had.</summary>
public sealed record MessageEvidence
{
    private MessageEvidence()
    {
    }

    /// <summary>
    /// The result in the topmost field that has one: that of the last receiver, whose fields nobody behind it could forge. Null when no
    /// field has one.
    /// </summary>
    public SpfClaim? Claim { get; private init; }

    /// <summary>Number of results of other checks: of earlier hops, as a rule.</summary>
    public int OtherClaims { get; private init; }

    /// <summary>The host's address; null when nothing tells it.</summary>
    public ClientAddress? Client { get; private init; }

    /// <summary>The host's HELO name; null when nothing tells it.</summary>
    public string? Helo { get; private init; }

    /// <summary>The envelope sender without angle brackets, or only its domain; empty for the null reverse-path, null when nothing tells it, or when HELO was checked.</summary>
    public string? ReversePath { get; private init; }

    /// <summary>The line of the <c>Received</c> field that <see cref="Client"/> was taken from because no field with a result names it; else null.</summary>
    public int? ReceivedLine { get; private init; }

    /// <summary>Reads a mail's header. Never throws on what it says.</summary>
    /// <param name="head">The mail's first bytes, <see cref="MailHeader.MaxLength"/> at most; see <see cref="MailHeader.Read"/>.</param>
    public static MessageEvidence Read(ReadOnlySpan<byte> head)
    {
        ImmutableArray<MailField> fields = MailHeader.Read(head[..Math.Min(head.Length, MailHeader.MaxLength)]);
        SpfClaim[] claims = [.. fields.Select(TryReadClaim).OfType<SpfClaim>()];
        SpfClaim? top = claims.FirstOrDefault();
        SpfClaim[] same = [.. claims.Where(claim => claim.AgreesWith(top!))];
        ClientAddress? client = same.Select(claim => claim.Client).FirstOrDefault(address => address is not null);
        string? helo = same.Select(claim => claim.Helo).FirstOrDefault(name => name is not null);
        string? reversePath = top is { Identity: SpfIdentityKind.Helo } ? null : PathOf(same) ?? ReturnPathOf(fields);

        // A receiver puts its result above its own Received field, so the host stands in the next one below.
        ReceivedFrom? received = fields
            .Where(field => field.Name == MailHeader.Received && field.Line > (top?.Field.Line ?? 0))
            .Select(ReceivedFrom.TryRead)
            .FirstOrDefault(from => from is { IsInside: false });
        bool isSameHost = client is null || client == received?.Client;
        return new MessageEvidence
        {
            Claim = top,
            OtherClaims = claims.Length - same.Length,
            Client = client ?? received?.Client,
            Helo = helo ?? (isSameHost ? received?.Helo : null),
            ReversePath = reversePath,
            ReceivedLine = client is null ? received?.Line : null,
        };
    }

    /// <summary>The claim, if it answers a question: one about the same host and domain.</summary>
    public SpfClaim? ClaimAbout(SenderQuestion question)
    {
        string? domain = ReversePath?[(ReversePath.LastIndexOf('@') + 1)..];
        bool isHelo = question.ReversePath is null;
        bool isSame = isHelo == (Claim?.Identity == SpfIdentityKind.Helo)
            && (Client ?? question.Client) == question.Client
            && (domain ?? question.SenderDomain).Equals(question.SenderDomain, StringComparison.OrdinalIgnoreCase);
        return isSame ? Claim : null;
    }

    private static SpfClaim? TryReadClaim(MailField field) => field.Name switch
    {
        MailHeader.ReceivedSpf => ReceivedSpf.TryRead(field),
        MailHeader.AuthenticationResults => AuthenticationResults.TryRead(field),
        _ => null,
    };

    /// <summary>The fullest form of the envelope sender: some fields have only its domain.</summary>
    private static string? PathOf(SpfClaim[] claims)
    {
        string?[] paths = [.. claims.Select(claim => claim.ReversePath)];
        return Array.Find(paths, path => path is not null && path.Contains('@', StringComparison.Ordinal))
            ?? Array.Find(paths, path => path is not null);
    }

    private static string? ReturnPathOf(ImmutableArray<MailField> fields) =>
        fields.FirstOrDefault(field => field.Name == MailHeader.ReturnPath) is { } field ? SenderQuestion.MailboxOf(field.Value) : null;
}
