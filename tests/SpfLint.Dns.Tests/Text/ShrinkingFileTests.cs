using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Tests.Text;

public sealed class ShrinkingFileTests
{
    [Fact]
    public void A_file_that_becomes_shorter_while_it_is_read_is_told()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "$ORIGIN example.org.\n$TTL 1h\n" + string.Concat(Enumerable.Repeat("a A 192.0.2.1\n", 50_000)));
            using var source = new FileSource("example.org.zone", path);
            using (FileStream writer = new(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
                writer.SetLength(200_000);

            Zone zone = ZoneLoader.Load(source, new ZoneOptions());

            Assert.True(zone.Count > 0);
            Assert.Contains(zone.Errors, error => error.Kind == ZoneErrorKind.ReadFailure);
            Assert.Equal("'example.org.zone' became shorter while it was read.", Assert.Throws<IOException>(() => source.Read(199_999, new byte[10])).Message);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
