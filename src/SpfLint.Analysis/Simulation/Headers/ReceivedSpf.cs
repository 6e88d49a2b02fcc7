using SpfLint.Spf.Evaluation;

namespace SpfLint.Analysis.Simulation.Headers;

/// <summary>
/// Reads <c>Received-SPF</c> (RFC 7208 section 9.1): a result, a comment, pairs of keys and values. Receivers differ in all but the
/// result, so everything else may be missing or stand elsewhere; keys win over the comment.
/// </summary>
internal static class ReceivedSpf
{
    /// <summary>Reads a field.</summary>
    /// <returns>Null when it does not begin with a result.</returns>
    public static SpfClaim? TryRead(MailField field)
    {
        var lexer = new FieldLexer(field.Value);
        lexer.SkipSpace();
        if (!ClaimedText.TryReadResult(lexer.ReadWord("(;="), out SpfResult result) || lexer.Next == '=')
            return null;

        var claim = new SpfClaim(result, field);
        SpfClaim said = claim;
        while (!lexer.IsAtEnd)
        {
            lexer.SkipSpace();
            if (lexer.Next == '(')
            {
                said = ClaimComment.Read(said, lexer.ReadComment());
                continue;
            }

            string key = lexer.ReadWord("=;(");
            if (lexer.TryTake('='))
                claim = With(claim, key, lexer.ReadWord(";"));
            else
                lexer.TryTake(';');
        }

        // What a comment calls the domain of a HELO check is no envelope sender.
        bool isHelo = claim.Identity == SpfIdentityKind.Helo || said.Identity == SpfIdentityKind.Helo;
        return claim with
        {
            Identity = isHelo ? SpfIdentityKind.Helo : SpfIdentityKind.MailFrom,
            Client = claim.Client ?? said.Client,
            Helo = claim.Helo ?? said.Helo,
            ReversePath = claim.ReversePath ?? (isHelo ? null : said.ReversePath),
        };
    }

    /// <summary>The claim with what a pair says, unless one before it said so.</summary>
    internal static SpfClaim With(SpfClaim claim, string key, string value) => key.ToUpperInvariant() switch
    {
        "CLIENT-IP" => claim with { Client = claim.Client ?? ClaimedText.ReadAddress(value) },
        "HELO" => claim with { Helo = claim.Helo ?? value },
        "ENVELOPE-FROM" => claim with { ReversePath = claim.ReversePath ?? SenderQuestion.MailboxOf(value) },
        "IDENTITY" => claim with
        {
            Identity = value.Equals("helo", StringComparison.OrdinalIgnoreCase) ? SpfIdentityKind.Helo : SpfIdentityKind.MailFrom,
        },
        _ => claim,
    };
}
