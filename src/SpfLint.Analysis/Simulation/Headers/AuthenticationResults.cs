using SpfLint.Spf.Evaluation;

namespace SpfLint.Analysis.Simulation.Headers;

/// <summary>
/// Reads the SPF result in <c>Authentication-Results</c> (RFC 8601 section 2.2): behind a semicolon, or at the start where a receiver
/// leaves its own name out. Of a result for MAIL FROM and one for HELO the first counts.
/// </summary>
internal static class AuthenticationResults
{
    /// <summary>Reads a field.</summary>
    /// <returns>Null when it holds no SPF result.</returns>
    public static SpfClaim? TryRead(MailField field)
    {
        SpfClaim? helo = null;
        var lexer = new FieldLexer(field.Value);
        while (!lexer.IsAtEnd)
        {
            if (TryReadMethod(ref lexer, field) is not { } claim)
                continue;

            if (claim.Identity == SpfIdentityKind.MailFrom)
                return claim;

            helo ??= claim;
        }

        return helo;
    }

    /// <summary>Reads up to the next semicolon.</summary>
    private static SpfClaim? TryReadMethod(ref FieldLexer lexer, MailField field)
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
                said ??= claim is null ? null : claim with { Client = ClaimedText.FindAddress(comment), ReversePath = ClaimedText.FindSender(comment) };
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
                    claim = new SpfClaim(result, field);
                else if (claim is not null)
                    claim = With(claim, key, value);

                isFirst = false;
            }
        }

        return claim is null ? null : Complete(claim, said);
    }

    private static SpfClaim With(SpfClaim claim, string key, string value) => key.ToUpperInvariant() switch
    {
        "SMTP.MAILFROM" or "SMTP.MAIL" or "SMTP.ENVELOPE-FROM" => claim with { ReversePath = ClaimedText.Unbracket(value) },
        "SMTP.HELO" or "SMTP.EHLO" => claim with { Helo = value },
        "SMTP.REMOTE-IP" or "SMTP.CLIENT-IP" => claim with { Client = ClaimedText.ReadAddress(value) },
        _ => claim,
    };

    private static SpfClaim Complete(SpfClaim claim, SpfClaim? said)
    {
        bool isHelo = claim.ReversePath is null && claim.Helo is not null;
        return claim with
        {
            Identity = isHelo ? SpfIdentityKind.Helo : SpfIdentityKind.MailFrom,
            Client = claim.Client ?? said?.Client,
            ReversePath = claim.ReversePath ?? (isHelo ? null : said?.ReversePath),
        };
    }
}
