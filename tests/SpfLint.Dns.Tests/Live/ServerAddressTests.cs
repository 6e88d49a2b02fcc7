using System.Collections.Immutable;
using System.Net;
using SpfLint.Dns.Live;

namespace SpfLint.Dns.Tests.Live;

public sealed class ServerAddressTests
{
    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1", 53, "192.0.2.1:53")]
    [InlineData("192.0.2.1:5353", "192.0.2.1", 5353, "192.0.2.1:5353")]
    [InlineData("2001:db8::1", "2001:db8::1", 53, "[2001:db8::1]:53")]
    [InlineData("[2001:db8::1]", "2001:db8::1", 53, "[2001:db8::1]:53")]
    [InlineData("[2001:db8::1]:65535", "2001:db8::1", 65535, "[2001:db8::1]:65535")]
    [InlineData("::ffff:192.0.2.1", "::ffff:192.0.2.1", 53, "[::ffff:192.0.2.1]:53")]
    public void An_address_is_read(string text, string host, int port, string canonical)
    {
        Assert.True(ServerAddress.TryParse(text, out ServerAddress? server));
        Assert.Equal((host, port, canonical), (server.Host, server.Port, server.ToString()));
        Assert.True(server.TryResolve(out ImmutableArray<IPEndPoint> endPoints));
        Assert.Equal(new IPEndPoint(IPAddress.Parse(host), port), Assert.Single(endPoints));
    }

    [Theory]
    [InlineData("localhost", "localhost", 53)]
    [InlineData("localhost:5353", "localhost", 5353)]
    [InlineData("resolver-1.example.net.", "resolver-1.example.net.", 53)]
    [InlineData("1.example.net:1", "1.example.net", 1)]
    public void A_host_name_is_read(string text, string host, int port)
    {
        Assert.True(ServerAddress.TryParse(text, out ServerAddress? server));
        Assert.Equal((host, port), (server.Host, server.Port));
    }

    [Theory]
    [InlineData("")]
    [InlineData(":53")]
    [InlineData("192.0.2.1:")]
    [InlineData("192.0.2.1:0")]
    [InlineData("192.0.2.1:65536")]
    [InlineData("192.0.2.1:+53")]
    [InlineData("192.0.2.1: 53")]
    [InlineData("192.0.2.256")]
    [InlineData("192.0.2")]
    [InlineData("1")]
    [InlineData("0x7f.1")]
    [InlineData("2001:db8::1::")]
    [InlineData("2001:db8::g")]
    [InlineData("[2001:db8::1")]
    [InlineData("[2001:db8::1]53")]
    [InlineData("[2001:db8::1]:")]
    [InlineData("[192.0.2.1]:53")]
    [InlineData("[localhost]:53")]
    [InlineData("a..b")]
    [InlineData("a b")]
    [InlineData("-@host")]
    [InlineData("host/24")]
    [InlineData("https://192.0.2.1")]
    [InlineData("b\u00FCcher.example")]
    public void Anything_else_is_refused(string text)
    {
        Assert.False(ServerAddress.TryParse(text, out ServerAddress? server));
        Assert.Null(server);
    }

    [Fact]
    public void The_system_knows_its_own_name()
    {
        Assert.True(ServerAddress.TryParse("localhost:5353", out ServerAddress? server));
        Assert.True(server.TryResolve(out ImmutableArray<IPEndPoint> endPoints));
        Assert.All(endPoints, endPoint => Assert.True(IPAddress.IsLoopback(endPoint.Address) && endPoint.Port == 5353));
    }
}
