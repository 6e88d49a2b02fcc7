using SpfLint.Dns.Text;

namespace SpfLint.Dns.Zones;

/// <summary>Files that Windows DNS writes; their first comment says so.</summary>
internal static class WindowsDnsFile
{
    private const int HeadLength = 256;

    /// <summary>Whether a file begins as Windows DNS begins one.</summary>
    public static bool Is(SourceText source)
    {
        Span<byte> head = stackalloc byte[HeadLength];
        try
        {
            return head[..source.Read(0, head)].IndexOf(";  Database file "u8) >= 0;
        }
        catch (IOException)
        {
            // The reading proper meets the same failure and reports it.
            return false;
        }
    }
}
