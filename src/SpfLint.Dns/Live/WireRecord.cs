using SpfLint.Dns.Records;

namespace SpfLint.Dns.Live;

/// <summary>A resource record in a message (RFC 1035 section 4.1.3): offsets into the message, which all lie within it.</summary>
/// <param name="Owner">Where the owner's name starts.</param>
/// <param name="Type">The type.</param>
/// <param name="Class">The class; of an OPT record the sender's payload size.</param>
/// <param name="TimeToLive">Seconds; of an OPT record the upper bits of the response code, and flags.</param>
/// <param name="Rdata">Where the rdata starts.</param>
/// <param name="RdataLength">Octets of rdata.</param>
internal readonly record struct WireRecord(int Owner, RecordType Type, RecordClass Class, uint TimeToLive, int Rdata, int RdataLength)
{
    /// <summary>The first octet behind the record.</summary>
    public int End => Rdata + RdataLength;
}
