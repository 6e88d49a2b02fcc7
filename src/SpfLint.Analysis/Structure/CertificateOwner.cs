using System.Buffers;
using System.Buffers.Text;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;

namespace SpfLint.Analysis.Structure;

/// <summary>
/// The names at which clients look for certificates and keys: <c>_443._tcp.host</c> for TLSA (RFC 6698 section 3), the hash of a mailbox's
/// local-part below <c>_smimecert</c> or <c>_openpgpkey</c> (RFC 8162 section 3, RFC 7929 section 3).
/// </summary>
internal static class CertificateOwner
{
    /// <summary>28 octets in hexadecimal.</summary>
    private const int HashDigits = 56;

    private static readonly SearchValues<byte> HexadecimalDigits = SearchValues.Create("0123456789abcdef"u8);

    /// <summary>Whether the records of a type have such names.</summary>
    public static bool IsNeededBy(RecordType type) => type is RecordType.Tlsa or RecordType.Smimea or RecordType.OpenPgpKey;

    /// <summary>How the owner of a type is written.</summary>
    public static string FormOf(RecordType type) => type switch
    {
        RecordType.Tlsa => "_port._protocol.host",
        RecordType.Smimea => "hash._smimecert.domain",
        _ => "hash._openpgpkey.domain",
    };

    /// <summary>
    /// Whether clients that look for a type may come to a name. A wildcard may stand for many names, and what stands below <c>_dane</c>
    /// is there for aliases (RFC 7671 section 5.1).
    /// </summary>
    public static bool IsFit(RecordType type, ReadOnlySpan<byte> owner)
    {
        ReadOnlySpan<byte> first = WireName.FirstLabel(owner);
        ReadOnlySpan<byte> second = WireName.FirstLabel(WireName.ParentOf(owner));
        if (WireName.IsWildcard(owner))
            return true;

        return type switch
        {
            RecordType.Tlsa => (IsPort(first) && IsProtocol(second)) || IsBelowDane(owner),
            RecordType.Smimea => IsHash(first) && second.SequenceEqual("_smimecert"u8),
            _ => IsHash(first) && second.SequenceEqual("_openpgpkey"u8),
        };
    }

    /// <summary>The host that a TLSA record is about; empty when its name does not tell.</summary>
    public static ReadOnlySpan<byte> HostOf(ReadOnlySpan<byte> owner)
    {
        ReadOnlySpan<byte> parent = WireName.ParentOf(owner);
        return IsProtocol(WireName.FirstLabel(parent)) ? WireName.ParentOf(parent) : [];
    }

    // Names in a zone are in lower case.
    private static bool IsProtocol(ReadOnlySpan<byte> label) =>
        label.SequenceEqual("_tcp"u8) || label.SequenceEqual("_udp"u8) || label.SequenceEqual("_sctp"u8) || label.SequenceEqual("_dccp"u8);

    private static bool IsPort(ReadOnlySpan<byte> label) =>
        label.Length > 1
        && label[0] == (byte)'_'
        && label[1] is >= (byte)'1' and <= (byte)'9'
        && Utf8Parser.TryParse(label[1..], out ushort _, out int used)
        && used == label.Length - 1;

    private static bool IsHash(ReadOnlySpan<byte> label) =>
        label.Length == HashDigits && !label.ContainsAnyExcept(HexadecimalDigits);

    private static bool IsBelowDane(ReadOnlySpan<byte> owner)
    {
        for (; owner[0] != 0; owner = WireName.ParentOf(owner))
        {
            if (WireName.FirstLabel(owner).SequenceEqual("_dane"u8))
                return true;
        }

        return false;
    }
}
