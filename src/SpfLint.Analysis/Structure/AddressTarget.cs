using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure;

/// <summary>Addresses where a host name belongs: <c>MX 10 192.0.2.1</c> names a host called so.</summary>
internal static class AddressTarget
{
    /// <summary>Reads the record's text if its target is written as an address.</summary>
    /// <returns>Null when it is a name.</returns>
    public static RecordText? Find(Zone zone, int index)
    {
        int target = zone[index].Target;
        if (target < 0)
            return null;

        // Few names begin so; only these are worth a look at the file.
        ReadOnlySpan<byte> label = WireName.FirstLabel(zone.Names[target]);
        bool mayBe = !label.IsEmpty && (label.Contains((byte)':') || !label.ContainsAnyExceptInRange((byte)'0', (byte)'9'));
        if (!mayBe)
            return null;

        RecordText text = zone.Open(index);
        ReadOnlySpan<byte> written = TargetField.TextOf(text).TrimEnd((byte)'.');
        return AddressText.TryReadIp4(written, out _) || AddressText.TryReadIp6(written, out _) ? text : null;
    }
}
