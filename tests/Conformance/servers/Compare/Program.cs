// Compares the linter with the name servers that are installed: what two of them refuse must give an error, what all load must give
// none, what DNS1013 says of a spelling must be what they do, and the records must be those that BIND reads. The last line says how many comparisons were as expected.
using System.Globalization;
using SpfLint.Conformance.Servers;

var options = Options.Read(args);
IReadOnlyList<NameServer> servers = NameServer.FindAll();
if (servers.Count < 2)
{
    Console.WriteLine("fewer than two of named-checkzone, kzonecheck, nsd-checkzone and ldns-read-zone are installed");
    Console.WriteLine("0 passed, 0 failed, 1 skipped");
    return 0;
}

Console.WriteLine(string.Join(", ", servers.Select(server => $"{server.Name} {server.Version}")));
string folder = Directory.CreateTempSubdirectory("spflint-servers-").FullName;
try
{
    var run = new ComparisonRun(options, servers, folder);
    run.CompareCases();
    run.CompareSpellings();
    run.CompareZones();
    run.CompareMutations();
    run.CompareContents();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{run.Passed} passed, {run.Failed} failed, 0 skipped"));
    return run.Failed == 0 ? 0 : 1;
}
finally
{
    Directory.Delete(folder, recursive: true);
}
