using System.Net;
using System.Net.Sockets;
using System.Text;
using SpfLint.Dns.Records;

namespace SpfLint.Dns.Tests.Records;

/// <summary>Addresses are read as strictly as RFC 7208 section 12 and RFC 4291 section 2.2 write them.</summary>
public sealed class AddressTextTests
{
    [Theory]
    [InlineData("192.0.2.1", true)]
    [InlineData("0.0.0.0", true)]
    [InlineData("255.255.255.255", true)]
    [InlineData("192.0.2", false)]
    [InlineData("192.0.2.", false)]
    [InlineData("192.0.2.1.", false)]
    [InlineData("192.0.2.256", false)]
    [InlineData("192.0.02.1", false)]
    [InlineData("192.0.2.1 ", false)]
    [InlineData("0xC0.0.2.1", false)]
    [InlineData("", false)]
    public void A_dotted_quad_is_four_octets_without_leading_zeros(string text, bool isAddress) =>
        Assert.Equal(isAddress, AddressText.TryReadIp4(Encoding.ASCII.GetBytes(text), out _));

    [Theory]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("1::")]
    [InlineData("2001:db8::1")]
    [InlineData("1:2:3:4:5:6:7:8")]
    [InlineData("1:2:3:4:5:6:7::")]
    [InlineData("::2:3:4:5:6:7:8")]
    [InlineData("1::3:4:5:6:7:8")]
    [InlineData("::ffff:192.0.2.1")]
    [InlineData("1:2:3:4:5:6:192.0.2.1")]
    [InlineData("ABCD:EF01::")]
    public void An_IPv6_address_has_the_value_that_the_platform_reads(string text)
    {
        Assert.True(AddressText.TryReadIp6(Encoding.ASCII.GetBytes(text), out AddressBits address));
        Assert.Equal(AddressBits.ReadBigEndian(IPAddress.Parse(text).GetAddressBytes()), address);
    }

    [Theory]
    [InlineData("")]
    [InlineData(":")]
    [InlineData(":::")]
    [InlineData("1:2:3:4:5:6:7")]
    [InlineData("1:2:3:4:5:6:7:8:9")]
    [InlineData("1:2:3:4:5:6:7:8::")]
    [InlineData("::1:2:3:4:5:6:7:8")]
    [InlineData("1::2::3")]
    [InlineData("1:2:3:4:5:6:7:")]
    [InlineData(":1:2:3:4:5:6:7")]
    [InlineData("12345::")]
    [InlineData("g::")]
    [InlineData("::192.0.2")]
    [InlineData("192.0.2.1::")]
    [InlineData("1:2:3:4:5:6:7:192.0.2.1")]
    [InlineData("fe80::1%1")]
    [InlineData("[::1]")]
    public void Other_text_is_no_IPv6_address(string text) =>
        Assert.False(AddressText.TryReadIp6(Encoding.ASCII.GetBytes(text), out _));

    [Fact]
    public void Random_text_of_the_right_bytes_is_judged_as_the_platform_judges_it()
    {
        var random = new Random(7208);
        for (int i = 0; i < 50_000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => "::::01af"[random.Next(8)]));
            bool expected = IPAddress.TryParse(text, out IPAddress? address) && address.AddressFamily == AddressFamily.InterNetworkV6;

            Assert.True(expected == AddressText.TryReadIp6(Encoding.ASCII.GetBytes(text), out _), text);
        }
    }
}
