using SpfLint.Analysis.Input;

namespace SpfLint.Analysis.Tests.Input;

public sealed class OriginFromFileNameTests
{
    [Theory]
    [InlineData("example.com.zone", "example.com.")]
    [InlineData("zones/db.example.com", "example.com.")]
    [InlineData("example.com.db", "example.com.")]
    [InlineData("C:\\dns\\Example.COM.dns", "Example.COM.")]
    [InlineData("named.example.com", "example.com.")]
    [InlineData("example.com", "example.com.")]
    [InlineData("db.example.com.", "example.com.")]
    [InlineData("example.com.zone.signed", "example.com.")]
    [InlineData("192.0.2", "2.0.192.in-addr.arpa.")]
    [InlineData("db.192.0.2", "2.0.192.in-addr.arpa.")]
    [InlineData("10.rev", "10.in-addr.arpa.")]
    [InlineData("2.0.192.in-addr.arpa", "2.0.192.in-addr.arpa.")]
    [InlineData("8.b.d.0.1.0.0.2.ip6.arpa", "8.b.d.0.1.0.0.2.ip6.arpa.")]
    [InlineData("db.local", "localhost.")]
    public void A_name_in_one_of_the_usual_styles_tells_the_origin(string path, string origin) =>
        Assert.Equal(origin, OriginFromFileName.Guess(path)?.ToString());

    [Theory]
    [InlineData("snippet")]
    [InlineData("db.mail")]
    [InlineData("records.zone")]
    [InlineData("zones.d/part one.example")]
    [InlineData("<stdin>")]
    [InlineData("a..b.zone")]
    [InlineData("")]
    public void Any_other_name_tells_nothing(string path) => Assert.Null(OriginFromFileName.Guess(path));
}
