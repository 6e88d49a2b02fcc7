using System.Text;
using SpfLint.Dns.Records.Fields;
using SpfLint.Dns.Text;

namespace SpfLint.Dns.Zones.Spellings;

/// <summary>How a parameter of SVCB and HTTPS is written (RFC 9460 section 2.1).</summary>
internal static class ParameterSpelling
{
    /// <summary>What not all servers read of a parameter, or null.</summary>
    /// <param name="entry">The record.</param>
    /// <param name="token">The parameter.</param>
    public static Spelling? Find(in EntryView entry, int token)
    {
        ReadOnlySpan<byte> text = entry.Content(token);
        int equals = text.IndexOf((byte)'=');
        ReadOnlySpan<byte> name = equals < 0 ? text : text[..equals];
        if (!ServiceKey.TryParse(name, out ushort key, out bool isGeneric))
            return null;

        TextSpan span = entry.SpanOf(token);
        if (key == ServiceKey.DohPath && !isGeneric)
        {
            return new Spelling(SpellingKind.DohPath, new TextSpan(span.Start, name.Length)) { Portable = $"key{ServiceKey.DohPath}", KeepsMeaning = true };
        }

        // An empty value of a key that needs one is an error.
        bool isEmpty = equals == text.Length - 1 && !HasQuotesBehind(entry, token);
        return isEmpty && isGeneric && key > ServiceKey.TlsSupportedGroups
            ? new Spelling(SpellingKind.EmptyValue, span) { Portable = Encoding.ASCII.GetString(name), KeepsMeaning = true }
            : null;
    }

    private static bool HasQuotesBehind(in EntryView entry, int token) =>
        token + 1 < entry.Tokens.Length && entry.Tokens[token + 1].IsQuoted && entry.Tokens[token + 1].Start == entry.Tokens[token].End;
}
