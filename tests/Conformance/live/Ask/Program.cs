// Asks a name server the questions on standard input, "NAME TYPE" each, and prints one line of answer for each: the aliases, then the
// values in order, or the status. So the answers of several servers can be compared as text.
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using SpfLint.Dns.Live;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;

if (args is not [var text] || !ServerAddress.TryParse(text, out ServerAddress? server) || !server.TryResolve(out ImmutableArray<IPEndPoint> endPoints))
{
    Console.Error.WriteLine("usage: Ask HOST[:PORT]");
    return 2;
}

var resolver = new StubResolver(endPoints);
while (Console.In.ReadLine() is { } line)
{
    string[] words = line.Split(' ');
    DnsAnswer answer = DomainName.TryParse(words[0], out DomainName name)
        ? resolver.Resolve(name, Enum.Parse<RecordType>(words[1], ignoreCase: true))
        : throw new FormatException($"'{words[0]}' is no name.");
    string aliases = string.Concat(answer.Aliases.Select(alias => $"{alias} -> "));
    Console.WriteLine(aliases + (answer.Status == DnsStatus.NoError ? string.Join(' ', Values(answer).Order(StringComparer.Ordinal)) : answer.Status));
}

return 0;

static IEnumerable<string> Values(DnsAnswer answer) =>
[
    .. answer.Ip4Addresses.Select(address => new IPAddress(BinaryPrimitives.ReverseEndianness(address)).ToString()),
    .. answer.Ip6Addresses.Select(Ip6),
    .. answer.MailExchanges.Select(exchange => string.Create(CultureInfo.InvariantCulture, $"{exchange.Preference} {exchange.Host}")),
    .. answer.Names.Select(name => name.ToString()),
    .. answer.Texts.Select(text => $"'{Encoding.UTF8.GetString(text.Span)}'"),
];

static string Ip6(AddressBits address)
{
    byte[] octets = new byte[16];
    address.WriteBigEndian(octets);
    return new IPAddress(octets).ToString();
}
