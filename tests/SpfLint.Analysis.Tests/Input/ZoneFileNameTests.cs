using SpfLint.Analysis.Input;

namespace SpfLint.Analysis.Tests.Input;

public sealed class ZoneFileNameTests
{
    [Theory]
    [InlineData("example.com.zone")]
    [InlineData("Example.Com.ZONE")]
    [InlineData("2.0.192.in-addr.arpa")]
    [InlineData("2.0.192.in-addr.arpa.")]
    [InlineData("192.0.2.rev")]
    public void Names_that_only_zones_have(string name) => Assert.Equal(NameEvidence.Zone, ZoneFileName.Look(name));

    [Theory]
    [InlineData("db.example.com")]
    [InlineData("db.example.com.")]
    [InlineData("example.com.db")]
    [InlineData("example.com.dns")]
    [InlineData("named.example.com")]
    [InlineData("example.com")]
    [InlineData("xn--bcher-kva.example")]
    [InlineData("192.0.2")]
    [InlineData("2.0.192")]
    [InlineData("8.b.d.0.1.0.0.2")]
    [InlineData("example.com.zone.signed")]
    [InlineData("example.org")]
    [InlineData("example.zip.db")]
    public void Names_that_zones_often_have(string name) => Assert.Equal(NameEvidence.Likely, ZoneFileName.Look(name));

    [Theory]
    [InlineData("README.md")]
    [InlineData("main.rs")]
    [InlineData("setup.py")]
    [InlineData("build.sh")]
    [InlineData("index.js")]
    [InlineData("archive.zip")]
    [InlineData("named.conf")]
    [InlineData("db.php")]
    public void Names_of_other_files_though_they_could_be_domains(string name) => Assert.Equal(NameEvidence.Other, ZoneFileName.Look(name));

    [Theory]
    [InlineData("placeholder")]
    [InlineData("example.com.txt")]
    [InlineData("Makefile")]
    [InlineData("two words.com")]
    public void Names_that_say_nothing(string name) => Assert.Equal(NameEvidence.Unknown, ZoneFileName.Look(name));

    [Theory]
    [InlineData("example.com.zone~")]
    [InlineData("#example.com.zone#")]
    [InlineData("db.example.com.bak")]
    [InlineData(".example.com.zone.swp")]
    [InlineData("example.com.zone.j2")]
    [InlineData("db.example.tmpl")]
    [InlineData("example.com.zone.jnl")]
    [InlineData("named.ca")]
    [InlineData("db.root")]
    public void Backups_templates_journals_and_root_hints_are_left_alone(string name) =>
        Assert.Equal(NameEvidence.Never, ZoneFileName.Look(name));
}
