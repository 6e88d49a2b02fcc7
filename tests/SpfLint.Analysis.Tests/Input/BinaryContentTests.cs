using System.Text;
using SpfLint.Analysis.Input;

namespace SpfLint.Analysis.Tests.Input;

public sealed class BinaryContentTests
{
    [Theory]
    [InlineData("www IN A 192.0.2.1\r\n\t; tab and form feed \f\n")]
    [InlineData("www IN TXT \"a\0b\" ; one NUL is a mistake, not another kind of file, and gets a finding\n")]
    [InlineData("\u65e5\u672c IN A 192.0.2.1")]
    [InlineData("a TXT \"\u001b[31m\u001b[0m\"")]
    public void Text_with_odd_characters_is_text(string text) => Assert.False(BinaryContent.IsBinary(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Raw_8_bit_text_is_text() => Assert.False(BinaryContent.IsBinary([0xE9, 0xFF, 0xA0, (byte)' ', (byte)'A']));

    [Fact]
    public void UTF16_is_text_in_a_wrong_encoding() => Assert.False(BinaryContent.IsBinary(Encoding.Unicode.GetBytes("\uFEFFwww IN A 192.0.2.1")));

    [Fact]
    public void A_programs_first_bytes_are_binary() => Assert.True(BinaryContent.IsBinary([0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0, 0, 0, 0]));

    [Fact]
    public void Random_bytes_are_binary()
    {
        var bytes = new byte[4096];
        new Random(1).NextBytes(bytes);

        Assert.True(BinaryContent.IsBinary(bytes));
    }
}
