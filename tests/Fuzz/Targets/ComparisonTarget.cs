using System.Collections.Immutable;
using System.Text;
using SpfLint.Analysis.Comparison;
using SpfLint.Dns.Names;
using SpfLint.Dns.Resolution;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;
using SpfLint.Fuzz.Inputs;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Fuzz.Targets;

/// <summary>Two zones, name by name. The second is the file <c>after</c> of an input.</summary>
public sealed class ComparisonTarget : Target
{
    private const string After = "after";
    private const int MaxGenerated = 8;
    private const int MostSenders = 12;

    private static readonly ImmutableArray<ClientAddress> s_clients =
        [.. ((string[])["192.0.2.1", "192.0.2.2", "2001:db8::1"]).Select(text => ClientAddress.TryParse(text, out ClientAddress client) ? client : default)];

    private static readonly DomainName s_origin = DomainName.TryParse("example.org", out DomainName name) ? name : DomainName.Root;
    private static readonly Oracle s_itself = new("a zone compared with itself is untouched");
    private static readonly Oracle s_mirror = new("what is gained one way is lost the other way");

    private static readonly Oracle s_senders = new("a name that keeps its meaning gives a sender what it gave");

    // What terms with macros ask for, which only a sender tells.
    private const string MacroZone = """
        $ORIGIN example.org.
        @ 60 SOA ns host 1 2 3 4 5
        @ NS ns
        ns A 192.0.2.1
        @ TXT "v=spf1 exists:%{ir}.allow.%{d} include:%{l}._u.%{d} a:%{l}.hosts.example.org ?mx:%{h} -all"
        1.2.0.192.allow A 127.0.0.2
        *.b.allow A 127.0.0.2
        bob._u TXT "v=spf1 redirect=%{l1r-}._v.example.org"
        bob._v TXT "v=spf1 a:ns.example.org ~all"
        bob.hosts CNAME ns
        *._u MX 1 ns
        """;

    public override string Name => "comparison";

    public override ImmutableArray<Oracle> OwnOracles => [s_itself, s_mirror, s_senders];

    public override Vocabulary Vocabulary => Vocabulary.Zone;

    public override int RoundLength => 1_000;

    public override int MaxLength => 1500;

    public override IEnumerable<byte[]> Seeds(RepositoryTexts texts) => texts.Zones()
        .Where(zone => zone.Length < 700 && zone.AsSpan().IndexOf("v=spf1"u8) >= 0)
        .Append(Encoding.UTF8.GetBytes(MacroZone))
        .Select(zone => (byte[])[.. zone, .. Encoding.UTF8.GetBytes(FileSet.HeaderOf(After)), .. zone]);

    public override Outcome Run(byte[] input)
    {
        var files = FileSet.Cut(input);
        Zone before = Load(files.Main), after = Load(files.Find(After) ?? files.Main);
        foreach (OwnerComparison own in Compare(before, before).Where(own => !own.IsUntouched))
            throw s_itself.Broken(Describe(own));

        ImmutableArray<OwnerComparison> there = Compare(before, after), back = Compare(after, before);
        if (!there.Select(one => (one.Owner, one.MayGain, one.MayLose, one.IsUntouched)).SequenceEqual(back.Select(one => (one.Owner, one.MayLose, one.MayGain, one.IsUntouched))))
            throw s_mirror.Broken($"{string.Join("; ", there.Select(Describe))}, but {string.Join("; ", back.Select(Describe))}");

        foreach (OwnerComparison same in there.Where(one => one.KeepsMeaning))
            AskForSenders(same.Owner, before, after);

        return Outcome.OfKinds(
            [.. there.SelectMany(one => one.Changes).Select(change => (ulong)change.Kind), .. there.Select(one => one.IsUntouched ? 100UL : one.KeepsMeaning ? 101UL : 102UL)],
            200 * (before.Count + after.Count));
    }

    /// <summary>Asks for mailboxes that are named like names of the zones, from a few hosts.</summary>
    private static void AskForSenders(DomainName owner, Zone before, Zone after)
    {
        // A mailbox has no escapes of zone files.
        string domain = owner.ToString()[..^1];
        if (domain.Contains('\\', StringComparison.Ordinal))
            return;

        CheckHost old = new(new ZoneSource([before])), now = new(new ZoneSource([after]));
        foreach (string name in NamesOf(before).Concat(NamesOf(after)).Distinct().Take(MostSenders))
        {
            foreach (ClientAddress client in s_clients)
            {
                SpfIdentity sender = SpfIdentity.MailFrom(client, $"{name.Split('.')[0]}@{domain}", name);
                CheckHostOutcome was = old.Evaluate(sender), got = now.Evaluate(sender);
                if (was.Result != got.Result && IsTold(was) && IsTold(got))
                    throw s_senders.Broken($"{sender.Sender} from {client}: {was.Result}, then {got.Result}");
            }
        }
    }

    // Void lookups of names that macros make are left out of account.
    private static bool IsTold(CheckHostOutcome outcome) => outcome.Result != SpfResult.Unknown && outcome.Reason != EvaluationReason.TooManyVoidLookups;

    private static IEnumerable<string> NamesOf(Zone zone) => Enumerable.Range(0, zone.Count)
        .Select(index => new DomainName(zone.Names[zone[index].Owner]).ToString())
        .Where(name => name.Length > 1)
        .Select(name => name[..^1]);

    private static Zone Load(SourceText source) => ZoneLoader.Load(source, new ZoneOptions { Limits = new ZoneLimits { GeneratedRecords = MaxGenerated }, FileNameOrigin = s_origin });

    private static ImmutableArray<OwnerComparison> Compare(Zone before, Zone after) =>
        PolicySetComparison.Compare(new PolicySet([before], outside: null), new PolicySet([after], outside: null), ComparisonScope.EveryRecord);

    private static string Describe(OwnerComparison one) => $"{one.Owner} {string.Join(' ', one.Changes.Select(change => change.Kind))} {string.Join(' ', one.RewrittenRecords)}";
}
