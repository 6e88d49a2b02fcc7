namespace SpfLint.Analysis.Simulation.Headers;

/// <summary>
/// Reads what receivers write into the comments of their fields: sentences, or the pairs of <c>Received-SPF</c> (RFC 7208 section 9.1).
/// Pairs say which of the addresses and names is which, so they win over the sentence around them.
/// </summary>
internal static class ClaimComment
{
    /// <summary>What a comment says beside what others before it said.</summary>
    /// <param name="said">What is said so far.</param>
    /// <param name="comment">The comment without its parentheses.</param>
    public static SpfClaim Read(SpfClaim said, string comment)
    {
        SpfClaim claim = said;
        var lexer = new FieldLexer(comment);
        while (!lexer.IsAtEnd)
        {
            lexer.SkipSpace();
            if (lexer.Next == '(')
            {
                lexer.ReadComment();
                continue;
            }

            string key = lexer.ReadWord("=;,(");
            if (lexer.TryTake('='))
                claim = ReceivedSpf.With(claim, key, lexer.ReadWord(";,("));
            else if (!lexer.TryTake(';'))
                lexer.TryTake(',');
        }

        return claim with
        {
            Client = claim.Client ?? ClaimedText.FindAddress(comment),
            ReversePath = claim.ReversePath ?? ClaimedText.FindSender(comment),
        };
    }
}
