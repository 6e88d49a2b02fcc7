using System.Text;
using SpfLint.Dns.Names;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Tests.Zones;

/// <summary>Who tells a file's origin, when several could.</summary>
public sealed class OriginTests
{
    private const string Soa = " SOA ns.example.net. host.example.net. 1 1d 2h 4w 1h\n";

    [Theory]
    [InlineData("$ORIGIN example.net.\n@" + Soa, OriginSource.Directive, "example.net.")]
    [InlineData("$ORIGIN example.net.\nexample.com." + Soa, OriginSource.Directive, "example.net.")]
    [InlineData("example.com." + Soa + "$ORIGIN sub.example.com.\n", OriginSource.SoaOwner, "example.com.")]
    [InlineData("www.example.com. A 192.0.2.1\nexample.com." + Soa, OriginSource.SoaOwner, "example.com.")]
    [InlineData("www A 192.0.2.1\n$ORIGIN example.net.\n", OriginSource.None, ".")]
    [InlineData("@" + Soa + "example.com." + Soa, OriginSource.None, ".")]
    [InlineData("@" + Soa, OriginSource.None, ".")]
    [InlineData("example" + Soa, OriginSource.None, ".")]
    [InlineData("example.com" + Soa + "www.example.com. A 192.0.2.1\n", OriginSource.SoaOwner, "example.com.")]
    [InlineData("example.com" + Soa + "www A 192.0.2.1\n", OriginSource.None, ".")]
    [InlineData("www A 192.0.2.1\nexample.com" + Soa, OriginSource.None, ".")]
    public void The_file_itself_tells(string text, OriginSource source, string origin)
    {
        Zone zone = Load(text, new ZoneOptions());

        Assert.Equal(source, zone.Identity.OriginSource);
        Assert.Equal(origin, zone.NameOf(zone.Identity.Origin));
    }

    [Theory]
    [InlineData("@" + Soa, OriginSource.FileName, "file.example.")]
    [InlineData("example.com" + Soa, OriginSource.FileName, "file.example.")]
    [InlineData("example.com." + Soa, OriginSource.SoaOwner, "example.com.")]
    public void The_name_of_the_file_tells_what_the_file_does_not(string text, OriginSource source, string origin)
    {
        Zone zone = Load(text, new ZoneOptions { FileNameOrigin = Name("\u0004file\u0007example\0") });

        Assert.Equal(source, zone.Identity.OriginSource);
        Assert.Equal(origin, zone.NameOf(zone.Identity.Origin));
    }

    [Theory]
    [InlineData("$ORIGIN example.net.\n@" + Soa)]
    [InlineData("example.com." + Soa)]
    public void The_user_knows_best(string text) => Assert.Equal(
        OriginSource.Given,
        Load(text, new ZoneOptions { GivenOrigin = Name("\u0005given\0"), FileNameOrigin = Name("\u0004file\0") }).Identity.OriginSource);

    [Theory]
    [InlineData("$ORIGIN .\n@" + Soa + "example.com. A 192.0.2.1\nwww.example.com. A 192.0.2.1\n", "example.com.")]
    [InlineData("$ORIGIN .\n@" + Soa + "@ NS a.example.net.\nexample.com. NS ns.example.com.\n", ".")]
    [InlineData("$ORIGIN .\n@" + Soa + "example.com. A 192.0.2.1\nexample.net. A 192.0.2.1\n", ".")]
    [InlineData("$ORIGIN .\n@" + Soa + "com. A 192.0.2.1\nwww.com. A 192.0.2.1\n", ".")]
    [InlineData("$ORIGIN .\n@" + Soa, ".")]
    public void The_soa_of_the_root_without_name_servers_belongs_to_the_only_name_below(string text, string apex)
    {
        Zone zone = Load(text, new ZoneOptions());

        Assert.Equal(apex, zone.NameOf(zone.Apex));
    }

    private static DomainName Name(string wire) => new(Encoding.ASCII.GetBytes(wire));

    private static Zone Load(string text, ZoneOptions options) =>
        ZoneLoader.Load(new MemorySource("test", Encoding.ASCII.GetBytes(text)), options);
}
