using System.Globalization;
using System.Text;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;

namespace SpfLint.Benchmarks;

/// <summary>Names, records and networks that the benchmarks are made of.</summary>
internal static class Answers
{
    public static DomainName Name(string text) =>
        DomainName.TryParse(text, out DomainName name) ? name : throw new ArgumentException($"'{text}' is no name.");

    public static void AddText(this InMemorySource source, string name, string text) =>
        source.Add(Name(name), RecordType.Txt, DnsAnswer.FromTexts([Encoding.ASCII.GetBytes(text)]));

    /// <summary>Networks of both families in turn, in no order, none beside another.</summary>
    public static string Networks(int seed, int count)
    {
        var random = new Random(seed);
        return string.Join(' ', Enumerable.Range(0, count).Select(i => i % 2 == 0
            ? string.Create(CultureInfo.InvariantCulture, $"ip4:{random.Next(1, 224)}.{random.Next(256)}.{random.Next(256)}.0/24")
            : string.Create(CultureInfo.InvariantCulture, $"ip6:2001:{random.Next(0x1000, 0x10000):x}:{random.Next(0x10000):x}::/48")));
    }
}
