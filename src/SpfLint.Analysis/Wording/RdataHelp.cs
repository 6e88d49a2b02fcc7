using System.Net.Sockets;
using System.Text;
using SpfLint.Dns.Records;
using SpfLint.Dns.Records.Fields;

namespace SpfLint.Analysis.Wording;

/// <summary>What to do about a field of rdata that cannot be read.</summary>
internal static class RdataHelp
{
    /// <summary>How the rdata of a type is written, such as <c>preference exchange</c>.</summary>
    public static string FormOf(RecordType type)
    {
        var form = new StringBuilder();
        foreach (RdataField field in RecordTypes.Find(type) is { } row ? row.Fields : [])
        {
            if (field.IsWritten)
                form.Append(form.Length == 0 ? "" : ", ").Append(field.Label);
        }

        return form.ToString();
    }

    /// <summary>What to do about an address that is none, an imperative.</summary>
    /// <param name="text">The field as written.</param>
    /// <param name="wanted">The kind of address that it should be.</param>
    public static string? ForAddress(string text, AddressFamily wanted)
    {
        bool wantsIp4 = wanted == AddressFamily.InterNetwork;
        if (TryParse(text, out AddressFamily family) && (family == AddressFamily.InterNetwork) != wantsIp4)
            return wantsIp4 ? "use the type 'AAAA' for an IPv6 address" : "use the type 'A' for an IPv4 address";

        int slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0 && TryParse(text[..slash], out _))
            return $"write the address alone: '{text[..slash]}'";

        if (text.StartsWith('[') && text.EndsWith(']'))
            return "write the address without brackets";

        string trimmed = text.TrimEnd('.', ',');
        if (trimmed.Length < text.Length && TryParse(trimmed, out _))
            return $"write the address without the last character: '{trimmed}'";

        if (wantsIp4 && HasLeadingZero(text))
            return "write the octets without leading zeros";

        bool looksLikeName = !text.Contains(':', StringComparison.Ordinal) && text.Any(char.IsAsciiLetter);
        if (looksLikeName)
            return "use a CNAME record to point at a name";

        return wantsIp4 ? "write four numbers from 0 to 255 with dots between them" : "write eight groups of hexadecimal digits, '::' for a run of zeros";
    }

    /// <summary>What to do about a serial that is a date with a time of day and no longer fits into 32 bits; else null.</summary>
    /// <param name="field">The field.</param>
    /// <param name="text">The field as written.</param>
    public static string? ForSerial(RdataField field, string text) =>
        field.Label == "serial" && text.Length > 10 && text.StartsWith("20", StringComparison.Ordinal) && text.All(char.IsAsciiDigit)
            ? $"write the date and two digits for the changes of a day: '{text[..10]}'"
            : null;

    private static bool TryParse(string text, out AddressFamily family)
    {
        family = AddressFamily.Unspecified;
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        if (AddressText.TryReadIp4(bytes, out _))
            family = AddressFamily.InterNetwork;
        else if (AddressText.TryReadIp6(bytes, out _))
            family = AddressFamily.InterNetworkV6;

        return family != AddressFamily.Unspecified;
    }

    private static bool HasLeadingZero(string text)
    {
        string[] octets = text.Split('.');
        return octets.Length == 4
            && octets.All(octet => octet.Length is > 0 and < 4 && octet.All(char.IsAsciiDigit))
            && octets.Any(octet => octet.Length > 1 && octet[0] == '0');
    }
}
