using System.Globalization;
using System.Text;
using SpfLint.Benchmarks.Peers;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;

// check_host for the cases of a file, with answers in memory: "Check CASES SECONDS". Prints for each case the evaluations in a second of
// processor time: with arguments as text, and with an identity that is made once.
if (args is not [string path, string secondsText] || !double.TryParse(secondsText, CultureInfo.InvariantCulture, out double seconds))
{
    Console.Error.WriteLine("usage: Check CASES SECONDS");
    return 2;
}

var cases = new List<Case>();
foreach (string line in File.ReadLines(path))
{
    if (line.Split(' ', 3) is not [string first, string second, string rest] || first == "#")
        continue;

    if (first == "case")
    {
        cases.Add(new Case(rest, $"sender@{second}", new InMemorySource()));
    }
    else
    {
        if (!DomainName.TryParse(first, out DomainName name))
            throw new InvalidDataException($"'{first}' is no name.");

        if (second == "TXT")
            cases[^1].Source.Add(name, RecordType.Txt, DnsAnswer.FromTexts([Encoding.ASCII.GetBytes(rest)]));
        else if (AddressText.TryReadIp4(Encoding.ASCII.GetBytes(rest), out uint address))
            cases[^1].Source.Add(name, RecordType.A, DnsAnswer.FromIp4Addresses([address]));
    }
}

// The runtime compiles again what runs often, and takes its time on a core that is not its own; so all cases run before any is measured.
const double WarmUpSeconds = 2;
Measurement[] measurements = [.. cases.Select(one => new Measurement(one))];
foreach (Measurement measurement in measurements)
{
    measurement.FromText(WarmUpSeconds);
    measurement.FromIdentity(WarmUpSeconds);
}

foreach (Measurement measurement in measurements)
{
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{measurement.Title}\t{measurement.FromText(seconds):F0}\t{measurement.FromIdentity(seconds):F0}"));
}

return 0;
