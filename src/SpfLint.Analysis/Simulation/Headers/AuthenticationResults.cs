using SpfLint.Spf.Evaluation;

namespace SpfLint.Analysis.Simulation.Headers;

/// <summary>
/// Reads the SPF result in <c>Authentication-Results</c> (RFC 8601 section 2.2): behind a semicolon, or at the start where a receiver
/// leaves its own name out. Of a result for MAIL FROM and one for HELO the first counts. All methods saw one connection, so where the
/// SPF result does not name the host, another method may (section 2.7.3).
/// </summary>
internal static class AuthenticationResults
{
    /// <summary>Reads a field.</summary>
    /// <returns>Null when it holds no SPF result.</returns>
    public static SpfClaim? TryRead(MailField field)
    {
        SpfClaim? mailFrom = null;
        SpfClaim? helo = null;
        ClientAddress? client = null;
        var lexer = new FieldLexer(field.Value);
        while (!lexer.IsAtEnd)
        {
            SpfClaim? claim = TryReadMethod(ref lexer, field, ref client);
            if (claim?.Identity == SpfIdentityKind.MailFrom)
                mailFrom ??= claim;
            else
                helo ??= claim;
        }

        SpfClaim? counts = mailFrom ?? helo;
        return counts is null ? null : counts with { Client = counts.Client ?? client };
    }

    /// <summary>Reads up to the next semicolon.</summary>
    /// <param name="lexer">The field.</param>
    /// <param name="field">The same.</param>
    /// <param name="client">The host's address as the first method but SPF has it.</param>
    private static SpfClaim? TryReadMethod(ref FieldLexer lexer, MailField field, ref ClientAddress? client)
    {
        SpfClaim? claim = null;
        SpfClaim? said = null;
        bool isFirst = true;
        while (!lexer.IsAtEnd && !lexer.TryTake(';'))
        {
            lexer.SkipSpace();
            if (lexer.Next == '(')
            {
                string comment = lexer.ReadComment();
                said = said is null ? null : ClaimComment.Read(said, comment);
                continue;
            }

            string key = lexer.ReadWord("=;(");
            lexer.SkipSpace();
            if (lexer.TryTake('='))
            {
                lexer.SkipSpace();
                string value = lexer.ReadWord(";(");
                bool isSpf = isFirst && (key.Equals("spf", StringComparison.OrdinalIgnoreCase) || key.StartsWith("spf/", StringComparison.OrdinalIgnoreCase));
                if (isSpf && ClaimedText.TryReadResult(value, out SpfResult result))
                    claim = said = new SpfClaim(result, field);
                else if (claim is not null)
                    claim = With(claim, key, value);
                else if (IsClient(key))
                    client ??= ClaimedText.ReadAddress(value);

                isFirst = false;
            }
        }

        return claim is null ? null : Complete(claim, said!);
    }

    private static bool IsClient(string key) => key.ToUpperInvariant() is "SMTP.REMOTE-IP" or "SMTP.CLIENT-IP" or "POLICY.IPREV";

    private static SpfClaim With(SpfClaim claim, string key, string value) => key.ToUpperInvariant() switch
    {
        "SMTP.MAILFROM" or "SMTP.MAIL" or "SMTP.ENVELOPE-FROM" => claim with { ReversePath = SenderQuestion.MailboxOf(value) },
        "SMTP.HELO" or "SMTP.EHLO" => claim with { Helo = value },
        _ when IsClient(key) => claim with { Client = ClaimedText.ReadAddress(value) },
        _ => claim,
    };

    private static SpfClaim Complete(SpfClaim claim, SpfClaim said)
    {
        bool isHelo = claim.ReversePath is null && (claim.Helo is not null || said.Identity == SpfIdentityKind.Helo);
        return claim with
        {
            Identity = isHelo ? SpfIdentityKind.Helo : SpfIdentityKind.MailFrom,
            Client = claim.Client ?? said.Client,
            Helo = claim.Helo ?? said.Helo,
            ReversePath = isHelo ? null : Fuller(claim.ReversePath, said.ReversePath),
        };
    }

    /// <summary>The property, or the mailbox in a comment where the property has no more than its domain.</summary>
    private static string? Fuller(string? property, string? comment) =>
        property is null || (comment is not null && comment.EndsWith("@" + property, StringComparison.OrdinalIgnoreCase)) ? comment : property;
}
