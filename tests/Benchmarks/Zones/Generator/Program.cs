using System.Globalization;
using SpfLint.Benchmarks.Zones;

// Writes a zone, or a folder of zones, and prints how many records there are: the same for the same seed, but for signatures.
if (args is not [string shape, string countText, string seedText, string path]
    || !int.TryParse(countText, CultureInfo.InvariantCulture, out int count)
    || !int.TryParse(seedText, CultureInfo.InvariantCulture, out int seed))
{
    return Refuse("usage: Generator registry|hosting|signed|small COUNT SEED PATH");
}

var random = new Random(seed);
long? records = shape switch
{
    "registry" => RegistryZone.Write(path, count, random),
    "hosting" => HostingZone.Write(path, count, random),
    "signed" => SignedZone.Write(path, count, random),
    "small" => SmallZones.Write(path, count, random),
    _ => null,
};
if (records is null)
    return Refuse($"There is no shape '{shape}'.");

Console.WriteLine(records);
return 0;

static int Refuse(string message)
{
    Console.Error.WriteLine(message);
    return 2;
}
