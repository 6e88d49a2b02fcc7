using System.Globalization;
using System.Text;
using SpfLint.Analysis.Structure.Dnssec;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Tests.Structure;

/// <summary>Records of a chain are known by a hash exactly where they say what they should.</summary>
public sealed class ExpectedDenialTests
{
    private const string Hash = "2t7b4g4vsa5smi47k61mv5bv1a22bojr";

    public static TheoryData<string, string> TypesOfNames => new()
    {
        { "A", "A NSEC" },
        { "A A A TXT", "A TXT NSEC" },
        { "TYPE65535 TYPE1234 AAAA TYPE256 TYPE240 CAA", "AAAA TYPE240 TYPE256 CAA TYPE1234 TYPE65535 NSEC" },
    };

    [Theory]
    [MemberData(nameof(TypesOfNames))]
    public void A_record_that_lists_the_types_of_its_name_and_leads_to_the_next_is_expected(string types, string listed)
    {
        Zone zone = Load(types, $"Next {listed}");

        Assert.True(IsExpected(zone, "next"));
        Assert.False(IsExpected(zone, "other"));
    }

    [Theory]
    [InlineData("A TXT", "next A NSEC")]
    [InlineData("A", "next A TXT NSEC")]
    [InlineData("A", "next A")]
    [InlineData("A", "next")]
    [InlineData("TYPE1234", "next TYPE1235 NSEC")]
    public void A_record_that_lists_other_types_is_not(string types, string nsec) => Assert.False(IsExpected(Load(types, nsec), "next"));

    [Fact]
    public void Of_a_delegation_only_what_its_parent_says_is_listed()
    {
        Zone zone = Load("NS A AAAA DS", "next NS DS NSEC");

        Assert.True(IsExpected(zone, "next", isCut: true));
        Assert.False(IsExpected(zone, "next"));
    }

    [Fact]
    public void More_types_than_any_name_has_are_left_to_a_closer_look()
    {
        string types = string.Join(' ', Enumerable.Range(1000, 80).Select(number => string.Create(CultureInfo.InvariantCulture, $"TYPE{number}")));

        Assert.False(IsExpected(Load(types, $"next {types} NSEC"), "next"));
    }

    [Theory]
    [InlineData("1 1 12 aabbccdd " + Hash + " A TXT", 1, true)]
    [InlineData("1 0 12 aabbccdd " + Hash + " A TXT", 1, false)]
    [InlineData("1 1 13 aabbccdd " + Hash + " A TXT", 1, false)]
    [InlineData("1 1 12 aabbccdd " + Hash + " A", 1, false)]
    [InlineData("1 1 12 aabbccdd 3t7b4g4vsa5smi47k61mv5bv1a22bojr A TXT", 1, false)]
    [InlineData("1 1 12 aabbccdd " + Hash, 0, true)]
    public void A_hashed_record_is_expected_with_its_parameters_only(string nsec3, int owners, bool isExpected)
    {
        Zone zone = Read($"a A 192.0.2.1\na TXT x\n{Hash} NSEC3 {nsec3}\n");
        Assert.True(zone.Names.TryFind("\u0001a\u0007example\u0003org\0"u8, out int name));
        byte[] next = new byte[HashedOwner.HashLength];
        HashedOwner.ReadText(Encoding.ASCII.GetBytes(Hash), next);

        Assert.Equal(
            isExpected,
            new ExpectedDenial(zone).IsNsec3(zone.Count - 1, [1, 1, 0, 12, 4, 0xAA, 0xBB, 0xCC, 0xDD], next, owners == 0 ? -1 : name, isCut: false));
    }

    [Fact]
    public void A_hash_is_read_as_it_is_written()
    {
        byte[] hash = new byte[HashedOwner.HashLength];
        byte[] text = new byte[HashedOwner.TextLength];
        byte[] read = new byte[HashedOwner.HashLength];
        var random = new Random(3);
        for (int i = 0; i < 100; i++)
        {
            random.NextBytes(hash);
            HashedOwner.WriteText(hash, text);
            HashedOwner.ReadText(text, read);
            Assert.Equal(hash, read);
        }
    }

    private static bool IsExpected(Zone zone, string next, bool isCut = false)
    {
        Assert.True(zone.Names.TryFind(Encoding.ASCII.GetBytes($"{(char)next.Length}{next}\u0007example\u0003org\0"), out int name));
        return new ExpectedDenial(zone).IsNsec(zone.Count - 1, name, isCut);
    }

    /// <summary>A name with records of some types, and its NSEC record as the zone's last.</summary>
    private static Zone Load(string types, string nsec)
    {
        IEnumerable<string> records = types.Split(' ').Select((type, i) => type switch
        {
            "A" => string.Create(CultureInfo.InvariantCulture, $"a A 192.0.2.{i}"),
            "AAAA" => "a AAAA 2001:db8::1",
            "NS" => "a NS ns",
            "DS" => "a DS 1 13 2 00",
            "TXT" => "a TXT x",
            "CAA" => "a CAA 0 issue x",
            _ => $"a {type} \\# 1 00",
        });
        return Read($"next A 192.0.2.1\nother A 192.0.2.1\n{string.Join('\n', records)}\na NSEC {nsec}\n");
    }

    private static Zone Read(string text) =>
        ZoneLoader.Load(new MemorySource("zone", Encoding.ASCII.GetBytes($"$ORIGIN example.org.\n$TTL 1h\n{text}")), new ZoneOptions());
}
