using SpfLint.LanguageServer.Documents;

namespace SpfLint.LanguageServer.Tests.Documents;

public sealed class DocumentUriTests
{
    [Theory]
    [InlineData("/zones/example.org.zone")]
    [InlineData("/zones/a b#c?d%41/\u65e5\u672c.zone")]
    public void A_path_comes_back_from_its_URI(string path)
    {
        if (!OperatingSystem.IsWindows())
            Assert.Equal(path, DocumentUri.ToPath(DocumentUri.OfPath(path)));
    }

    [Theory]
    [InlineData("file:///zones/a%20b.zone", "/zones/a b.zone")]
    [InlineData("untitled:Untitled-1", null)]
    [InlineData("https://example.org/a.zone", null)]
    [InlineData("example.org.zone", null)]
    [InlineData("file:///a%00b", null)]
    [InlineData("", null)]
    public void Only_files_have_paths(string uri, string? path)
    {
        if (!OperatingSystem.IsWindows())
            Assert.Equal(path, DocumentUri.ToPath(uri));
    }
}
