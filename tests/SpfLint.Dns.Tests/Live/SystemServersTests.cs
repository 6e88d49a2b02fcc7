using SpfLint.Dns.Live;

namespace SpfLint.Dns.Tests.Live;

public sealed class SystemServersTests
{
    [Fact]
    public void The_nameserver_lines_of_resolv_conf_count() =>
        Assert.Equal(
            "192.0.2.1:53 [2001:db8::1]:53 192.0.2.2:53",
            string.Join(' ', SystemServers.ReadConfiguration(
            [
                "# nameserver 192.0.2.9",
                "search example.org",
                "nameserver 192.0.2.1",
                "nameserver\t2001:db8::1 # the second one",
                "nameserver",
                "nameserver nonsense",
                "nameservers 192.0.2.8",
                "options timeout:1",
                "",
                "  nameserver   192.0.2.2",
                "nameserver 192.0.2.1",
            ])));

    [Fact]
    public void A_long_file_is_not_believed_to_the_end() =>
        Assert.Equal(16, SystemServers.ReadConfiguration(Enumerable.Range(0, 200).Select(i => $"nameserver 192.0.2.{i}")).Length);

    [Fact]
    public void Reading_the_system_never_fails() =>
        Assert.All(SystemServers.Read(), server => Assert.Equal(ServerAddress.DefaultPort, server.Port));
}
