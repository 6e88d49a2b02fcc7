using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure.Dnssec;

/// <summary>The signatures of a zone's keys: from the key to which a parent's DS record leads, they lead on to all others (RFC 4035 section 5.2).</summary>
internal static class KeySignatures
{
    private static readonly MessageTemplate NotByEntryPoint = new(
        "keysNotSigned", "No key with the flags 257 has signed the 'DNSKEY' records of '{0}'; a parent's DS record of such a key leads nowhere.");

    /// <summary>The wordings.</summary>
    public static ReadOnlySpan<MessageTemplate> Messages => new MessageTemplate[] { NotByEntryPoint };

    /// <summary>Checks that one of the keys that are meant for it has signed them; no signature at all is told otherwise.</summary>
    public static void Check(Zone zone, ZoneKeys keys, DnssecFaults faults)
    {
        if (!keys.AreKnown || !keys.All.Any(key => key.IsEntryPoint))
            return;

        int first = -1;
        foreach (int index in zone.RecordsAt(zone.Apex))
        {
            if (zone[index].Type != RecordType.Rrsig)
                continue;

            // It may be the one that is missed.
            if (zone[index].Has(RecordTraits.InvalidRdata))
                return;

            var signature = new Signature(zone.Open(index).ReadRdata(RecordType.Rrsig).Span);
            if (signature.Covered != RecordType.Dnskey)
                continue;

            // A key that is not there is told at the signature.
            ZoneKey[] signers = [.. keys.FindAll(signature.KeyTag, signature.Algorithm)];
            if (signers.Length == 0 || signers.Any(key => key.IsEntryPoint))
                return;

            first = first < 0 ? index : first;
        }

        if (first >= 0)
            faults.Add(NotByEntryPoint, "", first, Signature.KeyTagField, () => [faults.OwnerOf(first)], "sign the keys with the key signing key, too");
    }
}
