namespace SpfLint.Spf.Evaluation;

/// <summary>The words for results in header fields (RFC 7208 section 9.1, RFC 8601 section 2.7.2).</summary>
public static class SpfResultNames
{
    private static readonly string[] Names = [.. Enum.GetNames<SpfResult>().Select(name => name.ToLowerInvariant())];

    /// <summary>The word for a result, in lower case.</summary>
    public static string Of(SpfResult result) => Names[(int)result];

    /// <summary>Reads a word in any case.</summary>
    public static bool TryParse(string word, out SpfResult result)
    {
        int index = Array.FindIndex(Names, name => name.Equals(word, StringComparison.OrdinalIgnoreCase));
        result = (SpfResult)Math.Max(index, 0);
        return index >= 0;
    }
}
