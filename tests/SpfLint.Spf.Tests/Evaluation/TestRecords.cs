using System.Net;
using System.Text;
using SpfLint.Dns.Resolution;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Spf.Tests.Evaluation;

/// <summary>Records of the whole tree, written as one zone.</summary>
internal static class TestRecords
{
    private const string Root = "$TTL 60\n. SOA . . 1 1 1 1 1\n. NS a.root.\n";

    /// <summary>A source that knows these records and no others.</summary>
    public static IDnsSource Source(params string[] lines) => Source(Root + string.Join('\n', lines) + "\n");

    /// <summary>A source of the zone that a text holds; names outside it are unknown.</summary>
    public static IDnsSource Source(string zone) =>
        new ZoneSource([ZoneLoader.Load(new MemorySource("test.zone", Encoding.UTF8.GetBytes(zone)), new ZoneOptions())]);

    /// <summary>Evaluates a sender at example.org, whose record is the first line's.</summary>
    /// <param name="client">The client's address.</param>
    /// <param name="record">The record of example.org.</param>
    /// <param name="lines">All other records.</param>
    public static CheckHostOutcome Evaluate(string client, string record, params string[] lines) =>
        new CheckHost(SourceOf(record, lines)).Evaluate(Sender(client));

    /// <summary>A source with a record at example.org.</summary>
    public static IDnsSource SourceOf(string record, params string[] lines) =>
        Source([.. lines, $"example.org. TXT \"{record}\""]);

    /// <summary>The identity user@example.org.</summary>
    public static SpfIdentity Sender(string client, string mailFrom = "user@example.org", string helo = "mail.example.org") =>
        SpfIdentity.MailFrom(new ClientAddress(IPAddress.Parse(client)), mailFrom, helo);
}
