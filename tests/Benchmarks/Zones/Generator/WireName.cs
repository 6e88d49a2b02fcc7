using System.Text;

namespace SpfLint.Benchmarks.Zones;

/// <summary>Names in wire form (RFC 1035 section 3.1).</summary>
internal static class WireName
{
    /// <summary>The wire form of an absolute name in lower case, without its final dot.</summary>
    public static byte[] Of(string name)
    {
        var wire = new byte[name.Length + 2];
        int at = 0;
        foreach (string label in name.Split('.'))
        {
            wire[at] = (byte)label.Length;
            at += 1 + Encoding.ASCII.GetBytes(label, wire.AsSpan(at + 1));
        }

        return wire;
    }
}
