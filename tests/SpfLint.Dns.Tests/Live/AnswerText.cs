using System.Globalization;
using System.Net;
using System.Text;
using SpfLint.Dns.Resolution;

namespace SpfLint.Dns.Tests.Live;

/// <summary>Answers as one line, to compare them.</summary>
internal static class AnswerText
{
    public static string Of(DnsAnswer answer)
    {
        var words = new List<string>();
        words.AddRange(answer.Ip4Addresses.Select(address => new IPAddress([(byte)(address >> 24), (byte)(address >> 16), (byte)(address >> 8), (byte)address]).ToString()));
        words.AddRange(answer.Ip6Addresses.Select(address => ((UInt128)address).ToString("x32", CultureInfo.InvariantCulture)));
        words.AddRange(answer.MailExchanges.Select(exchange => string.Create(CultureInfo.InvariantCulture, $"{exchange.Preference} {exchange.Host}")));
        words.AddRange(answer.Names.Select(name => name.ToString()));
        words.AddRange(answer.Texts.Select(text => $"'{Encoding.Latin1.GetString(text.Span)}'"));
        Assert.Equal(answer.Status == DnsStatus.NoError, words.Count > 0);

        string aliases = string.Concat(answer.Aliases.Select(alias => $"{alias} -> "));
        return aliases + (words.Count > 0 ? string.Join(' ', words) : answer.Status.ToString());
    }
}
