using SpfLint.Spf.Evaluation;

namespace SpfLint.Analysis.Simulation.Headers;

/// <summary>Reads the words of receivers.</summary>
internal static class ClaimedText
{
    /// <summary>Reads a result, those of older drafts included (RFC 8601 section 2.7.2, RFC 5451).</summary>
    public static bool TryReadResult(string word, out SpfResult result)
    {
        (bool isKnown, result) = word.ToUpperInvariant() switch
        {
            "HARDFAIL" => (true, SpfResult.Fail),
            "ERROR" => (true, SpfResult.TempError),
            "UNKNOWN" => (true, SpfResult.PermError),
            _ => (SpfResultNames.TryParse(word, out SpfResult known), known),
        };
        return isKnown;
    }

    /// <summary>Reads an address with or without brackets and SMTP's tag for IPv6 (RFC 5321 section 4.1.3).</summary>
    public static ClientAddress? ReadAddress(string text)
    {
        const string Tag = "IPv6:";
        string bare = text.Trim('[', ']', '(', ')', '<', '>', ',', ';', '.');
        if (bare.StartsWith(Tag, StringComparison.OrdinalIgnoreCase))
            bare = bare[Tag.Length..];

        return ClientAddress.TryParse(bare, out ClientAddress address) ? address : null;
    }

    /// <summary>The first address in a comment, such as <c>domain of a@example.org designates 192.0.2.1 as permitted sender</c>.</summary>
    public static ClientAddress? FindAddress(string comment)
    {
        foreach (string word in comment.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (ReadAddress(word) is { } address)
                return address;
        }

        return null;
    }

    /// <summary>
    /// The sender in such a comment: what stands behind <c>domain of</c> or <c>lookup of</c>, or, where there is no record, the
    /// mailbox before <c>does not designate</c>.
    /// </summary>
    public static string? FindSender(string comment)
    {
        string[] words = comment.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int of = Find(words, "domain", "of") ?? Find(words, "lookup", "of") ?? -1;
        if (of < 0)
            return Find(words, "does", "not") is > 0 and int does && words[does - 1].Contains('@', StringComparison.Ordinal) ? SenderQuestion.MailboxOf(words[does - 1]) : null;

        int sender = of + 2;
        if (sender + 1 < words.Length && Is(words[sender], "transitioning"))
            sender++;

        return sender < words.Length ? SenderQuestion.MailboxOf(words[sender].TrimEnd(',', ';', ':')) : null;
    }

    private static int? Find(string[] words, string first, string second)
    {
        int index = Array.FindIndex(words, word => Is(word, first));
        return index >= 0 && index + 1 < words.Length && Is(words[index + 1], second) ? index : null;
    }

    private static bool Is(string word, string expected) => word.Equals(expected, StringComparison.OrdinalIgnoreCase);
}
